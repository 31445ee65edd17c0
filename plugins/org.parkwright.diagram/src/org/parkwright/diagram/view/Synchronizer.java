package org.parkwright.diagram.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.parkwright.diagram.expression.Variables;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.ContainerMapping;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.EdgeMapping;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.spec.Mapping;
import org.parkwright.diagram.spec.NodeLike;
import org.parkwright.diagram.spec.NodeMapping;
import org.parkwright.diagram.spec.Ref;
import org.parkwright.diagram.spec.Representation;

/**
 * Computes what a diagram shows. It reads the model and changes nothing; call it again after each change. Nodes of a layer
 * that is off do not exist, nor do edges without a visible node of one of their mappings at both ends.
 *
 * @since 0.1
 */
public final class Synchronizer {

	private final DiagramDescription description;
	private final EObject root;
	private final Resource resource;
	private final ViewState state;
	private final Problems problems;
	private final Looks looks;
	private final Set<String> shownMappings = new HashSet<>();
	private final List<FilterPart> filters = new ArrayList<>();
	private final Set<String> takenIds = new HashSet<>();
	private final Map<String, Map<EObject, List<ViewNode>>> nodesByMapping = new HashMap<>();
	private final Map<EObject, String> elementIds = new IdentityHashMap<>();

	private record FilterPart(Filter.Part part, Set<String> mappings, Variables variables) {
	}

	private Synchronizer(DiagramDescription description, EObject root, ViewState state, Images images,
			Problems problems) {
		this.description = description;
		this.root = root;
		this.resource = root.eResource();
		this.state = state;
		this.problems = problems;
		this.looks = new Looks(problems, images);
	}

	/**
	 * Computes a view.
	 *
	 * @param root     the element that the diagram is on
	 * @param state    layers and filters that are on
	 * @param images   asked for the proportions of pictures
	 * @param problems told of expressions that fail, each once
	 */
	public static DiagramView synchronize(DiagramDescription description, EObject root, ViewState state, Images images,
			Problems problems) {
		return new Synchronizer(description, root, state, images, problems).view();
	}

	/** @return the title of a representation on an element; its label if it gives none */
	public static String title(Representation representation, EObject element, Problems problems) {
		String title = representation.title().text(Variables.of(element), problems);
		return title.isEmpty() ? representation.label() : title;
	}

	private DiagramView view() {
		List<Layer> layers = description.layers().stream().filter(state::shows).toList();
		layers.forEach(this::collectMappings);
		description.filters().stream().filter(state::isOn).forEach(this::collectFilter);
		List<ViewNode> nodes = new ArrayList<>();
		for (Layer layer : layers) {
			layer.nodes().forEach(mapping -> nodes(mapping, root, null, ViewNode.Place.FREE, nodes));
			layer.containers().forEach(mapping -> nodes(mapping, root, null, ViewNode.Place.FREE, nodes));
		}
		List<ViewEdge> edges = new ArrayList<>();
		layers.forEach(layer -> layer.edges().forEach(mapping -> edges(mapping, edges)));
		Rgb background = description.background() == null ? Rgb.WHITE
				: looks.color(description.background(), Variables.of(root));
		return new DiagramView(description, root, title(description, root, problems), background, state, nodes, edges);
	}

	private void collectMappings(Layer layer) {
		layer.nodes().forEach(this::collectMapping);
		layer.containers().forEach(this::collectMapping);
	}

	private void collectMapping(NodeLike mapping) {
		shownMappings.add(mapping.id());
		mapping.borders().forEach(this::collectMapping);
		if (mapping instanceof ContainerMapping container) {
			container.nodes().forEach(this::collectMapping);
			container.containers().forEach(this::collectMapping);
		}
	}

	private void collectFilter(Filter filter) {
		for (Filter.Part part : filter.parts()) {
			Variables variables = Variables.of(null);
			Set<String> mappings = new HashSet<>();
			if (part instanceof Filter.OfMappings ofMappings) {
				ofMappings.mappings().forEach(ref -> mappings.add(ref.id()));
			} else if (part instanceof Filter.OfVariables ofVariables) {
				for (Filter.Input input : ofVariables.inputs()) {
					Object given = state.filters().get(filter.name()).get(input.name());
					variables = variables.with(input.name(),
							given != null ? given : input.standard().value(Variables.of(root), problems));
				}
			}
			filters.add(new FilterPart(part, mappings, variables));
		}
	}

	private boolean isHidden(Mapping mapping, EObject element) {
		for (FilterPart filter : filters) {
			boolean applies = filter.mappings.isEmpty() || filter.mappings.contains(mapping.id());
			boolean unconditional = filter.part.condition().isEmpty();
			if (applies && (unconditional ? !filter.mappings.isEmpty()
					: !filter.part.condition().keeps(filter.variables.on(element), problems))) {
				return true;
			}
		}
		return false;
	}

	private void nodes(NodeLike mapping, EObject owner, String ownerId, ViewNode.Place place, List<ViewNode> into) {
		if (!shownMappings.contains(mapping.id())) {
			return;
		}
		for (EObject element : mapping.candidates().elements(Variables.of(owner), problems)) {
			Variables variables = Variables.of(element);
			if (mapping.domainClass().isInstance(element) && mapping.precondition().holds(variables, problems)
					&& !isHidden(mapping, element)) {
				into.add(node(mapping, element, variables, ownerId, place));
			}
		}
	}

	private ViewNode node(NodeLike mapping, EObject element, Variables variables, String ownerId, ViewNode.Place place) {
		String id = unique(mapping.name() + ":" + elementId(element), ownerId);
		List<ViewNode> borders = new ArrayList<>();
		mapping.allBorders().forEach(border -> nodes(border, element, id, ViewNode.Place.BORDER, borders));
		List<ViewNode> children = new ArrayList<>();
		NodeLook look = switch (mapping) {
		case NodeMapping node -> looks.node(node.styles().choose(variables, problems), variables);
		case ContainerMapping container -> {
			ViewNode.Place inside = container.list() ? ViewNode.Place.ROW : ViewNode.Place.FREE;
			container.children().forEach(child -> nodes(child, element, id, inside, children));
			yield looks.container(container.styles().choose(variables, problems), variables);
		}
		};
		ViewNode node = new ViewNode(id, mapping, element, look, place, List.copyOf(children), List.copyOf(borders));
		nodesByMapping.computeIfAbsent(mapping.id(), key -> new LinkedHashMap<>())
				.computeIfAbsent(element, key -> new ArrayList<>(1)).add(node);
		return node;
	}

	private String elementId(EObject element) {
		return elementIds.computeIfAbsent(element, key -> ElementIds.id(key, resource));
	}

	private String unique(String id, String ownerId) {
		String chosen = takenIds.contains(id) && ownerId != null ? id + "@" + ownerId : id;
		for (int i = 2; !takenIds.add(chosen); i++) {
			chosen = id + "~" + i;
		}
		return chosen;
	}

	private void edges(EdgeMapping mapping, List<ViewEdge> into) {
		if (mapping.elementBased()) {
			EClass domain = mapping.domainClass();
			for (EObject element : mapping.candidates().elements(Variables.of(root), problems)) {
				Variables variables = Variables.of(element);
				if (domain.isInstance(element) && mapping.precondition().holds(variables, problems)) {
					List<ViewNode> sources = ends(mapping.sources(), mapping.sourceFinder().elements(variables, problems));
					if (!sources.isEmpty() && !isHidden(mapping, element)) {
						connect(mapping, element, variables, sources,
								ends(mapping.targets(), mapping.targetFinder().elements(variables, problems)), into);
					}
				}
			}
			return;
		}
		for (Mapping source : Ref.targets(mapping.sources())) {
			nodesByMapping.getOrDefault(source.id(), Map.of()).forEach((element, views) -> {
				Variables variables = Variables.of(element);
				if (mapping.precondition().holds(variables, problems) && !isHidden(mapping, element)) {
					connect(mapping, element, variables, views,
							ends(mapping.targets(), mapping.targetFinder().elements(variables, problems)), into);
				}
			});
		}
	}

	private List<ViewNode> ends(List<Ref<Mapping>> mappings, Collection<EObject> elements) {
		if (elements.isEmpty()) {
			return List.of();
		}
		Set<ViewNode> found = new LinkedHashSet<>();
		for (EObject element : elements) {
			for (Ref<Mapping> mapping : mappings) {
				Map<EObject, List<ViewNode>> nodes = nodesByMapping.get(mapping.id());
				if (nodes != null) {
					found.addAll(nodes.getOrDefault(element, List.of()));
				}
			}
		}
		return List.copyOf(found);
	}

	private void connect(EdgeMapping mapping, EObject element, Variables variables, List<ViewNode> sources,
			List<ViewNode> targets, List<ViewEdge> into) {
		if (sources.isEmpty() || targets.isEmpty()) {
			return;
		}
		EdgeLook look = looks.edge(mapping.styles().choose(variables, problems), variables);
		for (ViewNode source : sources) {
			for (ViewNode target : targets) {
				String plain = mapping.name() + ":" + elementId(element);
				String id = mapping.elementBased() ? plain : plain + ">" + elementId(target.element());
				boolean taken = takenIds.contains(id);
				into.add(new ViewEdge(unique(taken ? id + "@" + source.id() + ">" + target.id() : id, null), mapping,
						element, look, source.id(), target.id()));
			}
		}
	}
}
