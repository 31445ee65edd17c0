package org.parkwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;

/** Pages for what not every study asks: other impacts, sensitivity, uncertainty. */
class AnnexesTest {

	private static final String SETS = """
			factor set Own extends Tsinghua2016 {
				mine = 657 g/GJ where fuel is coal estimate "test"
				impact SO2 "Sulphur dioxide" {
					direct fuelUse * 100 g/GJ
					upstream fuelUse * mine
				}
				impact water { direct electricity * 2 m3/MWh }
			}
			""";
	private static final String SCENARIOS = """
			scenario M1 "Gas boilers" { apply M1 }
			scenario M5 "Gas combined cycles" { apply M5 }
			target "Half" emissions of 2020 below 50 % of 2014
			target "Budget" emissions below 1 Mt
			choose "Best" of M1, M5 { target mitigation 5 kt }
			sensitivity "What moves the cost" of M1 {
				vary fuelPrice by 20 %
				vary gasBoilerEfficiency from 0.90 to 0.94
			}
			table "Boilers against interest" of M1, M5 {
				vary gasBoilerEfficiency from 0.90 to 0.94 at 3 values
				vary discount rate from 4 % to 12 % at 5 values
			}
			uncertainty "Prices and boilers" of M1, M5 {
				draws 200
				seed 7
				vary fuelPrice by lognormal(mean 1, sd 15 %)
				vary gasBoilerEfficiency as triangular(min 0.88, mode 0.92, max 0.95)
			}
			stock "Boilers of the region" {
				lifetime weibull(mean 20 a, shape 3) estimate "a guess"
				inflow 1990: 50 MW, 2005: 80 MW, interpolate statistic "a yearbook"
				until 2040
			}
			stock "Pumps" {
				lifetime 20 a estimate "a guess"
				level 2014: 1000, 2020: 900, 2021: 600 estimate "a guess"
			}
			""";

	@TempDir
	private Path folder;

	private StudyFixture fixture;

	@BeforeEach
	void prepare() {
		fixture = new StudyFixture(folder);
	}

	private static String text(double value, int decimals) {
		String size = String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(value));
		return value == 0 ? "0" : (value < 0 ? "\u2212" : "") + size;
	}

	private static String one(double value) {
		return text(value, 1);
	}

	@Test
	void aStudyThatAsksNothingHasNone() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("scenario M1 { apply M1 }", StudyFixture.COAL));
		assertEquals(List.of("A Committed emissions", "B Why a measure applies or not", "C Energy flows of the units"),
				report.outline().subList(report.outline().size() - 3, report.outline().size()));
		assertFalse(report.text().contains("Sensitivity"));
	}

	@Test
	void eachQuestionHasItsAnnex() throws IOException, ReportException {
		StudyResult result = fixture.result("Own", "China2014", SETS, "Annexes", SCENARIOS, StudyFixture.COAL);
		Written report = fixture.write(result);
		report.isClean();
		List<String> annexes = List.of("A Committed emissions", "B Targets and budgets", "C Other impacts", "D Choice: Best",
				"E Sensitivity: What moves the cost", "F Table: Boilers against interest", "G Uncertainty: Prices and boilers",
				"H Stock: Boilers of the region", "I Stock: Pumps", "J Why a measure applies or not", "K Energy flows of the units");
		List<String> outline = report.outline();
		assertEquals(annexes, outline.subList(outline.size() - annexes.size(), outline.size()));
		for (String annex : annexes) {
			assertEquals(3, report.text().split(Pattern.quote(annex), -1).length, annex + " is in the list of contents and above its pages");
			assertTrue(report.pages().getFirst().contains(annex), () -> annex + " is in the list on the first page");
		}
		impacts(result, report);
		targets(result, report);
		choice(result, report);
		sensitivity(result, report);
		twoWay(result, report);
		uncertainty(result.analysis().uncertainties().getFirst(), report);
		stocks(result, report);
	}

	private static void stocks(StudyResult result, Written report) {
		StockModelResult boilers = result.analysis().stocks().getFirst();
		List<String> last = report.rows("2040", 5).getFirst();
		assertEquals(List.of("2040", "80.0", one(boilers.stock().outflow()[50]), one(boilers.stock().stock()[50]), one(boilers.meanAge()[50])), last);
		String text = report.text();
		assertTrue(text.contains("What comes in each year is stated (statistic: a yearbook); what is there follows from the lifetime,"
				+ " weibull(mean 20 a, shape 3) (estimate: a guess)."), text);
		assertTrue(text.contains("Inflow is negative in 2020, 2021: "), text);
		assertEquals("\u2212300.0", report.rows("2021", 5).getLast().get(1));
		assertEquals("unknown", report.rows("2021", 5).getLast().get(4));
	}

	private static void impacts(StudyResult result, Written report) {
		ImpactResult so2 = result.impacts(result.scenarios().getFirst().trajectory()).getFirst();
		List<List<String>> rows = report.rows("M1", 5).stream().filter(row -> row.get(1).matches("[\\d.,]+ .*")).toList();
		assertEquals(one(ImpactResult.total(so2.direct()) / 1000) + " kt", rows.getFirst().get(1));
		assertEquals(text(ImpactResult.total(so2.directChange()) / 1000, 2) + " kt", rows.getFirst().get(2));
		assertEquals("unknown", rows.getFirst().get(3), "what the mine of gas gives off is not stated");
		assertEquals("\u2013", rows.get(1).get(3), "water has no upstream part");
	}

	private static void targets(StudyResult result, Written report) {
		List<String> met = report.rows().stream().filter(row -> row.size() == 7 && row.get(5).matches("yes|no")).map(row -> row.get(5)).toList();
		assertEquals(result.targets().stream().map(target -> target.met() ? "yes" : "no").toList(), met);
	}

	private static void choice(StudyResult result, Written report) {
		SelectionResult choice = result.analysis().selections().getFirst();
		List<String> row = report.rows("1", 8).getFirst();
		assertEquals(List.of(text(choice.mitigation() / 1e6, 2), one(choice.cost() / 1e6)), row.subList(1, 3));
		assertTrue(report.text().contains("it is proven that no choice does better"));
	}

	private static void sensitivity(StudyResult result, Written report) {
		Tornado cost = result.analysis().sensitivities().getFirst().scenarios().getFirst().tornados()
				.get(Indicator.LEVELISED_COST);
		List<String> price = report.rows("fuelPrice", 6).getFirst();
		Tornado.Bar widest = cost.bars().getFirst();
		assertEquals(List.of("fuelPrice", "\u221220 %", "+20 %", one(widest.atLow()), one(widest.atHigh())),
				List.of(price.get(0), price.get(1), price.get(2), price.get(4), price.get(5)));
		assertEquals(List.of("0.900", "0.940"), report.rows("gasBoilerEfficiency", 6).getFirst().subList(1, 3));
	}

	private static void twoWay(StudyResult result, Written report) {
		double[][] cost = result.analysis().tables().getFirst().scenarios().getFirst().tables().get(Indicator.LEVELISED_COST).results();
		assertTrue(report.rows().contains(List.of("Value of the row", "4.0 %", "6.0 %", "8.0 %", "10.0 %", "12.0 %")));
		for (int row = 0; row < 3; row++) {
			List<String> shown = report.rows(List.of("0.900", "0.920", "0.940").get(row), 6).getFirst();
			List<String> expected = new ArrayList<>(Arrays.stream(cost[row]).mapToObj(AnnexesTest::one).toList());
			if (row == 1) {
				expected.set(2, expected.get(2) + " *");
			}
			assertEquals(expected, shown.subList(1, 6));
		}
	}

	private static void uncertainty(UncertaintyResult study, Written report) {
		UncertaintyResult.OfScenario first = study.scenarios().getFirst();
		Summary cost = first.summaries().get(Indicator.LEVELISED_COST);
		List<String> row = report.rows("M1", 7).getLast();
		assertEquals(one(cost.mean()), row.get(1));
		assertEquals(one(cost.quantiles()[UncertaintyResult.LEVELS.indexOf(0.95)]), row.get(6));
		SobolIndices indices = first.indices().get(Indicator.LEVELISED_COST);
		List<String> driver = report.rows("M1", 8).stream().filter(cells -> cells.get(1).equals("fuelPrice")).findFirst().orElseThrow();
		assertEquals(one(100 * indices.first()[0]), driver.get(2));
		assertTrue(report.text().contains("200 draws of fuelPrice and gasBoilerEfficiency, all at once."), report::text);
	}

	@Test
	void aTableAcrossPagesKeepsItsHeads() throws IOException, ReportException {
		StudyResult result = fixture.result("""
				scenario M1 { apply M1 }
				table "Large" of M1 { vary fuelPrice by 49 % at 50 values vary lifetime by 20 % at 5 values }
				""", StudyFixture.COAL);
		Written report = fixture.write(result);
		report.isClean();
		double[][] cost = result.analysis().tables().getFirst().scenarios().getFirst().tables().get(Indicator.LEVELISED_COST)
				.results();
		List<String> last = report.rows().stream().filter(row -> row.size() == 6 && row.getFirst().matches("\\+49(\\.0)?")).findFirst().orElseThrow();
		assertEquals(List.of(one(cost[49][0]), one(cost[49][4])), List.of(last.get(1), last.get(5)));
		List<String> pages = report.pages().stream().filter(page -> page.contains("Value of the row")).toList();
		assertTrue(pages.size() >= 3, "the heads are on each page: " + pages);
	}

	@Test
	void whatIsUnknownInAllCellsIsSaid() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("Tsinghua2016", "Unpriced", "price set Unpriced extends China2014 {"
				+ " fuelPrice { 29 CNY/GJ where fuel is coal estimate \"test\" } }", "Unpriced",
				"scenario M1 { apply M1 }\ntable of M1 { vary hours by 20 % at 3 values vary discount rate from 4 % to 6 % at 2 values }",
				StudyFixture.COAL));
		report.isClean();
		assertTrue(report.text().contains("In all cells the abatement cost of M1 is unknown."), report::text);
		assertEquals(3, report.rows().stream().filter(row -> row.size() == 3 && row.getFirst().matches("(.20|0)(\\.0)?")).count(),
				"the mitigation is known");
	}

	@Test
	void whatIsTheSameInAllCellsIsSaid() throws IOException, ReportException {
		String table = "table of M1 { vary hours by 20 % at 2 values vary discount rate from 4 % to 6 % at 2 values }";
		Written report = fixture.write(fixture.result("scenario M1 { apply M1 }\n" + table,
				"U1,K1,P1,wind,E,WT,small,20,0,2010,20\n"));
		report.isClean();
		assertTrue(report.text().contains("In all cells the abatement cost of M1 has no value. In all cells the mitigation of M1 is 0 t CO\u2082e."),
				report::text);
	}

	@Test
	void aDesignThatIsWrittenHasThemToo() throws IOException, ReportException {
		StudyResult result = fixture.result("Own", "China2014", SETS, "Annexes", SCENARIOS, StudyFixture.COAL);
		Path design = folder.resolve("design");
		StudyFixture.writeDesign(result, design);
		Path out = folder.resolve("own");
		StudyFixture.write(result, design.resolve("report.rptdesign"), false, Reports.Format.USUAL, out, ProgressMonitor.NONE);
		Written report = Written.in(out);
		assertEquals("K Energy flows of the units", report.outline().getLast());
		assertEquals(3, report.text().split("Uncertainty: Prices and boilers", -1).length, "they are not added twice");
	}
}
