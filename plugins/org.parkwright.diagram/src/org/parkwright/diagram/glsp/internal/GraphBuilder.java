package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.graph.GGraph;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GShapeElement;
import org.eclipse.glsp.graph.GraphPackage;
import org.eclipse.glsp.graph.builder.impl.GEdgeBuilder;
import org.eclipse.glsp.graph.builder.impl.GGraphBuilder;
import org.eclipse.glsp.graph.builder.impl.GLabelBuilder;
import org.eclipse.glsp.graph.builder.impl.GNodeBuilder;
import org.eclipse.glsp.graph.builder.impl.GPortBuilder;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.Badge;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.EdgePlace;
import org.parkwright.diagram.layout.Geometry;
import org.parkwright.diagram.layout.PlacedEdge;
import org.parkwright.diagram.layout.PlacedLabel;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.TextMeasure;
import org.parkwright.diagram.spec.ContainerStyle;
import org.parkwright.diagram.spec.EdgeMapping;
import org.parkwright.diagram.spec.EdgeStyle;
import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.spec.LineStyle;
import org.parkwright.diagram.spec.NodeStyle;
import org.parkwright.diagram.view.BorderLook;
import org.parkwright.diagram.view.EdgeLook;
import org.parkwright.diagram.view.LabelLook;
import org.parkwright.diagram.view.NodeLook;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.ViewElement;
import org.parkwright.diagram.view.ViewNode;

/**
 * Turns a view into a graph of six element types that mean nothing but how they are drawn. Their arguments are what
 * {@code style.ts} of the client says. What many elements have in common is an argument of the graph, by numbers that the
 * elements refer to; {@code connection.ts} gives each its own.
 */
final class GraphBuilder {

	/** Id of the graph itself. */
	static final String ROOT = "diagram";

	static final String NODE = "node";
	static final String CONTAINER = "container";
	static final String LIST = "list";
	static final String PORT = "port";
	static final String EDGE = "edge";
	static final String LABEL = "label";

	private static final String LABEL_SUFFIX = "#";

	private final PictureKeys pictures;
	private final OpenDiagram diagram;
	private final Geometry geometry;
	/** Numbers of what elements have in common. */
	private final Map<Map<String, Object>, String> styles = new HashMap<>();

	GraphBuilder(PictureKeys pictures, OpenDiagram diagram) {
		this.pictures = pictures;
		this.diagram = diagram;
		geometry = diagram.geometry();
	}

	/** The element types with the classes of their elements, for GSON. */
	static Map<String, EClass> types() {
		return Map.of("graph", GraphPackage.Literals.GGRAPH, NODE, GraphPackage.Literals.GNODE, CONTAINER,
				GraphPackage.Literals.GNODE, LIST, GraphPackage.Literals.GNODE, PORT, GraphPackage.Literals.GPORT, EDGE,
				GraphPackage.Literals.GEDGE, LABEL, GraphPackage.Literals.GLABEL);
	}

	/** The id of the view element that a graph element belongs to; a label belongs to what it labels. */
	static String viewId(String graphId) {
		int label = graphId.lastIndexOf(LABEL_SUFFIX);
		return label < 0 ? graphId : graphId.substring(0, label);
	}

	/** Which label of an edge a graph element is, or null. */
	static EdgePlace.Label labelKind(String graphId) {
		int label = graphId.lastIndexOf(LABEL_SUFFIX);
		return label < 0 || label == graphId.length() - 1 ? null : EdgePlace.Label.valueOf(graphId.substring(label + 1));
	}

	GGraph build() {
		List<GModelElement> children = new ArrayList<>();
		diagram.view().nodes().forEach(node -> children.add(node(node)));
		geometry.edges().forEach(edge -> children.add(edge(edge)));
		Map<String, Object> byNumber = new TreeMap<>();
		styles.forEach((style, number) -> byNumber.put(number, style));
		return new GGraphBuilder().id(ROOT).addArgument("styles", byNumber).addAll(children).build();
	}

	private GModelElement node(ViewNode node) {
		PlacedNode placed = geometry.node(node.id());
		List<GModelElement> children = new ArrayList<>();
		node.children().forEach(child -> children.add(node(child)));
		node.borders().forEach(border -> children.add(node(border)));
		Overlay.Mark mark = diagram.marks().get(node.id());
		if (placed.label() != null) {
			children.add(0, label(node.id() + LABEL_SUFFIX, node, placed.label(), placed.box().corner(), alignment(node)));
		}
		GShapeElement element = node.place() == ViewNode.Place.BORDER
				? new GPortBuilder(PORT).id(node.id()).position(placed.local().x(), placed.local().y())
						.size(placed.local().width(), placed.local().height()).addArguments(style(placed, mark)).addAll(children).build()
				: new GNodeBuilder(type(node)).id(node.id()).position(placed.local().x(), placed.local().y())
						.size(placed.local().width(), placed.local().height()).addArguments(style(placed, mark)).addAll(children).build();
		return element;
	}

	private static String type(ViewNode node) {
		return node.isList() ? LIST : node.isContainer() ? CONTAINER : NODE;
	}

	private Map<String, Object> style(PlacedNode placed, Overlay.Mark mark) {
		ViewNode node = placed.node();
		Arguments style = new Arguments().with("mapping", node.mapping().id()).own("tooltip", node.look().tooltip());
		border(style, node.look().border());
		switch (node.look()) {
		case NodeLook.Shape shape -> shape(style, node, shape);
		case NodeLook.Box box -> box(style, box);
		}
		if (mark != null) {
			style.with("fill", mark.color()).with("fade", "").with("unknown", mark.color() == null);
			badge(style, Badge.of(placed, mark.text()), mark, placed.box().corner());
		}
		return style.map();
	}

	private static void badge(Arguments style, Badge badge, Overlay.Mark mark, Point origin) {
		Box box = badge.box().moved(new Point(0, 0).minus(origin));
		style.own("badge", badge.text()).own("badgeTip", mark.tip()).own("badgeBox", List.of(box.x(), box.y(), box.width(), box.height()));
	}

	private void shape(Arguments style, ViewNode node, NodeLook.Shape shape) {
		boolean row = node.place() == ViewNode.Place.ROW;
		style.with("shape", row ? "row" : switch (shape.shape()) {
		case SQUARE -> "rectangle";
		case ELLIPSE -> "ellipse";
		case IMAGE -> "image";
		});
		style.with("fill", shape.color()).with("image", pictures.of(shape.image())).with("radius", 0);
		if (!row && shape.resize() != NodeStyle.Resize.NONE) {
			style.with("resize", shape.resize().name());
		}
	}

	private void box(Arguments style, NodeLook.Box box) {
		style.with("shape", "rectangle").with("fill", box.background()).with("radius", box.arcWidth() / 2)
				.with("resize", "NSEW");
		if (box.fill() != ContainerStyle.Fill.PLAIN) {
			style.with("fade", box.foreground()).with("fadeDirection",
					box.fill() == ContainerStyle.Fill.LEFT_TO_RIGHT ? "right" : "down");
		}
	}

	private void border(Arguments style, BorderLook border) {
		style.with("stroke", border.color()).with("strokeWidth", border.width()).with("line", line(border.line()));
	}

	private static String line(LineStyle line) {
		return line.name().toLowerCase(Locale.ROOT);
	}

	private record TextPlace(String across, String down, boolean wrap) {
	}

	private static TextPlace alignment(ViewNode node) {
		LabelStyle.Alignment wanted = node.look().label().alignment();
		String across = node.place() == ViewNode.Place.ROW ? "left" : wanted.name().toLowerCase(Locale.ROOT);
		return new TextPlace(across, node.look() instanceof NodeLook.Box ? "top" : "middle", node.isLabelInside());
	}

	private GModelElement label(String id, ViewElement owner, PlacedLabel label, Point origin, TextPlace place) {
		LabelLook look = label.look();
		Box box = label.box();
		return new GLabelBuilder(LABEL).id(id).text(look.text()).position(box.x() - origin.x(), box.y() - origin.y())
				.size(box.width(), box.height()).addArguments(text(look, owner, place)).build();
	}

	private Map<String, Object> text(LabelLook look, ViewElement owner, TextPlace place) {
		EObject element = owner.element();
		String input = diagram.tools().editableText(owner);
		Overlay.Mark mark = owner instanceof ViewNode node && node.isLabelInside() ? diagram.marks().get(owner.id()) : null;
		return new Arguments().with("color", mark == null ? look.color() : mark.ink()).with("halo", mark != null && mark.color() == null).with("size", TextMeasure.pixels(look.size()))
				.with("bold", look.formats().contains(LabelStyle.Format.BOLD))
				.with("italic", look.formats().contains(LabelStyle.Format.ITALIC))
				.with("underline", look.formats().contains(LabelStyle.Format.UNDERLINE))
				.with("strike", look.formats().contains(LabelStyle.Format.STRIKE_THROUGH)).with("across", place.across)
				.with("down", place.down).with("wrap", place.wrap).with("image", pictures.of(look, element))
				.with("editable", input != null).own("input", look.text().equals(input) ? null : input).map();
	}

	private GModelElement edge(PlacedEdge placed) {
		EdgeLook look = placed.edge().look();
		List<Point> route = placed.route();
		Arguments style = new Arguments().with("mapping", placed.edge().mapping().id()).with("stroke", look.color())
				.with("width", look.width()).with("line", line(look.line())).with("sourceArrow", arrow(look.source()))
				.with("targetArrow", arrow(look.target())).own("route", coordinates(route))
				.own("bends", coordinates(diagram.layout().edge(placed.edge().id()).bends()))
				.with("fixed", isFixed(placed.edge().mapping())).with("angular", look.routing() != EdgeStyle.Routing.STRAIGHT);
		Overlay.Mark mark = diagram.marks().get(placed.edge().id());
		if (mark != null) {
			style.with("fill", mark.color()).with("ink", mark.ink());
			badge(style, Badge.of(placed, mark.text()), mark, new Point(0, 0));
		}
		List<GModelElement> labels = new ArrayList<>();
		placed.labels().forEach((kind, label) -> labels.add(label(placed.edge().id() + LABEL_SUFFIX + kind, placed.edge(),
				label, new Point(0, 0), new TextPlace("center", "middle", false))));
		GEdgeBuilder builder = new GEdgeBuilder(EDGE).id(placed.edge().id()).sourceId(placed.edge().source())
				.targetId(placed.edge().target()).routerKind("placed").addArguments(style.map()).addAll(labels);
		route.subList(1, route.size() - 1).forEach(point -> builder.addRoutingPoint(point.x(), point.y()));
		return builder.build();
	}

	/** A reference without a tool stays; whether a tool's precondition holds is asked when it is used, not for all edges. */
	private static boolean isFixed(EdgeMapping mapping) {
		return !mapping.elementBased() && mapping.behaviour().deletion() == null;
	}

	private static List<Double> coordinates(List<Point> points) {
		List<Double> coordinates = new ArrayList<>();
		points.forEach(point -> {
			coordinates.add(point.x());
			coordinates.add(point.y());
		});
		return coordinates;
	}

	/** {@code INPUT_FILL_CLOSED_ARROW} as the specification writes it: {@code InputFillClosedArrow}. */
	private static String arrow(EdgeStyle.Arrow arrow) {
		StringBuilder name = new StringBuilder();
		for (String word : arrow.name().split("_")) {
			name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
		}
		return name.toString();
	}

	/** Arguments of an element; those that say nothing are left out, for there are thousands of elements. The last of a name counts. */
	private final class Arguments {
		private final Map<String, Object> common = new HashMap<>();
		private final Map<String, Object> own = new HashMap<>();

		/** Adds an argument that many elements have. */
		Arguments with(String name, Object value) {
			put(common, name, value);
			return this;
		}

		/** Adds an argument that hardly two elements share. */
		Arguments own(String name, Object value) {
			put(own, name, value);
			return this;
		}

		private static void put(Map<String, Object> map, String name, Object value) {
			boolean isTold = switch (value) {
			case null -> false;
			case Boolean flag -> flag;
			case Number number -> true;
			case List<?> list -> !list.isEmpty();
			default -> !value.toString().isEmpty();
			};
			map.remove(name);
			if (isTold) {
				map.put(name, value instanceof Boolean || value instanceof Number || value instanceof List<?> ? value
						: value.toString());
			}
		}

		Map<String, Object> map() {
			own.put("style", styles.computeIfAbsent(common, style -> String.valueOf(styles.size())));
			return own;
		}
	}
}
