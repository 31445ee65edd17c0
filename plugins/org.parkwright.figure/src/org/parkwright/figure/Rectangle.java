package org.parkwright.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of a projected map, km.
 *
 * @param left   its least x
 * @param bottom its least y
 * @param right  its greatest x
 * @param top    its greatest y
 */
record Rectangle(double left, double bottom, double right, double top) {

	/** @return the smallest one that holds points. @param points x and y, at least one */
	static Rectangle around(List<double[]> points) {
		double left = Double.POSITIVE_INFINITY;
		double bottom = Double.POSITIVE_INFINITY;
		double right = Double.NEGATIVE_INFINITY;
		double top = Double.NEGATIVE_INFINITY;
		for (double[] point : points) {
			left = Math.min(left, point[0]);
			bottom = Math.min(bottom, point[1]);
			right = Math.max(right, point[0]);
			top = Math.max(top, point[1]);
		}
		return new Rectangle(left, bottom, right, top);
	}

	double width() {
		return right - left;
	}

	double height() {
		return top - bottom;
	}

	double[] middle() {
		return new double[] { (left + right) / 2, (bottom + top) / 2 };
	}

	/** @return one of another size with the same middle */
	Rectangle sized(double width, double height) {
		double[] middle = middle();
		return new Rectangle(middle[0] - width / 2, middle[1] - height / 2, middle[0] + width / 2, middle[1] + height / 2);
	}

	boolean contains(double[] point) {
		return point[0] >= left && point[0] <= right && point[1] >= bottom && point[1] <= top;
	}

	boolean meets(Rectangle other) {
		return left <= other.right && other.left <= right && bottom <= other.top && other.bottom <= top;
	}

	/** @return the part of a polygon within the rectangle, by Sutherland and Hodgman; empty if there is none. @param polygon its corners, x and y */
	List<double[]> clip(List<double[]> polygon) {
		List<double[]> part = clip(polygon, 0, left, 1);
		part = clip(part, 0, right, -1);
		part = clip(part, 1, bottom, 1);
		return clip(part, 1, top, -1);
	}

	/** @param axis 0 for x, 1 for y. @param sign 1 to keep what lies above the edge, -1 for what lies below */
	private static List<double[]> clip(List<double[]> polygon, int axis, double edge, int sign) {
		List<double[]> kept = new ArrayList<>(polygon.size());
		for (int i = 0; i < polygon.size(); i++) {
			double[] start = polygon.get(i);
			double[] end = polygon.get((i + 1) % polygon.size());
			boolean starts = sign * (start[axis] - edge) >= 0;
			if (starts) {
				kept.add(start);
			}
			if (starts != sign * (end[axis] - edge) >= 0) {
				double part = (edge - start[axis]) / (end[axis] - start[axis]);
				kept.add(new double[] { start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1]) });
			}
		}
		return kept;
	}
}
