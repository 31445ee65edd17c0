package org.parkwright.core.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;

/**
 * Reads the cells of a table by the names of their columns, row after row; what cannot be read is a fault. A blank
 * cell is unknown, and so is one that says {@code unknown}.
 */
final class Cells<C extends Column> {

	private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
	private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}([.,]0*)?");
	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private final Header<C> header;
	private final List<C> columns;
	private final FaultList faults;

	private TableRow row;
	private Place point;
	private Place comma;

	Cells(Header<C> header, List<C> columns, FaultList faults) {
		this.header = header;
		this.columns = columns;
		this.faults = faults;
	}

	/** @return whether the row fits the header; if not that is a fault */
	boolean begin(TableRow next) {
		row = next;
		int cells = row.size();
		while (cells > header.size() && row.cell(cells - 1).isEmpty()) {
			cells--;
		}
		if (cells <= header.size() && (cells == header.size() || !row.fixedSize())) {
			return true;
		}
		if (!faults.shows(Severity.ERROR)) {
			faults.count(Severity.ERROR);
			return false;
		}
		int split = cells > header.size() ? splitNumber() : -1;
		if (split >= 0) {
			faults.error("table.decimalComma",
					"The row has " + cells + " cells and the header " + header.size() + ": " + row.cell(split) + ","
							+ row.cell(split + 1) + " seems to be a number with a decimal comma.",
					"Write " + row.cell(split) + "." + row.cell(split + 1)
							+ ", or separate the columns by semicolons instead of commas.",
					row.place(split));
		} else {
			faults.error("table.cells", "The row has " + cells + " cells and the header " + header.size() + ".",
					"Give every column of the header one cell, and quote a cell that holds the separator.",
					row.place(Math.min(cells, header.size()) - 1));
		}
		return false;
	}

	/** @return the cell, empty if it is blank or the table has no such column */
	String text(C column) {
		int index = header.index(column);
		return index < 0 ? "" : row.cell(index);
	}

	/** @return the cell, or null if it is blank, which is then a fault */
	String required(C column) {
		String text = text(column);
		if (!text.isEmpty()) {
			return text;
		}
		faults.error("table.blank", "The cell of the column '" + column.title() + "' is empty.",
				"Fill it: every row needs one.", place(column));
		return null;
	}

	/** @return the number, or null if it is unknown or, which is then a fault, none */
	Double number(C column) {
		String text = known(column);
		if (text == null) {
			return null;
		}
		if (!NUMBER.matcher(text).matches()) {
			noNumber(column, text, "a number", "13.2");
			return null;
		}
		if (!row.isNumber(header.index(column)) && !fitsDecimalMark(column, text)) {
			return null;
		}
		double number = Double.parseDouble(text.replace(',', '.'));
		if (Double.isInfinite(number)) {
			noNumber(column, text, "a finite number", "13.2");
			return null;
		}
		return number;
	}

	/** @return whether the decimal mark can be one in this table and is that of the cells before; if not that is a fault */
	private boolean fitsDecimalMark(C column, String text) {
		boolean withComma = text.indexOf(',') >= 0;
		if (!withComma && text.indexOf('.') < 0) {
			return true;
		}
		if (withComma && !row.decimalComma()) {
			faults.error("table.decimalComma", "'" + text + "' has a decimal comma, but commas separate the columns.",
					"Write " + text.replace(',', '.') + ", or separate the columns by semicolons.", place(column));
			return false;
		}
		if (withComma) {
			comma = comma == null ? place(column) : comma;
		} else {
			point = point == null ? place(column) : point;
		}
		if (point != null && comma != null) {
			faults.error("table.decimalMark",
					"'" + text + "' and the number in line " + (withComma ? point : comma).line()
							+ " use different decimal marks.",
					"Use point or comma throughout the file, and no mark between thousands.", place(column));
			return false;
		}
		return true;
	}

	/** @return the whole number, or null if it is unknown or, which is then a fault, none */
	Integer whole(C column) {
		String text = known(column);
		if (text == null) {
			return null;
		}
		if (!WHOLE.matcher(text).matches()) {
			noNumber(column, text, "a whole number", "2005");
			return null;
		}
		return (int) Double.parseDouble(text.replace(',', '.'));
	}

	/** @return the cells of columns that the list does not know, by their titles, blank ones left out */
	Map<String, String> others() {
		if (header.unknown().isEmpty()) {
			return Map.of();
		}
		Map<String, String> others = new LinkedHashMap<>();
		header.unknown().forEach((index, title) -> {
			if (!row.cell(index).isEmpty()) {
				others.put(title, row.cell(index));
			}
		});
		return others;
	}

	/** @return where the column's cell is; the first cell if the table has no such column */
	Place place(C column) {
		return row.place(Math.max(0, header.index(column)));
	}

	private String known(C column) {
		String text = text(column);
		return text.isEmpty() || text.equalsIgnoreCase("unknown") ? null : text;
	}

	private void noNumber(C column, String text, String wanted, String example) {
		faults.error("table.number",
				"'" + Header.excerpt(text) + "' in the column '" + column.title() + "' is not " + wanted + ".",
				"Write it like " + example + ", without a unit, or leave it empty if you do not know it.",
				place(column));
	}

	/** @return the first cell that together with the next looks like a number split at its decimal comma, or -1 */
	private int splitNumber() {
		for (C column : columns) {
			int index = header.index(column);
			if (column.decimal() && index >= 0 && DIGITS.matcher(row.cell(index)).matches()
					&& DIGITS.matcher(row.cell(index + 1)).matches()) {
				return index;
			}
		}
		return -1;
	}
}
