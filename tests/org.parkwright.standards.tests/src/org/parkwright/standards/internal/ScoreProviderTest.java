package org.parkwright.standards.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.IndicatorStatus;
import org.parkwright.model.park.YearAccount;
import org.parkwright.standards.TestPark;

/** Scorecards stand in results where a park has entered something, and rows that are recalled say so. */
class ScoreProviderTest {

	private final TestPark test = new TestPark();

	private List<ResultSection> sections() {
		return new ScoreProvider().sections(test.model);
	}

	@Test
	void aParkThatHasEnteredNothingHasNoScorecard() {
		assertEquals(List.of(), sections());
		test.own("HJ274-2015");
		test.year(2013, 1e9);
		assertEquals(List.of(), sections());
	}

	@Test
	void aParkThatHasEnteredSomethingHasTablesFiguresAndAWordOnWhatIsRecalled() {
		YearAccount account = test.year(2013, 1e9);
		TestPark.judged(account, TestPark.row(test.own("EIP-Framework-2"), "PM1"), IndicatorStatus.MET);
		ResultSection section = sections().getFirst();
		assertEquals(List.of("score-verdicts", "scorecard", "score-compliance", "score-intensities"), section.tables().stream().map(ResultTable::id).toList());
		assertEquals(List.of("score-prerequisites", "score-prerequisites-radar", "score-performance", "score-performance-radar"), section.figures().stream().map(Figure::id).toList());
		assertTrue(section.blocks().stream().anyMatch(block -> block instanceof Block.Paragraph paragraph && paragraph.label().equals("Recalled")));
		ResultTable scorecard = section.tables().get(1);
		assertEquals(51, scorecard.rows());
		assertEquals("met", scorecard.text(0, "status"));
		assertEquals("unknown", scorecard.text(1, "status"));
		assertEquals("estimate", scorecard.text(0, "mark"));
		assertEquals("none", section.tables().getFirst().text(0, "verdict"));
		Figure prerequisites = section.figures().getFirst();
		assertEquals(4, prerequisites.rows().length, "one bar for each category");
		assertEquals(1.0 / 6, prerequisites.table().number(prerequisites.rows()[0], "compliance_1"), 1e-12);
	}

	@Test
	void aStandardOfWhichNothingIsRecalledHasNoWordOnIt() {
		TestPark.judged(test.year(2013, 1e9), TestPark.row(test.own("Zero-carbon-2024"), "ZC3"), IndicatorStatus.NOT_MET);
		ResultSection section = sections().getFirst();
		assertTrue(section.blocks().stream().noneMatch(block -> block instanceof Block.Paragraph paragraph && paragraph.label().equals("Recalled")));
		assertEquals("notMet", section.tables().getFirst().text(0, "verdict"));
	}
}
