package org.parkwright.core.render;

import java.io.IOException;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.table.CsvWriter;

/** A table as comma-separated text: full double precision, an empty field for what is unknown or has no value. */
final class CsvTable {

	private CsvTable() {
	}

	/** Writes header and rows; the target stays open. */
	static void write(ResultTable table, Appendable out) throws IOException {
		int[] columns = Files.columns(table);
		CsvWriter printer = new CsvWriter(out);
		for (int column : columns) {
			printer.print(table.columns().get(column).id());
		}
		printer.println();
		for (int row = 0; row < table.rows(); row++) {
			for (int column : columns) {
				printer.print(cell(table, row, column));
			}
			printer.println();
		}
		printer.flush();
	}

	private static Object cell(ResultTable table, int row, int column) {
		Column.Kind kind = table.columns().get(column).kind();
		if (!kind.numeric()) {
			String text = table.text(row, column);
			return text == null ? "" : text;
		}
		double value = table.number(row, column);
		if (!Double.isFinite(value)) {
			return "";
		}
		return switch (kind) {
		case COUNT, YEAR -> (long) value;
		case DURATION -> value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
		case FLAG -> value != 0;
		default -> value;
		};
	}
}
