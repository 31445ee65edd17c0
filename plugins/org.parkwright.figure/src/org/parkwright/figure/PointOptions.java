package org.parkwright.figure;

import java.util.List;

import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Figures of points and cells. */
final class PointOptions {

	private static final int MOST_WITH_NAME = 40;
	private static final int MOST_WITH_NUMBER = 700;

	private PointOptions() {
	}

	/** Cells shaded by value. */
	static JsonObject heatMap(Drawn drawn) {
		int x = drawn.column(Role.X);
		int y = drawn.column(Role.Y);
		int colour = drawn.column(Role.COLOUR);
		if (!drawn.hasAny(List.of(colour))) {
			return null;
		}
		List<int[]> across = drawn.places(x, true);
		List<int[]> up = drawn.places(y, true);
		boolean texts = drawn.rows().length <= MOST_WITH_NUMBER;
		JsonArray cells = new JsonArray();
		int least = -1;
		int most = -1;
		for (int column = 0; column < across.size(); column++) {
			for (int row : across.get(column)) {
				double value = drawn.value(row, colour);
				if (Drawn.known(value)) {
					JsonObject mark = Drawn.mark(new double[] { column, place(drawn, up, row, y), value }, row,
							drawn.tip(row, x, List.of(y, colour)));
					if (texts) {
						mark.addProperty("text", drawn.table().cell(row, colour));
					}
					cells.add(mark);
					least = least < 0 || value < drawn.value(least, colour) ? row : least;
					most = most < 0 || value > drawn.value(most, colour) ? row : most;
				}
			}
		}
		JsonObject shades = new JsonObject();
		shades.addProperty("min", drawn.value(least, colour));
		shades.addProperty("max", drawn.value(most, colour));
		shades.addProperty("low", drawn.table().cell(least, colour));
		shades.addProperty("high", drawn.table().cell(most, colour));
		drawn.about().add("shades", shades);
		drawn.about().addProperty("head", drawn.head(colour));
		JsonObject series = Drawn.series("heatmap", drawn.table().title(colour), cells);
		series.add("shades", shades);
		series.addProperty("across", across.size());
		JsonObject vertical = Drawn.categories(drawn.head(y), drawn.names(up, y));
		// Texts read downwards, numbers rise.
		vertical.addProperty("inverse", !drawn.numeric(y));
		JsonArray all = new JsonArray();
		all.add(series);
		return drawn.between(Drawn.categories(drawn.head(x), drawn.names(across, x)), vertical, all, "item");
	}

	private static int place(Drawn drawn, List<int[]> places, int row, int column) {
		Object key = drawn.key(row, column);
		for (int place = 0; place < places.size(); place++) {
			if (drawn.key(places.get(place)[0], column).equals(key)) {
				return place;
			}
		}
		throw new IllegalStateException("row " + row + " has no place");
	}

	/** Points with names. */
	static JsonObject scatter(Drawn drawn) {
		int x = drawn.column(Role.X);
		int y = drawn.column(Role.Y);
		int label = drawn.columnOrNone(Role.LABEL);
		int by = drawn.columnOrNone(Role.SERIES);
		int[] rows = drawn.drawable(row -> Drawn.known(drawn.value(row, x)) && Drawn.known(drawn.value(row, y)));
		if (rows.length == 0) {
			return null;
		}
		JsonArray all = new JsonArray();
		for (int[] part : drawn.parts(by)) {
			JsonArray points = new JsonArray();
			for (int row : part) {
				double[] at = { drawn.value(row, x), drawn.value(row, y) };
				if (Drawn.known(at[0]) && Drawn.known(at[1])) {
					JsonObject mark = Drawn.mark(at, row, drawn.tip(row, label, by < 0 ? List.of(x, y) : List.of(by, x, y)));
					if (label >= 0 && rows.length <= MOST_WITH_NAME) {
						mark.addProperty("text", drawn.table().cell(row, label));
					}
					points.add(mark);
				}
			}
			all.add(Drawn.series("scatter", drawn.name(part[0], by, y, 1), points));
		}
		JsonObject horizontal = Drawn.numbers(drawn.head(x), drawn.ticks(x));
		horizontal.addProperty("line", true);
		horizontal.addProperty("scale", true);
		JsonObject vertical = Drawn.numbers(drawn.head(y), drawn.ticks(y));
		vertical.addProperty("scale", true);
		return drawn.between(horizontal, vertical, all, "item");
	}
}
