package org.parkwright.core.check.internal;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * A border of one or more closed rings, as RFC 7946 writes polygons.
 *
 * @param rings of every ring its corners as longitude, latitude, longitude, …; the first corner again at the end
 */
record Border(List<double[]> rings) {

	private static final int FEWEST_CORNERS = 4;

	/**
	 * Reads a border.
	 *
	 * @param geoJson a geometry of the type Polygon or MultiPolygon, or a feature with one
	 * @throws IllegalArgumentException if it is none; the message says why
	 */
	static Border parse(String geoJson) {
		List<double[]> rings = new ArrayList<>();
		try {
			JsonObject geometry = JsonParser.parseString(geoJson).getAsJsonObject();
			if (geometry.has("geometry")) {
				geometry = geometry.getAsJsonObject("geometry");
			}
			String type = geometry.has("type") ? geometry.get("type").getAsString() : "";
			JsonArray coordinates = geometry.getAsJsonArray("coordinates");
			if (coordinates == null || !type.equals("Polygon") && !type.equals("MultiPolygon")) {
				throw new IllegalArgumentException("it is no polygon with coordinates");
			}
			if (type.equals("Polygon")) {
				polygon(coordinates, rings);
			} else {
				coordinates.forEach(polygon -> polygon(polygon.getAsJsonArray(), rings));
			}
		} catch (JsonParseException | IllegalStateException | ClassCastException | UnsupportedOperationException
				| NumberFormatException e) {
			throw new IllegalArgumentException("it is no GeoJSON", e);
		}
		if (rings.isEmpty()) {
			throw new IllegalArgumentException("it has no ring");
		}
		return new Border(rings);
	}

	private static void polygon(JsonArray polygon, List<double[]> rings) {
		for (JsonElement ring : polygon) {
			JsonArray corners = ring.getAsJsonArray();
			double[] flat = new double[2 * corners.size()];
			for (int i = 0; i < corners.size(); i++) {
				JsonArray corner = corners.get(i).getAsJsonArray();
				if (corner.size() < 2) {
					throw new IllegalArgumentException("a corner has fewer than two coordinates");
				}
				flat[2 * i] = corner.get(0).getAsDouble();
				flat[2 * i + 1] = corner.get(1).getAsDouble();
				if (!(Math.abs(flat[2 * i]) <= 180 && Math.abs(flat[2 * i + 1]) <= 90)) {
					throw new IllegalArgumentException(
							"the corner " + corner + " is not on the globe; longitude comes before latitude");
				}
			}
			if (corners.size() < FEWEST_CORNERS) {
				throw new IllegalArgumentException("a ring has fewer than four corners");
			}
			if (flat[0] != flat[flat.length - 2] || flat[1] != flat[flat.length - 1]) {
				throw new IllegalArgumentException("a ring is not closed: its last corner must be its first");
			}
			rings.add(flat);
		}
	}

	/** @return whether the point is inside an odd number of rings (so that holes are outside) or on one of them */
	boolean contains(double longitude, double latitude) {
		boolean inside = false;
		for (double[] ring : rings) {
			for (int i = 0; i + 3 < ring.length; i += 2) {
				double x1 = ring[i] - longitude;
				double y1 = ring[i + 1] - latitude;
				double x2 = ring[i + 2] - longitude;
				double y2 = ring[i + 3] - latitude;
				double cross = x1 * y2 - x2 * y1;
				if (cross == 0 && x1 * x2 <= 0 && y1 * y2 <= 0) {
					return true;
				}
				if (y1 > 0 != y2 > 0 && cross > 0 == y2 > y1) {
					inside = !inside;
				}
			}
		}
		return inside;
	}
}
