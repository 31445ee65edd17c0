package org.parkwright.core.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.table.CsvWriter;

/** A table as comma-separated text: full double precision, an empty field for what is unknown or has no value. */
final class CsvTable {

	/** That are made into text at once: long tables by all processors, each so many rows at a time. */
	private static final int ROWS = 2_000;

	private CsvTable() {
	}

	/** Writes header and rows; the target stays open. */
	static void write(ResultTable table, Appendable out) throws IOException {
		int[] columns = Files.columns(table);
		CsvWriter head = new CsvWriter(out);
		for (int column : columns) {
			head.print(table.columns().get(column).id());
		}
		head.println();
		int window = ROWS * Runtime.getRuntime().availableProcessors();
		for (int from = 0; from < table.rows(); from += window) {
			int begin = from;
			int parts = (Math.min(window, table.rows() - begin) + ROWS - 1) / ROWS;
			IntFunction<CharSequence> part = i -> rows(table, columns, begin + i * ROWS, Math.min(begin + (i + 1) * ROWS, table.rows()));
			List<CharSequence> texts = parts == 1 ? List.of(part.apply(0)) : IntStream.range(0, parts).parallel().mapToObj(part).toList();
			for (CharSequence text : texts) {
				out.append(text);
			}
		}
		head.flush();
	}

	private static CharSequence rows(ResultTable table, int[] columns, int from, int to) {
		try {
			var text = new StringBuilder();
			CsvWriter printer = new CsvWriter(text);
			for (int row = from; row < to; row++) {
				for (int column : columns) {
					printer.print(cell(table, row, column));
				}
				printer.println();
			}
			return text;
		} catch (IOException e) {
			throw new UncheckedIOException("A text in memory takes all that is written", e);
		}
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
