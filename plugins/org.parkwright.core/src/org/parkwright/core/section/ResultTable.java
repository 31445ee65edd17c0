package org.parkwright.core.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table of a result: columns that say what they are, and cells. Cells are numbers or texts by the {@link Column.Kind} of
 * their column; what is unknown is NaN or null. A table may be a view of arrays that are there anyway, so that one of a
 * million rows costs no more than they do. All methods may be called from any thread.
 *
 * @since 0.1
 */
public final class ResultTable implements Block {

	/** How far a table is shown. Files and the Results view have all. */
	public enum Reach {
		/** Files and the Results view alone, as it may have a row a unit. */
		DETAIL,
		/** The report and the JSON file too. */
		SHOWN,
		/** The terminal too. */
		HEADLINE
	}

	/** A column with its cells. */
	private record Filled(Column column, IntToDoubleFunction numbers, IntFunction<String> texts) {
	}

	private final String id;
	private final String title;
	private final Sentence heading;
	private final String row;
	private final Reach reach;
	private final String group;
	private final List<Filled> filled;
	private final List<Column> columns;
	private final int rows;

	private ResultTable(Builder builder, int rows) {
		id = builder.id;
		title = builder.title;
		heading = builder.heading;
		row = builder.row;
		reach = builder.reach;
		group = builder.group;
		filled = List.copyOf(builder.filled);
		columns = filled.stream().map(Filled::column).toList();
		this.rows = rows;
		List<String> ids = columns.stream().map(Column::id).toList();
		if (ids.stream().distinct().count() != ids.size()) {
			throw new IllegalArgumentException("The table " + id + " has two columns of one id: " + ids);
		}
	}

	/**
	 * Begins a table.
	 *
	 * @param id    stable: the name of its file
	 * @param title for readers
	 * @param row   what a row is, in a sentence without its period
	 */
	public static Builder of(String id, String title, String row) {
		return new Builder(id, title, Sentence.of(title), row);
	}

	/**
	 * Begins a table that is about another one.
	 *
	 * @param id    stable: the name of its file
	 * @param title pattern with {@code {0}} for the title of the other
	 * @param about the other
	 * @param row   what a row is, in a sentence without its period
	 */
	public static Builder of(String id, String title, ResultTable about, String row) {
		return new Builder(id, title.replace("{0}", about.title), Sentence.of(title, about.heading), row);
	}

	/** @return the name of the table's file, without its ending */
	public String id() {
		return id;
	}

	/** @return the title for readers */
	public String title() {
		return title;
	}

	/** @return the title as it can be translated */
	public Sentence heading() {
		return heading;
	}

	/** @return what a row is, in a sentence without its period */
	public String row() {
		return row;
	}

	/** @return how far it is shown */
	public Reach reach() {
		return reach;
	}

	/** @return id of the column whose values part the rows into groups, which follow each other; or empty */
	public String group() {
		return group;
	}

	/** @return the columns in the order of the files */
	public List<Column> columns() {
		return columns;
	}

	/** @return the number of rows */
	public int rows() {
		return rows;
	}

	/** @return the index of a column. @throws IllegalArgumentException if there is none of this id */
	public int column(String columnId) {
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).id().equals(columnId)) {
				return i;
			}
		}
		throw new IllegalArgumentException("The table " + id + " has no column " + columnId);
	}

	/** @return a cell of a column of numbers; NaN if it is unknown */
	public double number(int rowIndex, int column) {
		return filled.get(column).numbers.applyAsDouble(rowIndex);
	}

	/** @return a cell of a column of numbers by the column's id */
	public double number(int rowIndex, String column) {
		return number(rowIndex, column(column));
	}

	/** @return a cell of a column of texts; null if it is unknown */
	public String text(int rowIndex, int column) {
		return filled.get(column).texts.apply(rowIndex);
	}

	/** @return a cell of a column of texts by the column's id */
	public String text(int rowIndex, String column) {
		return text(rowIndex, column(column));
	}

	/** @return a reference to a cell, for a sentence */
	public Sentence.Cell cell(int rowIndex, String column) {
		return new Sentence.Cell(this, rowIndex, column(column));
	}

	/** @return the rows that have these texts, or years as {@code 2013}, in these columns, by index, in order */
	public int[] rows(Map<String, String> where) {
		int[] columnsOf = where.keySet().stream().mapToInt(this::column).toArray();
		String[] texts = where.values().toArray(String[]::new);
		return IntStream.range(0, rows).filter(
				r -> IntStream.range(0, texts.length).allMatch(i -> says(r, columnsOf[i], texts[i]))).toArray();
	}

	private boolean says(int rowIndex, int column, String text) {
		return text.equals(columns.get(column).kind() == Column.Kind.YEAR ? Integer.toString((int) number(rowIndex, column)) : text(rowIndex, column));
	}

	/** @return the first row that has this text in this column, or -1 */
	public int find(String column, String text) {
		int index = column(column);
		return IntStream.range(0, rows).filter(r -> text.equals(text(r, index))).findFirst().orElse(-1);
	}

	/** @return the place of a cell among the choices of its column, those that are unknown last; 0 in any other column */
	public int order(int rowIndex, int column) {
		Column of = columns.get(column);
		if (of.kind() != Column.Kind.CHOICE) {
			return 0;
		}
		List<String> codes = List.copyOf(of.choices().keySet());
		String code = text(rowIndex, column);
		return code == null || !codes.contains(code) ? codes.size() : codes.indexOf(code);
	}

	/** @return ids of the elements of the model that a row is about, without repetition */
	public List<String> elements(int rowIndex) {
		return IntStream.range(0, columns.size()).filter(c -> columns.get(c).kind() == Column.Kind.ELEMENT)
				.mapToObj(c -> text(rowIndex, c)).filter(text -> text != null && !text.isEmpty()).flatMap(ids -> Stream.of(ids.split(" "))).distinct().toList();
	}

	@Override
	public String toString() {
		return id + " of " + rows + " rows";
	}

	/** Makes a table. */
	public static final class Builder {
		private final String id;
		private final String title;
		private final Sentence heading;
		private final String row;
		private final List<Filled> filled = new ArrayList<>();
		private Reach reach = Reach.SHOWN;
		private String group = "";

		private Builder(String id, String title, Sentence heading, String row) {
			this.id = id;
			this.title = title;
			this.heading = heading;
			this.row = row;
		}

		/** Says how far the table is shown; {@link Reach#SHOWN} if nothing is said. */
		public Builder reach(Reach how) {
			reach = how;
			return this;
		}

		/** Parts the rows into groups, which follow each other, by the values of a column. */
		public Builder group(String column) {
			group = column;
			return this;
		}

		/** Adds a column of numbers. @param cells by row; of long tables, several threads ask at a time */
		public Builder number(Column column, IntToDoubleFunction cells) {
			if (!column.kind().numeric()) {
				throw new IllegalArgumentException(column.id() + " is no column of numbers");
			}
			filled.add(new Filled(column, cells, null));
			return this;
		}

		/** Adds a column of texts. @param cells by row, null for what is unknown; of long tables, several threads ask at a time */
		public Builder text(Column column, IntFunction<String> cells) {
			if (column.kind().numeric()) {
				throw new IllegalArgumentException(column.id() + " is no column of texts");
			}
			filled.add(new Filled(column, null, cells));
			return this;
		}

		/** Ends the table. @param count of rows */
		public ResultTable rows(int count) {
			return new ResultTable(this, count);
		}

		/** Goes on row by row. @param columns of the table */
		public Rows columns(Column... columns) {
			return new Rows(this, List.of(columns));
		}
	}

	/** A table that is filled row by row. */
	public static final class Rows {
		private static final int FIRST = 16;

		private final Builder builder;
		private final List<Column> columns;
		private final double[][] numbers;
		private final String[][] texts;
		private int size;

		private Rows(Builder builder, List<Column> columns) {
			this.builder = builder;
			this.columns = columns;
			numbers = new double[columns.size()][];
			texts = new String[columns.size()][];
			for (int c = 0; c < columns.size(); c++) {
				if (columns.get(c).kind().numeric()) {
					numbers[c] = new double[FIRST];
				} else {
					texts[c] = new String[FIRST];
				}
			}
		}

		/**
		 * Adds a row.
		 *
		 * @param cells a number, a truth value or a text by the kind of each column; null for what is unknown
		 */
		public Rows add(Object... cells) {
			if (cells.length != columns.size()) {
				throw new IllegalArgumentException(
						"A row of " + builder.id + " has " + cells.length + " cells for " + columns.size() + " columns");
			}
			for (int c = 0; c < cells.length; c++) {
				if (numbers[c] != null) {
					numbers[c] = size == numbers[c].length ? Arrays.copyOf(numbers[c], 2 * size) : numbers[c];
					numbers[c][size] = switch (cells[c]) {
					case null -> Double.NaN;
					case Boolean yes -> yes ? 1 : 0;
					case Number number -> number.doubleValue();
					default -> throw new IllegalArgumentException(columns.get(c).id() + " cannot be " + cells[c]);
					};
				} else {
					texts[c] = size == texts[c].length ? Arrays.copyOf(texts[c], 2 * size) : texts[c];
					texts[c][size] = (String) cells[c];
				}
			}
			size++;
			return this;
		}

		/** Ends the table. */
		public ResultTable table() {
			for (int c = 0; c < columns.size(); c++) {
				if (numbers[c] != null) {
					double[] own = Arrays.copyOf(numbers[c], size);
					builder.number(columns.get(c), r -> own[r]);
				} else {
					String[] own = Arrays.copyOf(texts[c], size);
					builder.text(columns.get(c), r -> own[r]);
				}
			}
			return builder.rows(size);
		}
	}
}
