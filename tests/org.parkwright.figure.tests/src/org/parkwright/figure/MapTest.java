package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.ResultTable;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Maps lie true on the globe. The distances to compare with are those of the haversine, and what is land or border is known from elsewhere. */
class MapTest {

	private static final int WIDTH = 760;
	private static final Presentation PRESENTATION = new Presentation(Language.ENGLISH);
	private static final Pattern CIRCLE = Pattern.compile("<path d=\"M1 0A1 1 [^\"]*\" transform=\"matrix\\(([-\\d.]+),0,0,[-\\d.]+,([-\\d.]+),([-\\d.]+)\\)\"[^>]*data-row=\"(\\d+)\"");
	private static final Pattern SCALE = Pattern.compile("<polyline points=\"([\\d.]+) [\\d.]+ \\1 [\\d.]+ ([\\d.]+) [\\d.]+ \\2 [\\d.]+\" fill=\"none\"");
	private static final Pattern LINE = Pattern.compile("<path d=\"M[^\"]*[QC][^\"]*\" fill=\"none\"[^>]*>");
	private static final Pattern SCALE_TEXT = Pattern.compile(">([\\d.,]+) km[^<]*</text>");

	/** Firms at places. @param places latitude and longitude in turn */
	private static JsonObject map(double... places) {
		ResultTable.Rows rows = Samples.places();
		for (int i = 0; i < places.length; i += 2) {
			rows.add("Firm " + i / 2, "firm", places[i], places[i + 1], null, null, null);
		}
		return FigureOption.of(Samples.map(rows.table()), PRESENTATION);
	}

	private static JsonObject about(JsonObject option) {
		return option.getAsJsonObject("parkwright");
	}

	private static String draw(JsonObject option) {
		return FigureDrawing.svg(option, WIDTH, FigureDrawing.height(option, WIDTH));
	}

	/** Where rows are drawn, in pixels. */
	private static List<double[]> circles(String svg) {
		List<double[]> found = new ArrayList<>();
		for (Matcher circle = CIRCLE.matcher(svg); circle.find();) {
			found.add(new double[] { Double.parseDouble(circle.group(2)), Double.parseDouble(circle.group(3)) });
		}
		return found;
	}

	private static double kmPerPixel(String svg) {
		Matcher bar = SCALE.matcher(svg);
		assertTrue(bar.find(), "there is a scale bar");
		Matcher text = SCALE_TEXT.matcher(svg);
		assertTrue(text.find());
		return Double.parseDouble(text.group(1).replace(",", "")) / (Double.parseDouble(bar.group(2)) - Double.parseDouble(bar.group(1)));
	}

	/** By the haversine, km. */
	private static double greatCircle(double latitude, double longitude, double otherLatitude, double otherLongitude) {
		double north = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
		double east = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
		return 2 * 6371.0088 * Math.asin(Math.sqrt(north * north + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude)) * east * east));
	}

	static Stream<Arguments> pairs() {
		return Stream.of(
				Arguments.of("a street", 55.66, 11.08, 55.665, 11.09),
				Arguments.of("a fjord", 55.66, 11.08, 55.9, 10.6),
				Arguments.of("a country, north to south", 47.3, 10.0, 54.9, 10.0),
				Arguments.of("a country, west to east", 51.0, 6.0, 51.0, 15.0),
				Arguments.of("the equator", 0.0, 100.0, 0.0, 103.0),
				Arguments.of("the far north", 78.2, 15.6, 78.9, 11.9),
				Arguments.of("the far south", -77.8, 166.7, -75.1, 123.3),
				Arguments.of("the date line", 52.0, 179.5, 52.5, -179.2),
				Arguments.of("across a pole", 89.0, 20.0, 89.5, -150.0),
				Arguments.of("the pole itself", -90.0, 0.0, -89.0, 77.0));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pairs")
	void theScaleBarTellsTheGreatCircleToOnePercent(String name, double latitude, double longitude, double otherLatitude, double otherLongitude) {
		String svg = draw(map(latitude, longitude, otherLatitude, otherLongitude));
		List<double[]> places = circles(svg);
		assertEquals(2, places.size());
		double drawn = Math.hypot(places.get(0)[0] - places.get(1)[0], places.get(0)[1] - places.get(1)[1]) * kmPerPixel(svg);
		double expected = greatCircle(latitude, longitude, otherLatitude, otherLongitude);
		assertEquals(expected, drawn, 0.01 * expected);
	}

	/** A degree of longitude is as much shorter as the cosine of the latitude says: a picture that draws both alike is distorted. */
	@ParameterizedTest
	@CsvSource({ "0", "35", "55.66", "-70" })
	void aDegreeIsADegreeInBothDirections(double latitude) {
		List<double[]> places = circles(draw(map(latitude, 20, latitude + 0.1, 20, latitude, 20.1)));
		double north = places.get(0)[1] - places.get(1)[1];
		double east = places.get(2)[0] - places.get(0)[0];
		assertTrue(north > 0 && east > 0, "north is up and east is right");
		assertEquals(Math.cos(Math.toRadians(latitude)), east / north, 0.01);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("pairs")
	void nothingLiesOutsideOfTheFrame(String name, double latitude, double longitude, double otherLatitude, double otherLongitude) {
		assertInFrame(map(latitude, longitude, otherLatitude, otherLongitude), 2);
	}

	@Test
	void placesAllRoundTheGlobeLieInTheFrameToo() {
		assertInFrame(map(55.66, 11.08, 35.5, 139.7, -33.9, 151.2, -33.4, -70.6, 40.7, -74.0, -26.2, 28.0), 6);
		assertInFrame(map(0, 0, 0, 120, 0, -120), 3);
		assertInFrame(map(0, 0, 0, 180), 2);
		assertInFrame(map(90, 0, -90, 0), 2);
	}

	private static void assertInFrame(JsonObject option, int count) {
		JsonArray frame = about(option).getAsJsonArray("frame");
		List<Double> edges = frame.asList().stream().map(JsonElement::getAsDouble).toList();
		edges.forEach(edge -> assertTrue(Double.isFinite(edge)));
		Rectangle seen = new Rectangle(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
		FigureOptionTest.marks(option).forEach(mark -> {
			JsonArray value = mark.getAsJsonArray("value");
			assertTrue(seen.contains(new double[] { value.get(0).getAsDouble(), value.get(1).getAsDouble() }), () -> mark + " in " + frame);
		});
		int height = FigureDrawing.height(option, WIDTH);
		List<double[]> places = circles(draw(option));
		assertEquals(count, places.size());
		places.forEach(place -> assertTrue(place[0] > 4 && place[0] < WIDTH - 4 && place[1] > 4 && place[1] < height - 60, () -> place[0] + ", " + place[1]));
	}

	@Test
	void theDateLineIsNoSeam() {
		JsonArray frame = about(map(-16.8, 179.9, -16.8, -179.9)).getAsJsonArray("frame");
		assertEquals(21.3 * 1.16, frame.get(2).getAsDouble() - frame.get(0).getAsDouble(), 0.1);
	}

	@Test
	void onePlaceAloneLiesInTheMiddleOfItsSurroundings() {
		for (JsonObject option : List.of(map(55.66, 11.08), map(55.66, 11.08, 55.66, 11.08, 55.66, 11.08))) {
			List<Double> frame = about(option).getAsJsonArray("frame").asList().stream().map(JsonElement::getAsDouble).toList();
			assertEquals(0, frame.get(0) + frame.get(2), 1e-6);
			assertEquals(62.5, frame.get(2) - frame.get(0), 1e-6);
			assertFalse(circles(draw(option)).isEmpty());
		}
	}

	@Test
	void whatIsNoPlaceIsCountedAndNotDrawn() {
		JsonObject option = map(55.66, 11.08, 95, 11, 10, 181, Double.NaN, 11);
		assertEquals(1, FigureOptionTest.marks(option).size());
		assertEquals("3 rows are not drawn, as values are unknown", about(option).get("note").getAsString());
	}

	@Test
	void atAFewKilometresCoastlinesWouldLieAndAreLeftOut() {
		JsonObject near = map(55.66, 11.08, 55.68, 11.12);
		assertTrue(draw(near).contains("Without coastlines and borders"));
		assertFalse(draw(near).contains("Natural Earth"));
		JsonObject far = map(55.66, 11.08, 55.9, 10.6);
		assertTrue(draw(far).contains("Natural Earth, 1:10,000,000"));
	}

	@Test
	void widthsAreExplainedWhereThereAreLines() {
		assertFalse(draw(map(55.66, 11.08, 55.9, 10.6)).contains("Width of lines"));
		String svg = draw(FigureOption.of(Samples.of(Kind.MAP, 7), PRESENTATION));
		assertTrue(svg.contains("Width of lines: Share; thinnest where it is unknown"));
		assertEquals(List.of(0.75, 9.0), Stream.of("3", "5").map(row -> width(svg, row)).toList());
	}

	private static double width(String svg, String row) {
		return LINE.matcher(svg).results().map(MatchResult::group).filter(each -> each.contains("data-row=\"" + row + "\"")).mapToDouble(each -> {
			Matcher width = Pattern.compile("stroke-width=\"([\\d.]+)\"").matcher(each);
			return width.find() ? Double.parseDouble(width.group(1)) : 1;
		}).findFirst().orElse(Double.NaN);
	}

	@Test
	void everyKindOfPlaceAndOfLineHasALookOfItsOwnWithoutColours() {
		ResultTable.Rows rows = ResultTable.of("places", "Places", "a place").columns(Samples.NAME, Column.text("kind", "Kind", "what it is"), Column.number("latitude", "Latitude", "n", "deg"),
				Column.number("longitude", "Longitude", "e", "deg"), Column.number("to_latitude", "Latitude", "n", "deg"), Column.number("to_longitude", "Longitude", "e", "deg"),
				Column.share("size_1", "Share", "of the largest"));
		for (int kind = 0; kind < 6; kind++) {
			rows.add("Place " + kind, "place " + kind, 50 + kind, 10, null, null, null);
			rows.add("Line " + kind, "line " + kind, 50 + kind, 10, 50, 12, 0.5);
		}
		String svg = draw(FigureOption.of(Samples.map(rows.table()), PRESENTATION));
		List<String> dashes = LINE.matcher(svg).results().map(each -> {
			Matcher dash = Pattern.compile("stroke-dasharray=\"([^\"]*)\"").matcher(each.group());
			return dash.find() ? dash.group(1) : "";
		}).toList();
		List<String> shapes = Pattern.compile("<path d=\"([^\"]*)\" transform=\"[^\"]*\" fill=\"([^\"]*)\"[^>]*data-row").matcher(svg).results()
				.map(each -> each.group(1) + each.group(2).replaceAll("#(?!fff).*", "filled")).toList();
		assertEquals(6, shapes.size());
		assertEquals(6, Set.copyOf(shapes).size(), shapes::toString);
		assertEquals(6, dashes.size());
		assertEquals(6, Set.copyOf(dashes).size(), dashes::toString);
	}

	// --- outlines

	/** The outlines in which a place lies that is looked at from a middle, of those within so many km of it. */
	private static long around(double latitude, double longitude, double reach, double ofLatitude, double ofLongitude) {
		Projection projection = Projection.at(latitude, longitude);
		double[] place = projection.project(Projection.vector(ofLatitude, ofLongitude));
		return outlines(projection, reach).stream().filter(outline -> outline.contains(place[0], place[1])).count();
	}

	private static List<Path2D> outlines(Projection projection, double reach) {
		return Outlines.get().within(projection, new Rectangle(-reach, -reach, reach, reach), 0.01).stream().map(outline -> {
			Path2D path = new Path2D.Double();
			path.moveTo(outline.getFirst()[0], outline.getFirst()[1]);
			outline.forEach(corner -> path.lineTo(corner[0], corner[1]));
			path.closePath();
			return path;
		}).toList();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "Kalundborg, 55.68, 11.10, 1", "the Kattegat, 56.8, 11.5, 0", "Kansas, 38.5, -98, 1", "the middle of the Atlantic, 30, -40, 0", "the South Pole, -89.9, 0, 1", "the North Pole, 90, 0, 0",
			"Taveuni across the date line, -16.85, -179.97, 1", "Chukotka beyond the date line, 66, -172.5, 1", "Ulsan, 35.54, 129.3, 1", "Tianjin, 39.1, 117.2, 1", "Singapore, 1.36, 103.82, 1" })
	void landIsLandAndSeaIsSea(String name, double latitude, double longitude, long expected) {
		assertEquals(expected, around(latitude, longitude, 100, latitude, longitude));
	}

	/** Its ends are far outside of the picture, and it is no straight line on the globe. */
	@Test
	void aBorderAlongAParallelIsWhereItIs() {
		for (double longitude : new double[] { -98, -104, -110 }) {
			Projection projection = Projection.at(49, longitude);
			double[] south = projection.project(Projection.vector(48.97, longitude));
			double[] north = projection.project(Projection.vector(49.03, longitude));
			List<Path2D> countries = outlines(projection, 30);
			assertEquals(2, countries.size());
			assertTrue(countries.stream().anyMatch(each -> each.contains(south[0], south[1]) && !each.contains(north[0], north[1])));
			assertTrue(countries.stream().anyMatch(each -> !each.contains(south[0], south[1]) && each.contains(north[0], north[1])));
		}
	}

	/** The places opposite are New Zealand, China and the ice of Antarctica; an outline around the place opposite has its inside outside. */
	@ParameterizedTest
	@CsvSource({ "40, -5", "-38, -73", "90, 0", "-5, -62" })
	void whatLiesOnTheOtherSideIsNotDrawn(double latitude, double longitude) {
		Projection projection = Projection.at(latitude, longitude);
		double[] opposite = { -latitude, longitude > 0 ? longitude - 180 : longitude + 180 };
		List<List<double[]>> near = Outlines.get().within(projection, new Rectangle(-300, -300, 300, 300), 1);
		double sum = near.stream().mapToDouble(MapTest::size).sum();
		assertTrue(sum <= 600 * 600 * 1.01, () -> "land of " + sum + " km² on 360,000, opposite of " + opposite[0] + ", " + opposite[1]);
	}

	/** Lambert's projection keeps areas: 1,219,090 km² of South Africa and Lesotho lie in it as they are. */
	@Test
	void areasAreTrueFarFromTheMiddle() {
		Projection projection = Projection.at(10, 10);
		double[] pretoria = projection.project(Projection.vector(-25.7, 28.2));
		double size = Outlines.get().within(projection, new Rectangle(-8000, -8000, 8000, 8000), 1).stream().filter(outline -> {
			Path2D path = new Path2D.Double();
			path.moveTo(outline.getFirst()[0], outline.getFirst()[1]);
			outline.forEach(corner -> path.lineTo(corner[0], corner[1]));
			return path.contains(pretoria[0], pretoria[1]);
		}).mapToDouble(MapTest::size).sum();
		assertEquals(1_219_090 + 30_355, size, 0.02 * 1_249_445);
	}

	private static double size(List<double[]> outline) {
		double twice = 0;
		for (int i = 0; i < outline.size(); i++) {
			double[] one = outline.get(i);
			double[] next = outline.get((i + 1) % outline.size());
			twice += one[0] * next[1] - next[0] * one[1];
		}
		return Math.abs(twice) / 2;
	}
}
