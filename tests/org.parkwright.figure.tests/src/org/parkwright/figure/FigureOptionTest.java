package org.parkwright.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.PresentedTable;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.Figure.Kind;
import org.parkwright.core.section.Figure.Role;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

class FigureOptionTest {

	private final Presentation presentation = new Presentation(Language.ENGLISH);

	private JsonObject option(Figure figure) {
		return FigureOption.of(figure, presentation);
	}

	static JsonObject about(JsonObject option) {
		return option.getAsJsonObject("parkwright");
	}

	/** All marks of all series that have a row. */
	static List<JsonObject> marks(JsonObject option) {
		List<JsonObject> marks = new ArrayList<>();
		for (JsonElement series : option.getAsJsonArray("series")) {
			Stream.of("data", "links").map(series.getAsJsonObject()::getAsJsonArray).filter(each -> each != null).forEach(each -> each
					.forEach(mark -> {
						if (mark.isJsonObject() && mark.getAsJsonObject().has("row")) {
							marks.add(mark.getAsJsonObject());
						}
					}));
		}
		return marks;
	}

	private static JsonArray data(JsonObject option, int series) {
		return option.getAsJsonArray("series").get(series).getAsJsonObject().getAsJsonArray("data");
	}

	private static String name(JsonObject option, String axis) {
		return option.getAsJsonObject(axis).get("name").getAsString();
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aMarkSaysWhatPresentationSaysOfItsRow(Kind kind) {
		Figure figure = Samples.of(kind, 7);
		PresentedTable table = presentation.of(figure.table());
		List<JsonObject> marks = marks(option(figure));
		assertFalse(marks.isEmpty());
		for (JsonObject mark : marks) {
			int row = mark.get("row").getAsInt();
			String tip = mark.get("tip").getAsString();
			for (Role role : figure.roles().keySet()) {
				for (int column : figure.columns(role)) {
					if (kind == Kind.MAP && !isTold(figure, row, role, column)) {
						continue;
					}
					String said = role == Role.SERIES ? table.cell(row, column) : table.inSentence(row, column);
					assertTrue(tip.contains(said), () -> tip + " lacks " + said);
				}
			}
		}
	}

	/** A line lies between places that have coordinates of their own, and what has no end or width is not told to have none. */
	private static boolean isTold(Figure figure, int row, Role role, int column) {
		boolean line = !Double.isNaN(figure.table().number(row, figure.columns(Role.X).get(1)));
		return switch (role) {
		case X, Y -> !line && column == figure.columns(role).getFirst();
		case WIDTH -> line;
		default -> true;
		};
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "MAP")
	void numbersStandInTheUnitThatPresentationShows(Kind kind) {
		Figure figure = Samples.of(kind, 7);
		PresentedTable table = presentation.of(figure.table());
		Role value = kind == Kind.HEAT_MAP ? Role.COLOUR : kind == Kind.SANKEY ? Role.WIDTH : kind == Kind.TORNADO || kind == Kind.RANGES ? Role.LOW : Role.Y;
		int column = figure.columns(value).getFirst();
		JsonObject mark = marks(option(figure)).getFirst();
		JsonElement found = mark.get("value");
		List<Double> numbers = found.isJsonArray() ? found.getAsJsonArray().asList().stream().map(JsonElement::getAsDouble).toList()
				: List.of(found.getAsDouble());
		double expected = table.scaled(mark.get("row").getAsInt(), column);
		assertTrue(numbers.stream().anyMatch(number -> Math.abs(number - expected) < 1e-9 * Math.abs(expected)),
				() -> numbers + " lacks " + expected);
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aMarkIsThereForEveryRowThatIsKnownAndForNoOther(Kind kind) {
		Figure figure = Samples.of(kind, 7);
		JsonObject option = option(figure);
		List<Integer> needed = kind == Kind.MAP ? List.of(figure.columns(Role.X).getFirst(), figure.columns(Role.Y).getFirst()) : figure.roles().keySet().stream().filter(role -> kind == Kind.RANGES || role != Role.LOW && role != Role.HIGH)
				.flatMap(role -> figure.columns(role).stream()).filter(column -> figure.table().columns().get(column).kind().numeric()).toList();
		Set<Integer> known = new HashSet<>();
		IntStream.range(0, figure.table().rows())
				.filter(row -> needed.stream().noneMatch(column -> Double.isNaN(figure.table().number(row, column)))).forEach(known::add);
		Set<Integer> drawn = new HashSet<>();
		marks(option).stream().filter(mark -> !mark.get("value").toString().contains("null"))
				.forEach(mark -> drawn.add(mark.get("row").getAsInt()));
		if (kind == Kind.AREAS) {
			// What lies upon the unknown one is of another series at the same place.
			known.remove(16);
		}
		assertEquals(known, drawn);
		assertTrue(known.size() < figure.table().rows() || kind == Kind.SCATTER || kind == Kind.TORNADO, "some row is unknown");
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void ofNoRowsItSaysSo(Kind kind) {
		JsonObject about = about(option(Samples.of(kind, 0)));
		assertEquals("nothing to draw: there are no rows", about.get("nothing").getAsString());
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void ofUnknownValuesAloneItSaysSo(Kind kind) {
		Column text = Column.text("text", "Text", "a text");
		Column number = Column.number("number", "Number", "a number", "t");
		ResultTable table = ResultTable.of("unknown", "Unknown", "a row").columns(text, number).add("a", null)
				.add("b", Double.POSITIVE_INFINITY).table();
		Figure figure = Figure.of("unknown", Sentence.of("Unknown"), kind, table);
		for (Role role : Samples.of(kind, 1).roles().keySet()) {
			boolean words = role == Role.LABEL || role == Role.FROM || role == Role.TO || role == Role.SERIES
					|| role == Role.X && kind != Kind.SCATTER && kind != Kind.MAP || role == Role.Y && kind == Kind.HEAT_MAP;
			figure = figure.with(role, words ? "text" : "number");
		}
		assertEquals("nothing to draw: all values are unknown", about(option(figure)).get("nothing").getAsString());
	}

	@Test
	void aGapStaysInTheLine() {
		JsonArray gas = data(option(Samples.of(Kind.LINES, 7)), 1);
		assertEquals(7, gas.size());
		assertTrue(gas.get(2).getAsJsonObject().getAsJsonArray("value").get(1).isJsonNull());
	}

	@Test
	void whatLiesUponAnUnknownAreaHasNoPlace() {
		JsonArray above = data(option(Samples.of(Kind.AREAS, 7)), 2);
		assertTrue(above.get(2).getAsJsonObject().getAsJsonArray("value").get(1).isJsonNull());
		assertFalse(above.get(3).getAsJsonObject().getAsJsonArray("value").get(1).isJsonNull());
	}

	/** As the vintages of a period, of which a table has a row each. */
	@Test
	void rowsOfOneAreaAtOnePlaceAreAddedUp() {
		ResultTable.Rows rows = ResultTable.of("vintages", "Vintages", "A vintage and year").columns(Column.text("period", "Period", "Period"),
				Column.year("year", "Year", "Year"), Column.number("stock", "Stock", "Stock", "MW"));
		for (int year = 2020; year < 2023; year++) {
			rows.add("old", year, 10).add("old", year, 5.5).add("new", year, 1);
		}
		JsonArray old = data(option(Figure.of("areas", Sentence.of("Areas"), Kind.AREAS, rows.table()).with(Role.X, "year").with(Role.Y, "stock")
				.with(Role.SERIES, "period")), 0);
		assertEquals(List.of(15.5, 15.5, 15.5),
				old.asList().stream().map(mark -> mark.getAsJsonObject().getAsJsonArray("value").get(1).getAsDouble()).toList());
		assertTrue(old.get(0).getAsJsonObject().get("tip").getAsString().endsWith("old: 15.5\u00a0MW"), () -> old.get(0).toString());
	}

	@Test
	void barsOfACurveThatAreTooManyForNamesHaveNone() {
		for (int count : new int[] { 30, 31 }) {
			ResultTable.Rows rows = ResultTable.of("curve", "Curve", "A step").columns(Column.text("id", "Unit", "Unit"),
					Column.number("tonnes", "Tonnes", "Tonnes", "t").sums(), Column.number("cost", "Cost", "Cost", "CNY/t"));
			for (int row = 0; row < count; row++) {
				rows.add("U" + row, 10, row);
			}
			JsonArray bars = data(option(Figure.of("curve", Sentence.of("Curve"), Kind.COST_CURVE, rows.table()).with(Role.LABEL, "id")
					.with(Role.WIDTH, "tonnes").with(Role.Y, "cost")), 0);
			assertEquals(count == 30, bars.asList().stream().allMatch(bar -> bar.getAsJsonObject().has("text")));
			assertEquals(count, bars.size());
		}
	}

	@Test
	void rowsThatLeaveNoGapAreCounted() {
		assertEquals("1 row is not drawn, as values are unknown",
				about(option(Samples.of(Kind.COST_CURVE, 7))).get("note").getAsString());
		assertEquals("1 row is not drawn, as values are unknown",
				about(option(Samples.of(Kind.STACKED_BARS, 7))).get("note").getAsString());
		assertFalse(about(option(Samples.of(Kind.BARS, 7))).has("note"));
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "BARS", "LINES", "COST_CURVE" })
	void axesWithoutAMarkAreNotDrawn(Kind kind) {
		ResultTable table = ResultTable.of("none", "None", "a row").columns(Samples.NAME, Column.year("year", "Year", "of it"), Samples.EMISSIONS, Samples.AVOIDED)
				.add("a", 2030, 0, 0).add("b", 2040, 0, Double.NaN).table();
		Figure figure = Figure.of("none", Sentence.of("None"), kind, table).with(Role.X, kind == Kind.LINES ? "year" : "name").with(Role.LABEL, "name")
				.with(Role.WIDTH, "avoided").with(Role.Y, "emissions");
		assertEquals("nothing to draw: all values are 0", about(option(figure)).get("nothing").getAsString());
	}

	@Test
	void aFewNarrowBarsDoNotPressTheOthersToTheAxis() {
		Column tonnes = Column.number("tonnes", "Tonnes", "how much", "t").sums();
		ResultTable table = ResultTable.of("curve", "Curve", "a step").columns(Samples.NAME, tonnes, Samples.COST)
				.add("a", 50, -40).add("b", 49, 60).add("c", 1, 9000).table();
		JsonObject option = option(Figure.of("curve", Sentence.of("Curve"), Kind.COST_CURVE, table).with(Role.LABEL, "name")
				.with(Role.WIDTH, "tonnes").with(Role.Y, "cost"));
		assertEquals(List.of(-40.0, 60.0, 69.0), data(option, 0).asList().stream()
				.map(bar -> Math.rint(bar.getAsJsonObject().getAsJsonArray("value").get(2).getAsDouble())).toList());
		String note = about(option).get("note").getAsString();
		assertTrue(note.matches("1 bar goes beyond the axis, the farthest at 9,000.*"), note);
		assertTrue(data(option, 0).get(2).getAsJsonObject().get("tip").getAsString().contains("9,000"), "its tip tells its value");
	}

	@Test
	void columnsOnOneAxisHaveOneUnit() {
		ResultTable table = ResultTable.of("two", "Two", "a row").columns(Samples.NAME, Samples.EMISSIONS, Samples.AVOIDED)
				.add("a", 5e6, 400_000).table();
		JsonObject option = option(Figure.of("two", Sentence.of("Two"), Kind.BARS, table).with(Role.X, "name").with(Role.Y, "avoided",
				"emissions"));
		assertEquals("Mt CO\u2082e", name(option, "yAxis"));
		assertEquals(0.4, data(option, 0).get(0).getAsJsonObject().get("value").getAsDouble(), 1e-12);
		assertEquals("a\nAvoided emissions: 400.0\u00a0kt CO\u2082e", data(option, 0).get(0).getAsJsonObject().get("tip").getAsString());
	}

	@Test
	void anAxisHasTheUnitOfItsRowsWhereAllHaveTheSame() {
		Column unit = Column.text("unit", "Unit", "of the value");
		ResultTable table = ResultTable.of("own", "Own", "a row").columns(Samples.NAME, unit,
				Column.number("value", "Value", "a value", "").unitIn("unit")).add("a", "t", 5000).add("b", "CNY", 7).table();
		Figure figure = Figure.of("own", Sentence.of("Own"), Kind.BARS, table).with(Role.X, "name").with(Role.Y, "value");
		assertEquals("Value [kt]", name(option(figure.where("unit", "t")), "yAxis"));
		assertEquals("Value", name(option(figure), "yAxis"));
	}

	@Test
	void aWaterfallGoesOnWhereItWasAndEndsFromZero() {
		ResultTable table = ResultTable.of("steps", "Steps", "a step").columns(Samples.NAME, Column.number("y", "Y", "y", "m"))
				.add("start", 10).add("unknown", null).add("less", -4).add("end", 6).table();
		JsonObject option = option(Figure.of("steps", Sentence.of("Steps"), Kind.WATERFALL, table).with(Role.X, "name").with(Role.Y, "y"));
		List<String> bars = marks(option).stream().map(mark -> mark.get("value") + " " + mark.get("part").getAsString()).toList();
		assertEquals(List.of("[0.0,0.0,10.0] up", "[2.0,10.0,6.0] down", "[3.0,0.0,6.0] total"), bars);
	}

	@Test
	void widthsThatAddUpStandOnAnAxisAndOthersDoNot() {
		JsonObject sums = option(Samples.of(Kind.COST_CURVE, 7));
		assertEquals("number", sums.getAsJsonObject("xAxis").get("ticks").getAsString());
		ResultTable table = ResultTable.of("alternatives", "Alternatives", "one").columns(Samples.NAME,
				Column.number("w", "Avoided", "tonnes", "t"), Samples.COST).add("a", 10, 5).add("b", 20, -5).table();
		JsonObject apart = option(Figure.of("apart", Sentence.of("Apart"), Kind.COST_CURVE, table).with(Role.LABEL, "name")
				.with(Role.WIDTH, "w").with(Role.Y, "cost"));
		assertEquals("none", apart.getAsJsonObject("xAxis").get("ticks").getAsString());
		assertEquals("width of a bar: Avoided [t]", name(apart, "xAxis"));
		JsonArray second = data(apart, 0).get(1).getAsJsonObject().getAsJsonArray("value");
		assertTrue(second.get(0).getAsDouble() > 10, "bars stand apart");
	}

	@Test
	void aRoleThatIsMissingIsNamed() {
		Figure figure = Figure.of("half", Sentence.of("Half"), Kind.BARS, Samples.scenarios(2)).with(Role.X, "name");
		String message = assertThrows(IllegalArgumentException.class, () -> option(figure)).getMessage();
		assertTrue(message.contains("half") && message.contains("Y"), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a>a", "a>b b>a", "a>b b>c c>a a>c", "a>b b>c c>b c>d d>a d>d" })
	void withoutThoseThatGoBackNoFlowsGoInACircle(String circle) {
		ResultTable.Rows rows = ResultTable.of("circle", "Circle", "a flow").columns(Column.text("from", "From", "begin"),
				Column.text("to", "To", "end"), Column.number("size", "Size", "size", "t"));
		String[] flows = circle.split(" ");
		for (int i = 0; i < flows.length; i++) {
			rows.add(flows[i].split(">")[0], flows[i].split(">")[1], 10 - i);
		}
		JsonObject option = option(Figure.of("circle", Sentence.of("Circle"), Kind.SANKEY, rows.table()).with(Role.FROM, "from")
				.with(Role.TO, "to").with(Role.WIDTH, "size"));
		List<JsonObject> all = marks(option);
		assertEquals(flows.length, all.size());
		List<JsonObject> links = all.stream().filter(link -> !link.get("back").getAsBoolean()).toList();
		assertTrue(links.size() < all.size());
		Set<String> open = new HashSet<>();
		links.forEach(link -> open.add(link.get("from").getAsString()));
		for (boolean found = true; found;) {
			List<String> ends = open.stream().filter(node -> links.stream().filter(link -> link.get("from").getAsString().equals(node))
					.noneMatch(link -> open.contains(link.get("to").getAsString()))).toList();
			found = open.removeAll(ends);
		}
		assertEquals(Set.of(), open, "nodes in circles");
	}

	@Test
	void theSmallestFlowOfACircleGoesBack() {
		JsonObject option = option(Samples.of(Kind.SANKEY, 9));
		List<String> back = marks(option).stream().filter(link -> link.get("back").getAsBoolean())
				.map(link -> link.get("tip").getAsString()).toList();
		assertEquals(List.of("From: Chemicals\nTo: Boilers & turbines\nHeat: 0.70\u00a0PJ", "From: Paper\nTo: Paper\nHeat: 0.20\u00a0PJ"),
				back);
	}

	@Test
	void wordsAreThoseOfTheLanguage() {
		Presentation chinese = new Presentation(Language.CHINESE);
		Figure figure = Samples.of(Kind.BARS, 2);
		assertEquals(chinese.of(figure.table()).head(1), name(FigureOption.of(figure, chinese), "yAxis"));
	}
}
