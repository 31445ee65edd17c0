package org.parkwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.data.LayoutOptionData;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.options.PortLabelPlacement;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.parkwright.diagram.problem.Place;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.EdgeStyle.Routing;
import org.parkwright.diagram.spec.LayoutConfiguration;
import org.parkwright.diagram.spec.LayoutConfiguration.Target;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.LabelLook;
import org.parkwright.diagram.view.NodeLook;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewNode;

/**
 * Lays a diagram out with ELK by the options of its description. A thousand nodes in containers take seconds: run it in a
 * job. It reads the view and layout handed in alone, so that the model may change meanwhile.
 *
 * @since 0.1
 */
public final class AutoLayout {

	private static final String LAYERED = LayeredOptions.ALGORITHM_ID;
	private static final double SPACING = 30;
	/** From here on sweeping for fewer crossings takes longer than users wait and hardly shows. */
	private static final int MANY_EDGES = 500;

	static {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private final DiagramView view;
	private final LayoutState before;
	private final Geometry geometry;
	private final Problems problems;
	private final ElkNode graph = ElkGraphUtil.createGraph();
	private final Map<String, ElkConnectableShape> shapes = new HashMap<>();
	private final Map<String, ElkEdge> edges = new LinkedHashMap<>();
	private final Map<String, ViewEdge> companions;
	/** The labels of each edge; those of a companion belong to the edge that it goes with. */
	private final Map<String, List<ElkLabel>> edgeLabels = new LinkedHashMap<>();

	private AutoLayout(DiagramView view, LayoutState before, Problems problems) {
		this.view = view;
		this.before = before;
		this.problems = problems;
		this.companions = Companions.of(view);
		Map<String, NodePlace> unsized = new HashMap<>();
		view.allNodes().filter(ViewNode::isContainer).forEach(node -> unsized.put(node.id(), before.node(node.id()).withSize(null)));
		this.geometry = Geometry.of(view, before.withNodes(unsized));
	}

	/**
	 * Lays out all that a view shows.
	 *
	 * @param before   its layers, filters and entries of elements that are not shown are kept
	 * @param progress asked between the phases whether to go on
	 * @param problems told of options that ELK does not know
	 * @return the new layout; {@code before} itself if cancelled or if ELK failed, which was told
	 */
	public static LayoutState layout(DiagramView view, LayoutState before, Progress progress, Problems problems) {
		if (view.nodes().isEmpty()) {
			return before;
		}
		return new AutoLayout(view, before, problems).run(progress);
	}

	private LayoutState run(Progress progress) {
		view.nodes().forEach(node -> node(node, graph));
		view.edges().forEach(this::edge);
		configure();
		try {
			new RecursiveGraphLayoutEngine().layout(graph, new Monitor(progress));
		} catch (RuntimeException e) {
			problems.error("layout.failed", Place.NONE, "The automatic layout failed and all stays as it was: " + e);
			return before;
		}
		progress.worked(1);
		return progress.isCancelled() ? before : result();
	}

	/** Hands progress on and asks for cancel. */
	private static final class Monitor extends BasicProgressMonitor {

		private final Progress progress;

		Monitor(Progress progress) {
			this.progress = progress;
		}

		@Override
		public boolean isCanceled() {
			return progress.isCancelled();
		}

		@Override
		protected void doWorked(float completedWork, float totalWork, boolean topLevel) {
			if (topLevel && totalWork > 0) {
				progress.worked(Math.min(1, completedWork / totalWork));
			}
		}

		@Override
		protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
			return new Monitor(progress);
		}
	}

	private void node(ViewNode node, ElkNode owner) {
		Box local = geometry.node(node.id()).local();
		ElkNode elk = ElkGraphUtil.createNode(owner);
		elk.setIdentifier(node.id());
		elk.setDimensions(local.width(), local.height());
		shapes.put(node.id(), elk);
		if (node.look() instanceof NodeLook.Shape shape && !shape.labelInside()) {
			ElkLabel label = label(shape.label(), elk);
			if (label != null) {
				elk.setProperty(CoreOptions.NODE_LABELS_PLACEMENT, NodeLabelPlacement.outsideBottomCenter());
			}
		}
		if (node.isList()) {
			node.children().stream().flatMap(ViewNode::all).forEach(row -> shapes.put(row.id(), elk));
		} else if (!node.children().isEmpty()) {
			double header = Geometry.header(node.look());
			elk.setProperty(CoreOptions.PADDING,
					new ElkPadding(header, Geometry.PADDING, Geometry.PADDING, Geometry.PADDING));
			elk.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSizeWithPorts());
			elk.setProperty(CoreOptions.NODE_SIZE_MINIMUM,
					new KVector(TextMeasure.size(node.look().label()).x() + 2 * Geometry.PADDING, header));
			node.children().forEach(child -> node(child, elk));
		}
		for (ViewNode border : node.borders()) {
			ElkPort port = ElkGraphUtil.createPort(elk);
			Box box = geometry.node(border.id()).local();
			port.setDimensions(box.width(), box.height());
			port.setProperty(CoreOptions.PORT_BORDER_OFFSET, -box.width() / 2);
			if (border.look() instanceof NodeLook.Shape shape && !shape.labelInside() && label(shape.label(), port) != null) {
				elk.setProperty(CoreOptions.PORT_LABELS_PLACEMENT, PortLabelPlacement.outside());
			}
			shapes.put(border.id(), port);
		}
	}

	private static ElkLabel label(LabelLook look, ElkGraphElement owner) {
		if (look == null || look.text().isEmpty()) {
			return null;
		}
		ElkLabel label = ElkGraphUtil.createLabel(look.text(), owner);
		Point size = TextMeasure.size(look);
		label.setDimensions(size.x(), size.y());
		return label;
	}

	private void edge(ViewEdge edge) {
		ViewEdge leader = companions.get(edge.id());
		ElkEdge elk = leader != null ? edges.get(leader.id())
				: ElkGraphUtil.createSimpleEdge(shapes.get(edge.source()), shapes.get(edge.target()));
		if (leader == null) {
			elk.setIdentifier(edge.id());
			edges.put(edge.id(), elk);
		}
		List<ElkLabel> labels = new ArrayList<>();
		edgeLabel(edge.look().begin(), elk, EdgeLabelPlacement.TAIL, labels);
		edgeLabel(edge.look().center(), elk, EdgeLabelPlacement.CENTER, labels);
		edgeLabel(edge.look().end(), elk, EdgeLabelPlacement.HEAD, labels);
		edgeLabels.put(edge.id(), labels);
	}

	private static void edgeLabel(LabelLook look, ElkEdge edge, EdgeLabelPlacement placement, List<ElkLabel> into) {
		ElkLabel label = label(look, edge);
		if (label != null) {
			label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, placement);
			into.add(label);
		}
	}

	private void configure() {
		LayoutConfiguration configuration = view.description().layout();
		String algorithm = configuration == null ? LAYERED : configuration.algorithm();
		if (LayoutMetaDataService.getInstance().getAlgorithmDataBySuffix(algorithm) == null) {
			problems.warning("layout.algorithm", Place.NONE,
					"There is no layout algorithm " + algorithm + "; the layered one takes its place.");
			algorithm = LAYERED;
		}
		long straight = view.edges().stream().filter(edge -> edge.look().routing() == Routing.STRAIGHT).count();
		EdgeRouting routing = straight * 2 > view.edges().size() ? EdgeRouting.POLYLINE : EdgeRouting.ORTHOGONAL;
		onAll(graph, element -> {
			if (element instanceof ElkNode node && (node == graph || !node.getChildren().isEmpty())) {
				node.setProperty(CoreOptions.EDGE_ROUTING, routing);
				node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
				node.setProperty(CoreOptions.SPACING_NODE_NODE, SPACING);
				node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2 * SPACING);
				node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
			}
		});
		graph.setProperty(CoreOptions.ALGORITHM, algorithm);
		if (edges.size() > MANY_EDGES) {
			graph.setProperty(LayeredOptions.THOROUGHNESS, 1);
		}
		if (configuration != null) {
			configuration.options().forEach(this::option);
		}
	}

	private void option(LayoutConfiguration.Option option) {
		LayoutOptionData data = LayoutMetaDataService.getInstance().getOptionDataBySuffix(option.id());
		Object value = data == null ? null : data.parseValue(option.value());
		if (value == null) {
			problems.warning("layout.option", Place.NONE, data == null ? "ELK has no option " + option.id() + "."
					: "The option " + option.id() + " has no value '" + option.value() + "'.");
			return;
		}
		onAll(graph, element -> {
			boolean parent = element instanceof ElkNode node && (node == graph || !node.getChildren().isEmpty());
			boolean applies = option.targets().contains(Target.PARENT) && parent
					|| option.targets().contains(Target.NODE) && element instanceof ElkNode && element != graph
					|| option.targets().contains(Target.EDGE) && element instanceof ElkEdge
					|| option.targets().contains(Target.PORTS) && element instanceof ElkPort
					|| option.targets().contains(Target.LABEL) && element instanceof ElkLabel;
			if (applies) {
				element.setProperty(data, value);
			}
		});
	}

	private static void onAll(ElkNode node, java.util.function.Consumer<ElkGraphElement> action) {
		action.accept(node);
		node.getLabels().forEach(action);
		node.getPorts().forEach(port -> {
			action.accept(port);
			port.getLabels().forEach(action);
		});
		node.getContainedEdges().forEach(edge -> {
			action.accept(edge);
			edge.getLabels().forEach(action);
		});
		node.getChildren().forEach(child -> onAll(child, action));
	}

	private LayoutState result() {
		Map<String, NodePlace> nodes = new LinkedHashMap<>();
		view.allNodes().filter(node -> node.place() != ViewNode.Place.ROW).forEach(node -> {
			ElkConnectableShape shape = shapes.get(node.id());
			boolean own = !(shape instanceof ElkNode elk) || node.id().equals(elk.getIdentifier());
			if (own) {
				Point size = node.isContainer() && !node.isList() && !node.children().isEmpty()
						? rounded(shape.getWidth(), shape.getHeight())
						: node.isContainer() ? null : before.node(node.id()).size();
				nodes.put(node.id(), new NodePlace(rounded(shape.getX(), shape.getY()), size, portLabel(node, shape)));
			}
		});
		Map<String, EdgePlace> bends = new LinkedHashMap<>();
		edges.forEach((id, edge) -> bends.put(id, new EdgePlace(bends((ViewEdge) view.find(id), edge), Map.of())));
		companions.keySet().forEach(id -> bends.put(id, EdgePlace.NONE));
		LayoutState laidOut = before.withNodes(nodes).withEdges(bends);
		laidOut = laidOut.withEdges(labels(edges.keySet(), laidOut));
		// The labels of companions stand beside those that are placed now.
		return companions.isEmpty() ? laidOut : laidOut.withEdges(labels(companions.keySet(), laidOut));
	}

	/** A label of a border node goes where ELK found room for it beside the border. */
	private Point portLabel(ViewNode node, ElkConnectableShape shape) {
		if (!(shape instanceof ElkPort port) || port.getLabels().isEmpty()) {
			return null;
		}
		ElkLabel label = port.getLabels().get(0);
		double standardX = port.getWidth() / 2 - label.getWidth() / 2;
		double standardY = port.getHeight() + 2;
		return rounded(label.getX() - standardX, label.getY() - standardY);
	}

	private static Point rounded(double x, double y) {
		return new Point(Math.round(x), Math.round(y));
	}

	private static Point origin(ElkNode node) {
		Point origin = new Point(0, 0);
		for (ElkNode at = node; at != null; at = at.getParent()) {
			origin = origin.plus(new Point(at.getX(), at.getY()));
		}
		return origin;
	}

	private static List<Point> bends(ViewEdge edge, ElkEdge elk) {
		Point origin = origin(elk.getContainingNode());
		List<Point> bends = new ArrayList<>();
		for (ElkEdgeSection section : elk.getSections()) {
			section.getBendPoints().forEach(bend -> bends.add(rounded(origin.x() + bend.getX(), origin.y() + bend.getY())));
			if (bends.isEmpty() && edge.look().routing() != Routing.STRAIGHT) {
				bends.add(rounded(origin.x() + (section.getStartX() + section.getEndX()) / 2,
						origin.y() + (section.getStartY() + section.getEndY()) / 2));
			}
		}
		return bends;
	}

	private Map<String, EdgePlace> labels(Collection<String> ids, LayoutState laidOut) {
		Geometry placedNow = Geometry.of(view, laidOut);
		Map<String, EdgePlace> places = new LinkedHashMap<>();
		for (String id : ids) {
			EdgePlace place = laidOut.edge(id);
			for (ElkLabel label : edgeLabels.get(id)) {
				Point origin = origin(((ElkEdge) label.getParent()).getContainingNode());
				EdgePlace.Label which = switch (label.getProperty(CoreOptions.EDGE_LABELS_PLACEMENT)) {
				case TAIL -> EdgePlace.Label.BEGIN;
				case HEAD -> EdgePlace.Label.END;
				case CENTER -> EdgePlace.Label.CENTER;
				};
				PlacedLabel standard = placedNow.edge(id).labels().get(which);
				if (standard != null) {
					Point offset = corner(label).plus(origin).minus(standard.box().corner());
					Point whole = rounded(offset.x(), offset.y());
					place = whole.x() == 0 && whole.y() == 0 ? place : place.withLabel(which, whole);
				}
			}
			places.put(id, place);
		}
		return places;
	}

	private static Point corner(ElkShape shape) {
		return new Point(shape.getX(), shape.getY());
	}
}
