package org.parkwright.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table of text as an Excel workbook of one sheet, a few rows at a time. */
final class XlsxWriter {

	private XlsxWriter() {
	}

	private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

	/**
	 * Writes the workbook.
	 *
	 * @param notes    comment lines above the table
	 * @param table    header and rows
	 * @param isNumber tells by its place which columns hold numbers
	 * @param out      where to; left open
	 */
	static void write(List<String> notes, Iterable<List<String>> table, IntPredicate isNumber, OutputStream out)
			throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("units");
			int line = 0;
			for (String note : notes) {
				sheet.createRow(line++).createCell(0).setCellValue(fitting("# " + note));
			}
			int headerLine = line;
			for (List<String> cells : table) {
				Row row = sheet.createRow(line);
				for (int i = 0; i < cells.size(); i++) {
					String text = cells.get(i);
					if (!text.isEmpty()) {
						Cell cell = row.createCell(i);
						if (line > headerLine && isNumber.test(i)) {
							cell.setCellValue(Double.parseDouble(text));
						} else {
							cell.setCellValue(fitting(text));
						}
					}
				}
				line++;
			}
			sheet.createFreezePane(0, headerLine + 1);
			StableWorkbook.write(workbook, out);
		}
	}

	private static String fitting(String text) throws IOException {
		if (text.length() > LONGEST) {
			throw new IOException(String.format(Locale.ROOT, "a text of %,d characters is longer than a cell of a workbook can be (%,d); write a .csv file instead",
					text.length(), LONGEST));
		}
		return text;
	}
}
