package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in euros against its spreadsheet. */
class GermanParkTest {

	private static final Path EXAMPLE = CommandLineFixture.EXAMPLE.resolveSibling("german-park");
	private static final Path SHEET = EXAMPLE.resolve("worked-example.xlsx");

	@TempDir
	private Path folder;
	private final CommandLineFixture commandLine = new CommandLineFixture();

	@Test
	void theStudyIsWhatTheSpreadsheetWorksOut() throws IOException {
		if (Boolean.getBoolean("parkwright.update")) {
			WorkedExample.write(EXAMPLE.resolve("units.csv"), SHEET);
		}
		assertEquals(ExitCode.DONE, commandLine.run("run", EXAMPLE.resolve("study.scenario"), "--no-report", "--out", folder.resolve("out")), commandLine::err);
		Map<String, CSVRecord> results = Results.byScenario(folder.resolve("out"));
		int compared = 0;
		try (Workbook book = new XSSFWorkbook(Files.newInputStream(SHEET))) {
			FormulaEvaluator formulas = book.getCreationHelper().createFormulaEvaluator();
			Sheet sheet = book.getSheet("Results");
			for (int column = 1; column <= 2; column++) {
				String scenario = sheet.getRow(0).getCell(column).getStringCellValue();
				for (Row row : sheet) {
					if (row.getRowNum() > 0) {
						String name = row.getCell(0).getStringCellValue();
						double expected = formulas.evaluate(row.getCell(column)).getNumberValue();
						// a difference of two sums of millions that is 0 on paper is one of their last digits
						assertEquals(expected, Results.number(results.get(scenario), name), Math.max(1e-9 * Math.abs(expected), 1e-6), scenario + " " + name);
						compared++;
					}
				}
			}
		}
		assertEquals(24, compared);
	}

	@Test
	void whatIsWantedAndNotCoveredIsTold() throws IOException {
		commandLine.run("run", EXAMPLE.resolve("study.scenario"), "--no-report", "--out", folder.resolve("out"));
		assertTrue(commandLine.err().contains("study.demand As they stand, units of Park do not deliver all heat that is wanted"), commandLine.err());
	}
}
