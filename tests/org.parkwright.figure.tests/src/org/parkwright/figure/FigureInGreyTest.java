package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

import com.google.gson.JsonObject;

/** Figures as a printer without colours puts them on paper: drawn, turned into grey, and looked at dot by dot. */
class FigureInGreyTest {

	private static final int WIDTH = 760;
	private static final int SCALE = 4;
	/** Pixels of a sign in the legend. */
	private static final int SIGN_WIDTH = 24;
	private static final int SIGN_HEIGHT = 12;
	/** Grey of 0 to 1 by which two dots differ to an eye, and the part of dots of which that is asked. */
	private static final double VISIBLE = 0.1;
	private static final double PART = 0.025;

	private static final Pattern LEGEND = Pattern.compile(
			"<text [^>]*x=\"29\"[^>]*transform=\"translate\\(([\\d.]+) ([\\d.]+)\\)\"[^>]*>([^<]+)</text>");
	private static final Pattern MARK = Pattern.compile(
			"<path d=\"M([\\d.]+) ([\\d.]+)l([\\d.]+) 0l0 (-?[\\d.]+)l[^\"]*\"[^>]*data-row=\"(\\d+)\"");
	private static final Pattern AREA = Pattern.compile("<path d=\"M[^\"]*Z\" fill=\"(#[0-9a-f]{6})\"></path>(\n<path d=\"[^\"]*\" fill=\"none\" stroke=[^>]*>)?");

	private static Figure figure(Kind kind) {
		ResultTable.Rows rows = ResultTable.of("many", "Many", "a row").columns(Samples.NAME, Samples.YEAR,
				Column.text("series", "Series", "a series"), Samples.EMISSIONS);
		int places = kind == Kind.LINES || kind == Kind.AREAS ? 3 : 1;
		for (int place = 0; place < places; place++) {
			for (int series = 0; series < Figure.MOST_SERIES; series++) {
				rows.add("Place " + place, 2025 + place, "Series " + series, 1000 * (kind == Kind.LINES ? series + 3 : 40));
			}
		}
		Figure figure = Figure.of("grey", Sentence.of("Grey"), kind, rows.table());
		return switch (kind) {
		case BARS, STACKED_BARS -> figure.with(Role.X, "name").with(Role.Y, "emissions").with(Role.SERIES, "series");
		case LINES, AREAS, SCATTER -> figure.with(Role.X, "year").with(Role.Y, "emissions").with(Role.SERIES, "series");
		default -> Samples.of(kind, 7);
		};
	}

	/** A figure as dots of grey, 0 for black to 1 for white. */
	private static final class Paper {
		private final String svg;
		private final BufferedImage image;

		Paper(Figure figure) throws IOException {
			JsonObject option = FigureOption.of(figure, new Presentation(Language.ENGLISH));
			int height = Math.max(480, FigureDrawing.height(option, WIDTH));
			svg = FigureDrawing.svg(option, WIDTH, height);
			image = ImageIO.read(new ByteArrayInputStream(FigureDrawing.png(svg, WIDTH, height, SCALE)));
		}

		/** @param x and further pixels of the figure */
		double[] grey(double x, double y, double width, double height) {
			return IntStream.range(0, (int) (height * SCALE)).boxed().flatMap(down -> IntStream.range(0, (int) (width * SCALE))
					.mapToObj(right -> image.getRGB((int) (x * SCALE) + right, (int) (y * SCALE) + down))).mapToDouble(Paper::luminance).toArray();
		}

		private static double luminance(int rgb) {
			return (0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff)) / 255;
		}

		/** The signs in the legend by the name beside them. */
		Map<String, double[]> legend() {
			Map<String, double[]> signs = new LinkedHashMap<>();
			Matcher matcher = LEGEND.matcher(svg);
			while (matcher.find()) {
				signs.put(matcher.group(3), grey(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)), SIGN_WIDTH, SIGN_HEIGHT));
			}
			return signs;
		}

		/** The middle of each box that is a mark, by row. */
		Map<Integer, double[]> boxes() {
			Map<Integer, double[]> boxes = new LinkedHashMap<>();
			Matcher matcher = MARK.matcher(svg);
			while (matcher.find()) {
				double height = Double.parseDouble(matcher.group(4));
				double x = Double.parseDouble(matcher.group(1)) + Double.parseDouble(matcher.group(3)) / 2;
				double y = Double.parseDouble(matcher.group(2)) + height / 2;
				boxes.put(Integer.parseInt(matcher.group(5)), grey(x - 6, y - 6, 12, 12));
			}
			return boxes;
		}
	}

	private static void assertToldApart(Map<?, double[]> seen) {
		List<?> names = new ArrayList<>(seen.keySet());
		for (int one = 0; one < names.size(); one++) {
			for (int other = one + 1; other < names.size(); other++) {
				double[] first = seen.get(names.get(one));
				double[] second = seen.get(names.get(other));
				double differ = IntStream.range(0, first.length).filter(dot -> Math.abs(first[dot] - second[dot]) > VISIBLE).count();
				String which = names.get(one) + " and " + names.get(other) + " differ in " + differ + " of " + first.length + " dots";
				assertTrue(differ / first.length >= PART, which);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "BARS", "STACKED_BARS", "LINES", "AREAS", "SCATTER", "BAND", "TORNADO" })
	void noTwoSeriesOfALegendLookAlike(Kind kind) throws IOException {
		Map<String, double[]> legend = new Paper(figure(kind)).legend();
		assertEquals(switch (kind) {
		case BAND -> 3;
		case TORNADO -> 2;
		default -> Figure.MOST_SERIES;
		}, legend.size(), () -> legend.keySet().toString());
		assertToldApart(legend);
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "BARS", "STACKED_BARS" })
	void noTwoSeriesOfBarsLookAlike(Kind kind) throws IOException {
		Map<Integer, double[]> boxes = new Paper(figure(kind)).boxes();
		assertEquals(Figure.MOST_SERIES, boxes.size());
		assertToldApart(boxes);
	}

	@Test
	void noTwoAreasLookAlikeNorUnlikeTheirSigns() throws IOException {
		String svg = new Paper(figure(Kind.AREAS)).svg;
		Matcher areas = AREA.matcher(svg);
		Map<String, String> looks = new HashMap<>();
		while (areas.find()) {
			String lines = areas.group(2) == null ? "" : direction(areas.group(2));
			assertTrue(looks.put(areas.group(1), lines) == null, areas.group());
			assertTrue(Pattern.compile("transform=\"[^\"]*\" fill=\"" + areas.group(1)).matcher(svg).find(), "a sign in the legend has the colour " + areas.group(1));
		}
		assertEquals(Figure.MOST_SERIES, looks.size());
		assertEquals(List.of(4L, 4L, 4L), List.of("", "rises", "falls").stream()
				.map(way -> looks.values().stream().filter(way::equals).count()).toList());
	}

	/** Whether the first line of a hatched path rises or falls to the right. */
	private static String direction(String path) {
		Matcher line = Pattern.compile("M([\\d.-]+) ([\\d.-]+)L([\\d.-]+) ([\\d.-]+)").matcher(path);
		assertTrue(line.find(), path);
		double right = Double.parseDouble(line.group(3)) - Double.parseDouble(line.group(1));
		double down = Double.parseDouble(line.group(4)) - Double.parseDouble(line.group(2));
		assertEquals(right, Math.abs(down), 0.21, path);
		return down < 0 ? "rises" : "falls";
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "WATERFALL", "TORNADO", "COST_CURVE" })
	void barsThatGoUpLookUnlikeThoseThatGoDown(Kind kind) throws IOException {
		Paper paper = new Paper(figure(kind));
		Map<String, double[]> looks = new LinkedHashMap<>();
		Matcher marks = Pattern.compile("<path d=\"M[^\"]*Z\" fill=\"(#[0-9a-f]{6})\" stroke=\"#ffffff\"[^>]*data-row").matcher(paper.svg);
		while (marks.find()) {
			int rgb = Integer.parseInt(marks.group(1).substring(1), 16);
			looks.put(marks.group(1), new double[] { Paper.luminance(rgb) });
		}
		assertEquals(kind == Kind.WATERFALL ? 3 : 2, looks.size());
		assertToldApart(looks);
	}

	@Test
	void bandsAreLightOutsideAndDarkInside() throws IOException {
		Matcher bands = Pattern.compile("<polygon [^>]*fill=\"(#[0-9a-f]{6})\"").matcher(new Paper(figure(Kind.BAND)).svg);
		List<Double> greys = new ArrayList<>();
		while (bands.find()) {
			double grey = Paper.luminance(Integer.parseInt(bands.group(1).substring(1), 16));
			if (greys.isEmpty() || greys.getLast() != grey) {
				greys.add(grey);
			}
		}
		assertTrue(greys.get(0) > greys.get(1) + VISIBLE, greys::toString);
	}

	@ParameterizedTest
	@ValueSource(doubles = { -400, 0, 400 })
	void theHigherANumberTheDarkerItsCell(double lowest) {
		ResultTable.Rows rows = ResultTable.of("grid", "Grid", "a pair").columns(Column.number("price", "Price", "p", "CNY/GJ"),
				Column.share("rate", "Rate", "r"), Samples.COST);
		for (int step = 0; step < 8; step++) {
			rows.add(30 + step, 0.1, lowest + 100 * step);
		}
		Figure figure = Figure.of("grid", Sentence.of("Grid"), Kind.HEAT_MAP, rows.table()).with(Role.X, "price").with(Role.Y, "rate")
				.with(Role.COLOUR, "cost");
		String svg = FigureDrawing.svg(FigureOption.of(figure, new Presentation(Language.ENGLISH)), WIDTH, 300);
		Matcher cells = Pattern.compile("<path [^>]*fill=\"(#[0-9a-f]{6}|rgb\\([\\d,]+\\))\"[^>]*data-row=\"(\\d)\"").matcher(svg);
		double[] grey = new double[8];
		while (cells.find()) {
			int[] parts = cells.group(1).startsWith("#") ? IntStream.of(1, 3, 5).map(at -> Integer.parseInt(cells.group(1).substring(at, at + 2), 16)).toArray()
					: Pattern.compile("\\d+").matcher(cells.group(1)).results().mapToInt(each -> Integer.parseInt(each.group())).toArray();
			grey[Integer.parseInt(cells.group(2))] = Paper.luminance(parts[0] << 16 | parts[1] << 8 | parts[2]);
		}
		for (int step = 1; step < 8; step++) {
			assertTrue(grey[step] > 0 && grey[step] < grey[step - 1] - 0.02, Arrays.toString(grey));
		}
	}

	@Test
	void flowsAreToldApartByTheNamesOfTheirEnds() {
		Figure figure = Samples.of(Kind.SANKEY, 7);
		String svg = FigureDrawing.svg(FigureOption.of(figure, new Presentation(Language.ENGLISH)), WIDTH, 400);
		assertFalse(svg.isEmpty());
		for (int row : figure.rows()) {
			String first = figure.table().text(row, "from").split(" ")[0];
			assertTrue(svg.contains(">" + first), first);
		}
	}

	/** What paper shows through would else end nowhere. */
	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "BARS", "STACKED_BARS" })
	void aBarThatIsNearlyWhiteHasALineAround(Kind kind) throws IOException {
		Matcher bars = Pattern.compile("<path [^>]*fill=\"#([0-9a-f]{6})\"[^>]*stroke=\"#([0-9a-f]{6})\"[^>]*data-row").matcher(new Paper(figure(kind)).svg);
		int pale = 0;
		while (bars.find()) {
			if (Paper.luminance(Integer.parseInt(bars.group(1), 16)) > 0.8) {
				pale++;
				assertTrue(Paper.luminance(Integer.parseInt(bars.group(2), 16)) < 0.6, bars::group);
			}
		}
		assertEquals(3, pale);
	}

	/** A line around a bar that is not wider than it would leave nothing of the bar. */
	@Test
	void allOfManyNarrowBlocksIsSeen() throws IOException {
		ResultTable.Rows rows = ResultTable.of("units", "Units", "a unit").columns(Samples.NAME, Samples.AVOIDED, Samples.COST);
		IntStream.range(0, 1000).forEach(unit -> rows.add("Unit " + unit, 1000, 50));
		Paper paper = new Paper(Figure.of("blocks", Sentence.of("Blocks"), Kind.COST_CURVE, rows.table()).with(Role.LABEL, "name")
				.with(Role.WIDTH, "avoided").with(Role.Y, "cost"));
		List<MatchResult> blocks = MARK.matcher(paper.svg).results().toList();
		assertEquals(1000, blocks.size());
		double left = Double.parseDouble(blocks.getFirst().group(1));
		double right = Double.parseDouble(blocks.getLast().group(1));
		double top = Double.parseDouble(blocks.getFirst().group(2));
		double height = Double.parseDouble(blocks.getFirst().group(4));
		assertEquals(0, Arrays.stream(paper.grey(left + 1, top + height / 2, right - left - 2, 1)).filter(dot -> dot > 0.9).count(), "dots of paper");
		assertTrue(Math.abs(height) > 200, () -> "no room for names that are not written, but bars are " + height + " high");
	}
}
