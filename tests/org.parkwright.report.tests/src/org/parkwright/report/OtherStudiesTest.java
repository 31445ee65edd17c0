package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.core.result.StudyResult;

/** Studies unlike the example: little, much, or something unknown in them. */
class OtherStudiesTest {

	private static final String CHINESE = "\u82cf\u5dde\u5de5\u4e1a\u56ed\u533a";
	private static final String UNKNOWN = "unknown";
	private static final String NONE = "\u2013";

	@TempDir
	private Path folder;

	private StudyFixture fixture;

	@BeforeEach
	void prepare() {
		fixture = new StudyFixture(folder);
	}

	@Test
	void oneScenarioOnOneUnit() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("scenario M1 \"Gas boilers\" { apply M1 }", StudyFixture.COAL));
		report.isClean();
		assertTrue(report.pdf().contains("1 unit in 1 plant of 1 park, 50.0 MW"));
		assertTrue(report.text().contains("0 of 1 scenario save money"));
		assertEquals("76.5", report.rows("1", 9).getFirst().get(6), "SPEC 1.9");
		assertTrue(report.text().contains("Figure 3: Scenarios with one measure"));
		assertFalse(report.text().contains("Figure 4"), "no combination, no figure of them");
		assertFalse(report.text().contains("Figure 6a"));
		assertTrue(report.text().contains("Figure 6: Emissions by year"));
	}

	@Test
	void horizonAndYearConventionStandOnTheTitlePageAndInTheConventions() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("horizon until 2020\nyear convention midYear\n"
				+ "scenario M1 \"Gas boilers\" { apply M1 }\ntarget emissions below 5 Mt", StudyFixture.COAL));
		report.isClean();
		assertTrue(report.pdf().contains("Horizon until 2020, year convention midYear"));
		assertTrue(report.text().contains("4,405.5 kt CO\u2082e until the end of 2020."), report::text);
		assertTrue(report.text().contains("Width is mitigation until the end of 2020"));
		assertTrue(report.text().contains("half of its vintage year"));
		assertTrue(report.text().contains("Until 2020. Every unit is counted to its own end, but not after 2020."));
		assertFalse(report.text().contains("over remaining life"), report::text);
		assertTrue(report.text().contains("The units of today emit 13.5 Mt CO\u2082e until the last of them retires"), report::text);
		assertTrue(report.text().contains("They are counted until the end of 2020."));
		assertEquals("4,405.5", report.rows("Baseline", 4).getLast().get(1), "21.5 years are committed, 7 count");
		Written other = fixture.write(fixture.result("scenario M1 { apply M1 }", StudyFixture.COAL));
		assertTrue(other.pdf().contains("Horizon remaining life, year convention startOfYear"));
		assertTrue(other.text().contains("13.2 Mt CO\u2082e over remaining life."), other::text);
	}

	@Test
	void nothingIsMitigatedWhereNoUnitIsAffected() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("scenario M2 { apply M2 }\nscenario M5 { apply M5 }",
				"U1,K1,P1,wind,E,WT,small,20,0,2010,20\n"));
		report.isClean();
		List<String> row = report.rows().stream().filter(cells -> cells.size() == 9 && cells.get(1).equals("M2"))
				.findFirst().orElseThrow();
		assertEquals(List.of("0", NONE, "0", NONE, NONE, "0"), row.subList(3, 9));
		assertTrue(report.text().contains("Not shown because nothing is mitigated: M2 and M5."));
		assertTrue(report.text().contains("M2 (Coal-fired unit to waste-to-energy unit) mitigates nothing"),
				report::text);
		assertFalse(report.text().contains("is unknown"));
	}

	@Test
	void aStockThatHasRetired() throws IOException, ReportException {
		Written report = fixture.write(
				fixture.result("scenario M1 { apply M1 }", "U1,K1,P1,coal,CHP,EC,small,50,3.0,1970,30\n"));
		report.isClean();
		assertTrue(report.text().contains("No unit is in use in 2014."));
		assertTrue(report.text().contains("1 unit past the end of life enters no sum of emissions or cost."));
	}

	@Test
	void anUnknownCostStaysUnknown() throws IOException, ReportException {
		String prices = "price set Own extends China2014 { fuelPrice { 29 CNY/GJ where fuel is coal estimate \"test\" } }";
		Written report = fixture.write(fixture.result("Tsinghua2016", "Own", prices, "No price of gas",
				"scenario M1 { apply M1 }\nscenario M4 { apply M4 }", StudyFixture.COAL));
		report.isClean();
		List<String> row = report.rows().stream().filter(cells -> cells.size() == 9 && cells.get(1).equals("M1"))
				.findFirst().orElseThrow();
		assertEquals("5.9", row.get(3), "the mitigation is known");
		assertEquals(List.of(UNKNOWN, UNKNOWN, UNKNOWN), row.subList(5, 8));
		List<String> parts = report.rows("M1", 8).getFirst();
		assertEquals(UNKNOWN, parts.get(2), "fuel");
		assertEquals("86.89", parts.get(1), "retrofit is known, SPEC 1.9");
		assertEquals(UNKNOWN, parts.get(7));
		assertTrue(report.text().contains("Not shown because the cost is unknown: M1."));
		assertTrue(report.text().contains("The cost of 1 is unknown."));
		assertTrue(report.text().contains("What is unknown of M1 is not drawn."));
		assertTrue(report.pdf().contains("Warnings"));
		assertTrue(report.text().contains("(own.scenario, line "), "where to mend it");
		assertFalse(report.text().contains(folder.toString()), "no folder of whoever made it");
	}

	@Test
	void aPartOfCostThatNoScenarioKnows() throws IOException, ReportException {
		String prices = "price set Own extends China2014 { fuelPrice { 29 CNY/GJ where fuel is coal estimate \"test\" } }";
		Written report = fixture.write(fixture.result("Tsinghua2016", "Own", prices, "No price of gas",
				"scenario M1 { apply M1 }", StudyFixture.COAL));
		report.isClean();
		assertEquals(UNKNOWN, report.rows("M1", 8).getFirst().get(2), "fuel");
		assertTrue(report.text().contains("What is unknown of M1 is not drawn."));
	}

	@Test
	void namesInChineseAndWithSignsOfMarkup() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("Tsinghua2016", "China2014", "", CHINESE + " <R&D> </title>",
				"scenario \"<b>M1</b> & " + CHINESE + "\" \"a 'quoted' <i>title</i>\" { apply M1 }", StudyFixture.COAL));
		String name = "<b>M1</b> & " + CHINESE;
		assertTrue(report.text().contains(name));
		assertTrue(report.text().contains("a 'quoted' <i>title</i>"));
		assertTrue(report.pdf().contains("<b>M1</b> & "), report::pdf);
		assertFalse(report.html().contains("<b>M1"), "escaped");
		assertFalse(report.html().contains("</title>\n<style>\n</title>"));
		assertTrue(report.html().contains("<title>" + CHINESE + " &lt;R&amp;D&gt; &lt;/title&gt;</title>"));
		assertTrue(String.join("", report.pictures()).contains("&lt;b&gt;M1&lt;/b&gt; &amp; " + CHINESE));
		assertEquals(CHINESE + " <R&D> </title>", report.properties().get("Title"));
	}

	/** More scenarios than colours and than lines of a page. */
	@Test
	void manyScenarios() throws IOException, ReportException {
		String scenarios = IntStream.rangeClosed(1, 70).mapToObj(i -> "scenario S" + i + " { apply M" + (1 + i % 5) + " }")
				.collect(Collectors.joining("\n"));
		String comparisons = IntStream.rangeClosed(1, 11).mapToObj(i -> "compare \"Group " + i + "\" S" + i + ", S70")
				.collect(Collectors.joining("\n"));
		Written report = fixture.write(fixture.result(scenarios + "\ncompare \"All\" all ranked by cost\n" + comparisons,
				StudyFixture.COAL));
		report.isClean();
		for (int i = 1; i <= 70; i++) {
			assertEquals(1, report.rows("S" + i, 8).size(), "six parts of S" + i);
		}
		List<String> groups = report.rows().stream().filter(row -> row.size() == 1)
				.map(List::getFirst).filter(row -> row.matches("\\d+\\. .*")).toList();
		assertEquals(12, groups.size());
		assertEquals("10. Group 9, in the order of the study", groups.get(9), "in the order of the study");
		assertTrue(report.text().contains("A figure shows the 12 scenarios of smallest cost"));
		assertTrue(report.text().contains("The first 12 scenarios of the study; the table has all."));
		assertTrue(report.pages().stream().allMatch(page -> page.length() > 200), "no empty page");
	}

	@Test
	void sixtyThousandUnitsAreSummedUpNotListed() throws IOException, ReportException {
		StringBuilder units = new StringBuilder();
		for (int i = 0; i < 60_000; i++) {
			units.append("U").append(i).append(",K").append(i / 100).append(",P").append(i / 4).append(",coal,CHP,EC,small,")
					.append(6 + i % 60).append(",3.0,").append(1990 + i % 25).append(",30\n");
		}
		StudyResult large = fixture.result("scenario M1 { apply M1 }\nscenario \"M1&M4\" { apply M4 then M1 }",
				units.toString());
		Written report = fixture.write(large);
		report.isClean();
		assertTrue(report.text().contains("60,000 units in 15,000 plants of 600 parks"));
		assertFalse(report.text().contains("U59999"));
		assertTrue(report.pages().size() < 20, () -> report.pages().size() + " pages");
		assertTrue(Files.size(folder.resolve("out/report.html")) < 2_000_000);
	}
}
