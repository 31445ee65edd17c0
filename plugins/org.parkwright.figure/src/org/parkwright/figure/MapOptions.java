package org.parkwright.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Maps of places and of lines between them, in km east and north of the middle. Outlines of countries lie around what is seen at first, for who pans. */
final class MapOptions {

	/** A single place says nothing of how far around it there is something to see. km */
	private static final double AROUND_ONE = 50;
	private static final double LEAST = 0.5;
	private static final double MARGIN = 1.16;
	/** Width by height of what is seen at first. */
	private static final double WIDEST = 1.8;
	private static final double NARROWEST = 1.25;
	/** The larger side of the area of outlines by that of what is seen at first. */
	private static final double AREA = 2.5;
	/** What is seen at first is about as many dots wide. */
	private static final double DOTS = 800;
	/** Within it of the middle one scale bar is right everywhere, to 1 %. km */
	private static final double ONE_SCALE = 1500;
	private static final double METRES = 1000;

	/** Where a line begins and ends. */
	private record Ends(double fromX, double fromY, double toX, double toY) {
		static Ends of(List<double[]> ends) {
			return new Ends(ends.getFirst()[0], ends.getFirst()[1], ends.getLast()[0], ends.getLast()[1]);
		}
	}

	private MapOptions() {
	}

	/** @return null if no row has a place */
	static JsonObject map(Drawn drawn) {
		List<Integer> x = drawn.columns(Role.X);
		List<Integer> y = drawn.columns(Role.Y);
		int[] rows = drawn.drawable(row -> isPlace(drawn, row, x.getFirst(), y.getFirst()) && (!isLine(drawn, row, x, y) || isPlace(drawn, row, x.get(1), y.get(1))));
		if (rows.length == 0) {
			return null;
		}
		Map<Integer, List<double[]>> points = new HashMap<>();
		for (int row : rows) {
			List<double[]> ends = new ArrayList<>(List.of(Projection.vector(drawn.value(row, y.getFirst()), drawn.value(row, x.getFirst()))));
			if (isLine(drawn, row, x, y)) {
				ends.add(Projection.vector(drawn.value(row, y.get(1)), drawn.value(row, x.get(1))));
			}
			points.put(row, ends);
		}
		Projection projection = Projection.around(points.values().stream().flatMap(List::stream).toList());
		Map<Integer, List<double[]>> places = new HashMap<>();
		points.forEach((row, ends) -> places.put(row, ends.stream().map(projection::project).toList()));
		Rectangle frame = frame(Rectangle.around(places.values().stream().flatMap(List::stream).toList()));
		JsonObject option = new JsonObject();
		option.add("series", series(drawn, places));
		about(drawn, frame, places.values().stream().anyMatch(ends -> ends.size() > 1));
		drawn.about().add("outlines", outlines(projection, frame));
		return option;
	}

	private static boolean isPlace(Drawn drawn, int row, int longitude, int latitude) {
		return Math.abs(drawn.value(row, longitude)) <= 180 && Math.abs(drawn.value(row, latitude)) <= 90;
	}

	private static boolean isLine(Drawn drawn, int row, List<Integer> x, List<Integer> y) {
		return x.size() > 1 && y.size() > 1 && (Drawn.known(drawn.value(row, x.get(1))) || Drawn.known(drawn.value(row, y.get(1))));
	}

	private static Rectangle frame(Rectangle around) {
		double most = Math.max(around.width(), around.height());
		double room = most == 0 ? AROUND_ONE : Math.max(LEAST, (MARGIN - 1) * most);
		double width = around.width() + room;
		double height = around.height() + room;
		return around.sized(Math.max(width, NARROWEST * height), Math.max(height, width / WIDEST));
	}

	/** Lines first, so that places lie upon them. */
	private static JsonArray series(Drawn drawn, Map<Integer, List<double[]>> places) {
		int by = drawn.columnOrNone(Role.SERIES);
		int label = drawn.columnOrNone(Role.LABEL);
		int width = drawn.columnOrNone(Role.WIDTH);
		double widest = width < 0 ? 0 : places.keySet().stream().mapToDouble(row -> drawn.value(row, width)).filter(Drawn::known).max().orElse(0);
		List<Integer> ofPlaces = new ArrayList<>(drawn.all(Role.SERIES));
		ofPlaces.addAll(List.of(drawn.column(Role.Y), drawn.column(Role.X)));
		List<Integer> ofLines = drawn.all(Role.SERIES, Role.FROM, Role.TO, Role.WIDTH);
		JsonArray all = new JsonArray();
		JsonArray ofPoints = new JsonArray();
		Map<Ends, Integer> besides = new HashMap<>();
		for (int[] part : drawn.parts(by)) {
			String name = by < 0 ? "" : drawn.table().cell(part[0], by);
			JsonArray lines = new JsonArray();
			JsonArray points = new JsonArray();
			for (int row : part) {
				List<double[]> ends = places.getOrDefault(row, List.of());
				if (ends.size() == 1) {
					JsonObject mark = Drawn.mark(rounded(ends), row, drawn.tip(row, label, ofPlaces));
					if (label >= 0) {
						mark.addProperty("text", drawn.table().cell(row, label));
					}
					points.add(mark);
				} else if (ends.size() == 2) {
					JsonObject mark = Drawn.mark(rounded(ends), row, drawn.tip(row, label, ofLines));
					double size = width < 0 ? Double.NaN : drawn.value(row, width);
					if (size > 0) {
						mark.addProperty("size", size / widest);
					}
					mark.addProperty("beside", besides.merge(Ends.of(ends), 1, Integer::sum) - 1);
					lines.add(mark);
				}
			}
			if (!lines.isEmpty()) {
				JsonObject series = Drawn.encode(Drawn.series("custom", name, lines), new int[] { 0, 2 }, new int[] { 1, 3 });
				series.addProperty("renderItem", "link");
				all.add(series);
			}
			if (!points.isEmpty()) {
				ofPoints.add(Drawn.series("scatter", name, points));
			}
		}
		all.addAll(ofPoints);
		return all;
	}

	private static double[] rounded(List<double[]> ends) {
		return ends.stream().flatMapToDouble(Arrays::stream).map(each -> rounded(each, METRES)).toArray();
	}

	/** @param steps in a km, a power of ten */
	private static double rounded(double value, double steps) {
		return Math.rint(value * steps) / steps;
	}

	private static void about(Drawn drawn, Rectangle frame, boolean lines) {
		drawn.about().addProperty("tip", "item");
		drawn.about().add("frame", Drawn.array(frame.left(), frame.bottom(), frame.right(), frame.top()));
		drawn.about().addProperty("area", area(frame));
		boolean small = Math.hypot(frame.width(), frame.height()) / 2 < ONE_SCALE;
		drawn.about().addProperty("scale", small ? drawn.words("{0} km", "{0}") : drawn.words("{0} km in the middle of the map", "{0}"));
		drawn.about().addProperty("source", drawn.words("Coastlines and borders: Natural Earth, 1:10,000,000"));
		drawn.about().addProperty("sourceless", drawn.words("Without coastlines and borders: those of 1:10,000,000 would be out of place by too much"));
		int width = drawn.columnOrNone(Role.WIDTH);
		if (width >= 0 && lines) {
			drawn.about().addProperty("widths", drawn.words("Width of lines: {0}; thinnest where it is unknown", drawn.table().title(width)));
		}
	}

	private static double area(Rectangle frame) {
		return Math.max(frame.width(), frame.height()) * AREA;
	}

	private static JsonArray outlines(Projection projection, Rectangle frame) {
		double most = area(frame);
		double dot = frame.width() / DOTS;
		double steps = Math.pow(10, Math.max(0, Math.ceil(Math.log10(2 / dot))));
		JsonArray all = new JsonArray();
		Outlines.get().within(projection, frame.sized(most, most), 1.5 * dot)
				.forEach(outline -> all.add(Drawn.array(outline.stream().flatMapToDouble(Arrays::stream).map(each -> rounded(each, steps)).toArray())));
		return all;
	}
}
