package org.parkwright.core.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Shading.Shade;
import org.parkwright.core.presentation.Shading.Value;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;

/** What elements of the model look like by a column of a result. */
class ShadingTest {

	private static final Column UNIT = Column.element("id", "Unit", "Id of the unit");
	private static final Column TONNES = Column.number("t", "Emissions", "So much", "t CO2e/a");

	private final Presentation presentation = new Presentation(Language.ENGLISH);

	private static ResultTable table(Column column, Object... values) {
		ResultTable.Rows rows = ResultTable.of("made-up", "Made up", "A unit").columns(UNIT, column);
		for (int i = 0; i < values.length; i++) {
			rows.add("U" + i, values[i]);
		}
		return rows.table();
	}

	private Shading shading(Column column, Object... values) {
		return Shading.of(presentation.of(table(column, values)), 1, "");
	}

	private static List<String> texts(Shading shading) {
		return shading.shades().stream().map(Shade::text).toList();
	}

	/** How light a colour is, 0 to 255. */
	private static double light(String color) {
		int rgb = Integer.parseInt(color.substring(1), 16);
		return 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
	}

	private static List<Double> lights(Shading shading) {
		return shading.shades().stream().map(shade -> light(shade.color())).toList();
	}

	@Test
	void anElementHasTheDigitsOfTheTableAndTheTitleTheUnit() {
		Shading shading = shading(TONNES, 4_500.0, 125_000.0, 9.0);
		assertEquals("Emissions [kt CO\u2082e/a]", shading.title());
		assertEquals("", shading.part());
		PresentedTable table = presentation.of(table(TONNES, 4_500.0, 125_000.0, 9.0));
		for (int row = 0; row < 3; row++) {
			Value value = shading.values().get("U" + row);
			assertEquals(table.cell(row, 1), value.text());
			assertEquals("Emissions: " + table.inSentence(row, 1), value.tip());
		}
	}

	@Test
	void numbersAreInFiveClassesAboutAsLargeTheLargestDarkest() {
		Object[] values = IntStream.range(0, 50).mapToObj(i -> (double) (i * i)).toArray();
		Shading shading = shading(Column.number("x", "X", "x", "MW"), values);
		assertEquals(List.of("0 to 81.0", "100.0 to 361.0", "400.0 to 841.0", "900.0 to 1,521.0", "1,600.0 to 2,401.0"), texts(shading));
		Map<Shade, Long> sizes = shading.values().values().stream().collect(Collectors.groupingBy(Value::shade, Collectors.counting()));
		assertEquals(Set.of(10L), Set.copyOf(sizes.values()));
		assertEquals(lights(shading).stream().sorted(Comparator.reverseOrder()).toList(), lights(shading), "in grey as well");
	}

	@Test
	void numbersWithTheSameTextHaveTheSameColour() {
		Shading shading = shading(Column.number("x", "X", "x", "MW"), 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 7.0, 300.01, 300.02);
		assertEquals(List.of("0", "7.0", "300.0"), texts(shading));
		assertEquals(3, shading.shades().stream().map(Shade::color).distinct().count());
	}

	@Test
	void signsAreToldApartAndTheFurthestFromNoughtAreDarkest() {
		Shading shading = shading(TONNES, -900.0, -10.0, 0.0, 20.0, 800.0);
		assertEquals(List.of("\u2212900.0", "\u221210.0", "0", "20.0", "800.0"), texts(shading));
		List<Double> lights = lights(shading);
		assertTrue(lights.get(0) < lights.get(1) && lights.get(1) < lights.get(2) && lights.get(2) > lights.get(3) && lights.get(3) > lights.get(4),
				lights::toString);
		Object[] many = IntStream.range(-1, 40).mapToObj(i -> (double) i).toArray();
		assertEquals(List.of("\u22121.0", "0", "1.0 to 10.0", "11.0 to 20.0", "21.0 to 30.0", "31.0 to 39.0"), texts(shading(TONNES, many)),
				"few of one sign leave room for the others");
		assertEquals(List.of("\u221230.0", "\u221220.0", "\u221210.0"), texts(shading(TONNES, -10.0, -20.0, -30.0)));
		List<Double> gains = lights(shading(TONNES, -10.0, -20.0, -30.0));
		assertTrue(gains.get(0) < gains.get(1) && gains.get(1) < gains.get(2), gains::toString);
	}

	@Test
	void whatIsUnknownHasAPatternAndWhatIsInfiniteItsWords() {
		Shading shading = shading(Column.year("end", "End", "e").infinite("lasts"), 2030, Double.NaN, Double.POSITIVE_INFINITY);
		assertEquals(List.of("2030", "lasts", "unknown"), texts(shading));
		assertEquals(new Value("unknown", "End: unknown", new Shade("", "unknown"), Double.NaN), shading.values().get("U1"));
		assertFalse(texts(shading(TONNES, 1.0)).contains("unknown"), "the legend says what there is");
	}

	@Test
	void yesIsDarkAndNoIsLight() {
		Shading shading = shading(Column.flag("f", "Applies", "f"), false, true, null);
		assertEquals(List.of("yes", "no", "unknown"), texts(shading));
		assertTrue(light(shading.shades().get(0).color()) < light(shading.shades().get(1).color()));
		Shading never = shading(Column.flag("f", "Applies", "f"), false);
		assertEquals(shading.shades().get(1), never.shades().get(0), "no is the same where nothing is yes");
	}

	@Test
	void wordsHaveAColourEachAndRareOnesShareOne() {
		List<Object> values = new ArrayList<>(List.of("M1", "M2", "M1"));
		Shading few = shading(Column.text("m", "Measures", "m"), values.toArray());
		assertEquals(List.of("M1", "M2"), texts(few));
		assertEquals(List.of(0.0, 1.0, 0.0), few.values().values().stream().map(Value::order).toList());
		for (int i = 0; i < 7; i++) {
			values.addAll(List.of("N" + i, "N" + i, "N" + i));
		}
		Shading many = shading(Column.text("m", "Measures", "m"), values.toArray());
		assertEquals(List.of("N0", "N1", "N2", "N3", "N4", "N5", "N6", "others"), texts(many));
		assertEquals("M2", many.values().get("U1").text(), "each keeps its text");
		assertEquals(8, many.shades().stream().map(Shade::color).distinct().count());
	}

	@Test
	void aChoiceIsInItsOrderAndANameIsWords() {
		assertEquals(List.of("small ones", "large ones"),
				texts(shading(Column.choice("c", "Class", "c", "s", "small ones", "l", "large ones"), "l", "s")));
		assertEquals(List.of("natural gas"), texts(shading(Column.name("fuel", "Fuel", "f"), "naturalGas")));
	}

	@Test
	void anElementOfWhichNothingIsSaidIsLeftAsItIs() {
		assertEquals(Set.of("U1"), shading(Column.text("m", "Measures", "m"), "", "M1").values().keySet());
	}

	@Test
	void aPartOfTheRowsIsShown() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A scenario and unit").group("scenario")
				.columns(Column.text("scenario", "Scenario", "s"), UNIT, TONNES)
				.add("baseline", "U1", 5.0).add("baseline", "U2", 7.0).add("M1", "U2", 3.0).table();
		PresentedTable presented = presentation.of(table);
		assertEquals(List.of("baseline", "M1"), Shading.parts(presented));
		assertEquals(List.of(2), Shading.columns(presented), "neither the elements nor what groups them");
		Shading of = Shading.of(presented, 2, "M1");
		assertEquals("Scenario: M1", of.part());
		assertEquals(Map.of("U2", "3.00"), of.values().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().text())));
	}

	@Test
	void aColourMeansTheSameInEachPart() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A scenario and unit").group("scenario")
				.columns(Column.text("scenario", "Scenario", "s"), UNIT, TONNES).add("baseline", "U1", 5.0).add("baseline", "U2", 7.0).add("M1", "U1", 3.0)
				.add("M1", "U2", 7.0).table();
		Shading before = Shading.of(presentation.of(table), 2, "baseline");
		Shading after = Shading.of(presentation.of(table), 2, "M1");
		assertEquals(before.shades(), after.shades());
		assertEquals(before.values().get("U2"), after.values().get("U2"));
	}

	@Test
	void anElementWithSeveralRowsHasNoneOfTheirValues() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A step").columns(UNIT, TONNES).add("U1", 5.0).add("U1", 7.0).add("U2", 6.0).table();
		Shading shading = Shading.of(presentation.of(table), 1, "");
		assertEquals("several", shading.values().get("U1").text());
		assertEquals(List.of("5.00", "6.00", "7.00", "several values"), texts(shading));
	}

	@Test
	void aTableIsShownIfARowIsAboutOneElement() {
		assertTrue(Shading.isPossible(table(TONNES, 1.0)));
		assertFalse(Shading.isPossible(ResultTable.of("a", "A", "a").columns(TONNES).table()));
		assertFalse(Shading.isPossible(ResultTable.of("a", "A", "a").columns(UNIT, Column.element("to", "To", "t"), TONNES).table()));
		ResultTable units = ResultTable.of("a", "A", "a").columns(UNIT, Column.number("v", "Value", "v", "").unitIn("u"), Column.text("u", "Unit", "u")).table();
		assertEquals(List.of(), Shading.columns(presentation.of(units)), "no scale has numbers of several units");
	}
}
