package org.parkwright.diagram.render;

import java.util.List;

import org.parkwright.diagram.layout.Point;
import org.parkwright.diagram.spec.EdgeStyle.Arrow;

/** Draws the decorations at the ends of edges. */
final class Arrows {

	/** Markup of a decoration and how far the line must stop before the end so as not to stick out. */
	record Decoration(String markup, double length) {
	}

	private static final Decoration NONE = new Decoration("", 0);

	private Arrows() {
	}

	/** @param tip the end of the edge; @param from the point before it */
	static Decoration decoration(Arrow arrow, Point tip, Point from, double width, String color) {
		if (arrow == Arrow.NO_DECORATION || tip.distance(from) < 0.01) {
			return NONE;
		}
		double size = 8 + 1.5 * (width - 1);
		Point back = unit(tip, from);
		String name = arrow.name();
		StringBuilder markup = new StringBuilder();
		double at = 0;
		double stop = 0;
		if (name.contains("DIAMOND")) {
			boolean filled = name.contains("FILL_DIAMOND");
			markup.append(shape(diamond(tip, back, size), filled ? color : "#ffffff", color, true));
			at = 2 * size;
			stop = at;
		}
		if (name.equals("DOT") || name.endsWith("_DOT")) {
			Point center = along(tip, back, at + size / 2);
			markup.append(circle(center, size / 2, color, color));
			at += size;
		}
		if (arrow == Arrow.CIRCLE_PLUS) {
			Point center = along(tip, back, size);
			markup.append(circle(center, size, "#ffffff", color));
			Point side = new Point(-back.y(), back.x());
			markup.append(shape(List.of(along(center, back, size), along(center, back, -size)), "none", color, false));
			markup.append(shape(List.of(along(center, side, size), along(center, side, -size)), "none", color, false));
			stop = 2 * size;
		}
		boolean closed = name.contains("CLOSED");
		if (name.startsWith("INPUT")) {
			Point head = along(tip, back, at);
			markup.append(arrowHead(head, back, size, closed, name.contains("FILL_CLOSED") ? color : "#ffffff", color));
			stop = closed ? at + size : stop;
		} else if (name.startsWith("OUTPUT")) {
			Point head = along(tip, back, size);
			Point reversed = new Point(-back.x(), -back.y());
			markup.append(arrowHead(head, reversed, size, closed, name.contains("FILL_CLOSED") ? color : "#ffffff", color));
			stop = closed ? size : 0;
		}
		return new Decoration(markup.toString(), stop);
	}

	private static Point unit(Point tip, Point from) {
		double length = tip.distance(from);
		return new Point((from.x() - tip.x()) / length, (from.y() - tip.y()) / length);
	}

	static Point along(Point start, Point direction, double distance) {
		return new Point(start.x() + direction.x() * distance, start.y() + direction.y() * distance);
	}

	private static List<Point> diamond(Point tip, Point back, double size) {
		Point middle = along(tip, back, size);
		Point side = new Point(-back.y(), back.x());
		return List.of(tip, along(middle, side, size / 2), along(tip, back, 2 * size), along(middle, side, -size / 2));
	}

	private static String arrowHead(Point head, Point back, double size, boolean closed, String fill, String color) {
		Point side = new Point(-back.y(), back.x());
		Point base = along(head, back, size);
		Point left = along(base, side, size / 2);
		Point right = along(base, side, -size / 2);
		return closed ? shape(List.of(left, head, right), fill, color, true)
				: shape(List.of(left, head, right), "none", color, false);
	}

	private static String shape(List<Point> points, String fill, String color, boolean close) {
		return "<path d=\"" + Xml.path(points) + (close ? "Z" : "") + "\" fill=\"" + fill + "\" stroke=\"" + color + "\"/>";
	}

	private static String circle(Point center, double radius, String fill, String color) {
		return "<circle cx=\"" + Xml.number(center.x()) + "\" cy=\"" + Xml.number(center.y()) + "\" r=\""
				+ Xml.number(radius) + "\" fill=\"" + fill + "\" stroke=\"" + color + "\"/>";
	}
}
