package org.parkwright.diagram.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.diagram.layout.Badge;
import org.parkwright.diagram.layout.Box;
import org.parkwright.diagram.layout.Geometry;
import org.parkwright.diagram.layout.PlacedEdge;
import org.parkwright.diagram.layout.PlacedLabel;
import org.parkwright.diagram.layout.PlacedNode;
import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.layout.TextMeasure;
import org.parkwright.diagram.spec.ContainerStyle;
import org.parkwright.diagram.spec.LabelStyle;
import org.parkwright.diagram.spec.LineStyle;
import org.parkwright.diagram.view.BorderLook;
import org.parkwright.diagram.view.DiagramView;
import org.parkwright.diagram.view.EdgeLook;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.LabelLook;
import org.parkwright.diagram.view.NodeLook;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Rgb;
import org.parkwright.diagram.view.ViewNode;

/**
 * Draws a diagram as an SVG document that needs nothing else: pictures are embedded, fonts are named with common
 * substitutes. Links are those of SVG 1.1, which all readers know. Groups carry the ids of the views in {@code data-id}.
 *
 * @since 0.1
 */
public final class SvgWriter {

	private static final double MARGIN = 12;
	private static final double ICON_GAP = 4;
	/** The families of letters, those that are preferred first. */
	static final List<String> FONTS = List.of("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial");

	private final DiagramView view;
	private final Geometry geometry;
	private final Images images;
	private final ImageSymbols symbols = new ImageSymbols();
	private final Map<String, String> gradients = new LinkedHashMap<>();
	private final Map<Object, byte[]> icons = new LinkedHashMap<>();
	private final Overlay overlay;
	private final Map<String, Overlay.Mark> marks;
	private final StringBuilder body = new StringBuilder(1 << 16);

	private SvgWriter(DiagramView view, Geometry geometry, Images images, Overlay overlay) {
		this.view = view;
		this.geometry = geometry;
		this.images = images;
		this.overlay = overlay;
		marks = overlay.on(view);
	}

	/** @return the document, beginning with the XML declaration */
	public static String write(DiagramView view, Geometry geometry, Images images, Overlay overlay) {
		return new SvgWriter(view, geometry, images, overlay).document();
	}

	private String document() {
		for (PlacedNode node : geometry.nodes()) {
			if (node.node().place() != ViewNode.Place.BORDER) {
				node(node);
			}
		}
		geometry.edges().forEach(this::edge);
		for (PlacedNode node : geometry.nodes()) {
			if (node.node().place() == ViewNode.Place.BORDER) {
				node(node);
			}
		}
		geometry.edges().forEach(edge -> edge.labels().values().forEach(label -> edgeLabel(label, edge)));
		marks.forEach(this::badge);
		Box bounds = geometry.bounds();
		if (overlay.isShown()) {
			OverlayWriter legend = new OverlayWriter(overlay, new Point(bounds.x(), bounds.bottom() + 2 * MARGIN));
			body.append(legend.markup());
			bounds = bounds.around(legend.box());
		}
		double left = Math.floor(bounds.x() - MARGIN);
		double top = Math.floor(bounds.y() - MARGIN);
		double width = Math.ceil(bounds.right() + MARGIN) - left;
		double height = Math.ceil(bounds.bottom() + MARGIN) - top;
		String box = Xml.number(left) + " " + Xml.number(top) + " " + Xml.number(width) + " " + Xml.number(height);
		String families = FONTS.stream().map(name -> "'" + name + "', ").collect(Collectors.joining()) + "sans-serif";
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
				+ Xml.number(width) + "\" height=\"" + Xml.number(height) + "\" viewBox=\"" + box + "\" font-family=\""
				+ families + "\">\n<title>" + Xml.escape(view.title()) + "</title>\n<defs>" + symbols.definitions()
				+ String.join("", gradients.values()) + (overlay.isShown() ? OverlayWriter.DEFINITIONS : "") + "</defs>\n<rect x=\"" + Xml.number(left) + "\" y=\""
				+ Xml.number(top) + "\" width=\"" + Xml.number(width) + "\" height=\"" + Xml.number(height)
				+ "\" fill=\"" + view.background() + "\"/>\n" + body + "</svg>\n";
	}

	private void node(PlacedNode node) {
		body.append("<g data-id=\"").append(Xml.escape(node.node().id())).append("\">");
		if (!node.node().look().tooltip().isEmpty()) {
			body.append("<title>").append(Xml.escape(node.node().look().tooltip())).append("</title>");
		}
		Overlay.Mark mark = marks.get(node.node().id());
		switch (node.node().look()) {
		case NodeLook.Box box -> container(node.box(), box, node.node().isList() && !node.node().children().isEmpty(), mark);
		case NodeLook.Shape shape -> {
			if (node.node().place() != ViewNode.Place.ROW) {
				shape(node.box(), shape, mark);
			} else if (mark != null) {
				body.append("<rect").append(place(node.box())).append(" fill=\"").append(OverlayWriter.fill(mark.color())).append("\"/>");
			}
		}
		}
		if (node.label() != null) {
			nodeLabel(node);
		}
		body.append("</g>\n");
	}

	private void badge(String id, Overlay.Mark mark) {
		PlacedEdge edge = geometry.edge(id);
		body.append(OverlayWriter.badge(edge == null ? Badge.of(geometry.node(id), mark.text()) : Badge.of(edge, mark.text()),
				edge == null || mark.color() == null ? Rgb.WHITE : mark.color(), mark.tip()));
	}

	private void container(Box box, NodeLook.Box look, boolean line, Overlay.Mark mark) {
		String fill = mark != null ? OverlayWriter.fill(mark.color()) : switch (look.fill()) {
		case PLAIN -> look.background().toString();
		case LEFT_TO_RIGHT, TOP_TO_BOTTOM -> look.background().equals(look.foreground()) ? look.background().toString()
				: "url(#" + gradient(look) + ")";
		};
		body.append("<rect").append(place(inset(box, look.border())));
		if (look.arcWidth() > 0) {
			body.append(" rx=\"").append(look.arcWidth() / 2).append("\" ry=\"").append(look.arcHeight() / 2).append('"');
		}
		body.append(" fill=\"").append(fill).append('"').append(stroke(look.border())).append("/>");
		if (line) {
			double y = box.y() + Geometry.header(look);
			String color = look.border().width() > 0 ? look.border().color().toString() : look.label().color().toString();
			body.append("<path d=\"").append(Xml.path(List.of(new Point(box.x(), y), new Point(box.right(), y))))
					.append("\" stroke=\"").append(color).append("\" stroke-opacity=\"0.5\"/>");
		}
	}

	private String gradient(NodeLook.Box look) {
		boolean down = look.fill() == ContainerStyle.Fill.TOP_TO_BOTTOM;
		String id = "gradient" + look.background().toString().substring(1) + look.foreground().toString().substring(1)
				+ (down ? "v" : "h");
		gradients.computeIfAbsent(id,
				key -> "<linearGradient id=\"" + key + "\" x1=\"0\" y1=\"0\" " + (down ? "x2=\"0\" y2=\"1\"" : "x2=\"1\" y2=\"0\"")
						+ "><stop offset=\"0\" stop-color=\"" + look.background() + "\"/><stop offset=\"1\" stop-color=\""
						+ look.foreground() + "\"/></linearGradient>");
		return id;
	}

	private void shape(Box box, NodeLook.Shape look, Overlay.Mark mark) {
		Box inner = inset(box, look.border());
		String fill = mark != null ? OverlayWriter.fill(mark.color()) : String.valueOf(look.color());
		switch (look.shape()) {
		case SQUARE -> body.append("<rect").append(place(inner)).append(" fill=\"").append(fill).append('"')
				.append(stroke(look.border())).append("/>");
		case ELLIPSE -> body.append("<ellipse cx=\"").append(Xml.number(box.center().x())).append("\" cy=\"")
				.append(Xml.number(box.center().y())).append("\" rx=\"").append(Xml.number(inner.width() / 2))
				.append("\" ry=\"").append(Xml.number(inner.height() / 2)).append("\" fill=\"").append(fill)
				.append('"').append(stroke(look.border())).append("/>");
		case IMAGE -> {
			if (mark != null) {
				body.append("<rect").append(place(inner)).append(" fill=\"").append(fill).append("\"/>");
			}
			String use = symbols.use(look.image(), icons.computeIfAbsent(look.image(), path -> images.image((String) path)),
					box);
			body.append(use.isEmpty() ? "<rect" + place(box) + " fill=\"none\" stroke=\"#888888\" stroke-dasharray=\"3 3\"/>"
					: use);
			if (look.border().width() > 0) {
				body.append("<rect").append(place(inner)).append(" fill=\"none\"").append(stroke(look.border())).append("/>");
			}
		}
		}
	}

	private static Box inset(Box box, BorderLook border) {
		double half = border.width() / 2.0;
		return new Box(box.x() + half, box.y() + half, Math.max(0, box.width() - 2 * half),
				Math.max(0, box.height() - 2 * half));
	}

	private static String place(Box box) {
		return " x=\"" + Xml.number(box.x()) + "\" y=\"" + Xml.number(box.y()) + "\" width=\"" + Xml.number(box.width())
				+ "\" height=\"" + Xml.number(box.height()) + "\"";
	}

	private static String stroke(BorderLook border) {
		return border.width() == 0 ? ""
				: " stroke=\"" + border.color() + "\" stroke-width=\"" + border.width() + "\""
						+ dashes(border.line(), border.width());
	}

	private static String dashes(LineStyle line, double width) {
		double gap = 3 + width;
		return switch (line) {
		case SOLID -> "";
		case DASH -> " stroke-dasharray=\"" + Xml.number(5 + 2 * width) + " " + Xml.number(gap) + "\"";
		case DOT -> " stroke-dasharray=\"" + Xml.number(width) + " " + Xml.number(gap) + "\"";
		case DASH_DOT -> " stroke-dasharray=\"" + Xml.number(5 + 2 * width) + " " + Xml.number(gap) + " "
				+ Xml.number(width) + " " + Xml.number(gap) + "\"";
		};
	}

	private void nodeLabel(PlacedNode node) {
		boolean row = node.node().place() == ViewNode.Place.ROW;
		boolean inside = node.node().look() instanceof NodeLook.Shape shape && shape.labelInside();
		LabelLook look = node.label().look();
		LabelStyle.Alignment alignment = row ? LabelStyle.Alignment.LEFT : look.alignment();
		Overlay.Mark mark = node.node().isLabelInside() ? marks.get(node.node().id()) : null;
		label(node.label(), node.node().element(), alignment, row || inside, mark == null ? look.color() : mark.ink());
	}

	private void edgeLabel(PlacedLabel label, PlacedEdge edge) {
		Box box = label.box();
		body.append("<rect").append(place(new Box(box.x() - 2, box.y(), box.width() + 4, box.height()))).append(" fill=\"")
				.append(view.background()).append("\" fill-opacity=\"0.8\"/>");
		label(label, edge.edge().element(), LabelStyle.Alignment.CENTER, true, label.look().color());
		body.append('\n');
	}

	private void label(PlacedLabel label, EObject element, LabelStyle.Alignment alignment, boolean middle, Rgb color) {
		LabelLook look = label.look();
		Box box = label.box();
		double lineHeight = TextMeasure.lineHeight(look);
		double widest = 0;
		for (String line : label.lines()) {
			widest = Math.max(widest, TextMeasure.width(line, look.size(), look.formats()));
		}
		double iconRoom = look.hasIcon() ? TextMeasure.ICON + (widest > 0 ? ICON_GAP : 0) : 0;
		double left = switch (alignment) {
		case LEFT -> box.x();
		case RIGHT -> box.right() - widest - iconRoom;
		case CENTER -> box.center().x() - (widest + iconRoom) / 2;
		};
		double height = Math.max(label.lines().size() * lineHeight, look.hasIcon() ? TextMeasure.ICON : 0);
		double top = middle ? box.center().y() - height / 2 : box.y();
		if (look.hasIcon()) {
			Box icon = new Box(left, top + (height - TextMeasure.ICON) / 2, TextMeasure.ICON, TextMeasure.ICON);
			body.append(icon(look, element, icon));
		}
		double textTop = top + (height - label.lines().size() * lineHeight) / 2;
		double center = left + iconRoom + widest / 2;
		for (int i = 0; i < label.lines().size(); i++) {
			text(look, color, label.lines().get(i), center, textTop + i * lineHeight + lineHeight * 0.78);
		}
	}

	private String icon(LabelLook look, EObject element, Box box) {
		if (look.ownIcon()) {
			Object key = element.eClass();
			return symbols.use("icon of " + element.eClass().getName(),
					icons.computeIfAbsent(key, any -> images.icon(element)), box);
		}
		return symbols.use(look.icon(), icons.computeIfAbsent(look.icon(), path -> images.image((String) path)), box);
	}

	private void text(LabelLook look, Rgb color, String line, double center, double baseline) {
		body.append("<text x=\"").append(Xml.number(center)).append("\" y=\"").append(Xml.number(baseline))
				.append("\" font-size=\"").append(Xml.number(TextMeasure.pixels(look.size())))
				.append("\" text-anchor=\"middle\" fill=\"").append(color).append('"');
		if (look.formats().contains(LabelStyle.Format.BOLD)) {
			body.append(" font-weight=\"bold\"");
		}
		if (look.formats().contains(LabelStyle.Format.ITALIC)) {
			body.append(" font-style=\"italic\"");
		}
		List<String> decorations = new ArrayList<>();
		if (look.formats().contains(LabelStyle.Format.UNDERLINE)) {
			decorations.add("underline");
		}
		if (look.formats().contains(LabelStyle.Format.STRIKE_THROUGH)) {
			decorations.add("line-through");
		}
		if (!decorations.isEmpty()) {
			body.append(" text-decoration=\"").append(String.join(" ", decorations).toLowerCase(Locale.ROOT)).append('"');
		}
		body.append('>').append(Xml.escape(line)).append("</text>");
	}

	private void edge(PlacedEdge edge) {
		EdgeLook look = edge.edge().look();
		List<Point> route = new ArrayList<>(edge.route());
		String color = look.color().toString();
		int last = route.size() - 1;
		Arrows.Decoration source = Arrows.decoration(look.source(), route.get(0), route.get(1), look.width(), color);
		Arrows.Decoration target = Arrows.decoration(look.target(), route.get(last), route.get(last - 1), look.width(), color);
		route.set(0, shortened(route.get(0), route.get(1), source.length()));
		route.set(last, shortened(route.get(last), route.get(last - 1), target.length()));
		body.append("<g data-id=\"").append(Xml.escape(edge.edge().id())).append("\"><path d=\"").append(Xml.path(route))
				.append("\" fill=\"none\" stroke=\"").append(color).append("\" stroke-width=\"").append(look.width())
				.append("\" stroke-linejoin=\"round\"").append(dashes(look.line(), look.width())).append("/>")
				.append(source.markup()).append(target.markup()).append("</g>\n");
	}

	private static Point shortened(Point end, Point before, double by) {
		double length = end.distance(before);
		return by <= 0 || length == 0 ? end : end.towards(before, Math.min(0.95, by / length));
	}
}
