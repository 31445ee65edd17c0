package org.parkwright.symbiosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Scenarios;

/** An exchange in a study is what data/worked-study.xlsx works out, whose formulas are its own. */
class WorkedStudyTest {

	private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
	private static final Path FILE = BASE.resolve("data/worked-study.xlsx");
	private static final Path EXAMPLE = BASE.resolve("../../examples/steel-park/steam.scenario").normalize();

	private static XSSFWorkbook book;
	private static FormulaEvaluator evaluator;
	private static StudyResult result;
	private static ResultSection section;

	@BeforeAll
	static void open() throws IOException {
		if (Boolean.getBoolean("parkwright.update")) {
			WorkedStudy.write(FILE);
		}
		try (InputStream in = Files.newInputStream(FILE)) {
			book = new XSSFWorkbook(in);
		}
		evaluator = book.getCreationHelper().createFormulaEvaluator();
		Faults faults = new Faults();
		Study study = Scenarios.load("steam.scenario", Files.readString(EXAMPLE), name -> null, faults).study("Steam").orElseThrow();
		result = Studies.run(study, EXAMPLE.resolveSibling("steel-park.park"), ProgressMonitor.NONE, faults);
		section = result.beside().stream().filter(each -> each.id().equals("symbiosis-study")).findFirst().orElseThrow();
	}

	@AfterAll
	static void close() throws IOException {
		book.close();
	}

	/** Computed from its formula now, not as it was saved. @param row a year, or 0 for the sums */
	private static double cell(String sheet, String column, int row) {
		XSSFSheet of = book.getSheet(sheet);
		Row found = StreamSupport.stream(of.spliterator(), false).filter(each -> row == 0 ? is(each.getCell(0), "sum") : is(each.getCell(0), row)).findFirst().orElseThrow();
		int at = (int) StreamSupport.stream(of.getRow(0).spliterator(), false).takeWhile(each -> !each.getStringCellValue().equals(column)).count();
		return evaluator.evaluate(found.getCell(at)).getNumberValue();
	}

	private static boolean is(Cell cell, Object value) {
		return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().equals(value) : value instanceof Integer year && cell.getNumericCellValue() == year;
	}

	private static ResultTable table(String id) {
		return section.tables().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	private static void same(double expected, double actual, String where) {
		assertEquals(expected, actual, 1e-9 * Math.max(1, Math.abs(expected)), where);
	}

	@ParameterizedTest
	@CsvSource({ "relieved,relieved", "investment,investment", "operating,operating", "cost_reduction,cost reduction", "revenue,revenue", "sales,sales", "t_transport,t transport",
			"t_co2e,t avoided by exchange" })
	void eachYearOfAnExchangeIsWhatTheSpreadsheetWorksOut(String column, String worked) {
		ResultTable years = table("exchange-years");
		assertEquals(30, years.rows());
		for (int row = 0; row < years.rows(); row++) {
			int year = (int) years.number(row, "year");
			same(cell(years.text(row, "scenario"), worked, year), years.number(row, column), column + " " + year);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Early", "Trial" })
	void unitsAndExchangesTogetherAreWhatTheSpreadsheetWorksOut(String scenario) {
		ResultTable totals = table("exchange-totals");
		for (int row : totals.rows(Map.of("scenario", scenario))) {
			int year = (int) totals.number(row, "year");
			if (year <= 2046) {
				same(cell(scenario, "t avoided by units", year), totals.number(row, "t_units"), "units " + year);
				same(cell(scenario, "saved by units", year), totals.number(row, "net_units"), "units " + year);
			}
		}
		ResultTable sums = table("exchange-sums");
		int row = sums.rows(Map.of("scenario", scenario))[0];
		same(cell(scenario, "t avoided by units", 0), sums.number(row, "t_units"), scenario);
		same(cell(scenario, "t avoided by exchange", 0), sums.number(row, "t_exchanges"), scenario);
		same(cell(scenario, "t avoided by units", 0) + cell(scenario, "t avoided by exchange", 0), sums.number(row, "t_together"), scenario);
		same(cell(scenario, "present value of units", 0), sums.number(row, "npv_units"), scenario);
		same(cell(scenario, "present value of exchange", 0), sums.number(row, "npv_exchanges"), scenario);
		same(-result.scenarios().stream().filter(each -> each.name().equals(scenario)).findFirst().orElseThrow().appraisal().npv(),
				cell(scenario, "present value of units", 0) + cell(scenario, "present value of exchange", 0), scenario);
	}

	/** The mill takes steam from two; with what is implemented since 2019 there is one exchange in the years without. */
	@Test
	void theNetworkHasTheExchangeInTheYearsInWhichItRuns() {
		ResultTable network = table("symbiosis-scenarios");
		for (int row = 0; row < network.rows(); row++) {
			int year = (int) network.number(row, "year");
			boolean runs = switch (network.text(row, "scenario")) {
				case "Early" -> year >= 2027 && year < 2047;
				case "Trial" -> year >= 2030 && year < 2040;
				default -> false;
			};
			assertEquals(runs ? 2 : 1, network.number(row, "exchanges_1"), network.text(row, "scenario") + " " + year);
			assertEquals(runs ? 3 : 2, network.number(row, "actors_1"));
			assertEquals(runs ? 2 / 6.0 : 0.5, network.number(row, "density_1"), 1e-12);
		}
		assertEquals(3 * 23, network.rows());
	}
}
