package org.parkwright.core.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.table.StableWorkbook;

/** All tables as a workbook: a sheet each, numbers as numbers in the units of their heads, shown with the digits of all faces. */
final class XlsxResults {

	private static final int MOST_ROWS = 1_048_575;
	private static final int LONGEST_NAME = 31;
	private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
	private static final int LOOKED_AT = 50;
	private static final int WIDEST = 60;
	private static final int CHARACTER = 256;

	private final SXSSFWorkbook workbook;
	private final Map<String, CellStyle> formats = new HashMap<>();
	private final CellStyle headStyle;
	private final CellStyle right;

	private XlsxResults(SXSSFWorkbook workbook) {
		this.workbook = workbook;
		Font bold = workbook.createFont();
		bold.setBold(true);
		headStyle = workbook.createCellStyle();
		headStyle.setFont(bold);
		headStyle.setWrapText(true);
		right = workbook.createCellStyle();
		right.setAlignment(HorizontalAlignment.RIGHT);
	}

	/** Writes the workbook; the target stays open. */
	static void write(List<ResultSection> sections, Presentation presentation, OutputStream out) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
			XlsxResults results = new XlsxResults(workbook);
			Set<String> names = new HashSet<>();
			for (ResultTable table : Files.tables(sections)) {
				results.sheet(presentation.of(Excerpt.of(table)), name(table.id(), names));
			}
			if (names.isEmpty()) {
				workbook.createSheet("results");
			}
			StableWorkbook.write(workbook, out);
		}
	}

	/** Names of sheets are short and differ in more than case. */
	private static String name(String id, Set<String> taken) {
		String name = id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME);
		for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
			String end = "-" + n;
			name = id.substring(0, Math.min(id.length(), LONGEST_NAME - end.length())) + end;
		}
		return name;
	}

	private void sheet(Grid grid, String name) {
		Sheet sheet = workbook.createSheet(name);
		Row head = sheet.createRow(0);
		for (int c = 0; c < grid.columns(); c++) {
			Cell cell = head.createCell(c);
			cell.setCellValue(shortened(grid.head(c)));
			cell.setCellStyle(headStyle);
			sheet.setColumnWidth(c, width(grid, c) * CHARACTER);
		}
		for (int line = 0; line < Math.min(grid.lines(), MOST_ROWS); line++) {
			Row row = sheet.createRow(line + 1);
			for (int c = 0; c < grid.columns(); c++) {
				cell(grid, line, c, row);
			}
		}
		sheet.createFreezePane(0, 1);
	}

	private void cell(Grid grid, int line, int column, Row row) {
		boolean numeric = grid.numeric(column);
		double value = numeric ? grid.number(line, column) : Double.NaN;
		if (Double.isFinite(value)) {
			Cell cell = row.createCell(column);
			cell.setCellValue(value);
			cell.setCellStyle(format(grid, line, column));
			return;
		}
		String text = grid.cell(line, column);
		if (!text.isEmpty()) {
			Cell cell = row.createCell(column);
			cell.setCellValue(shortened(text));
			if (numeric) {
				cell.setCellStyle(right);
			}
		}
	}

	/** What a cell of a workbook cannot hold stands in the CSV files in full. */
	private static String shortened(String text) {
		return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "\u2026";
	}

	private CellStyle format(Grid grid, int line, int column) {
		return formats.computeIfAbsent(grid.format(line, column), code -> {
			CellStyle style = workbook.createCellStyle();
			style.setDataFormat(workbook.createDataFormat().getFormat(code));
			return style;
		});
	}

	private static int width(Grid grid, int column) {
		int longest = grid.head(column).length();
		for (int line = 0; line < Math.min(LOOKED_AT, grid.lines()); line++) {
			longest = Math.max(longest, grid.cell(line, column).length());
		}
		return Math.min(longest, WIDEST) + 2;
	}
}
