package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** Looks at the picture itself: what is as wide as it says, and what lies upon what. */
class SankeyTest {

	private static final double PIXELS_PER_MM = 96 / 25.4;
	private static final Pattern BAND = Pattern.compile("<path d=\"([^\"]*)\" transform=\"translate\\(([\\d.]+) ([\\d.]+)\\)\"([^>]*)data-row=\"(\\d+)\"");
	private static final Pattern NODE = Pattern.compile("<path d=\"M([\\d.]+) ([\\d.]+)l12 0l0 ([\\d.]+)l-12 0Z\"[^>]*><title>([^<]*)</title>");
	private static final Pattern SCALE = Pattern.compile(">1 mm = ([\\d.,]+) ([^<]*)<");
	private static final Pattern STEP = Pattern.compile("([MLCQ])([^MLCQZ]*)");

	private record Point(double x, double y) {
	}

	/** @param outline sampled points, in the picture */
	private record Band(int row, List<Point> outline, String look) {

		/** Its thickness at a place. */
		double thickness(double x) {
			List<Double> at = outline.stream().filter(point -> Math.abs(point.x - x) < 0.06).map(Point::y).sorted().toList();
			return at.getLast() - at.getFirst();
		}

		/** At a side of a node; what goes round below passes under it too. */
		double thickness(Node node, double x) {
			List<Double> at = outline.stream().filter(point -> Math.abs(point.x - x) < 0.06 && point.y > node.y - 0.3 && point.y < node.y + node.height + 0.3).map(Point::y)
					.sorted().toList();
			return at.getLast() - at.getFirst();
		}

		double left() {
			return outline.stream().mapToDouble(Point::x).min().orElseThrow();
		}

		double right() {
			return outline.stream().mapToDouble(Point::x).max().orElseThrow();
		}
	}

	private record Node(String name, double x, double y, double height) {
		boolean holds(Point point) {
			return point.x > x + 0.2 && point.x < x + 11.8 && point.y > y + 0.2 && point.y < y + height - 0.2;
		}
	}

	private record Picture(List<Band> bands, List<Node> nodes, double unitsPerMm, String svg) {

		static Picture of(Figure figure, int width) {
			return of(figure, width, Map.of());
		}

		static Picture of(Figure figure, int width, Map<String, NodePlace> places) {
			var option = FigureOption.of(figure, new Presentation(Language.ENGLISH), places);
			String svg = FigureDrawing.svg(option, width, FigureDrawing.height(option, width));
			List<Band> bands = BAND.matcher(svg).results().map(Picture::band).toList();
			List<Node> nodes = NODE.matcher(svg).results().map(node -> new Node(node.group(4), number(node, 1), number(node, 2), number(node, 3))).toList();
			Matcher scale = SCALE.matcher(svg);
			assertTrue(scale.find(), "the scale is said");
			return new Picture(bands, nodes, Double.parseDouble(scale.group(1).replace(",", "")), svg);
		}

		private static double number(MatchResult found, int group) {
			return Double.parseDouble(found.group(group));
		}

		private static Band band(MatchResult found) {
			List<Point> outline = new ArrayList<>();
			Matcher step = STEP.matcher(found.group(1));
			while (step.find()) {
				double[] numbers = Pattern.compile("[ ,]+").splitAsStream(step.group(2).strip()).mapToDouble(Double::parseDouble).toArray();
				double[] all = new double[numbers.length + 2];
				all[0] = outline.isEmpty() ? numbers[0] : outline.getLast().x - number(found, 2);
				all[1] = outline.isEmpty() ? numbers[1] : outline.getLast().y - number(found, 3);
				System.arraycopy(numbers, 0, all, 2, numbers.length);
				for (double t = step.group(1).equals("M") ? 1 : 0.05; t <= 1.0001; t += 0.05) {
					outline.add(new Point(at(all, 0, t) + number(found, 2), at(all, 1, t) + number(found, 3)));
				}
			}
			return new Band(Integer.parseInt(found.group(5)), outline, found.group(4));
		}

		/** By de Casteljau, whatever the degree. */
		private static double at(double[] points, int axis, double t) {
			double[] left = IntStream.range(0, points.length / 2).mapToDouble(i -> points[2 * i + axis]).toArray();
			for (int degree = left.length - 1; degree > 0; degree--) {
				for (int i = 0; i < degree; i++) {
					left[i] += (left[i + 1] - left[i]) * t;
				}
			}
			return left[0];
		}

		double pixels(double value) {
			return value / unitsPerMm * PIXELS_PER_MM;
		}

		Node node(String name) {
			return nodes.stream().filter(node -> node.name.equals(name)).findFirst().orElseThrow();
		}
	}

	private static ResultTable.Rows rows() {
		return ResultTable.of("flows", "Flows", "a flow").columns(Column.text("from", "From", "where it begins"), Column.text("to", "To", "where it ends"),
				Column.text("carrier", "Carrier", "what flows"), Column.year("year", "Year", "in which it flows"),
				Column.number("energy", "Energy", "how much flows", "J"));
	}

	private static Figure figure(ResultTable table) {
		return Figure.of("flows", Sentence.of("Flows"), Kind.SANKEY, table).with(Role.FROM, "from").with(Role.TO, "to").with(Role.WIDTH, "energy");
	}

	/** Networks by chance, with circles; values 1 to 200, so that no unit with a prefix comes in. */
	static List<ResultTable> networks() {
		Random random = new Random(1);
		List<ResultTable> tables = new ArrayList<>();
		for (int nodes : new int[] { 2, 3, 5, 8, 13, 20 }) {
			for (int density = 1; density <= 3; density++) {
				ResultTable.Rows rows = rows();
				for (int flow = 0; flow < nodes * density; flow++) {
					int one = random.nextInt(nodes);
					int other = random.nextInt(nodes);
					boolean turned = flow % 7 != 6 && one > other;
					rows.add("N" + (turned ? other : one), "N" + (turned ? one : other), "c" + flow % 3, 2013, 1 + random.nextInt(200));
				}
				tables.add(rows.table());
			}
		}
		return tables;
	}

	@ParameterizedTest
	@MethodSource("networks")
	void bandsAreAsWideAsTheScaleSays(ResultTable table) {
		Picture picture = Picture.of(figure(table), 900);
		assertEquals(table.rows(), picture.bands.size());
		for (Band band : picture.bands) {
			double expected = picture.pixels(table.number(band.row, "energy"));
			Node from = picture.node(table.text(band.row, "from"));
			Node to = picture.node(table.text(band.row, "to"));
			assertEquals(expected, band.thickness(from, from.x + 12), 0.5, () -> "row " + band.row + " where it begins");
			assertEquals(expected, band.thickness(to, to.x), 0.5, () -> "row " + band.row + " where it ends");
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void aNodeIsAsHighAsWhatPassesIt(ResultTable table) {
		Picture picture = Picture.of(figure(table), 900);
		Map<String, double[]> sums = new HashMap<>();
		for (int row = 0; row < table.rows(); row++) {
			sums.computeIfAbsent(table.text(row, "from"), name -> new double[2])[0] += table.number(row, "energy");
			sums.computeIfAbsent(table.text(row, "to"), name -> new double[2])[1] += table.number(row, "energy");
		}
		assertEquals(sums.size(), picture.nodes.size());
		for (Node node : picture.nodes) {
			double[] sum = sums.get(node.name);
			assertEquals(picture.pixels(Math.max(sum[0], sum[1])), node.height, 0.5, node.name);
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void noBandCrossesANode(ResultTable table) {
		Picture picture = Picture.of(figure(table), 900);
		for (Band band : picture.bands) {
			for (Node node : picture.nodes) {
				assertFalse(band.outline.stream().anyMatch(node::holds), () -> "row " + band.row + " crosses " + node.name);
			}
		}
		for (Node node : picture.nodes) {
			for (Node other : picture.nodes) {
				assertTrue(node == other || node.x != other.x || node.y >= other.y + other.height || other.y >= node.y + node.height, node + " upon " + other);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("networks")
	void nothingLeavesThePicture(ResultTable table) {
		Figure figure = figure(table).with(Role.LABEL, "carrier");
		Picture picture = Picture.of(figure, 900);
		int height = FigureDrawing.height(FigureOption.of(figure, new Presentation(Language.ENGLISH)), 900);
		for (Band band : picture.bands) {
			assertTrue(band.left() >= 0 && band.right() <= 900, () -> "row " + band.row);
			assertTrue(band.outline.stream().allMatch(point -> point.y >= 0 && point.y <= height), () -> "row " + band.row);
		}
	}

	@Test
	void aNodeThatAUserMovedStandsThereWithItsBandsAndTheOthersStay() {
		ResultTable table = rows().add("A", "B", "c", 2013, 40).add("B", "C", "c", 2013, 30).add("B", "D", "c", 2013, 10).table();
		Picture before = Picture.of(figure(table), 900);
		Picture after = Picture.of(figure(table), 900, Map.of("B", new NodePlace(0.25, 1), "gone", new NodePlace(0, 0)));
		Node node = after.node("B");
		assertTrue(node.y > before.node("B").y + 5 && node.x < before.node("B").x - 5, () -> before.node("B") + " to " + node);
		List.of("A", "C", "D").forEach(name -> assertEquals(before.node(name), after.node(name)));
		for (Band band : after.bands) {
			Node from = after.node(table.text(band.row, "from"));
			assertEquals(after.pixels(table.number(band.row, "energy")), band.thickness(from, from.x + 12), 0.5);
		}
		assertEquals(before.unitsPerMm, after.unitsPerMm);
	}

	@Test
	void aBandToANodeThatWasMovedBackGoesNoFurtherThanTheNode() {
		ResultTable table = rows().add("A", "B", "c", 2013, 40).add("B", "C", "c", 2013, 30).add("C", "D", "c", 2013, 30).add("A", "D", "c", 2013, 20).table();
		Picture picture = Picture.of(figure(table), 900, Map.of("D", new NodePlace(0.4, 1)));
		Band band = picture.bands.stream().filter(each -> each.row == 3).findFirst().orElseThrow();
		assertEquals(picture.node("D").x, band.right(), 0.5);
	}

	@Test
	void whatIsUnknownIsADashedLine() {
		ResultTable table = rows().add("A", "B", "c", 2013, 10).add("A", "C", "c", 2013, null).add("C", "A", "c", 2013, null).table();
		Picture picture = Picture.of(figure(table), 640);
		List<Band> unknown = picture.bands.stream().filter(band -> band.look.contains("stroke-dasharray")).toList();
		assertEquals(List.of(1, 2), unknown.stream().map(Band::row).sorted().toList());
		assertTrue(unknown.stream().allMatch(band -> band.look.contains("fill=\"none\"")));
		assertTrue(picture.svg.contains("Energy: unknown"));
	}

	@Test
	void yearsStandSideBySideInOneScaleAndOneOrder() {
		ResultTable.Rows rows = rows();
		for (int year = 0; year < 2; year++) {
			rows.add("Import", "Coal", "coal", 2005 + 8 * year, year == 0 ? 90 : 5).add("Import", "Gas", "gas", 2005 + 8 * year, year == 0 ? 5 : 190)
					.add("Coal", "Plant", "coal", 2005 + 8 * year, year == 0 ? 90 : 5).add("Gas", "Plant", "gas", 2005 + 8 * year, year == 0 ? 5 : 190);
		}
		ResultTable table = rows.table();
		Picture picture = Picture.of(figure(table).with(Role.LABEL, "carrier").with(Role.SERIES, "year"), 1200);
		assertEquals(8, picture.nodes.size());
		for (Band band : picture.bands) {
			assertEquals(picture.pixels(table.number(band.row, "energy")), band.thickness(band.left()), 0.5);
			assertEquals(table.number(band.row, "year") > 2005, band.left() > 600, "row " + band.row);
		}
		List<String> left = order(picture, true);
		assertEquals(left, order(picture, false));
		assertTrue(picture.svg.contains(">2005<") && picture.svg.contains(">2013<"));
	}

	private static List<String> order(Picture picture, boolean left) {
		return picture.nodes.stream().filter(node -> left == node.x < 600).sorted(Comparator.comparingDouble(Node::x).thenComparingDouble(Node::y)).map(Node::name)
				.toList();
	}

	@Test
	void yearsThatWouldBeTooNarrowStandBelowEachOther() {
		ResultTable table = rows().add("A", "B", "c", 2005, 10).add("B", "C", "c", 2005, 10).add("A", "B", "c", 2013, 20).add("B", "C", "c", 2013, 20).table();
		Picture picture = Picture.of(figure(table).with(Role.SERIES, "year"), 400);
		assertEquals(3, picture.nodes.stream().map(Node::x).distinct().count());
		assertEquals(2 * picture.nodes.getFirst().height, picture.nodes.getLast().height, 0.5);
	}

	@Test
	void aDifferenceHasTwoColoursAndKeepsItsDirection() {
		ResultTable table = rows().add("A", "B", "c", 2013, 10).add("A", "C", "c", 2013, -20).table();
		Picture picture = Picture.of(figure(table).with(Role.COLOUR, "energy"), 640);
		Band less = picture.bands.stream().filter(band -> band.row == 1).findFirst().orElseThrow();
		assertEquals(picture.pixels(20), less.thickness(less.left()), 0.5);
		assertTrue(picture.node("C").x > picture.node("A").x);
		assertEquals(2, picture.bands.stream().map(band -> band.look.replaceAll("(?s).*fill=\"(#[0-9a-f]+)\".*", "$1")).distinct().count());
		assertTrue(picture.svg.contains(">more<") && picture.svg.contains(">less<"));
	}

	@Test
	void whatFlowsHasAColourAndStandsInTheLegend() {
		Picture picture = Picture.of(figure(networks().getLast()).with(Role.LABEL, "carrier"), 900);
		assertEquals(3, picture.bands.stream().map(band -> band.look.replaceAll("(?s).*fill=\"(#[0-9a-f]+)\".*", "$1")).distinct().count());
		assertTrue(picture.svg.contains(">c0<") && picture.svg.contains(">c1<") && picture.svg.contains(">c2<"));
	}
}
