package org.parkwright.figure;

import java.util.Arrays;
import java.util.List;

import org.parkwright.core.section.Figure.Role;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Shares around a middle, from 0 to 100 % or to the largest if that is more. */
final class RadarOptions {

	private static final double WHOLE = 100;

	private RadarOptions() {
	}

	/** @return null if there is no number to draw */
	static JsonObject radar(Drawn drawn) {
		int x = drawn.column(Role.X);
		List<Integer> ys = drawn.columns(Role.Y);
		if (!drawn.hasAny(ys)) {
			return null;
		}
		int like = drawn.like(ys);
		JsonArray all = new JsonArray();
		double largest = WHOLE;
		for (int y : ys) {
			JsonArray marks = new JsonArray();
			for (int ray = 0; ray < drawn.rows().length; ray++) {
				int row = drawn.rows()[ray];
				double value = drawn.value(row, y, like);
				if (Drawn.known(value)) {
					marks.add(Drawn.mark(new double[] { ray, value }, row, drawn.tip(row, x, ys)));
					largest = Math.max(largest, value);
				}
			}
			JsonObject series = Drawn.series("custom", drawn.table().title(y), marks);
			series.addProperty("renderItem", "ray");
			all.add(series);
		}
		drawn.about().addProperty("tip", "item");
		drawn.about().addProperty("head", drawn.head(ys, like));
		drawn.about().addProperty("largest", largest);
		drawn.about().add("rays", Drawn.array(Arrays.stream(drawn.rows()).mapToObj(row -> drawn.table().cell(row, x)).toList()));
		JsonObject option = new JsonObject();
		option.add("series", all);
		return option;
	}
}
