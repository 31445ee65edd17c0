package org.parkwright.core.table;

import java.io.Flushable;
import java.io.IOException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes comma-separated text as RFC 4180 says, lines ended by {@code \n}. Texts that a spreadsheet would take for a
 * formula are kept texts, see {@link SheetText}.
 *
 * @since 0.1
 */
public final class CsvWriter {

	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setCommentMarker('#').setRecordSeparator('\n').get();

	private final Appendable out;
	/** A writer locks and encodes at each call, so it gets rows, not cells; a text in memory needs no row beside it. */
	private final StringBuilder row;
	private boolean begun;

	/** @param out where to; the caller closes it */
	public CsvWriter(Appendable out) throws IOException {
		this.out = out;
		row = out instanceof StringBuilder text ? text : new StringBuilder();
	}

	/** Writes the next cell of a row; null is an empty one. */
	public void print(Object cell) throws IOException {
		if (cell instanceof Number || cell instanceof Boolean || cell instanceof String text && isPlain(text)) {
			// what never needs quotes is not searched for what does
			separate();
			row.append(cell);
		} else {
			FORMAT.print(cell instanceof CharSequence text ? SheetText.guard(text.toString()) : cell, row, !begun);
			begun = true;
		}
	}

	/**
	 * Writes a number as the next cell of a row, in full precision.
	 *
	 * @since 0.2
	 */
	public void print(double cell) {
		separate();
		row.append(cell);
	}

	/**
	 * Writes a whole number as the next cell of a row.
	 *
	 * @since 0.2
	 */
	public void print(long cell) {
		separate();
		row.append(cell);
	}

	private void separate() {
		if (begun) {
			row.append(',');
		}
		begun = true;
	}

	/** Whether a text is written as it stands whatever is around it: most are names, and the search for what needs quotes is long. */
	private boolean isPlain(String text) {
		int last = text.length() - 1;
		for (int i = 0; i <= last; i++) {
			char c = text.charAt(i);
			boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
			boolean between = i > 0 && i < last && (c == ' ' || c == '-' || c == '.' || c == '_' || c == '/' || c == '&');
			if (!letter && !between) {
				return false;
			}
		}
		return last >= 0 || begun;
	}

	/** Ends a row. */
	public void println() throws IOException {
		row.append(FORMAT.getRecordSeparator());
		begun = false;
		handOver();
	}

	/** Writes cells and ends their row. */
	public void printRecord(Object... cells) throws IOException {
		for (Object cell : cells) {
			print(cell);
		}
		println();
	}

	/** Writes a line that is no row. */
	void printComment(String line) throws IOException {
		try (CSVPrinter printer = new CSVPrinter(row, FORMAT)) {
			printer.printComment(SheetText.guardLine(line));
		}
		handOver();
	}

	/** Hands what was written to what is below. */
	public void flush() throws IOException {
		handOver();
		if (out instanceof Flushable below) {
			below.flush();
		}
	}

	private void handOver() throws IOException {
		if (row != out) {
			out.append(row);
			row.setLength(0);
		}
	}
}
