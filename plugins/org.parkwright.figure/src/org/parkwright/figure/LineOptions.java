package org.parkwright.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Figures of lines, and what lies between them. */
final class LineOptions {

	/** A line whose lowest value is above this part of its highest needs no 0. */
	private static final double FAR_FROM_ZERO = 0.7;
	/** How bands are filled from the widest inwards. */
	private static final List<String> PARTS = List.of("wide", "middle", "narrow");

	private LineOptions() {
	}

	/** Lines or areas. */
	static JsonObject lines(Drawn drawn) {
		boolean filled = drawn.kind() == Figure.Kind.AREAS;
		Drawn.Along along = drawn.along();
		if (along == null) {
			return null;
		}
		int x = along.x();
		int like = along.like();
		List<Integer> ys = along.ys();
		List<int[]> places = drawn.places(x, true);
		List<int[]> named = hasLength(drawn, x) ? null : places;
		JsonArray all = drawn.all(along, (part, y, name) -> {
			List<Integer> columns = List.of(x, along.by(), y);
			JsonObject series = Drawn.series("line", name, filled ? sums(drawn, part, columns, like, named) : points(drawn, part, columns, like, named));
			if (filled) {
				series.addProperty("stack", "all");
				series.addProperty("stackStrategy", "all");
				series.add("areaStyle", new JsonObject());
			}
			return series;
		});
		if (filled) {
			openAboveUnknown(all);
		}
		JsonObject vertical = Drawn.numbers(drawn.head(ys, like), drawn.ticks(like));
		vertical.addProperty("scale", !filled && farFromZero(drawn, ys, like));
		return drawn.between(along(drawn, x, places, false), vertical, all, "axis");
	}

	/** @param places of texts along the axis; null where it has numbers, by which points are in order */
	private static JsonArray points(Drawn drawn, int[] part, List<Integer> columns, int like, List<int[]> places) {
		int x = columns.get(0);
		int by = columns.get(1);
		int y = columns.get(2);
		List<JsonObject> points = new ArrayList<>();
		for (int row : part) {
			double at = places == null ? drawn.value(row, x) : place(places, row);
			if (Drawn.known(at)) {
				points.add(Drawn.mark(new double[] { at, drawn.value(row, y, like) }, row,
						drawn.tip(row, x, List.of()) + "\n" + said(drawn, new int[] { row }, by, y)));
			}
		}
		points.sort(Comparator.comparingDouble(point -> point.getAsJsonArray("value").get(0).getAsDouble()));
		JsonArray data = new JsonArray();
		points.forEach(data::add);
		return data;
	}

	/** Points as above, but one for all rows of a place: areas lie upon each other, so what stands at one place adds up. */
	private static JsonArray sums(Drawn drawn, int[] part, List<Integer> columns, int like, List<int[]> places) {
		Map<Double, int[]> rows = new TreeMap<>();
		for (int row : part) {
			double at = places == null ? drawn.value(row, columns.get(0)) : place(places, row);
			if (Drawn.known(at)) {
				rows.merge(at, new int[] { row }, (one, more) -> IntStream.concat(Arrays.stream(one), Arrays.stream(more)).toArray());
			}
		}
		int y = columns.get(2);
		JsonArray data = new JsonArray();
		rows.forEach((at, of) -> data.add(Drawn.mark(new double[] { at, Arrays.stream(of).mapToDouble(row -> drawn.value(row, y, like)).sum() }, of[0],
				drawn.tip(of[0], columns.get(0), List.of()) + "\n" + said(drawn, of, columns.get(1), y))));
		return data;
	}

	/** What lies upon something unknown has no known place. */
	private static void openAboveUnknown(JsonArray series) {
		Set<Double> unknown = new HashSet<>();
		for (JsonElement each : series) {
			for (JsonElement mark : each.getAsJsonObject().getAsJsonArray("data")) {
				JsonArray value = mark.getAsJsonObject().getAsJsonArray("value");
				double at = value.get(0).getAsDouble();
				if (value.get(1).isJsonNull()) {
					unknown.add(at);
				} else if (unknown.contains(at)) {
					value.set(1, JsonNull.INSTANCE);
				}
			}
		}
	}

	/** The value of a point under the name of its series, as tips of all series at a place stand together. */
	private static String said(Drawn drawn, int[] rows, int by, int y) {
		return drawn.words("{0}: {1}", by < 0 ? drawn.table().title(y) : drawn.table().cell(rows[0], by), drawn.table().sum(rows, y));
	}

	private static int place(List<int[]> places, int row) {
		for (int place = 0; place < places.size(); place++) {
			if (Arrays.stream(places.get(place)).anyMatch(each -> each == row)) {
				return place;
			}
		}
		throw new IllegalStateException("row " + row + " has no place");
	}

	private static boolean farFromZero(Drawn drawn, List<Integer> ys, int like) {
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (int row : drawn.rows()) {
			for (int y : ys) {
				double value = drawn.value(row, y, like);
				least = value < least ? value : least;
				most = value > most ? value : most;
			}
		}
		return least > FAR_FROM_ZERO * most;
	}

	/** Whether an axis of numbers has more than one. */
	private static boolean hasLength(Drawn drawn, int x) {
		return drawn.numeric(x) && drawn.numbers(x).stream().filter(Drawn::known).count() > 1;
	}

	/** @param boxes whether marks at the ends need room */
	private static JsonObject along(Drawn drawn, int x, List<int[]> places, boolean boxes) {
		if (!hasLength(drawn, x)) {
			JsonObject axis = Drawn.categories(drawn.head(x), drawn.names(places, x));
			axis.addProperty("boundaryGap", boxes || places.size() == 1);
			return axis;
		}
		JsonObject axis = Drawn.numbers(drawn.head(x), drawn.ticks(x));
		axis.addProperty("line", true);
		// Ends of other numbers are no round ones, and their labels would stand into those beside them.
		if (drawn.ticks(x).equals("year")) {
			axis.addProperty("min", "dataMin");
			axis.addProperty("max", "dataMax");
			axis.addProperty("minInterval", 1);
		} else {
			// ends at round numbers, as there is a tick there
			axis.addProperty("scale", true);
		}
		return axis;
	}

	/** A line with bands around it; boxes with a point where the first axis has texts. */
	static JsonObject band(Drawn drawn) {
		int x = drawn.column(Role.X);
		int middle = drawn.column(Role.Y);
		List<Integer> lows = drawn.columns(Role.LOW);
		List<Integer> highs = drawn.columns(Role.HIGH);
		List<Integer> columns = drawn.all(Role.Y, Role.LOW, Role.HIGH);
		if (!drawn.hasAny(columns)) {
			return null;
		}
		int like = drawn.like(columns);
		boolean numeric = hasLength(drawn, x);
		List<int[]> places = drawn.places(x, numeric);
		JsonArray all = new JsonArray();
		for (int band = 0; band < Math.min(lows.size(), highs.size()); band++) {
			String name = drawn.table().title(lows.get(band)) + " \u2013 " + drawn.table().title(highs.get(band));
			String part = PARTS.get(Math.min(band, PARTS.size() - 1));
			JsonObject series = BarOptions.shapes(numeric ? "ribbon" : "bar", name, part);
			List<Integer> ends = List.of(lows.get(band), highs.get(band));
			if (numeric) {
				ribbons(drawn, x, ends, like, part).forEach(series.getAsJsonArray("data")::add);
				Drawn.encode(series, new int[] { 0, 1 }, new int[] { 2, 3 });
			} else {
				boxes(drawn, places, columns, ends, like, 0.6 - 0.14 * band).forEach(box -> {
					box.addProperty("part", part);
					series.getAsJsonArray("data").add(box);
				});
				Drawn.encode(series, new int[] { 0 }, new int[] { 1, 2 });
			}
			all.add(series);
		}
		JsonArray points = new JsonArray();
		for (int place = 0; place < places.size(); place++) {
			int row = places.get(place)[0];
			double at = numeric ? drawn.value(row, x) : place;
			if (Drawn.known(at)) {
				points.add(Drawn.mark(new double[] { at, drawn.value(row, middle, like) }, row, drawn.tip(row, x, columns)));
			}
		}
		JsonObject line = Drawn.series(numeric ? "line" : "scatter", drawn.table().title(middle), points);
		line.addProperty("look", 0);
		all.add(line);
		JsonObject vertical = Drawn.numbers(drawn.head(columns, like), drawn.ticks(like));
		vertical.addProperty("scale", farFromZero(drawn, columns, like));
		if (!numeric) {
			drawn.about().addProperty("turns", true);
		}
		return drawn.between(along(drawn, x, places, true), vertical, all, numeric ? "axis" : "item");
	}

	/** A piece for each run of points that are known. */
	private static List<JsonObject> ribbons(Drawn drawn, int x, List<Integer> ends, int like, String part) {
		List<double[]> sorted = new ArrayList<>();
		for (int row : drawn.rows()) {
			double at = drawn.value(row, x);
			if (Drawn.known(at)) {
				sorted.add(new double[] { at, drawn.value(row, ends.get(0), like), drawn.value(row, ends.get(1), like) });
			}
		}
		sorted.sort(Comparator.comparingDouble(point -> point[0]));
		List<JsonObject> pieces = new ArrayList<>();
		List<double[]> run = new ArrayList<>();
		for (double[] point : sorted) {
			if (Drawn.known(point[1]) && Drawn.known(point[2])) {
				run.add(point);
			} else if (!run.isEmpty()) {
				pieces.add(piece(run, part));
				run = new ArrayList<>();
			}
		}
		if (!run.isEmpty()) {
			pieces.add(piece(run, part));
		}
		return pieces;
	}

	private static JsonObject piece(List<double[]> run, String part) {
		double low = run.stream().mapToDouble(point -> point[1]).min().orElseThrow();
		double high = run.stream().mapToDouble(point -> point[2]).max().orElseThrow();
		JsonArray points = new JsonArray();
		run.forEach(point -> points.add(Drawn.array(point)));
		JsonObject piece = new JsonObject();
		piece.add("value", Drawn.array(run.getFirst()[0], run.getLast()[0], low, high));
		piece.add("points", points);
		piece.addProperty("part", part);
		return piece;
	}

	private static List<JsonObject> boxes(Drawn drawn, List<int[]> places, List<Integer> columns, List<Integer> ends, int like,
			double thick) {
		List<JsonObject> boxes = new ArrayList<>();
		for (int place = 0; place < places.size(); place++) {
			int row = places.get(place)[0];
			double low = drawn.value(row, ends.get(0), like);
			double high = drawn.value(row, ends.get(1), like);
			if (Drawn.known(low) && Drawn.known(high)) {
				JsonObject box = Drawn.mark(new double[] { place, low, high }, row,
						drawn.tip(row, drawn.column(Role.X), columns));
				box.addProperty("thick", thick);
				boxes.add(box);
			}
		}
		return boxes;
	}
}
