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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.StockModelResult;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertaintyResult;
import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.Progress;

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

	private static String one(double value) {
		return String.format(Locale.ROOT, "%,.1f", value);
	}

	@Test
	void aStudyThatAsksNothingHasNone() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("scenario M1 { apply M1 }", StudyFixture.COAL));
		assertEquals("7 Provenance and conventions", report.outline().getLast());
		assertFalse(report.text().contains("A Sensitivity"));
	}

	@Test
	void eachQuestionHasItsAnnex() throws IOException, ReportException {
		StudyResult result = fixture.result("Own", "China2014", SETS, "Annexes", SCENARIOS, StudyFixture.COAL);
		Written report = fixture.write(result);
		report.isClean();
		List<String> annexes = List.of("A Other impacts", "B Committed emissions and targets",
				"C Choice of measures", "D Sensitivity", "E Two-way tables", "F Uncertainty", "G Stocks fed every year");
		List<String> outline = report.outline();
		assertEquals(annexes, outline.subList(outline.size() - 7, outline.size()));
		for (String annex : annexes) {
			assertEquals(3, report.text().split(annex, -1).length, annex + " is in the list of contents and above its pages");
			assertTrue(report.pages().getFirst().contains(annex), "the list is on the first page");
		}
		impacts(result, report);
		committed(result, report);
		choice(result, report);
		sensitivity(result, report);
		twoWay(result, report);
		uncertainty(result.analysis().uncertainties().getFirst(), report);
		stocks(result, report);
	}

	private static void stocks(StudyResult result, Written report) {
		String text = report.text().replace('\u00a0', ' ');
		StockModelResult boilers = result.analysis().stocks().getFirst();
		List<String> years = report.rows().stream().filter(row -> row.size() == 5 && row.getFirst().matches("\\d{4}")).map(List::getFirst)
				.toList();
		assertEquals(List.of("1990", "1995", "2000", "2005", "2010", "2015", "2020", "2025", "2030", "2035", "2040", "2014", "2015",
				"2016", "2017", "2018", "2019", "2020", "2021"), years);
		List<String> last = report.rows("2040", 5).getFirst();
		assertEquals(List.of("80.00", one(boilers.meanAge()[50])), List.of(last.get(1), last.get(4)));
		assertEquals(String.format(Locale.ROOT, "%,.0f", boilers.stock().stock()[50]), last.get(3));
		assertTrue(text.contains("Given is what comes in each year: 50 MW in 1990 and 80 MW in 2005, in a straight line between "
				+ "(statistic: a yearbook). What comes in serves 20.0 years on average, with a standard deviation of 7.3 years; lives are "
				+ "Weibull distributed, shape 3 (estimate: a guess)."), text);
		assertTrue(text.contains("Year convention startOfYear: what comes in enters service at the start of its year and is one year old "
				+ "at its end."), text);
		assertTrue(text.contains("all of it counts as having come in that year."), text);
		assertTrue(text.contains("In 2020, 2021 the level falls faster than lives end"), text);
		assertEquals("-300", report.rows("2021", 5).getFirst().get(1));
		assertEquals("unknown", report.rows("2021", 5).getFirst().get(4));
	}

	private static void impacts(StudyResult result, Written report) {
		ImpactResult so2 = result.impacts(result.scenarios().getFirst().trajectory()).getFirst();
		List<String> row = report.rows("M1", 6).getFirst();
		double change = ImpactResult.total(so2.directChange());
		assertEquals(one(ImpactResult.total(so2.direct()) / 1000), row.get(1));
		assertEquals(one(change / 1000), row.get(2));
		assertEquals("unknown", row.get(4), "what the mine of gas gives off is not stated");
		assertEquals("\u2013", report.rows("M1", 6).get(1).get(4), "water has no upstream part");
	}

	private static void committed(StudyResult result, Written report) {
		assertEquals("100.0", report.rows("Coal", 3).getFirst().get(2));
		List<String> met = report.rows("M1", 4).stream().map(List::getLast).filter(last -> last.matches("yes|no")).toList();
		assertEquals(List.of(result.targets().getFirst().met() ? "yes" : "no"), met);
		assertEquals(List.of("Baseline", "M1", "M5"), report.rows().stream()
				.filter(row -> row.size() == 4 && row.getLast().matches("lasts|20..")).map(List::getFirst).toList());
	}

	private static void choice(StudyResult result, Written report) {
		SelectionResult choice = result.analysis().selections().getFirst();
		String taken = choice.taken().getFirst().scenario();
		List<String> row = report.rows(taken, 6).stream().filter(cells -> cells.get(1).equals("1")).findFirst().orElseThrow();
		assertEquals(one(choice.mitigation() / 1e3), row.get(2), "kt");
		assertTrue(report.text().contains("It is proven that no choice is better."));
	}

	private static void sensitivity(StudyResult result, Written report) {
		Tornado cost = result.analysis().sensitivities().getFirst().scenarios().getFirst().tornados()
				.get(Quantity.LEVELISED_COST);
		List<String> price = report.rows("fuelPrice", 7).getFirst();
		Tornado.Bar widest = cost.bars().getFirst();
		assertEquals(List.of("fuelPrice", "-20 %", "+20 %", one(widest.atLow()), one(widest.atHigh())),
				price.subList(0, 5));
		assertEquals(List.of("0.9", "0.94"), report.rows("gasBoilerEfficiency", 7).getFirst().subList(1, 3));
	}

	private static void twoWay(StudyResult result, Written report) {
		TableResult.OfScenario m1 = result.analysis().tables().getFirst().scenarios().getFirst();
		double[][] cost = m1.tables().get(Quantity.LEVELISED_COST).results();
		List<List<String>> heads = report.rows("gasBoilerEfficiency", 6);
		assertEquals(List.of("gasBoilerEfficiency", "4 %", "6 %", "8 % *", "10 %", "12 %"), heads.getFirst());
		assertEquals(4, heads.size(), "cost, mitigation and rate of M1, cost of M5");
		assertEquals(List.of("Abatement cost, CNY/t CO\u2082e", "discount rate"),
				report.rows("Abatement cost, CNY/t CO\u2082e", 2).getFirst());
		for (int row = 0; row < 3; row++) {
			List<String> shown = report.rows(List.of("0.9", "0.92 *", "0.94").get(row), 6).getFirst();
			assertEquals(Arrays.stream(cost[row]).mapToObj(AnnexesTest::one).toList(), shown.subList(1, 6));
		}
		assertTrue(report.text().contains(" % of the baseline, at ") && report.text().contains(" and the mitigation rate is "), report::text);
	}

	@Test
	void aTableAcrossPagesKeepsItsHeads() throws IOException, ReportException {
		StudyResult result = fixture.result("""
				scenario M1 { apply M1 }
				table "Large" of M1 { vary fuelPrice by 49 % at 50 values vary lifetime by 20 % at 10 values }
				""", StudyFixture.COAL);
		Written report = fixture.write(result);
		report.isClean();
		double[][] cost = result.analysis().tables().getFirst().scenarios().getFirst().tables().get(Quantity.LEVELISED_COST)
				.results();
		List<List<String>> last = report.rows("+49 %", 6);
		assertEquals(List.of(one(cost[49][0]), one(cost[49][4])), List.of(last.getFirst().get(1), last.getFirst().get(5)));
		assertEquals(List.of(one(cost[49][5]), one(cost[49][9])), List.of(last.get(1).get(1), last.get(1).get(5)));
		List<String> pages = report.pages().stream().filter(page -> page.contains("Abatement cost, CNY/t")
				&& page.contains("fuelPrice -20 %")).toList();
		assertTrue(pages.size() >= 3, "the heads are on each page: " + pages);
	}

	@Test
	void cellsAreShadedByTheirSize() throws IOException, ReportException {
		StudyResult result = fixture.result("""
				scenario M1 { apply M1 }
				table of M1 { vary fuelPrice by 90 % at 5 values vary discount rate from 4 % to 12 % at 5 values }
				""", StudyFixture.COAL);
		String page = fixture.write(result).html();
		double[][] cost = result.analysis().tables().getFirst().scenarios().getFirst().tables().get(Quantity.LEVELISED_COST)
				.results();
		double lowest = Arrays.stream(cost).flatMapToDouble(Arrays::stream).min().orElseThrow();
		double highest = Arrays.stream(cost).flatMapToDouble(Arrays::stream).max().orElseThrow();
		assertTrue(lowest < 0 && highest > 0, "savings and costs");
		String saving = "rgb(125, 179, 190)";
		String dear = "rgb(235, 172, 116)";
		assertTrue(List.of(saving, dear).contains(shade(page, one(-lowest > highest ? lowest : highest))));
		assertEquals(-lowest > highest ? saving : dear, shade(page, one(-lowest > highest ? lowest : highest)));
		assertEquals(25, Arrays.stream(cost).flatMapToDouble(Arrays::stream)
				.filter(each -> each < 0 == List.of("237", "211", "183", "154", "125").contains(red(shade(page, one(each))))).count());
	}

	private static String shade(String page, String text) {
		Matcher cell = Pattern.compile("<td[^>]*background-color: (rgb\\([^)]*\\))[^>]*>\\s*<div>" + Pattern.quote(text) + "</div>")
				.matcher(page);
		assertTrue(cell.find(), text);
		return cell.group(1);
	}

	private static String red(String colour) {
		return colour.substring(4, colour.indexOf(','));
	}

	@Test
	void whatIsTheSameInAllCellsIsSaid() throws IOException, ReportException {
		String table = "table of M1 { vary hours by 20 % at 2 values vary discount rate from 4 % to 6 % at 2 values }";
		Written report = fixture.write(fixture.result("scenario M1 { apply M1 }\n" + table,
				"U1,K1,P1,wind,E,WT,small,20,0,2010,20\n"));
		report.isClean();
		assertTrue(report.text().contains(" mitigates nothing; it changes 0 units."
				+ " In all cells the abatement cost has no value, the mitigation is 0 t CO\u2082e and the mitigation rate has no value."),
				report::text);
	}

	@Test
	void whatIsUnknownInAllCellsIsSaid() throws IOException, ReportException {
		Written report = fixture.write(fixture.result("Tsinghua2016", "Unpriced", "price set Unpriced extends China2014 {"
				+ " fuelPrice { 29 CNY/GJ where fuel is coal estimate \"test\" } }", "Unpriced",
				"scenario M1 { apply M1 }\ntable of M1 { vary hours by 20 % at 3 values vary discount rate from 4 % to 6 % at 2 values }",
				StudyFixture.COAL));
		report.isClean();
		assertTrue(report.text().contains("In all cells the abatement cost is unknown and the mitigation rate is "), report::text);
		assertEquals(3, report.rows().stream().filter(row -> row.size() == 3 && row.getFirst().matches(".*20 %|0 % \\*")).count());
	}

	private static void uncertainty(UncertaintyResult study, Written report) {
		UncertaintyResult.OfScenario first = study.scenarios().getFirst();
		Summary cost = first.summaries().get(Quantity.LEVELISED_COST);
		List<List<String>> rows = report.rows("M1", 7);
		List<String> row = rows.getLast();
		assertEquals(one(cost.mean()), row.get(1));
		assertEquals(one(cost.quantiles()[UncertaintyResult.LEVELS.indexOf(0.95)]), row.get(6));
		SobolIndices indices = first.indices().get(Quantity.LEVELISED_COST);
		List<String> shares = report.rows("fuelPrice", 3).getFirst();
		assertTrue(shares.get(1).startsWith(String.format(Locale.ROOT, "%.2f", indices.first()[0])), shares.toString());
		assertTrue(report.text().contains("200 draws, seed 7. Drawn are fuelPrice and gasBoilerEfficiency."), report::text);
	}

	@Test
	void theDesignHasThemToo() throws IOException, ReportException {
		StudyResult result = fixture.result("Own", "China2014", SETS, "Annexes", SCENARIOS, StudyFixture.COAL);
		Path design = folder.resolve("design");
		Reports.writeDesign(result, design);
		Path out = folder.resolve("own");
		Reports.write(result, design.resolve("report.rptdesign"), false, StudyFixture.both(), out, Progress.NONE);
		Written report = Written.in(out);
		assertEquals("G Stocks fed every year", report.outline().getLast());
		assertEquals(3, report.text().split("F Uncertainty", -1).length, "they are not added twice");
		Reports.write(fixture.result("scenario M1 { apply M1 }", StudyFixture.COAL), design.resolve("report.rptdesign"), false,
				StudyFixture.both(), out, Progress.NONE);
		assertEquals(List.of(), Written.in(out).rows("fuelPrice", 7), "a study that does not ask leaves them empty");
	}
}
