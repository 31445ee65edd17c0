package org.parkwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.EdgeLook;
import org.parkwright.diagram.view.LabelLook;
import org.parkwright.diagram.view.NodeLook;
import org.parkwright.diagram.view.ViewEdge;
import org.parkwright.diagram.view.ViewNode;

/**
 * Where all that a view shows is, given the layout: sizes of nodes from their styles, containers around their content, rows
 * in lists, border nodes on borders, edges from border to border and labels. What nobody placed stands below the rest. Of
 * edges that show the same, the others go with the first, and are drawn before it.
 * A pure function; immutable.
 *
 * @since 0.1
 */
public final class Geometry {

	static final double MARGIN = 20;
	static final double PADDING = 12;
	static final double GAP = 20;

	private static final double ROW_WIDTH = 900;
	private static final double LABEL_GAP = 2;
	private static final double INSET = 4;
	private static final double PARALLEL = 14;

	private final DiagramView view;
	private final LayoutState layout;
	private final Map<String, PlacedNode> nodes = new LinkedHashMap<>();
	private final Map<String, PlacedEdge> edges = new LinkedHashMap<>();
	private final Map<String, Point> sizes = new HashMap<>();
	private final Map<String, Map<String, Point>> positions = new HashMap<>();
	private Box bounds = new Box(0, 0, 0, 0);

	private Geometry(DiagramView view, LayoutState layout) {
		this.view = view;
		this.layout = layout;
	}

	/** Computes the geometry of a view. */
	public static Geometry of(DiagramView view, LayoutState layout) {
		Geometry geometry = new Geometry(view, layout);
		view.nodes().forEach(geometry::size);
		Map<String, Point> top = geometry.place(view.nodes(), MARGIN, MARGIN);
		view.nodes().forEach(node -> geometry.put(node, top.get(node.id()), new Point(0, 0)));
		geometry.route();
		geometry.computeBounds();
		return geometry;
	}

	/** @return the nodes, owners before what they hold */
	public Collection<PlacedNode> nodes() {
		return nodes.values();
	}

	/** @return the edges */
	public Collection<PlacedEdge> edges() {
		return edges.values();
	}

	/** @return a node's place, or null */
	public PlacedNode node(String id) {
		return nodes.get(id);
	}

	/** @return an edge's place, or null */
	public PlacedEdge edge(String id) {
		return edges.get(id);
	}

	/** @return the least box around everything */
	public Box bounds() {
		return bounds;
	}

	/** @return the height of a container's label with its padding; children stand below */
	public static double header(NodeLook look) {
		return look.label().text().isEmpty() && !look.label().hasIcon() ? PADDING
				: TextMeasure.size(look.label()).y() + 2 * INSET;
	}

	private Point size(ViewNode node) {
		node.borders().forEach(this::size);
		Point size = switch (node.look()) {
		case NodeLook.Shape shape -> node.place() == ViewNode.Place.ROW ? rowSize(node) : shapeSize(node, shape);
		case NodeLook.Box box -> containerSize(node, box);
		};
		sizes.put(node.id(), size);
		return size;
	}

	private static Point rowSize(ViewNode node) {
		Point label = TextMeasure.size(node.look().label());
		return new Point(label.x() + 2 * INSET, Math.max(label.y(), TextMeasure.lineHeight(node.look().label())) + INSET);
	}

	private Point shapeSize(ViewNode node, NodeLook.Shape shape) {
		Point given = layout.node(node.id()).size();
		Point label = TextMeasure.size(shape.label());
		double width = shape.width() >= 0 ? shape.width() : label.x() + 4 * INSET;
		double height = shape.height() >= 0 ? shape.height() : label.y() + 2 * INSET;
		if (given == null) {
			return new Point(width, height);
		}
		return switch (shape.resize()) {
		case NONE -> new Point(width, height);
		case NSEW -> given;
		case EAST_WEST -> new Point(given.x(), height);
		case NORTH_SOUTH -> new Point(width, given.y());
		};
	}

	private Point containerSize(ViewNode node, NodeLook.Box box) {
		node.children().forEach(this::size);
		Point given = layout.node(node.id()).size();
		double header = header(box);
		double width = TextMeasure.size(box.label()).x() + 2 * PADDING;
		double height = header;
		if (node.isList()) {
			for (ViewNode row : node.children()) {
				width = Math.max(width, sizes.get(row.id()).x() + 2 * INSET);
				height += sizes.get(row.id()).y();
			}
			height += INSET;
		} else {
			Map<String, Point> placed = place(node.children(), PADDING, header);
			positions.put(node.id(), placed);
			for (ViewNode child : node.children()) {
				Point at = placed.get(child.id());
				width = Math.max(width, at.x() + sizes.get(child.id()).x() + PADDING);
				height = Math.max(height, at.y() + sizes.get(child.id()).y() + outsideLabel(child) + PADDING);
			}
			height = Math.max(height, header + PADDING);
		}
		if (given != null) {
			return new Point(Math.max(given.x(), node.children().isEmpty() ? 0 : width),
					Math.max(given.y(), node.children().isEmpty() ? 0 : height));
		}
		return new Point(Math.max(width, box.width()), Math.max(height, box.height()));
	}

	private static double outsideLabel(ViewNode node) {
		return node.look() instanceof NodeLook.Shape shape && !shape.labelInside() && !shape.label().text().isEmpty()
				? TextMeasure.size(shape.label()).y() + LABEL_GAP
				: 0;
	}

	private static double outsideWidth(ViewNode node) {
		return outsideLabel(node) > 0 ? TextMeasure.size(node.look().label()).x() : 0;
	}

	/** Positions of siblings relative to their owner: those that have one, then the others in rows below. */
	private Map<String, Point> place(List<ViewNode> siblings, double left, double top) {
		Map<String, Point> placed = new HashMap<>();
		double bottom = top;
		double widest = 0;
		boolean any = false;
		for (ViewNode node : siblings) {
			Point at = layout.node(node.id()).position();
			if (at != null) {
				placed.put(node.id(), at);
				any = true;
				bottom = Math.max(bottom, at.y() + sizes.get(node.id()).y() + outsideLabel(node));
				widest = Math.max(widest, at.x() + sizes.get(node.id()).x());
			}
		}
		double limit = Math.max(widest, Math.min(ROW_WIDTH, left + rowLength(siblings)));
		double x = left;
		double y = any ? bottom + GAP : top;
		double row = 0;
		for (ViewNode node : siblings) {
			if (!placed.containsKey(node.id())) {
				Point size = sizes.get(node.id());
				double width = Math.max(size.x(), outsideWidth(node));
				if (x > left && x + width > limit) {
					x = left;
					y += row + GAP;
					row = 0;
				}
				placed.put(node.id(), new Point(x + (width - size.x()) / 2, y));
				x += width + GAP;
				row = Math.max(row, size.y() + outsideLabel(node));
			}
		}
		return placed;
	}

	/** A width that gives rows about as wide as all of them are high. */
	private double rowLength(List<ViewNode> siblings) {
		double area = 0;
		for (ViewNode node : siblings) {
			Point size = sizes.get(node.id());
			area += (Math.max(size.x(), outsideWidth(node)) + GAP) * (size.y() + outsideLabel(node) + GAP);
		}
		return Math.sqrt(area * 2);
	}

	private void put(ViewNode node, Point at, Point origin) {
		Point size = sizes.get(node.id());
		put(node, new Box(at.x(), at.y(), size.x(), size.y()), origin);
	}

	private void put(ViewNode node, Box local, Point origin) {
		Box box = local.moved(origin);
		nodes.put(node.id(), new PlacedNode(node, box, local, label(node, box)));
		if (node.isList()) {
			double y = header(node.look());
			for (ViewNode row : node.children()) {
				double height = sizes.get(row.id()).y();
				put(row, new Box(1, y, Math.max(0, local.width() - 2), height), box.corner());
				y += height;
			}
		} else {
			Map<String, Point> inside = positions.getOrDefault(node.id(), Map.of());
			node.children().forEach(child -> put(child, inside.get(child.id()), box.corner()));
		}
		BorderNodes.place(node.borders(), sizes, layout, box.width(), box.height())
				.forEach((border, at) -> put(border, at, box.corner()));
	}

	private PlacedLabel label(ViewNode node, Box box) {
		LabelLook look = node.look().label();
		if (look.text().isEmpty() && !look.hasIcon()) {
			return null;
		}
		if (node.look() instanceof NodeLook.Box) {
			String text = TextMeasure.fit(look, box.width() - 2 * INSET - (look.hasIcon() ? TextMeasure.ICON + INSET : 0));
			return new PlacedLabel(look, look.text().isEmpty() ? List.of() : List.of(text),
					new Box(box.x() + INSET, box.y() + INSET, box.width() - 2 * INSET, TextMeasure.size(look).y()));
		}
		NodeLook.Shape shape = (NodeLook.Shape) node.look();
		if (node.place() == ViewNode.Place.ROW || shape.labelInside()) {
			Box inner = new Box(box.x() + INSET, box.y() + 1, box.width() - 2 * INSET, box.height() - 2);
			return new PlacedLabel(look, TextMeasure.wrap(look, inner.width(), inner.height()), inner);
		}
		Point size = TextMeasure.size(look);
		Point offset = layout.node(node.id()).label();
		Box below = new Box(box.center().x() - size.x() / 2, box.bottom() + LABEL_GAP, size.x(), size.y());
		return new PlacedLabel(look, look.text().lines().toList(), offset == null ? below : below.moved(offset));
	}

	private void route() {
		Map<String, ViewEdge> companions = Companions.of(view);
		companions.keySet().removeIf(id -> !layout.edge(id).bends().isEmpty());
		List<ViewEdge> leading = view.edges().stream().filter(edge -> !companions.containsKey(edge.id())).toList();
		Map<String, List<ViewEdge>> between = new LinkedHashMap<>();
		for (ViewEdge edge : leading) {
			String pair = edge.source().compareTo(edge.target()) < 0 ? edge.source() + "\n" + edge.target()
					: edge.target() + "\n" + edge.source();
			between.computeIfAbsent(pair, key -> new ArrayList<>()).add(edge);
		}
		Map<String, Double> shifts = new HashMap<>();
		between.values().forEach(group -> {
			List<ViewEdge> open = group.stream().filter(edge -> layout.edge(edge.id()).bends().isEmpty()).toList();
			for (int i = 0; i < open.size(); i++) {
				double shift = (i - (open.size() - 1) / 2.0) * PARALLEL;
				boolean forward = open.get(i).source().compareTo(open.get(i).target()) < 0;
				shifts.put(open.get(i).id(), forward ? shift : -shift);
			}
		});
		Map<String, PlacedEdge> led = new LinkedHashMap<>();
		for (ViewEdge edge : leading) {
			PlacedNode source = nodes.get(edge.source());
			PlacedNode target = nodes.get(edge.target());
			EdgePlace place = layout.edge(edge.id());
			List<Point> points = Routes.route(source, target, place.bends(), edge.look().routing(),
					shifts.getOrDefault(edge.id(), 0.0));
			led.put(edge.id(), new PlacedEdge(edge, points, labels(edge.look(), points, place, null)));
		}
		Map<String, PlacedLabel> outermost = new HashMap<>();
		companions.forEach((id, leader) -> {
			PlacedEdge first = led.get(leader.id());
			PlacedLabel before = outermost.getOrDefault(leader.id(), first.labels().get(EdgePlace.Label.CENTER));
			ViewEdge edge = (ViewEdge) view.find(id);
			PlacedEdge placed = new PlacedEdge(edge, first.route(),
					labels(edge.look(), first.route(), layout.edge(id), before));
			edges.put(id, placed);
			if (placed.labels().containsKey(EdgePlace.Label.CENTER)) {
				outermost.put(leader.id(), placed.labels().get(EdgePlace.Label.CENTER));
			}
		});
		edges.putAll(led);
	}

	/** @param before the label that that of the middle is put behind, for lines may be close; null to put it on the line */
	private static Map<EdgePlace.Label, PlacedLabel> labels(EdgeLook look, List<Point> route, EdgePlace place,
			PlacedLabel before) {
		Map<EdgePlace.Label, PlacedLabel> labels = new EnumMap<>(EdgePlace.Label.class);
		Point middle = Routes.along(route, 0.5);
		if (before != null && look.center() != null) {
			double width = TextMeasure.size(look.center()).x();
			middle = new Point(before.box().right() + INSET + width / 2, before.box().center().y());
		}
		label(look.begin(), Routes.along(route, 0.15), EdgePlace.Label.BEGIN, place, labels);
		label(look.center(), middle, EdgePlace.Label.CENTER, place, labels);
		label(look.end(), Routes.along(route, 0.85), EdgePlace.Label.END, place, labels);
		return labels;
	}

	private static void label(LabelLook look, Point at, EdgePlace.Label which, EdgePlace place,
			Map<EdgePlace.Label, PlacedLabel> into) {
		if (look == null || look.text().isEmpty() && !look.hasIcon()) {
			return;
		}
		Point size = TextMeasure.size(look);
		Point offset = place.labels().getOrDefault(which, new Point(0, 0));
		Box box = new Box(at.x() - size.x() / 2 + offset.x(), at.y() - size.y() / 2 + offset.y(), size.x(), size.y());
		into.put(which, new PlacedLabel(look, look.text().lines().toList(), box));
	}

	private void computeBounds() {
		Box all = null;
		for (PlacedNode node : nodes.values()) {
			all = all == null ? node.box() : all.around(node.box());
			all = node.label() == null ? all : all.around(node.label().box());
		}
		for (PlacedEdge edge : edges.values()) {
			for (Point point : edge.route()) {
				all = all.around(new Box(point.x(), point.y(), 0, 0));
			}
			for (PlacedLabel label : edge.labels().values()) {
				all = all.around(label.box());
			}
		}
		bounds = all == null ? new Box(0, 0, 0, 0) : all;
	}
}
