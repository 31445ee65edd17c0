package org.parkwright.symbiosis.matching;

/** (C8): the way over the surface of a sphere of the earth's mean radius. */
final class GreatCircle {

	private static final double EARTH = 6371.0088;

	private GreatCircle() {
	}

	/** @return km between two places in degrees; NaN if one is unknown */
	static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
		double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
		double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
		double square = north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east;
		return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(square)));
	}
}
