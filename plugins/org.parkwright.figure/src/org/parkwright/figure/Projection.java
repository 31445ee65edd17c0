package org.parkwright.figure;

import java.util.List;

/**
 * Lambert's azimuthal equal-area projection of a sphere around a middle, in which north is up. It knows no seam and no pole, areas are true everywhere,
 * and within 1,000 km of the middle lengths are true to 0.4 %.
 *
 * <pre>
 * x = R·k·(p·e),  y = R·k·(p·n),  k = √(2 / (1 + p·m))
 * p the point, m the middle, e and n the directions east and north of it, all unit vectors
 * </pre>
 */
final class Projection {

	/** Mean radius of the Earth, km (IUGG). */
	static final double RADIUS = 6371.0088;

	private final double[] middle;
	private final double[] east;
	private final double[] north;

	private Projection(double[] middle) {
		this.middle = middle;
		double flat = Math.hypot(middle[0], middle[1]);
		double cos = flat > 0 ? middle[0] / flat : 1;
		double sin = flat > 0 ? middle[1] / flat : 0;
		east = new double[] { -sin, cos, 0 };
		north = new double[] { -middle[2] * cos, -middle[2] * sin, flat };
	}

	/** @return a projection around a place. @param latitude degrees, as the longitude */
	static Projection at(double latitude, double longitude) {
		return new Projection(vector(latitude, longitude));
	}

	/** @return a projection whose middle is that of the rectangle around points. @param points unit vectors, at least one */
	static Projection around(List<double[]> points) {
		double[] sum = new double[3];
		for (double[] point : points) {
			for (int i = 0; i < sum.length; i++) {
				sum[i] += point[i];
			}
		}
		double size = Math.sqrt(dot(sum, sum));
		// Points all round the globe have no middle.
		Projection rough = new Projection(size < 1e-6 * points.size() ? points.getFirst() : new double[] { sum[0] / size, sum[1] / size, sum[2] / size });
		return new Projection(rough.back(Rectangle.around(points.stream().map(rough::project).toList()).middle()));
	}

	/** @return the unit vector to a place. @param latitude degrees, as the longitude */
	static double[] vector(double latitude, double longitude) {
		double cos = Math.cos(Math.toRadians(latitude));
		return new double[] { cos * Math.cos(Math.toRadians(longitude)), cos * Math.sin(Math.toRadians(longitude)), Math.sin(Math.toRadians(latitude)) };
	}

	/** @return x to the east and y to the north of the middle, km */
	double[] project(double[] point) {
		// The place opposite has no direction; any will do.
		double scale = RADIUS * Math.sqrt(2 / Math.max(1e-12, 1 + dot(point, middle)));
		return new double[] { scale * dot(point, east), scale * dot(point, north) };
	}

	/** @return the cosine of the angle between a point and the middle */
	double cosine(double[] point) {
		return dot(point, middle);
	}

	private double[] back(double[] place) {
		double away = Math.hypot(place[0], place[1]);
		double angle = 2 * Math.asin(Math.min(1, away / (2 * RADIUS)));
		double aside = away > 0 ? Math.sin(angle) / away : 0;
		double[] point = new double[3];
		for (int i = 0; i < point.length; i++) {
			point[i] = Math.cos(angle) * middle[i] + aside * (place[0] * east[i] + place[1] * north[i]);
		}
		return point;
	}

	private static double dot(double[] one, double[] other) {
		return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
	}
}
