package org.parkwright.diagram.layout;

/**
 * A point or a distance, in pixels, x to the right and y down.
 *
 * @param x to the right
 * @param y down
 * @since 0.1
 */
public record Point(double x, double y) {

	/** @return the sum */
	public Point plus(Point other) {
		return new Point(x + other.x, y + other.y);
	}

	/** @return the difference */
	public Point minus(Point other) {
		return new Point(x - other.x, y - other.y);
	}

	/** @return the distance in a straight line */
	public double distance(Point other) {
		return Math.hypot(x - other.x, y - other.y);
	}

	/** @return the point at a fraction of the way to another */
	public Point towards(Point other, double fraction) {
		return new Point(x + (other.x - x) * fraction, y + (other.y - y) * fraction);
	}
}
