package org.parkwright.accounts.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.table.CsvWriter;
import org.parkwright.core.table.StableWorkbook;
import org.parkwright.core.transfer.FileKind;

/** A table with heads as importers read them: a workbook, or text, by the name of its file. */
final class SheetContent {

	private SheetContent() {
	}

	/** @param rows a number, a text or null in each cell */
	static AtomicFiles.Content of(Path file, List<String> heads, List<Object[]> rows) {
		return FileKind.XLSX.fits(file) ? out -> workbook(heads, rows, out) : out -> text(heads, rows, out);
	}

	private static void text(List<String> heads, List<Object[]> rows, OutputStream out) throws IOException {
		var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		var csv = new CsvWriter(writer);
		csv.printRecord(heads.toArray());
		for (Object[] row : rows) {
			csv.printRecord(row);
		}
		csv.flush();
		writer.flush();
	}

	private static void workbook(List<String> heads, List<Object[]> rows, OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook()) {
			Sheet sheet = book.createSheet();
			row(sheet, 0, heads.toArray());
			for (int i = 0; i < rows.size(); i++) {
				row(sheet, i + 1, rows.get(i));
			}
			StableWorkbook.write(book, out);
		}
	}

	private static void row(Sheet sheet, int index, Object[] cells) {
		Row row = sheet.createRow(index);
		for (int c = 0; c < cells.length; c++) {
			if (cells[c] instanceof Number number) {
				row.createCell(c).setCellValue(number.doubleValue());
			} else if (cells[c] != null) {
				Cell cell = row.createCell(c);
				cell.setCellValue(cells[c].toString());
			}
		}
	}
}
