package org.parkwright.core.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** What differs between two runs is a table like any other. */
class RunDifferenceTest {

	private static final Column SCENARIO = Column.text("scenario", "Scenario", "s");
	private static final Column UNIT = Column.element("id", "Unit", "u");
	private static final Column YEAR = Column.year("year", "Year", "y");
	private static final Column TONNES = Column.number("t", "Mitigation", "m", "t CO2e");
	private static final Column RATE = Column.share("rate", "Rate", "r");
	private static final Column VALUE = Column.text("value", "Value", "v");
	private static final Column READ = Column.flag("read", "Read", "r");
	private static final Column FUEL = Column.choice("fuel", "Fuel", "f", "c", "coal", "g", "gas");

	private final Presentation presentation = new Presentation(Language.ENGLISH);

	private static KeptRun run(ResultTable... tables) {
		return new KeptRun("s", "", "m", Sentence.plain(""), KeptRun.Inputs.NONE, new Provenance("m.park", "", "", null, "1", Instant.EPOCH, "", List.of()),
				List.of(new ResultSection("all", Sentence.of("All"), "all", ResultSection.Part.MAIN, List.<Block>of(tables), Set.of())));
	}

	private static ResultTable.Rows table(String id, Column... columns) {
		return ResultTable.of(id, id, "a row").columns(columns);
	}

	/** The lines of the tables of a section as readers see them, below their titles. */
	private List<List<String>> lines(ResultSection section) {
		List<List<String>> lines = new ArrayList<>();
		for (ResultTable table : section.tables()) {
			lines.add(List.of(table.title()));
			Grid grid = presentation.of(Excerpt.of(table));
			for (int line = 0; line < grid.lines(); line++) {
				List<String> cells = new ArrayList<>();
				for (int column = 0; column < grid.columns(); column++) {
					cells.add(grid.cell(line, column).replace('\u00a0', ' ').replace('\u2212', '-'));
				}
				lines.add(cells);
			}
		}
		return lines;
	}

	@Test
	void whatWasChangedComesBeforeWhatCameOfIt() {
		KeptRun before = run(table("results", SCENARIO, TONNES).add("M1", 10.0).add("M2", 20.0).table(),
				table("parameters", SCENARIO, VALUE, READ).add("p", "1", true).add("q", "2", true).table());
		KeptRun now = run(table("results", SCENARIO, TONNES).add("M1", 10.0).add("M2", 25.0).table(),
				table("parameters", SCENARIO, VALUE, READ).add("p", "3", false).add("q", "2", true).table());
		List<ResultSection> sections = RunDifference.of(before, now);
		assertEquals(List.of("changed", "effects"), sections.stream().map(ResultSection::id).toList());
		assertEquals(List.of(List.of("parameters: words that differ"), List.of("p", "Value", "1", "3"), List.of("p", "Read", "yes", "no")),
				lines(sections.get(0)));
		assertEquals(List.of(List.of("results: numbers that differ"), List.of("M2", "Mitigation", "20.0", "25.0", "5.00")),
				lines(sections.get(1)));
	}

	@Test
	void rowsAreMatchedByWordsAndYearsWhateverTheirOrder() {
		KeptRun before = run(table("emissions", SCENARIO, YEAR, TONNES).add("M1", 2020, 1.0).add("M1", 2021, 2.0).add("M2", 2020, 3.0).table());
		KeptRun now = run(table("emissions", SCENARIO, YEAR, TONNES).add("M2", 2020, 3.0).add("M1", 2021, 4.0).add("M1", 2020, 1.0).table());
		assertEquals(List.of(List.of("emissions: numbers that differ"), List.of("M1", "2021", "Mitigation", "2.00", "4.00", "2.00")),
				lines(RunDifference.of(before, now).get(1)));
	}

	@Test
	void unitsStayElementsOfTheModelAndSharesAndChoicesReadAsInTheirTable() {
		KeptRun before = run(table("units", UNIT, FUEL, RATE).add("U1", "c", 0.25).add("U2", "c", null).table());
		KeptRun now = run(table("units", UNIT, FUEL, RATE).add("U1", "g", 0.5).add("U2", "c", null).table());
		ResultSection effects = RunDifference.of(before, now).get(1);
		assertEquals(List.of(List.of("units: numbers that differ"), List.of("U1", "Rate", "25.0", "50.0", "25.0"),
				List.of("units: words that differ"), List.of("U1", "Fuel", "coal", "gas")), lines(effects));
		assertEquals(List.of("U1"), effects.tables().getFirst().elements(0));
		assertEquals("Before [%]", presentation.of(Excerpt.of(effects.tables().getFirst())).head(2));
	}

	@Test
	void whatOneRunAloneHasIsSaid() {
		KeptRun before = run(table("scenarios", SCENARIO, VALUE).add("M1", "a").add("M2", "b").table());
		KeptRun now = run(table("scenarios", SCENARIO, VALUE).add("M2", "b").add("M3", "c").table());
		assertEquals(List.of(List.of("scenarios: rows of one run alone"), List.of("M3", "now alone"), List.of("M1", "before alone")),
				lines(RunDifference.of(before, now).get(0)));
	}

	@Test
	void rowsThatNothingTellsApartAreMatchedInTheirOrder() {
		KeptRun before = run(table("results", SCENARIO, TONNES).add("M1", 1.0).add("M1", 2.0).table());
		KeptRun now = run(table("results", SCENARIO, TONNES).add("M1", 1.0).add("M1", 3.0).table());
		assertEquals(List.of(List.of("results: numbers that differ"), List.of("M1", "Mitigation", "2.00", "3.00", "1.00")),
				lines(RunDifference.of(before, now).get(1)));
	}

	@Test
	void runsThatAreAlikeSaySo() {
		KeptRun run = run(table("results", SCENARIO, TONNES).add("M1", null).table());
		RunDifference.of(run, run).forEach(section -> assertEquals(List.of("Nothing differs."),
				section.blocks().stream().map(block -> presentation.text(((Block.Paragraph) block).text(), Set.of())).toList()));
	}

	@Test
	void aGridIsSortedByNumbersTheUnknownLastAndByTextsAsTheyRead() {
		Grid grid = presentation.of(Excerpt.of(table("t", SCENARIO, TONNES).add("b", null).add("C", -3.0).add("a", 7.0).table()));
		assertEquals("[1, 2, 0]", Arrays.toString(grid.sorted(1)));
		assertEquals("[2, 0, 1]", Arrays.toString(grid.sorted(0)));
	}
}
