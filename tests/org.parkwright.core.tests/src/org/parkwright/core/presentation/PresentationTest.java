package org.parkwright.core.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.Mark;

/** What readers see of numbers, units and words, wherever they are shown. */
class PresentationTest {

	private static final Column TONNES = Column.number("t", "Mitigation", "So much", "t CO2e");

	private final Presentation presentation = new Presentation(Language.ENGLISH);

	private static ResultTable numbers(Column column, double... values) {
		return ResultTable.of("made-up", "Made up", "A number").number(column, row -> values[row]).rows(values.length);
	}

	private List<String> shown(Column column, double... values) {
		PresentedTable table = presentation.of(numbers(column, values));
		return IntStream.range(0, values.length).mapToObj(row -> table.cell(row, 0)).toList();
	}

	private String head(Column column, double... values) {
		return presentation.of(numbers(column, values)).head(0);
	}

	@Test
	void fiveMillionTonnesAreFiveMegatonnes() {
		assertEquals("Mitigation [Mt CO\u2082e]", head(TONNES, 5_000_000));
		assertEquals(List.of("5.00"), shown(TONNES, 5_000_000));
		assertEquals("5.00\u00a0Mt CO\u2082e", presentation.of(numbers(TONNES, 5_000_000)).inSentence(0, 0));
	}

	@Test
	void unitsHavePowersAsReadersWriteThem() {
		assertEquals("X [m\u00b3/10\u2074 CNY]", head(Column.number("x", "X", "x", "m3/10^4 CNY"), 8));
		assertEquals("X [10\u2078 CNY/km\u00b2/a]", head(Column.number("x", "X", "x", "10^8 CNY/km2/a"), 9));
		assertEquals("X [/a]", head(Column.number("x", "X", "x", "1/a"), 2));
	}

	@Test
	void aNumberOfYesAndNoIsTheWordUnlessItIsNeither() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A row").columns(Column.number("x", "X", "x", "").unitIn("unit"), Column.text("unit", "Unit of measure", "u"))
				.add(1.0, Column.YES_NO).add(0.0, Column.YES_NO).add(0.5, Column.YES_NO).add(1.0, "t").table();
		PresentedTable english = presentation.of(table);
		assertEquals(List.of("yes", "no", "0.50", "1.00\u00a0t"), IntStream.range(0, 4).mapToObj(row -> english.cell(row, 0)).toList());
		assertEquals(List.of("\u662f", "\u5426"), IntStream.range(0, 2).mapToObj(row -> new Presentation(Language.CHINESE).of(table).inSentence(row, 0)).toList());
	}

	@Test
	void aReaderSeesTheTextOfTheOwnLanguageWhereThereIsOne() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A row").columns(Column.text("name", "Name", "n").chineseIn("local"), Column.text("local", "Local name", "l"))
				.add("Heat", "\u70ed").add("Heat", "W\u00e4rme").add("Heat", null).table();
		assertEquals(List.of("Heat", "Heat", "Heat"), IntStream.range(0, 3).mapToObj(row -> presentation.of(table).cell(row, 0)).toList());
		PresentedTable chinese = new Presentation(Language.CHINESE).of(table);
		assertEquals(List.of("\u70ed", "Heat", "Heat"), IntStream.range(0, 3).mapToObj(row -> chinese.cell(row, 0)).toList());
	}

	@Test
	void aSmallNumberIsNotShownAsNought() {
		assertEquals(List.of("0.0400"), shown(TONNES, 0.04));
		assertEquals(List.of("3,000.0", "0.04"), shown(Column.number("x", "X", "x", "MW"), 3000, 0.04));
		assertEquals(List.of("3,000.0", "6.6e\u221210"), shown(Column.number("x", "X", "x", "MW"), 3000, 6.6e-10));
	}

	@Test
	void aColumnKeepsOneScale() {
		assertEquals("Mitigation [kt CO\u2082e]", head(TONNES, 2_000, -25_000));
		assertEquals(List.of("2.0", "\u221225.0"), shown(TONNES, 2_000, -25_000));
		assertEquals("Cost [million CNY]", head(Column.number("c", "Cost", "c", "CNY"), 2_500_000));
		assertEquals("Cost [CNY/t CO\u2082e]", head(Column.number("c", "Cost", "c", "CNY/t CO2e"), 2_500_000));
		assertEquals("Emissions [kt CO\u2082e/a]", head(Column.number("c", "Emissions", "c", "t CO2e/a"), 250_000));
	}

	@Test
	void unknownAndNoValueAreWords() {
		assertEquals(List.of("unknown", "\u2013", "0"), shown(TONNES, Double.NaN, Double.POSITIVE_INFINITY, 0));
		assertEquals(List.of("lasts", "2031"), shown(Column.year("y", "Used up", "y").infinite("lasts"), Double.POSITIVE_INFINITY, 2031));
		assertEquals(List.of("yes", "no", "unknown"), shown(Column.flag("f", "Met", "f"), 1, 0, Double.NaN));
	}

	@Test
	void sharesAreInPercentAndFactorsAreChanges() {
		assertEquals(List.of("28.1", "3.3"), shown(Column.share("s", "Rate", "s"), 0.2813, 0.0333));
		assertEquals("Rate [%]", head(Column.share("s", "Rate", "s"), 0.2813));
		ResultTable mixed = ResultTable.of("made-up", "Made up", "A number").columns(Column.number("n", "Low", "n", "").unitIn("u"), Column.text("u", "Unit", "u"))
				.add(1.2, Column.FACTOR).add(0.8, Column.FACTOR).add(0.05, Column.SHARE).add(24.0, "CNY/GJ").table();
		PresentedTable table = presentation.of(mixed);
		assertEquals(List.of("+20\u00a0%", "\u221220\u00a0%", "5.00\u00a0%", "24.0\u00a0CNY/GJ"),
				IntStream.range(0, 4).mapToObj(row -> table.cell(row, 0)).toList());
		assertEquals(List.of(0), table.columns(), "the unit stands behind the number");
	}

	@Test
	void namesOfCataloguesAreWords() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A fuel").columns(Column.name("fuel", "Fuel", "f"),
				Column.choice("output", "Output", "o", "combined", "combined heat and power")).add("naturalGas", "combined").add("MSW", null).table();
		PresentedTable shown = presentation.of(table);
		assertEquals(List.of("natural gas", "combined heat and power", "MSW", "unknown"),
				List.of(shown.cell(0, 0), shown.cell(0, 1), shown.cell(1, 0), shown.cell(1, 1)));
	}

	@Test
	void sentencesTakeTheirNumbersFromCells() {
		ResultTable table = numbers(TONNES, 3_053_012_345.0, -1_234_567.0);
		Sentence sentence = Sentence.of("{0} avoids {1} and {2}; {3}.", "M{1}", table.cell(0, "t"), new Sentence.Size(table.cell(1, "t")),
				List.of("a", "b", new Sentence.Counted(1, "{0} unit", "{0} units"), new Sentence.Counted(1200, "{0} unit", "{0} units")));
		assertEquals("M{1} avoids 3,053.0\u00a0Mt CO\u2082e and 1.2\u00a0Mt CO\u2082e; a, b, 1 unit and 1,200 units.", presentation.text(sentence, Set.of(Mark.MEASURED)));
		assertEquals("M{1} avoids 3,050\u00a0Mt CO\u2082e and 1.2\u00a0Mt CO\u2082e; a, b, 1 unit and 1,200 units.", presentation.text(sentence, Set.of(Mark.CALIBRATED)),
				"what hangs on calibrated values has three digits at most");
	}

	@Test
	void aGridHasALineAndAColumnForEachValue() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A scenario and year").columns(Column.text("scenario", "Scenario", "s"), Column.year("year", "Year", "y"), TONNES)
				.add("A", 2020, 1.0).add("A", 2021, 2.0).add("B", 2021, Double.NaN).table();
		Grid grid = presentation.of(Excerpt.of(table).pivot("year", "scenario", "t"));
		assertEquals(List.of("Year", "A", "B"), IntStream.range(0, grid.columns()).mapToObj(grid::head).toList());
		assertEquals("Mitigation [t CO\u2082e]", grid.above());
		assertEquals(List.of("2020", "1.00", ""), IntStream.range(0, 3).mapToObj(c -> grid.cell(0, c)).toList());
		assertEquals(List.of("2021", "2.00", "unknown"), IntStream.range(0, 3).mapToObj(c -> grid.cell(1, c)).toList());
		assertEquals(-1, grid.row(0, 2));
		assertEquals(2, grid.row(1, 2));
	}

	/** Whatever the order of the rows is: size classes go from large to small in every table and figure. */
	@Test
	void choicesAreColumnsInTheOrderOfTheChoices() {
		ResultTable table = ResultTable.of("t", "T", "r").columns(Column.text("year", "Year", "y"), Column.choice("size", "Size", "s", "large", "Large", "small", "Small"),
				Column.count("units", "Units", "u")).add("1990", "small", 1).add("1990", null, 7).add("2000", "large", 2).table();
		Grid grid = new Presentation(Language.ENGLISH).of(Excerpt.of(table).pivot("year", "size", "units"));
		assertEquals(List.of("Year", "Large", "Small", "unknown"), IntStream.range(0, grid.columns()).mapToObj(grid::head).toList());
	}

	@Test
	void unitsThatAllRowsOfAnExcerptShareStandInTheHead() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A result").columns(Column.text("what", "What", "w"), Column.number("n", "Value", "n", "").unitIn("u"),
				Column.text("u", "Unit", "u")).add("a", 1e6, "t").add("a", 2e6, "t").add("b", 0.5, "1").table();
		Grid one = presentation.of(Excerpt.of(table).where("what", "a"));
		assertEquals(List.of("Value [Mt]", "1.00", "2.00"), List.of(one.head(0), one.cell(0, 0), one.cell(1, 0)));
		Grid all = presentation.of(Excerpt.of(table));
		assertEquals(List.of("Value", "1.00\u00a0Mt", "0.500"), List.of(all.head(1), all.cell(0, 1), all.cell(2, 1)));
	}

	@Test
	void temperaturesHaveTheSignOfDegrees() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A result").columns(Column.number("t", "Temperature", "t", "degC")).add(180.0).table();
		assertEquals("Temperature [\u00b0C]", presentation.of(Excerpt.of(table)).head(0));
	}

	/** As if cells were compared one by one; the sign of nothing, infinity and cases of letters included. */
	@Test
	void linesAreSortedAsTheirCellsCompareAndEqualOnesStandAsBefore() {
		double[] numbers = { 3, -0.0, Double.NaN, 0, Double.POSITIVE_INFINITY, -7, 3, Double.NEGATIVE_INFINITY, -0.0, Double.NaN };
		String[] texts = { "coal", "Coal", "naturalGas", null, "oil", "COAL", "", "coal", null, "Oil" };
		Random random = new Random(7);
		double[] number = random.ints(2_000, 0, numbers.length).mapToDouble(i -> numbers[i]).toArray();
		String[] text = random.ints(2_000, 0, texts.length).mapToObj(i -> texts[i]).toArray(String[]::new);
		Grid grid = presentation.of(Excerpt.of(ResultTable.of("made-up", "Made up", "A row").number(TONNES, row -> number[row])
				.text(Column.name("fuel", "Fuel", "f"), row -> text[row]).rows(2_000)));
		assertEquals(IntStream.range(0, 2_000).boxed().sorted(Comparator.comparingDouble(line -> number[line])).toList(),
				Arrays.stream(grid.sorted(0)).boxed().toList());
		assertEquals(IntStream.range(0, 2_000).boxed().sorted(Comparator.comparing(line -> grid.cell(line, 1), String.CASE_INSENSITIVE_ORDER)).toList(),
				Arrays.stream(grid.sorted(1)).boxed().toList());
	}

	/** A line that has no cell in a column of a grid is behind all that have one. */
	@Test
	void aGridIsSortedByAColumnThatIsNotFilledEverywhere() {
		ResultTable table = ResultTable.of("made-up", "Made up", "A scenario and year").columns(Column.text("scenario", "Scenario", "s"), Column.year("year", "Year", "y"),
				Column.text("said", "Said", "s")).add("A", 2020, "b").add("B", 2021, "b").add("A", 2022, "a").add("A", 2023, null).table();
		Grid grid = presentation.of(Excerpt.of(table).pivot("year", "scenario", "said"));
		assertEquals(List.of(2, 0, 3, 1), Arrays.stream(grid.sorted(1)).boxed().toList());
	}

	private static final Column YEAR = Column.year("year", "Year", "Calendar year");

	private static ResultTable years(int scenarios, int first, int count) {
		return ResultTable.of("by-year", "By year", "A year").text(Column.text("scenario", "Scenario", "s"), row -> "S" + row / count)
				.number(YEAR, row -> first + row % count).number(TONNES, row -> row).rows(scenarios * count);
	}

	private static List<String> firstColumn(Grid grid, int column) {
		return IntStream.range(0, grid.lines()).mapToObj(line -> grid.cell(line, column)).toList();
	}

	@Test
	void aLongTableByYearReadsByFifthYearsItsEndsAndThoseThatSomebodyAsksAbout() {
		Grid whole = presentation.of(Excerpt.of(Sentence.of("By year"), years(2, 2014, 31)).pivot("year", "scenario", "t"));
		Grid grid = whole.byFifthYears(Set.of(2033));
		assertEquals(List.of("2014", "2015", "2020", "2025", "2030", "2033", "2035", "2040", "2044"), firstColumn(grid, 0));
		assertEquals(whole.cell(19, 1), grid.cell(5, 1));
		assertEquals(31, whole.lines());
		assertEquals(whole.head(1), grid.head(1));
	}

	@Test
	void runsOfYearsBelowEachOtherKeepTheirEndsEach() {
		Grid grid = presentation.of(Excerpt.of(Sentence.of("By year"), years(2, 2014, 13))).byFifthYears(Set.of());
		assertEquals(List.of("2014", "2015", "2020", "2025", "2026", "2014", "2015", "2020", "2025", "2026"), firstColumn(grid, 1));
	}

	@Test
	void shortTablesAndYearsThatDoNotFollowEachOtherStayWhole() {
		Grid few = presentation.of(Excerpt.of(years(1, 2014, 20)));
		assertEquals(20, few.byFifthYears(Set.of()).lines());
		ResultTable scattered = ResultTable.of("built", "Built", "A unit").number(YEAR, row -> 1950 + 7 * row % 60).rows(50);
		assertEquals(50, presentation.of(Excerpt.of(scattered)).byFifthYears(Set.of()).lines());
	}

	@Test
	void noLineEndsBetweenANumberAndItsPercent() {
		assertEquals("bands of 50, 80 and 95\u00a0%, rate 8\u00a0%",
				new Presentation(Language.ENGLISH).text(Sentence.of("bands of 50, 80 and 95 %, rate {0} %", "8"), Set.of()));
	}
}
