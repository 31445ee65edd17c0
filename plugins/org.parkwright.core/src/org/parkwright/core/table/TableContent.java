package org.parkwright.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.transfer.FileKind;

/**
 * A table with titles, as {@link Tables} reads it.
 *
 * @since 0.2
 */
public final class TableContent {

	private TableContent() {
	}

	/**
	 * Makes the content of a file.
	 *
	 * @param file   a workbook if its name ends in {@code .xlsx}, else CSV
	 * @param titles of the columns
	 * @param rows   a number, a text or null, which is an empty cell, for each column
	 */
	public static AtomicFiles.Content of(Path file, List<String> titles, List<Object[]> rows) {
		return FileKind.XLSX.fits(file) ? out -> workbook(titles, rows, out) : out -> text(titles, rows, out);
	}

	private static void text(List<String> titles, List<Object[]> rows, OutputStream out) throws IOException {
		OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		CsvWriter csv = new CsvWriter(writer);
		csv.printRecord(titles.toArray());
		for (Object[] row : rows) {
			csv.printRecord(row);
		}
		csv.flush();
		writer.flush();
	}

	private static void workbook(List<String> titles, List<Object[]> rows, OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook()) {
			Sheet sheet = book.createSheet();
			row(sheet, 0, titles.toArray());
			for (int index = 0; index < rows.size(); index++) {
				row(sheet, index + 1, rows.get(index));
			}
			StableWorkbook.write(book, out);
		}
	}

	private static void row(Sheet sheet, int index, Object[] cells) {
		Row row = sheet.createRow(index);
		for (int column = 0; column < cells.length; column++) {
			if (cells[column] instanceof Number number) {
				row.createCell(column).setCellValue(number.doubleValue());
			} else if (cells[column] != null) {
				row.createCell(column).setCellValue(cells[column].toString());
			}
		}
	}
}
