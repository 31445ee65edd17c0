package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

	private static List<String> compared(Written report, String scenario) {
		return report.rows().stream().filter(cells -> cells.size() == 10 && cells.get(1).equals(scenario)).findFirst().orElseThrow();
	}

	@Test
	void oneScenarioOnOneUnit() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("scenario M1 \"Gas boilers\" { apply M1 }", StudyFixture.COAL));
		report.isClean();
		assertTrue(report.pdf().contains("1 unit in 1 plant of 1 park, 50.0 MW"));
		assertEquals("76.5", compared(report, "M1").get(7), "SPEC 1.9");
		assertFalse(report.text().contains("Unbeaten."), "one scenario has no rivals");
		assertFalse(report.text().contains("Best combination"));
	}

	@Test
	void horizonAndYearConventionStandInSummaryAndConventions() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("horizon until 2020\nyear convention midYear\n"
				+ "scenario M1 \"Gas boilers\" { apply M1 }\ntarget emissions below 5 Mt", StudyFixture.COAL));
		report.isClean();
		assertTrue(report.text().contains("half of its vintage year"));
		assertTrue(report.text().contains("every unit is counted to its own end, but not after that year"));
		assertFalse(report.text().contains("over remaining life"), report::text);
		assertTrue(report.text().contains("until the end of 2020"), report::text);
		assertTrue(report.text().contains("The units of today emit 13.5 Mt CO\u2082e until the last of them retires"), report::text);
		Written other = fixture.write(fixture.result("scenario M1 { apply M1 }", StudyFixture.COAL));
		assertTrue(other.text().contains("13.2 Mt CO\u2082e over remaining life."), other::text);
	}

	@Test
	void nothingIsMitigatedWhereNoUnitIsAffected() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("scenario M2 { apply M2 }\nscenario M5 { apply M5 }",
				"U1,K1,P1,wind,E,WT,small,20,0,2010,20\n"));
		report.isClean();
		assertEquals(List.of("0", "0", NONE, "0", NONE, "0"), compared(report, "M2").subList(3, 9));
		assertTrue(report.text().contains("M2 and M5 avoid nothing."), report::text);
		assertFalse(report.text().contains("is unknown"));
	}

	@Test
	void aStockThatHasRetired() throws IOException, ReportException {
		Written report = fixture.write(
				fixture.result("scenario M1 { apply M1 }", "U1,K1,P1,coal,CHP,EC,small,50,3.0,1970,30\n"));
		report.isClean();
		assertTrue(report.text().contains("No unit is in use in 2014."));
		assertTrue(report.text().contains("1 unit is past the end of life in the base year: no sum of emissions or cost has it."), report::text);
	}

	@Test
	void anUnknownCostStaysUnknown() throws IOException, ReportException {
		String prices = "price set Own extends China2014 { fuelPrice { 29 CNY/GJ where fuel is coal estimate \"test\" } }";
		Written report = fixture.write(fixture.result("Tsinghua2016", "Own", prices, "No price of gas",
				"scenario M1 { apply M1 }\nscenario M4 { apply M4 }", StudyFixture.COAL));
		report.isClean();
		List<String> row = compared(report, "M1");
		assertEquals("5.87", row.get(3), "the mitigation is known");
		assertEquals(List.of(UNKNOWN, UNKNOWN), row.subList(6, 8));
		List<String> parts = report.rows("M1", 7).getFirst();
		assertEquals(UNKNOWN, parts.get(2), "fuel");
		assertEquals("86.9", parts.get(1), "retrofit is known, SPEC 1.9");
		assertEquals(UNKNOWN, parts.get(6));
		assertTrue(report.text().contains("at unknown cost"), report::text);
		assertTrue(report.pdf().contains("Warnings"));
		assertTrue(report.rows().stream().anyMatch(cells -> cells.size() == 3 && cells.get(1).equals("own.scenario")), "where to mend it");
		assertFalse(report.text().contains(folder.toString()), "no folder of whoever made it");
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

	/** Longer than a page is wide, so that a line with all of it in it is one that is cut. */
	@Test
	void aWordThatIsLongerThanItsPlaceIsBrokenAndWhollyOnThePage() throws IOException, ReportException {
		String word = "boilersThatBurnNaturalGasInsteadOfCoal".repeat(4);
		Written report = fixture.write(fixture.result("scenario " + word + " { apply M1 }\nscenario M4 { apply M4 }", StudyFixture.COAL));
		report.isClean();
		assertEquals(List.of(), report.pages().stream().filter(page -> page.contains(word)).toList(), "cut");
		List<String> squeezed = report.pages().stream().map(page -> page.replace(" ", "")).toList();
		for (String table : List.of("intheorderofthestudy", "Partsofthenetpresentvalue", "Emissionsbyyear", ":Scenarios")) {
			assertTrue(squeezed.stream().anyMatch(page -> page.contains(table) && page.contains(word)), table);
		}
		assertTrue(report.html().contains("td, th { overflow-wrap: anywhere; }"));
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
		List<String> groups = Pattern.compile("Table \\d+: (Group \\d+), in the order of the study").matcher(report.text()).results()
				.map(match -> match.group(1)).toList();
		assertEquals(IntStream.rangeClosed(1, 11).mapToObj(i -> "Group " + i).toList(), groups);
		assertEquals(List.of(), report.pages().stream().filter(page -> page.length() <= 200 && !page.contains("Figure")).toList(), "no empty page");
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
		assertTrue(report.pages().size() < 25, () -> report.pages().size() + " pages");
		assertTrue(Files.size(folder.resolve("out/report.html")) < 2_000_000);
	}
}
