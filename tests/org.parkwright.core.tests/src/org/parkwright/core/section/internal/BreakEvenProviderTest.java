package org.parkwright.core.section.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.BreakEvenResult;
import org.parkwright.core.analysis.BreakEvenResult.Finding;
import org.parkwright.core.analysis.BreakEvenResult.Number;
import org.parkwright.core.analysis.BreakEvenResult.Outcome;
import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterText;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/** Where scenarios break even, and what the summary says of it. */
class BreakEvenProviderTest {

	private static final Number GAS = new Number(new UncertainParameterText("gasPrice", Kind.VALUE, "CNY/GJ"), 20, 10, 30);
	private static final Number HOURS = new Number(new UncertainParameterText("hours", Kind.FACTOR, "1"), 1, 0.5, 1.5);
	private static final Finding ALONE = new Finding("A", "", 0, Outcome.FOUND, 16);
	private static final Finding BOTH = new Finding("A", "B", 1, Outcome.FOUND, 1.1);
	private static final Finding NOWHERE = new Finding("B", "", 1, Outcome.NONE, Double.NaN);

	private static StudyResult result(Finding... findings) {
		StudyResult result = new StudyBuilder().run(Models.model());
		List<BreakEvenResult> asked = findings.length == 0 ? List.of()
				: List.of(new BreakEvenResult(1, "Prices", List.of(GAS, HOURS), List.of(findings)));
		return result.with(new StudyAnalysis(List.of(), List.of(), List.of(), List.of(), List.of(), asked));
	}

	private static ResultSection section(Finding... findings) {
		return new BreakEvenProvider().sections(result(findings)).getFirst();
	}

	private static List<String> column(ResultTable table, String id) {
		int column = table.column(id);
		return IntStream.range(0, table.rows())
				.mapToObj(row -> table.columns().get(column).kind().numeric() ? Double.toString(table.number(row, column)) : table.text(row, column)).toList();
	}

	private static List<String> summary(Finding... findings) {
		return new SummaryProvider().sections(result(findings)).getFirst().blocks().stream().filter(Block.Paragraph.class::isInstance)
				.map(Block.Paragraph.class::cast).filter(each -> each.label().equals("What it hangs on"))
				.map(each -> new Presentation(Language.ENGLISH).text(each.text(), Set.of()).replace('\u00a0', ' ').replace('\u2212', '-')).toList();
	}

	@Test
	void aRowSaysWhatTheStudyStatesAndWhereItBreaksEven() {
		ResultTable table = section(ALONE, BOTH, NOWHERE).tables().getFirst();
		assertEquals(List.of("A", "A", "B"), column(table, "scenario"));
		assertEquals(List.of("baseline", "B", "baseline"), column(table, "rival"));
		assertEquals(List.of("gasPrice", "hours", "hours"), column(table, "variable"));
		assertEquals(List.of("value", "factor", "factor"), column(table, "by"));
		assertEquals(List.of("CNY/GJ", "1", "1"), column(table, "unit"));
		assertEquals(List.of("20.0", "1.0", "1.0"), column(table, "stated"));
		assertEquals(List.of("10.0", "0.5", "0.5"), column(table, "low"));
		assertEquals(List.of("16.0", "1.1", "NaN"), column(table, "value"));
		assertEquals(List.of("0.8", "1.1", "NaN"), column(table, "change"));
		assertEquals(List.of("found", "found", "none"), column(table, "found"));
	}

	@Test
	void whatIsFoundIsDrawn() {
		Figure figure = section(ALONE, BOTH, NOWHERE).blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast).findFirst().orElseThrow();
		assertEquals(List.of(0, 1), IntStream.of(figure.rows()).boxed().toList());
		assertEquals(-0.2, figure.table().number(0, figure.columns(Figure.Role.Y).getFirst()), 1e-12);
		assertTrue(section(NOWHERE).blocks().stream().noneMatch(Figure.class::isInstance), "there is nothing to draw");
	}

	@Test
	void theSummaryNamesTheNumberThatNeedsTheLeastChange() {
		assertEquals(List.of("Of the numbers that the study asks about, hours needs the least change to turn a result: at +10 %"
				+ " A and B have the same net present value."), summary(ALONE, BOTH, NOWHERE));
		assertEquals(List.of("Of the numbers that the study asks about, gasPrice needs the least change to turn a result: at 16.0 CNY/GJ instead of 20.0 CNY/GJ"
				+ " (-20 %) A neither costs nor saves money."), summary(ALONE, NOWHERE));
		assertEquals(List.of("No number that the study asks about makes a scenario break even within its range."), summary(NOWHERE));
	}

	@Test
	void ofWhatIsNotAskedNothingIsSaid() {
		assertEquals(List.of(), summary());
		assertEquals(List.of(), new BreakEvenProvider().sections(result()));
	}
}
