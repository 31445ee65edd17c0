package org.parkwright.core.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a table of text as an Excel workbook of one sheet, a few rows at a time. */
final class XlsxWriter {

	/** The earliest moment that a part of a workbook can have. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private XlsxWriter() {
	}

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
				sheet.createRow(line++).createCell(0).setCellValue("# " + note);
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
							cell.setCellValue(text);
						}
					}
				}
				line++;
			}
			sheet.createFreezePane(0, headerLine + 1);
			workbook.getXSSFWorkbook().getProperties().getCoreProperties()
					.setCreated(Optional.of(Date.from(NO_TIME.toInstant(ZoneOffset.UTC))));
			ByteArrayOutputStream written = new ByteArrayOutputStream();
			workbook.write(written);
			withoutTimes(written.toByteArray(), out);
		}
	}

	/** The same table is the same bytes, whenever it is written. */
	private static void withoutTimes(byte[] workbook, OutputStream out) throws IOException {
		ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
		ZipOutputStream copy = new ZipOutputStream(out);
		for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
			ZipEntry entry = new ZipEntry(part.getName());
			entry.setTimeLocal(NO_TIME);
			copy.putNextEntry(entry);
			parts.transferTo(copy);
		}
		copy.finish();
	}
}
