package org.parkwright.diagram.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.spec.DiagramDescription;

/**
 * All that a diagram shows at a moment. Immutable.
 *
 * @since 0.1
 */
public final class DiagramView {

	private final DiagramDescription description;
	private final EObject element;
	private final String title;
	private final Rgb background;
	private final ViewState state;
	private final List<ViewNode> nodes;
	private final List<ViewEdge> edges;
	private final Map<String, ViewElement> byId = new LinkedHashMap<>();
	private final Map<String, ViewNode> owners = new LinkedHashMap<>();

	DiagramView(DiagramDescription description, EObject element, String title, Rgb background, ViewState state,
			List<ViewNode> nodes, List<ViewEdge> edges) {
		this.description = description;
		this.element = element;
		this.title = title;
		this.background = background;
		this.state = state;
		this.nodes = List.copyOf(nodes);
		this.edges = List.copyOf(edges);
		nodes.forEach(node -> index(node, null));
		edges.forEach(edge -> byId.put(edge.id(), edge));
	}

	private void index(ViewNode node, ViewNode owner) {
		byId.put(node.id(), node);
		if (owner != null) {
			owners.put(node.id(), owner);
		}
		node.borders().forEach(border -> index(border, node));
		node.children().forEach(child -> index(child, node));
	}

	/** @return what kind of diagram it is */
	public DiagramDescription description() {
		return description;
	}

	/** @return the element that it is on */
	public EObject element() {
		return element;
	}

	/** @return for users */
	public String title() {
		return title;
	}

	/** @return colour behind all */
	public Rgb background() {
		return background;
	}

	/** @return layers and filters that it was made with */
	public ViewState state() {
		return state;
	}

	/** @return nodes of the diagram itself, in the order in which they are drawn */
	public List<ViewNode> nodes() {
		return nodes;
	}

	/** @return edges, in the order in which they are drawn */
	public List<ViewEdge> edges() {
		return edges;
	}

	/** @return all nodes, at whatever depth, border nodes included */
	public Stream<ViewNode> allNodes() {
		return nodes.stream().flatMap(ViewNode::all);
	}

	/** @return the node or edge of that id, or null */
	public ViewElement find(String id) {
		return byId.get(id);
	}

	/** @return the node that holds a node, or null for one of the diagram itself */
	public ViewNode owner(ViewNode node) {
		return owners.get(node.id());
	}

	/** @return the nodes and edges that show an element */
	public List<ViewElement> viewsOf(EObject shown) {
		return byId.values().stream().filter(view -> view.element() == shown
				&& !(view instanceof ViewEdge edge && !edge.mapping().elementBased())).toList();
	}

	/** @return how many elements each mapping shows, by the mapping's name */
	public Map<String, Integer> counts() {
		Map<String, Integer> counts = new java.util.TreeMap<>();
		byId.values().forEach(view -> counts.merge(view.mapping().name(), 1, Integer::sum));
		return counts;
	}
}
