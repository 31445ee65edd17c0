package org.parkwright.diagram.layout;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.diagram.spec.EdgeStyle.Routing;
import org.parkwright.diagram.spec.NodeStyle;
import org.parkwright.diagram.view.NodeLook;

/** Leads edges from border to border. */
final class Routes {

	private static final double LOOP = 24;

	private Routes() {
	}

	/** @param shift distance from the middle for an edge that shares its ends with others */
	static List<Point> route(PlacedNode source, PlacedNode target, List<Point> bends, Routing routing, double shift) {
		if (source == target && bends.isEmpty()) {
			return loop(source.box(), shift);
		}
		if (routing == Routing.STRAIGHT) {
			return straight(source, target, bends, shift);
		}
		List<Point> points = new ArrayList<>(bends.isEmpty() ? angular(source.box(), target.box(), routing, shift)
				: angular(source.box(), target.box(), bends));
		points.set(0, onOutline(source, points.get(0), points.get(1)));
		int last = points.size() - 1;
		points.set(last, onOutline(target, points.get(last), points.get(last - 1)));
		return points;
	}

	private static boolean isEllipse(PlacedNode node) {
		return node.node().look() instanceof NodeLook.Shape shape && shape.shape() == NodeStyle.Shape.ELLIPSE;
	}

	/** An edge that comes along an axis to the box of an ellipse goes on to the ellipse itself. */
	private static Point onOutline(PlacedNode node, Point end, Point before) {
		if (!isEllipse(node)) {
			return end;
		}
		Point center = node.box().center();
		double a = node.box().width() / 2;
		double b = node.box().height() / 2;
		boolean across = Math.abs(end.y() - before.y()) <= Math.abs(end.x() - before.x());
		double aside = across ? (end.y() - center.y()) / b : (end.x() - center.x()) / a;
		double reach = Math.sqrt(Math.max(0, 1 - aside * aside));
		return across ? new Point(center.x() + Math.signum(before.x() - center.x()) * a * reach, end.y())
				: new Point(end.x(), center.y() + Math.signum(before.y() - center.y()) * b * reach);
	}

	private static List<Point> loop(Box box, double shift) {
		double size = LOOP + Math.abs(shift);
		return List.of(new Point(box.right() - box.width() / 4, box.y()),
				new Point(box.right() - box.width() / 4, box.y() - size), new Point(box.right() + size, box.y() - size),
				new Point(box.right() + size, box.y() + box.height() / 4), new Point(box.right(), box.y() + box.height() / 4));
	}

	private static List<Point> straight(PlacedNode source, PlacedNode target, List<Point> bends, double shift) {
		Point from = source.box().center();
		Point to = target.box().center();
		if (shift != 0 && bends.isEmpty()) {
			double length = Math.max(1, from.distance(to));
			Point aside = new Point(-(to.y() - from.y()) / length * shift, (to.x() - from.x()) / length * shift);
			from = inside(source.box(), from.plus(aside));
			to = inside(target.box(), to.plus(aside));
		}
		List<Point> points = new ArrayList<>();
		points.add(from);
		points.addAll(bends);
		points.add(to);
		points.set(0, clipped(source, points.get(0), points.get(1)));
		int last = points.size() - 1;
		points.set(last, clipped(target, points.get(last), points.get(last - 1)));
		return points;
	}

	private static Point inside(Box box, Point point) {
		return new Point(Math.clamp(point.x(), box.x(), box.right()), Math.clamp(point.y(), box.y(), box.bottom()));
	}

	/** Where the line from a point in a node to one outside crosses the node's outline. */
	private static Point clipped(PlacedNode node, Point in, Point out) {
		Box box = node.box();
		if (box.contains(out)) {
			return in;
		}
		double dx = out.x() - in.x();
		double dy = out.y() - in.y();
		if (isEllipse(node) && in.equals(box.center())) {
			double scale = 1 / Math.hypot(dx / (box.width() / 2), dy / (box.height() / 2));
			return new Point(in.x() + dx * scale, in.y() + dy * scale);
		}
		double fraction = 1;
		if (dx != 0) {
			fraction = Math.min(fraction, ((dx > 0 ? box.right() : box.x()) - in.x()) / dx);
		}
		if (dy != 0) {
			fraction = Math.min(fraction, ((dy > 0 ? box.bottom() : box.y()) - in.y()) / dy);
		}
		return in.towards(out, fraction);
	}

	private static List<Point> angular(Box source, Box target, Routing routing, double shift) {
		double left = Math.max(source.x(), target.x());
		double right = Math.min(source.right(), target.right());
		double top = Math.max(source.y(), target.y());
		double bottom = Math.min(source.bottom(), target.bottom());
		boolean below = target.y() >= source.bottom() || source.y() >= target.bottom();
		boolean beside = target.x() >= source.right() || source.x() >= target.right();
		if (right - left > 2 && below && routing != Routing.TREE) {
			double x = Math.clamp((left + right) / 2 + shift, left + 1, right - 1);
			boolean down = target.y() >= source.bottom();
			return List.of(new Point(x, down ? source.bottom() : source.y()), new Point(x, down ? target.y() : target.bottom()));
		}
		if (bottom - top > 2 && beside && routing != Routing.TREE) {
			double y = Math.clamp((top + bottom) / 2 + shift, top + 1, bottom - 1);
			boolean east = target.x() >= source.right();
			return List.of(new Point(east ? source.right() : source.x(), y), new Point(east ? target.x() : target.right(), y));
		}
		Point from = source.center();
		Point to = target.center();
		if (routing == Routing.TREE ? below : !beside) {
			double middle = target.y() >= source.bottom() ? (source.bottom() + target.y()) / 2
					: (source.y() + target.bottom()) / 2;
			middle += shift;
			boolean down = middle > from.y();
			double x1 = Math.clamp(from.x() + shift, source.x(), source.right());
			double x2 = Math.clamp(to.x() + shift, target.x(), target.right());
			return List.of(new Point(x1, down ? source.bottom() : source.y()), new Point(x1, middle), new Point(x2, middle),
					new Point(x2, down ? target.y() : target.bottom()));
		}
		double middle = target.x() >= source.right() ? (source.right() + target.x()) / 2
				: (source.x() + target.right()) / 2;
		middle += shift;
		boolean east = middle > from.x();
		double y1 = Math.clamp(from.y() + shift, source.y(), source.bottom());
		double y2 = Math.clamp(to.y() + shift, target.y(), target.bottom());
		return List.of(new Point(east ? source.right() : source.x(), y1), new Point(middle, y1), new Point(middle, y2),
				new Point(east ? target.x() : target.right(), y2));
	}

	private static List<Point> angular(Box source, Box target, List<Point> bends) {
		List<Point> points = new ArrayList<>();
		points.addAll(leaving(source, bends.get(0)));
		points.addAll(bends);
		points.addAll(leaving(target, bends.get(bends.size() - 1)).reversed());
		return squared(points);
	}

	/** From a node's border to a bend along an axis, with a corner if the bend is beside neither side. */
	private static List<Point> leaving(Box box, Point bend) {
		boolean over = bend.x() >= box.x() && bend.x() <= box.right();
		boolean beside = bend.y() >= box.y() && bend.y() <= box.bottom();
		if (beside) {
			return List.of(new Point(bend.x() >= box.center().x() ? box.right() : box.x(), bend.y()));
		}
		if (over) {
			return List.of(new Point(bend.x(), bend.y() >= box.center().y() ? box.bottom() : box.y()));
		}
		double y = box.center().y();
		return List.of(new Point(bend.x() > box.right() ? box.right() : box.x(), y), new Point(bend.x(), y));
	}

	/** Adds a corner where two points share neither x nor y. */
	private static List<Point> squared(List<Point> points) {
		List<Point> squared = new ArrayList<>();
		for (Point point : points) {
			if (!squared.isEmpty()) {
				Point last = squared.get(squared.size() - 1);
				boolean askew = Math.abs(last.x() - point.x()) > 1 && Math.abs(last.y() - point.y()) > 1;
				if (askew) {
					boolean cameSideways = squared.size() > 1
							&& Math.abs(squared.get(squared.size() - 2).y() - last.y()) < 1;
					squared.add(cameSideways ? new Point(last.x(), point.y()) : new Point(point.x(), last.y()));
				}
			}
			squared.add(point);
		}
		return squared;
	}

	/** The point at a fraction of a route's length. */
	static Point along(List<Point> route, double fraction) {
		double length = 0;
		for (int i = 1; i < route.size(); i++) {
			length += route.get(i - 1).distance(route.get(i));
		}
		double left = length * fraction;
		for (int i = 1; i < route.size(); i++) {
			double part = route.get(i - 1).distance(route.get(i));
			if (part >= left && part > 0) {
				return route.get(i - 1).towards(route.get(i), left / part);
			}
			left -= part;
		}
		return route.get(route.size() - 1);
	}
}
