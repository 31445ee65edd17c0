package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

import com.google.gson.JsonObject;

/** Shares around a middle stand where they belong. */
class RadarTest {

	private static final int WIDTH = 640;
	private static final Pattern CIRCLE = Pattern.compile("<circle cx=\"([\\d.]+)\" cy=\"([\\d.]+)\" r=\"4\"[^>]*data-row=\"(\\d+)\"");
	private static final Pattern RING = Pattern.compile("<polygon points=\"([^\"]*)\" fill=\"none\"");

	private static JsonObject option(Double... shares) {
		ResultTable.Rows rows = ResultTable.of("shares", "Shares", "a category").columns(Samples.NAME, Samples.SHARE, Samples.SHARE.named("aim", "Aim"));
		for (int row = 0; row < shares.length; row++) {
			rows.add("Category " + row, shares[row], 1);
		}
		return FigureOption.of(Figure.of("radar", Sentence.of("Radar"), Kind.RADAR, rows.table()).with(Role.X, "name").with(Role.Y, "share", "aim"), new Presentation(Language.ENGLISH));
	}

	private static String draw(JsonObject option) {
		return FigureDrawing.svg(option, WIDTH, FigureDrawing.height(option, WIDTH));
	}

	/** The rings, each the places of its corners, from the innermost on. */
	private static List<double[][]> rings(String svg) {
		return RING.matcher(svg).results().map(ring -> {
			double[] numbers = Stream.of(ring.group(1).split(" ")).mapToDouble(Double::parseDouble).toArray();
			double[][] corners = new double[numbers.length / 2][];
			Arrays.setAll(corners, i -> new double[] { numbers[2 * i], numbers[2 * i + 1] });
			return corners;
		}).toList();
	}

	/** Where the first column stands, by row. */
	private static List<double[]> marks(String svg) {
		List<double[]> found = new ArrayList<>();
		for (MatchResult mark : CIRCLE.matcher(svg).results().toList()) {
			assertEquals(found.size(), Integer.parseInt(mark.group(3)));
			found.add(new double[] { Double.parseDouble(mark.group(1)), Double.parseDouble(mark.group(2)) });
		}
		return found;
	}

	@Test
	void aShareStandsOnTheRingThatSaysIt() {
		String svg = draw(option(0.25, 0.5, 0.75, 1.0, 0.25));
		List<double[][]> rings = rings(svg);
		assertEquals(4, rings.size());
		List<double[]> marks = marks(svg);
		int[] ringOf = { 0, 1, 2, 3, 0 };
		for (int row = 0; row < marks.size(); row++) {
			double[] expected = rings.get(ringOf[row])[row];
			assertEquals(expected[0], marks.get(row)[0], 0.06, "row " + row);
			assertEquals(expected[1], marks.get(row)[1], 0.06, "row " + row);
		}
		assertTrue(Stream.of("25", "50", "75", "100").allMatch(tick -> svg.contains(">" + tick + "</text>")));
	}

	@Test
	void moreThanAllMakesTheScaleLonger() {
		String svg = draw(option(2.0, 0.5, 1.0));
		List<double[][]> rings = rings(svg);
		assertEquals(rings.get(3)[0][1], marks(svg).getFirst()[1], 0.06);
		assertTrue(svg.contains(">200</text>"));
		assertEquals(rings.get(1)[2][0], marks(svg).get(2)[0], 0.06);
	}

	/** An outline that goes on past what is unknown would say that it is known. */
	@Test
	void whatIsUnknownBreaksTheOutline() {
		assertEquals(5 + 5, lines(draw(option(0.25, 0.5, 0.75, 1.0, 0.25))));
		String broken = draw(option(0.25, 0.5, null, 1.0, 0.25));
		assertEquals(3 + 5, lines(broken));
		assertEquals(4, CIRCLE.matcher(broken).results().count());
	}

	private static long lines(String svg) {
		return Pattern.compile("<path [^>]*stroke-width=\"2\"[^>]*data-row|<line [^>]*stroke-width=\"2\"[^>]*data-row").matcher(svg).results().count();
	}

	@Test
	void theTwoOutlinesDifferWithoutColours() {
		String svg = draw(option(0.25, 0.5, 0.75, 1.0, 0.25));
		assertEquals(5, Pattern.compile("stroke-dasharray=\"7[^>]*data-row").matcher(svg).results().count());
	}
}
