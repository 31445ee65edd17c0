package org.parkwright.core.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.table.CsvWriter;

/** A table as comma-separated text: full double precision, an empty field for what is unknown or has no value. */
final class CsvTable {

	/** That are made into text at once, so many by a processor before all wait for the last of them. */
	private static final int ROWS = 2_000;
	private static final int PARTS = 2;

	private CsvTable() {
	}

	/** Writes header and rows; the target stays open. */
	static void write(ResultTable table, OutputStream out) throws IOException {
		int[] columns = Files.columns(table);
		var head = new StringBuilder();
		CsvWriter names = new CsvWriter(head);
		for (int column : columns) {
			names.print(table.columns().get(column).id());
		}
		names.println();
		out.write(bytes(head));
		int window = ROWS * PARTS * Runtime.getRuntime().availableProcessors();
		for (int from = 0; from < table.rows(); from += window) {
			int begin = from;
			int parts = (Math.min(window, table.rows() - begin) + ROWS - 1) / ROWS;
			IntFunction<byte[]> part = i -> rows(table, columns, begin + i * ROWS, Math.min(begin + (i + 1) * ROWS, table.rows()));
			List<byte[]> texts = parts == 1 ? List.of(part.apply(0)) : IntStream.range(0, parts).parallel().mapToObj(part).toList();
			for (byte[] text : texts) {
				out.write(text);
			}
		}
	}

	private static byte[] bytes(StringBuilder text) {
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] rows(ResultTable table, int[] columns, int from, int to) {
		try {
			var text = new StringBuilder();
			CsvWriter printer = new CsvWriter(text);
			for (int row = from; row < to; row++) {
				for (int column : columns) {
					print(table, row, column, printer);
				}
				printer.println();
			}
			return bytes(text);
		} catch (IOException e) {
			throw new UncheckedIOException("A text in memory takes all that is written", e);
		}
	}

	private static void print(ResultTable table, int row, int column, CsvWriter printer) throws IOException {
		Column.Kind kind = table.columns().get(column).kind();
		if (!kind.numeric()) {
			String text = table.text(row, column);
			printer.print(text == null ? "" : text);
			return;
		}
		double value = table.number(row, column);
		if (!Double.isFinite(value)) {
			printer.print("");
			return;
		}
		switch (kind) {
		case COUNT, YEAR -> printer.print((long) value);
		case DURATION -> {
			if (value == Math.rint(value)) {
				printer.print((long) value);
			} else {
				printer.print(value);
			}
		}
		case FLAG -> printer.print(value != 0);
		default -> printer.print(value);
		}
	}
}
