package org.parkwright.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Figures of bars. */
final class BarOptions {

	/** So many bars have their numbers at the ends. */
	private static final int MOST_WITH_TEXT = 16;
	/** Names of more bars side by side would cover each other. */
	private static final int MOST_NAMED = 30;
	/** Part of the length of an axis that a text at the end of a bar takes up. */
	private static final double ROOM = 0.12;
	/** Part of all width that bars which go beyond an axis may have. */
	private static final double CUT = 0.05;
	/** How many times as high as the highest of the others they are. */
	private static final double FAR = 3;
	/** How much higher than that one they are drawn. */
	private static final double BEYOND = 1.15;
	private static final int[] FIRST = { 0 };
	private static final int[] SECOND_AND_THIRD = { 1, 2 };

	private BarOptions() {
	}

	/** Bars beside or upon each other. */
	static JsonObject bars(Drawn drawn) {
		boolean stacked = drawn.kind() == Figure.Kind.STACKED_BARS;
		Drawn.Along along = drawn.along();
		if (along == null) {
			return null;
		}
		int x = along.x();
		int by = along.by();
		List<Integer> ys = along.ys();
		List<int[]> places = drawn.places(x, by >= 0);
		boolean texts = !stacked && by < 0 && ys.size() == 1 && places.size() <= MOST_WITH_TEXT;
		if (stacked) {
			drawn.missing((int) Arrays.stream(drawn.rows())
					.filter(row -> ys.stream().anyMatch(y -> !Drawn.known(drawn.value(row, y)))).count());
		}
		JsonArray all = drawn.all(along, (part, y, name) -> {
			JsonObject series = Drawn.series("bar", name, new JsonArray());
			for (int[] place : places) {
				series.getAsJsonArray("data").add(bar(drawn, by < 0 ? place[0] : common(place, part), List.of(x, by, y), along.like(), texts));
			}
			if (stacked) {
				series.addProperty("stack", "all");
			}
			return series;
		});
		JsonObject option = option(drawn, Drawn.categories(drawn.head(x), drawn.names(places, x)),
				Drawn.numbers(drawn.head(ys, along.like()), drawn.ticks(along.like())), all);
		List<Integer> dots = drawn.all(Role.DOTS);
		if (by < 0 && drawn.hasAny(dots)) {
			dots(drawn, places, x, dots, option);
		}
		return option;
	}

	/** Dots above the bars, on a second axis of numbers. */
	private static void dots(Drawn drawn, List<int[]> places, int x, List<Integer> columns, JsonObject option) {
		int like = drawn.like(columns);
		for (int column : columns) {
			JsonObject series = Drawn.series("scatter", drawn.table().title(column), new JsonArray());
			series.addProperty("dots", true);
			places.forEach(place -> series.getAsJsonArray("data").add(bar(drawn, place[0], List.of(x, -1, column), like, false)));
			option.getAsJsonArray("series").add(series);
		}
		option.add("dotAxis", Drawn.numbers(drawn.head(columns, like), drawn.ticks(like)));
	}

	private static int common(int[] place, int[] part) {
		for (int row : place) {
			for (int other : part) {
				if (row == other) {
					return row;
				}
			}
		}
		return -1;
	}

	/** @param columns place, series or -1, and value */
	private static JsonElement bar(Drawn drawn, int row, List<Integer> columns, int like, boolean text) {
		int y = columns.get(2);
		double value = row < 0 ? Double.NaN : drawn.value(row, y, like);
		if (!Drawn.known(value)) {
			return JsonNull.INSTANCE;
		}
		JsonObject mark = Drawn.mark(value, row,
				drawn.tip(row, columns.get(0), columns.get(1) < 0 ? List.of(y) : List.of(columns.get(1), y)));
		if (text) {
			mark.addProperty("text", drawn.table().cell(row, y));
		}
		return mark;
	}

	private static JsonObject option(Drawn drawn, JsonObject x, JsonObject y, JsonArray series) {
		drawn.about().addProperty("turns", x.has("data"));
		return drawn.between(x, y, series, "item");
	}

	/** Bars that begin where the one before ended, and their sum. */
	static JsonObject waterfall(Drawn drawn) {
		int x = drawn.column(Role.X);
		int y = drawn.column(Role.Y);
		if (!drawn.hasAny(List.of(y))) {
			return null;
		}
		List<int[]> places = drawn.places(x, false);
		JsonObject series = shapes("bar", drawn.table().title(y), "total");
		double reached = 0;
		for (int place = 0; place < places.size(); place++) {
			int row = places.get(place)[0];
			double value = drawn.value(row, y);
			boolean last = place == places.size() - 1;
			if (Drawn.known(value)) {
				double from = last ? 0 : reached;
				double to = last ? value : reached + value;
				JsonObject mark = Drawn.mark(new double[] { place, from, to }, row, drawn.tip(row, x, List.of(y)));
				mark.addProperty("text", drawn.table().cell(row, y));
				mark.addProperty("part", last ? "total" : value < 0 ? "down" : "up");
				mark.addProperty("joins", !last);
				series.getAsJsonArray("data").add(mark);
				reached = to;
			}
		}
		JsonArray all = new JsonArray();
		all.add(Drawn.encode(series, FIRST, SECOND_AND_THIRD));
		return option(drawn, Drawn.categories(drawn.head(x), drawn.names(places, x)),
				Drawn.numbers(drawn.head(y), drawn.ticks(y)), all);
	}

	/** Bars to both sides of a base. */
	static JsonObject tornado(Drawn drawn) {
		int label = drawn.column(Role.LABEL);
		int low = drawn.column(Role.LOW);
		int high = drawn.column(Role.HIGH);
		int base = drawn.column(Role.BASE);
		List<Integer> columns = List.of(base, low, high);
		int like = drawn.like(columns);
		int[] rows = drawn.drawable(row -> Drawn.known(drawn.value(row, base))
				&& (Drawn.known(drawn.value(row, low)) || Drawn.known(drawn.value(row, high))));
		if (rows.length == 0) {
			return null;
		}
		JsonArray all = new JsonArray();
		List<String> names = new ArrayList<>();
		for (int row : rows) {
			names.add(drawn.table().cell(row, label));
		}
		for (int end : List.of(low, high)) {
			JsonObject series = shapes("bar", drawn.table().title(end), end == low ? "down" : "up");
			for (int place = 0; place < rows.length; place++) {
				int row = rows[place];
				double from = drawn.value(row, base, like);
				double to = drawn.value(row, end, like);
				if (Drawn.known(to)) {
					JsonObject mark = Drawn.mark(new double[] { place, from, to }, row, drawn.tip(row, label, columns));
					mark.addProperty("text", drawn.table().number(row, end));
					boolean split = (to - from) * (drawn.value(row, end == low ? high : low, like) - from) > 0;
					mark.addProperty("thick", split ? 0.36 : 0.64);
					mark.addProperty("shift", !split ? 0 : end == low ? -0.2 : 0.2);
					mark.addProperty("part", end == low ? "down" : "up");
					series.getAsJsonArray("data").add(mark);
				}
			}
			all.add(Drawn.encode(series, FIRST, SECOND_AND_THIRD));
		}
		JsonObject line = new JsonObject();
		line.addProperty("value", drawn.value(rows[0], base, like));
		line.addProperty("text", drawn.words("{0}: {1}", drawn.table().title(base), drawn.table().inSentence(rows[0], base)));
		drawn.about().add("base", line);
		drawn.about().addProperty("turned", true);
		JsonObject y = Drawn.numbers(drawn.head(columns, like), drawn.ticks(like));
		y.addProperty("scale", true);
		roomForTexts(y, Arrays.stream(rows).boxed().flatMap(row -> columns.stream().map(column -> drawn.value(row, column, like))).filter(Drawn::known)
				.mapToDouble(Double::doubleValue).summaryStatistics());
		return option(drawn, Drawn.categories(drawn.table().title(label), names), y, all);
	}

	/** Bars at the side that begin and end anywhere, in the order of the rows, a series for each text that parts them. */
	static JsonObject ranges(Drawn drawn) {
		int label = drawn.column(Role.LABEL);
		int low = drawn.column(Role.LOW);
		int high = drawn.column(Role.HIGH);
		int by = drawn.columnOrNone(Role.SERIES);
		List<Integer> columns = by < 0 ? List.of(low, high) : List.of(by, low, high);
		int like = drawn.like(List.of(low, high));
		List<Integer> rows = Arrays.stream(drawn.drawable(row -> Drawn.known(drawn.value(row, low)) && Drawn.known(drawn.value(row, high)))).boxed().toList();
		if (rows.isEmpty()) {
			return null;
		}
		JsonArray all = new JsonArray();
		for (int[] part : drawn.parts(by)) {
			JsonObject series = Drawn.series("custom", by < 0 ? "" : drawn.table().cell(part[0], by), new JsonArray());
			series.addProperty("renderItem", "bar");
			series.addProperty("fill", all.size());
			for (int row : part) {
				int place = rows.indexOf(row);
				if (place >= 0) {
					series.getAsJsonArray("data").add(Drawn.mark(new double[] { place, drawn.value(row, low, like), drawn.value(row, high, like) }, row, drawn.tip(row, label, columns)));
				}
			}
			if (!series.getAsJsonArray("data").isEmpty()) {
				all.add(Drawn.encode(series, FIRST, SECOND_AND_THIRD));
			}
		}
		drawn.about().addProperty("turned", true);
		JsonObject y = Drawn.numbers(drawn.head(List.of(low, high), like), drawn.ticks(like));
		y.addProperty("scale", true);
		return option(drawn, Drawn.categories(drawn.table().title(label), rows.stream().map(row -> drawn.table().cell(row, label)).toList()), y, all);
	}

	/** Lets the axis begin before the lowest and end behind the highest bar, at round numbers, as their texts stand there. */
	private static void roomForTexts(JsonObject axis, DoubleSummaryStatistics ends) {
		double range = ends.getMax() - ends.getMin();
		if (range > 0) {
			double step = Math.pow(10, Math.floor(Math.log10(range)));
			step = range / step < 2 ? step / 5 : range / step < 5 ? step / 2 : step;
			axis.addProperty("min", step * Math.floor((ends.getMin() - ROOM * range) / step));
			axis.addProperty("max", step * Math.ceil((ends.getMax() + ROOM * range) / step));
		}
	}

	/**
	 * Bars of different widths, each from 0 up or down. Where widths add up, they stand side by side on an axis that counts them;
	 * where they do not, as those of alternatives, the axis has no ticks.
	 */
	static JsonObject costCurve(Drawn drawn) {
		int label = drawn.column(Role.LABEL);
		int width = drawn.column(Role.WIDTH);
		int y = drawn.column(Role.Y);
		int by = drawn.columnOrNone(Role.SERIES);
		int[] rows = drawn.drawable(row -> drawn.value(row, width) > 0 && Drawn.known(drawn.value(row, y)));
		if (rows.length == 0) {
			return null;
		}
		boolean sums = drawn.table().table().columns().get(width).traits().sums();
		JsonObject series = shapes("block", drawn.table().title(y), "total");
		double total = 0;
		for (int row : rows) {
			total += drawn.value(row, width);
		}
		double gap = sums ? 0 : total / 60;
		double limit = limit(drawn, rows, width, y, total);
		int beyond = 0;
		int farthest = rows[0];
		double from = 0;
		for (int row : rows) {
			double height = drawn.value(row, y);
			double to = from + drawn.value(row, width);
			if (Math.abs(height) > limit) {
				beyond++;
			}
			if (Math.abs(height) > Math.abs(drawn.value(farthest, y))) {
				farthest = row;
			}
			JsonObject mark = Drawn.mark(new double[] { from, to, Math.clamp(height, -limit, limit) }, row,
					drawn.tip(row, label, by < 0 ? List.of(width, y) : List.of(by, width, y)));
			if (rows.length <= MOST_NAMED) {
				mark.addProperty("text", drawn.table().cell(row, label));
			}
			mark.addProperty("part", height < 0 ? "down" : "up");
			series.getAsJsonArray("data").add(mark);
			from = to + gap;
		}
		if (beyond > 0) {
			drawn.cut(beyond, farthest, y);
		}
		JsonArray all = new JsonArray();
		all.add(Drawn.encode(series, new int[] { 0, 1 }, new int[] { 2 }));
		String head = drawn.head(width);
		JsonObject x = Drawn.numbers(sums ? head : drawn.words("width of a bar: {0}", head), sums ? drawn.ticks(width) : "none");
		x.addProperty("line", true);
		return option(drawn, x, Drawn.numbers(drawn.head(y), drawn.ticks(y)), all);
	}

	/**
	 * How high bars are drawn at most, so that a few narrow ones do not press all others to the axis: the highest of the others and a
	 * little, if what is beyond has a small part of all width and is far higher.
	 */
	private static double limit(Drawn drawn, int[] rows, int width, int y, double total) {
		int[] byHeight = Arrays.stream(rows).boxed().sorted(Comparator.comparingDouble(row -> -Math.abs(drawn.value(row, y)))).mapToInt(Integer::intValue).toArray();
		double highest = Math.abs(drawn.value(byHeight[0], y));
		double cut = drawn.value(byHeight[0], width);
		int first = 1;
		while (first < byHeight.length && cut + drawn.value(byHeight[first], width) <= CUT * total) {
			cut += drawn.value(byHeight[first], width);
			first++;
		}
		double rest = first < byHeight.length && cut <= CUT * total ? Math.abs(drawn.value(byHeight[first], y)) : highest;
		return rest > 0 && highest > FAR * rest ? BEYOND * rest : highest;
	}

	/** A series of shapes of our own. */
	static JsonObject shapes(String shape, String name, String part) {
		JsonObject series = Drawn.series("custom", name, new JsonArray());
		series.addProperty("renderItem", shape);
		series.addProperty("part", part);
		return series;
	}
}
