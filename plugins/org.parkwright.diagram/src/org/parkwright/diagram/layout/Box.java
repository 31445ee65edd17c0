package org.parkwright.diagram.layout;

/**
 * A rectangle, in pixels.
 *
 * @param x      of the left side
 * @param y      of the top
 * @param width  to the right
 * @param height down
 * @since 0.1
 */
public record Box(double x, double y, double width, double height) {

	/** @return the right side */
	public double right() {
		return x + width;
	}

	/** @return the bottom */
	public double bottom() {
		return y + height;
	}

	/** @return the point in the middle */
	public Point center() {
		return new Point(x + width / 2, y + height / 2);
	}

	/** @return the upper left corner */
	public Point corner() {
		return new Point(x, y);
	}

	/** @return the same box elsewhere */
	public Box moved(Point by) {
		return new Box(x + by.x(), y + by.y(), width, height);
	}

	/** @return the least box around both */
	public Box around(Box other) {
		double left = Math.min(x, other.x);
		double top = Math.min(y, other.y);
		return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
	}

	/** @return whether a point lies in it or on its border */
	public boolean contains(Point point) {
		return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
	}

	/** @return whether the two share more than a border */
	public boolean overlaps(Box other) {
		return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
	}
}
