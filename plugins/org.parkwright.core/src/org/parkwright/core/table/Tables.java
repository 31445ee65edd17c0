package org.parkwright.core.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.run.ProgressMonitor;

/**
 * Reads tables by the titles of their columns. What a file holds decides whether it is read as CSV (UTF-8; commas, semicolons or
 * tabs; cells quoted as RFC 4180 says; lines that begin with {@code #} are passed over) or as the first sheet of an Excel
 * workbook. What cannot be read is a fault with line and column.
 *
 * @since 0.2
 */
public final class Tables {

	/** A column that is known by one title. */
	private record Titled(String title, boolean required) implements Column {
		@Override
		public List<String> titles() {
			return List.of(title);
		}

		@Override
		public boolean decimal() {
			return true;
		}
	}

	private Tables() {
	}

	/** One line of a table. Columns that the table does not have are blank. */
	public interface Line {

		/** @return the cell without surrounding blanks; empty if it is blank */
		String text(String column);

		/** @return the number, or null if the cell is blank, says {@code unknown} or, which is then a fault, holds no number */
		Double number(String column);

		/** @return the whole number, or null if the cell is blank, says {@code unknown} or, which is then a fault, holds none */
		Integer whole(String column);

		/** @return where the cell is */
		Place place(String column);

		/** Adds an error at a cell. */
		void error(String column, String code, String message, String remedy);

		/** Adds a warning at a cell. */
		void warning(String column, String code, String message, String remedy);
	}

	/**
	 * Reads a table line by line.
	 *
	 * @param file     the table
	 * @param required titles of columns that it must have, in capital or small letters
	 * @param optional titles of columns that it may have; others are passed over
	 * @param faults   takes what is wrong, by line and column; the first 200 errors and warnings each, and the number of the rest
	 * @param progress told of the lines; asked whether to stop
	 * @param lines    takes each line that is not blank and has as many cells as the header
	 * @throws CancellationException if the progress says so
	 */
	public static void read(Path file, List<String> required, List<String> optional, Faults faults, ProgressMonitor progress, Consumer<Line> lines) {
		Map<String, Column> columns = new LinkedHashMap<>();
		required.forEach(title -> columns.put(title, new Titled(title, true)));
		optional.forEach(title -> columns.putIfAbsent(title, new Titled(title, false)));
		var list = new FaultList(file.toString());
		TableFile.read(file, new Rows(columns, list, lines), list, progress);
		list.appendTo(faults);
	}

	private static final class Rows implements TableSink {

		private final Map<String, Column> columns;
		private final FaultList faults;
		private final Consumer<Line> lines;
		private Cells<Column> cells;

		Rows(Map<String, Column> columns, FaultList faults, Consumer<Line> lines) {
			this.columns = columns;
			this.faults = faults;
			this.lines = lines;
		}

		@Override
		public void comment(String text) {
			// a table that is read by its columns alone has no place for words between its rows
		}

		@Override
		public boolean row(TableRow row) {
			if (cells == null) {
				List<Column> known = List.copyOf(columns.values());
				Header<Column> header = Header.of(row, known, Header.Others.PASSED_OVER, faults);
				cells = new Cells<>(header, known, faults);
				return header != null;
			}
			if (cells.begin(row)) {
				lines.accept(new CurrentLine());
			}
			return true;
		}

		private final class CurrentLine implements Line {

			@Override
			public String text(String column) {
				return cells.text(column(column));
			}

			@Override
			public Double number(String column) {
				return cells.number(column(column));
			}

			@Override
			public Integer whole(String column) {
				return cells.whole(column(column));
			}

			@Override
			public Place place(String column) {
				return cells.place(column(column));
			}

			@Override
			public void error(String column, String code, String message, String remedy) {
				faults.error(code, message, remedy, place(column));
			}

			@Override
			public void warning(String column, String code, String message, String remedy) {
				faults.warning(code, message, remedy, place(column));
			}

			private Column column(String title) {
				Column column = columns.get(title);
				if (column == null) {
					throw new IllegalArgumentException("The column '" + title + "' was not asked for");
				}
				return column;
			}
		}
	}
}
