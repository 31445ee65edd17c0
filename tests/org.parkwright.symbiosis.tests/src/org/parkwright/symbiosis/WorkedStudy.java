package org.parkwright.symbiosis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes data/worked-study.xlsx: the study examples/steel-park/steam.scenario with its exchange, numbers as they stand there and formulas of the
 * spreadsheet, which share nothing with the code. Run by WorkedStudyTest with -Dparkwright.update=true.
 */
final class WorkedStudy {

	private static final int BASE_YEAR = 2025;
	private static final int LAST_YEAR = 2046;
	private static final String[] HEADS = { "year", "running", "heat of B1", "heat of B2", "relieved", "fuel saved", "t avoided by units", "carbon price", "saved by units", "share not relieved",
			"cost reduction", "revenue", "operating", "investment", "t transport", "t avoided by exchange", "sales", "present value of units", "present value of exchange" };

	private final XSSFWorkbook book = new XSSFWorkbook();

	private WorkedStudy() {
	}

	static void write(Path file) throws IOException {
		var example = new WorkedStudy();
		example.numbers();
		example.scenario("Early", 2027, 2047);
		example.scenario("Trial", 2030, 2040);
		// so that a reader that computes nothing shows them too
		example.book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		Files.createDirectories(file.getParent());
		try (OutputStream out = Files.newOutputStream(file)) {
			example.book.write(out);
		}
		example.book.close();
	}

	private void numbers() {
		XSSFSheet sheet = book.createSheet("Numbers");
		Object[][] rows = { { "quantity", 120_000, "GJ/a" }, { "distance", 3, "km" }, { "pipe", 0.0002, "t/(GJ*km)" }, { "investment", 6_000_000, "EUR" }, { "operating", 150_000, "EUR/a" },
				{ "cost reduction", 700_000, "EUR/a" }, { "revenue", 500_000, "EUR/a" }, { "capacity of B1", 8, "MW" }, { "hours", 4000, "h/a" }, { "efficiency of B1", 0.9, "1" },
				{ "retirement of B1", 2043, "" }, { "capacity of B2", 4, "MW" }, { "efficiency of B2", 0.85, "1" }, { "retirement of B2", 2035, "" }, { "CO2e", "=56.1+1/1000*29.8+0.1/1000*273", "kg/GJ" },
				{ "fuel price", 11, "EUR/GJ" }, { "steam price", 14, "EUR/GJ" }, { "rate", 0.06, "1" } };
		for (int i = 0; i < rows.length; i++) {
			Row row = sheet.createRow(i);
			row.createCell(0).setCellValue((String) rows[i][0]);
			if (rows[i][1] instanceof Number number) {
				row.createCell(1).setCellValue(number.doubleValue());
			} else {
				row.createCell(1).setCellFormula(((String) rows[i][1]).substring(1));
			}
			row.createCell(2).setCellValue((String) rows[i][2]);
		}
		sheet.setColumnWidth(0, 25 * 256);
	}

	/** A unit is relieved in proportion to the heat that it makes; a year is paid at its end, the investment at the start of the first. */
	private void scenario(String name, int from, int to) {
		XSSFSheet sheet = book.createSheet(name);
		Row head = sheet.createRow(0);
		for (int c = 0; c < HEADS.length; c++) {
			head.createCell(c).setCellValue(HEADS[c]);
		}
		for (int year = BASE_YEAR; year <= LAST_YEAR; year++) {
			int r = year - BASE_YEAR + 2;
			Row row = sheet.createRow(r - 1);
			row.createCell(0).setCellValue(year);
			String[] formulas = { "IF(AND(A#>=" + from + ",A#<" + to + "),1,0)", "IF(A#<Numbers!$B$11,Numbers!$B$8*Numbers!$B$9*3.6,0)",
					"IF(A#<Numbers!$B$14,Numbers!$B$12*Numbers!$B$9*3.6,0)", "B#*MIN(Numbers!$B$1,C#+D#)",
					"IF(C#+D#=0,0,E#/(C#+D#)*(C#/Numbers!$B$10+D#/Numbers!$B$13))", "F#*Numbers!$B$15/1000", "IF(A#<2040,75+(A#-2025)*5,150)",
					"F#*Numbers!$B$16+G#*H#-E#*Numbers!$B$17", "B#-E#/Numbers!$B$1", "J#*Numbers!$B$6", "J#*Numbers!$B$7", "B#*Numbers!$B$5", "IF(A#=" + from + ",Numbers!$B$4,0)",
					"B#*Numbers!$B$1*Numbers!$B$2*Numbers!$B$3", "-O#", "E#*Numbers!$B$17", "I#/(1+Numbers!$B$18)^(A#-2025+1)",
					"(K#+L#+Q#-M#)/(1+Numbers!$B$18)^(A#-2025+1)-N#/(1+Numbers!$B$18)^(A#-2025)" };
			for (int c = 0; c < formulas.length; c++) {
				row.createCell(c + 1).setCellFormula(formulas[c].replace("#", String.valueOf(r)));
			}
		}
		int last = LAST_YEAR - BASE_YEAR + 2;
		Row sums = sheet.createRow(last);
		sums.createCell(0).setCellValue("sum");
		for (int c = 1; c < HEADS.length; c++) {
			String column = String.valueOf((char) ('A' + c));
			sums.createCell(c).setCellFormula("SUM(" + column + "2:" + column + last + ")");
		}
	}
}
