package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Parameter;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Trajectory;

/** What the report of the example says, in both formats. */
class ExampleReportTest {

	private static final String NO_REPRODUCTION = "not a reproduction of the published costs";

	@TempDir
	private static Path folder;

	private static StudyResult result;
	private static Written report;

	@BeforeAll
	static void write() throws IOException, ReportException {
		result = StudyFixture.example();
		report = new StudyFixture(folder).write(result);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Summary", "1 The stock", "2 Scenarios compared", "3 Parts of cost", "4 Emissions by year",
			"5 Scenarios, measures and parameters", "6 Method, boundary and sources", "A Committed emissions",
			"B Break-even: Steam from gas", "C Why a measure applies or not" })
	void everySectionIsInTheContentsAndInItsPlace(String section) {
		assertTrue(report.pages().getFirst().contains(section), "contents");
		assertTrue(report.pages().stream().skip(1).anyMatch(page -> page.contains(section)), "PDF");
		assertTrue(report.outline().contains(section), () -> "outline: " + report.outline());
		assertEquals(2, count(report.text(), section), "HTML");
		Matcher link = Pattern.compile("<a href=\"#([a-z0-9-]+)\"[^>]*>" + Pattern.quote(section) + "<").matcher(report.html());
		assertTrue(link.find(), "the contents have a link");
		assertTrue(report.html().contains("id=\"" + link.group(1) + "\""), "the contents lead to " + link.group(1));
	}

	/** The numbers are written upon the finished page, so they come last in its text. */
	@Test
	void theContentsSayOnWhichPageEachSectionBegins() {
		String pages = Stream.of("Summary", "The park", "1 The stock", "2 Scenarios compared", "3 Parts of cost", "4 Emissions by year",
				"5 Scenarios, measures and parameters", "6 Method, boundary and sources", "A Committed emissions", "B Break-even: Steam from gas", "C Why a measure applies or not", "D Energy flows of the units")
				.map(section -> IntStream.range(1, report.pages().size()).filter(page -> report.pages().get(page).contains(section)).findFirst().orElseThrow() + 1)
				.map(page -> Integer.toString(page)).collect(Collectors.joining(" "));
		assertTrue(report.pages().getFirst().strip().endsWith(" " + pages), () -> pages + " is not in " + report.pages().getFirst());
	}

	@Test
	void everyPageHasItsNumberAndSomethingOnIt() {
		int pages = report.pages().size();
		for (int page = 0; page < pages; page++) {
			String text = report.pages().get(page);
			assertTrue(text.replace(" ", "").contains("Page" + (page + 1) + "of" + pages), text);
			// The words of a diagram are drawn, not written.
			assertTrue(text.length() > 400 || text.contains("Drawn from china-eip.park") || text.contains("Figure"), () -> "nearly empty: " + text);
		}
	}

	@Test
	void everyPageAfterTheTitleHasTheTitleAndTheMarkInItsHead() {
		for (String page : report.pages().subList(1, report.pages().size())) {
			assertTrue(page.contains(result.study().title()), page);
			assertTrue(page.contains("CALIBRATED"), page);
		}
	}

	@Test
	void theTitlePageSaysWhatTheStudyIsAndHowFarToTrustIt() {
		String title = report.pages().getFirst();
		assertTrue(title.contains(result.study().title()));
		assertTrue(title.contains(result.modelName()));
		assertTrue(title.contains(result.dataNote()));
		assertTrue(title.contains("Costs are not those of a publication"));
		assertTrue(report.pages().get(1).contains("That they do is no confirmation of those results"));
	}

	@Test
	void theScenarioTablesSayWhatWasComputed() {
		for (ScenarioResult scenario : result.scenarios()) {
			Appraisal appraisal = scenario.appraisal();
			List<String> compared = report.rows().stream().filter(row -> row.size() == 10)
					.filter(row -> row.get(1).equals(scenario.name())).findFirst().orElseThrow();
			assertEquals(number(appraisal.mitigationTonnes() / 1e6, 1), compared.get(3));
			assertEquals(number(result.avoidedOutside(scenario) / 1e6, 1), compared.get(4));
			assertEquals(number(100 * appraisal.mitigationRate(), 1), compared.get(5));
			assertEquals(number(appraisal.npv() / 1e9, 1), compared.get(6));
			assertEquals(number(appraisal.levelisedCost(), 1), compared.get(7));
			assertEquals(number(appraisal.unitsAffected(), 0), compared.get(8));
			List<String> parts = report.rows(scenario.name(), 8).getFirst();
			for (int part = 0; part < 5; part++) {
				assertEquals(number(appraisal.partTotals()[part] / 1e9, 1), parts.get(part + 1), scenario.name());
			}
			assertEquals(number(appraisal.partTotals()[5] / 1e9, 2), parts.get(6), "of the smallest part two decimals");
			assertEquals(number(appraisal.npv() / 1e9, 1), parts.get(7));
		}
	}

	@Test
	void theYearsSayWhatWasComputed() {
		for (int year : List.of(2014, 2015, 2020, 2025)) {
			assertEquals(number(result.trajectory().total(Trajectory.Quantity.EMISSIONS, year - result.study().baseYear()) / 1e6, 1),
					report.rows(Integer.toString(year), 11).getFirst().get(1));
		}
	}

	@Test
	void aLongTableByYearShowsFifthYearsAndSaysWhereAllAre() {
		assertEquals(List.of(), report.rows("2016", 11));
		assertTrue(report.text().contains("Fifth years, the first, the last and those of targets; all years are in emissions.csv."), report::text);
		assertTrue(report.pdf().contains("emissions.csv"), report::pdf);
	}

	private static List<Figure> figures(String id) {
		return ResultSections.of(result).stream().flatMap(section -> section.figures().stream()).filter(figure -> figure.id().matches(id + "\\d+")).toList();
	}

	@Test
	void costsOfAlternativesBeginAtNoughtEachAndDoNotRunAlongAnAxis() {
		assertFalse(figures("cost-").isEmpty());
		figures("cost-").forEach(figure -> assertEquals(Figure.Kind.BARS, figure.kind(), figure.id()));
	}

	@Test
	void tonnesAvoidedOutsideHaveAColumnAndAColourOfTheirOwn() {
		assertFalse(figures("mitigation-").isEmpty());
		for (Figure figure : figures("mitigation-")) {
			assertEquals(Figure.Kind.STACKED_BARS, figure.kind());
			assertEquals(2, figure.columns(Figure.Role.Y).size(), "the units', and what is avoided outside");
		}
	}

	@Test
	void theStockAddsUp() {
		assertEquals(List.of("300 MW and more", "2009", "61", "29,990.0", "57.2"), report.rows("300 MW and more", 5).getFirst());
		assertEquals(List.of("106", "206", "608", "52,431.9", "0", "287.3", "6,718.3"), report.rows("106", 7).getFirst());
		assertEquals("2011\u20132014", report.rows().stream().filter(row -> row.size() == 4 && row.getFirst().startsWith("2011")).findFirst()
				.orElseThrow().getFirst(), "the last years end with the base year");
	}

	/** The same order and number of values as in the study, each with its mark and its source. */
	@Test
	void everyValueHasItsUnitItsMarkAndItsSource() {
		List<List<String>> shown = report.rows().stream().filter(row -> row.size() == 8)
				.filter(row -> Mark.of(row.get(5)).isPresent()).toList();
		List<Parameter.Case> values = Stream.of(result.study().factors(), result.study().prices())
				.flatMap(set -> set.parameters().stream()).flatMap(parameter -> parameter.cases().stream()).toList();
		assertEquals(values.size(), shown.size());
		for (int i = 0; i < values.size(); i++) {
			assertEquals(values.get(i).mark().word(), shown.get(i).get(5), shown.get(i)::toString);
			assertEquals(values.get(i).source().replaceAll("\\s+", " "), shown.get(i).get(7));
			assertFalse(shown.get(i).get(1).isEmpty(), shown.get(i)::toString);
			assertFalse(shown.get(i).get(3).isEmpty(), shown.get(i)::toString);
		}
	}

	@Test
	void everyCalibratedValueIsMarkedInThePdfToo() {
		long calibrated = Stream.of(result.study().factors(), result.study().prices())
				.flatMap(set -> set.parameters().stream()).flatMap(parameter -> parameter.cases().stream())
				.filter(value -> value.mark() == Mark.CALIBRATED).count();
		assertTrue(calibrated > 10);
		String all = report.pages().stream().filter(page -> page.contains("Parameter What it is"))
				.reduce("", String::concat);
		// The title of the price set has the word once a page on which its group is named.
		assertEquals(calibrated, count(all, "calibrated") - count(all, "2014, calibrated"));
	}

	@Test
	void everyTableOfCostsSaysThatItIsNoReproduction() {
		for (String section : List.of("2 Scenarios compared", "3 Parts of cost", "4 Emissions by year")) {
			int first = IntStream.range(1, report.pages().size()).filter(each -> report.pages().get(each).contains(section)).findFirst().orElseThrow();
			String page = report.pages().get(first) + report.pages().get(first + 1);
			assertTrue(page.contains(NO_REPRODUCTION), section);
			assertTrue(page.contains("Source: computed from china-eip.park"), section);
		}
		assertTrue(report.text().contains(NO_REPRODUCTION));
	}

	@Test
	void fileAndParametersCanBeFoundAgain() {
		for (String text : List.of(report.pdf(), report.text())) {
			assertTrue(text.contains(result.provenance().modelHash()));
			assertTrue(text.contains(result.provenance().parameterHash()));
			assertTrue(text.contains(result.provenance().version()));
			assertTrue(text.contains(result.provenance().modelFile()));
		}
	}

	@Test
	void chartsArePicturesWithinThePageAndNameTheScenarios() {
		assertTrue(report.pictures().size() > 8, "figures and a diagram");
		String pictures = String.join("", report.pictures());
		for (ScenarioResult scenario : result.scenarios()) {
			assertTrue(pictures.contains(">" + scenario.name().replace("&", "&amp;") + "<"), scenario.name());
		}
		assertFalse(report.html().contains("src=\"http"), "nothing from elsewhere");
		assertFalse(report.html().contains("<script") || pictures.contains("<script"), "nothing runs");
		assertEquals(report.pictures().size(), count(report.html(), " alt=\""));
	}

	@Test
	void thePdfKnowsItsTitleAndNoPathOfThisMachine() {
		assertEquals(result.study().title(), report.properties().get("Title"));
		assertEquals("Parkwright " + result.provenance().version(), report.properties().get("Creator"));
	}

	@Test
	void nothingIsNotANumber() {
		report.isClean();
	}

	private static String number(double value, int decimals) {
		String text = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
		return value == 0 ? "0" : (value < 0 ? "\u2212" : "") + text;
	}

	private static int count(String text, String part) {
		return Arrays.asList(text.split(java.util.regex.Pattern.quote(part), -1)).size() - 1;
	}
}
