package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Bars of money, and above them dots of another unit on an axis at the other side. */
class DotsTest {

	private static final int WIDTH = 640;
	private static final Pattern PATH = Pattern.compile("<path d=\"M[^\"]*\" transform=\"matrix\\(([0-9.]+),0,0,[0-9.]+,([0-9.]+),([0-9.]+)\\)\"");

	private static Figure figure(double[] saved, double[] earned, double[] returned) {
		ResultTable.Rows rows = ResultTable.of("projects", "Projects", "A project").columns(Column.text("name", "Name", "What it is called"),
				Column.number("saved", "Cost reduction", "Costs saved", "EUR/a"), Column.number("earned", "Revenue", "Income", "EUR/a"),
				Column.share("roi_1", "Return on investment", "Of the investment"));
		for (int i = 0; i < saved.length; i++) {
			rows.add("Project " + (char) ('A' + i), saved[i], earned[i], returned[i]);
		}
		return Figure.of("projects", Sentence.of("Projects"), Kind.BARS, rows.table()).with(Role.X, "name").with(Role.Y, "saved", "earned").with(Role.DOTS, "roi_1");
	}

	private static JsonObject option(Figure figure) {
		return FigureOption.of(figure, new Presentation(Language.ENGLISH));
	}

	private static double[] values(JsonObject option, int series) {
		List<Double> values = new ArrayList<>();
		for (JsonElement mark : option.getAsJsonArray("series").get(series).getAsJsonObject().getAsJsonArray("data")) {
			values.add(mark.isJsonNull() ? Double.NaN : mark.getAsJsonObject().get("value").getAsDouble());
		}
		return values.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static String draw(JsonObject option) {
		return FigureDrawing.svg(option, WIDTH, FigureDrawing.height(option, WIDTH));
	}

	@Test
	void dotsHaveAnAxisOfTheirOwnInTheirUnit() {
		JsonObject option = option(figure(new double[] { 100_000, 50_000 }, new double[] { 20_000, 0 }, new double[] { 0.25, Double.POSITIVE_INFINITY }));
		assertEquals("thousand EUR/a", option.getAsJsonObject("yAxis").get("name").getAsString());
		assertEquals("Return on investment [%]", option.getAsJsonObject("dotAxis").get("name").getAsString());
		assertEquals(3, option.getAsJsonArray("series").size());
		assertArrayEquals(new double[] { 100, 50 }, values(option, 0), 1e-9);
		assertArrayEquals(new double[] { 25, Double.NaN }, values(option, 2), 1e-9, "what has no end has no place");
		String svg = draw(option);
		List<String> texts = FigureDrawingTest.texts(svg);
		assertTrue(texts.containsAll(List.of("thousand EUR/a", "Return on investment [%]", "Cost reduction", "Revenue", "Return on investment")), texts.toString());
		assertTrue(texts.containsAll(List.of("25", "100")), "both axes have numbers: " + texts);
	}

	@Test
	void aFigureWithoutDotsHasOneAxis() {
		assertFalse(option(figure(new double[] { 1 }, new double[] { 2 }, new double[] { Double.NaN })).has("dotAxis"));
	}

	/** Of a return below 0 the dot lies below the line of 0, which both axes share. */
	@Test
	void bothAxesHaveTheSameNought() throws Exception {
		JsonObject option = option(figure(new double[] { 100_000, 40_000, 80_000 }, new double[] { 20_000, 10_000, 0 }, new double[] { 0.4, -0.2, 0 }));
		String svg = draw(option);
		double[] dots = PATH.matcher(svg).results().map((MatchResult found) -> found.group(3)).mapToDouble(Double::parseDouble).toArray();
		if (Boolean.getBoolean("parkwright.pictures")) {
			Files.writeString(Files.createDirectories(Path.of("target")).resolve("dots.svg"), svg);
			Files.writeString(Path.of("target/dots.json"), option.toString());
		}
		// the first may be the sign of the legend
		double[] inPlace = Arrays.copyOfRange(dots, dots.length - 3, dots.length);
		assertEquals(2 * (inPlace[1] - inPlace[2]), inPlace[2] - inPlace[0], 1, "0.4 above, 0.2 below: " + Arrays.toString(dots));
		double noughtOfBars = Pattern.compile("<path d=\"M[0-9.]+ ([0-9.]+)L[0-9.]+ \\1\"").matcher(svg).results().map(found -> found.group(1)).mapToDouble(Double::parseDouble)
				.filter(y -> Math.abs(y - inPlace[2]) < 1.5).findFirst().orElse(Double.NaN);
		assertEquals(inPlace[2], noughtOfBars, 1.5);
	}
}
