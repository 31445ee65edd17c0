package org.parkwright.core.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;

/**
 * What a reader sees of an {@link Excerpt}: heads and lines of cells, a table or a grid alike. Cells are made when they are
 * asked for, so that a million lines cost no text. Any thread.
 *
 * @since 0.1
 */
public final class Grid {

	/**
	 * A column of the grid.
	 *
	 * @param column   index in the table
	 * @param withUnit whether the cells have units of their own, which the head does not say
	 */
	private record Head(String text, int column, boolean withUnit) {
	}

	/** Lines of a table by year from which on it is long, and years that follow each other in it. */
	private static final int LONG = 24;
	private static final int LONG_RUN = 12;

	private final PresentedTable presented;
	private final ResultTable table;
	private final List<Head> heads = new ArrayList<>();
	/** [line][column] index of the row of the table that fills the cell, -1 for none; null where each line is a row. */
	private final int[][] filled;
	private final int[] lines;
	private final String above;
	/** Column of the table that says which cells have a star; -1 for none. */
	private final int marked;

	Grid(PresentedTable presented, Excerpt excerpt) {
		this.presented = presented;
		table = excerpt.table();
		int[] rows = excerpt.rows();
		if (excerpt.pivot() == null) {
			for (int column : columns(excerpt)) {
				heads.add(head(column, rows));
			}
			filled = null;
			lines = rows;
			above = "";
			marked = -1;
			return;
		}
		int down = table.column(excerpt.pivot().lines());
		int across = table.column(excerpt.pivot().across());
		int cell = table.column(excerpt.pivot().cell());
		Head cells = head(cell, rows);
		marked = excerpt.pivot().marked().isEmpty() ? -1 : table.column(excerpt.pivot().marked());
		above = cells.text + (marked < 0 ? "" : ", * " + presented.title(marked));
		heads.add(head(down, rows));
		Map<String, Integer> columns = new LinkedHashMap<>();
		Map<String, int[]> byLine = new LinkedHashMap<>();
		Arrays.stream(rows).boxed().sorted(Comparator.comparingInt(row -> table.order(row, across)))
				.forEach(row -> columns.computeIfAbsent(presented.cell(row, across), key -> columns.size()));
		columns.forEach((text, index) -> heads.add(new Head(text, cell, cells.withUnit)));
		for (int row : rows) {
			int[] line = byLine.computeIfAbsent(presented.cell(row, down), key -> {
				int[] empty = new int[columns.size() + 1];
				Arrays.fill(empty, -1);
				return empty;
			});
			line[0] = line[0] < 0 ? row : line[0];
			line[1 + columns.get(presented.cell(row, across))] = row;
		}
		filled = byLine.values().toArray(int[][]::new);
		lines = Arrays.stream(filled).mapToInt(line -> line[0]).toArray();
	}

	/** Some lines of a grid. */
	private Grid(Grid whole, int[] kept) {
		presented = whole.presented;
		table = whole.table;
		heads.addAll(whole.heads);
		filled = whole.filled == null ? null : Arrays.stream(kept).mapToObj(line -> whole.filled[line]).toArray(int[][]::new);
		lines = Arrays.stream(kept).map(line -> whole.lines[line]).toArray();
		above = whole.above;
		marked = whole.marked;
	}

	/**
	 * A table year by year reads better by fifth years. Its first and its last year stay too, in each run of years where it has several.
	 *
	 * @param also calendar years that stay too, as somebody asks about them
	 * @return the same grid if it is no long table by year
	 */
	public Grid byFifthYears(Set<Integer> also) {
		int column = IntStream.range(0, columns()).filter(c -> column(c).kind() == Column.Kind.YEAR).findFirst().orElse(-1);
		if (column < 0) {
			return this;
		}
		int index = heads.get(column).column;
		int[] runs = IntStream.range(0, lines.length).filter(line -> line == 0 || !follows(line, index)).toArray();
		if (lines.length < LONG || lines.length < LONG_RUN * runs.length) {
			return this;
		}
		return new Grid(this, IntStream.range(0, lines.length).filter(line -> {
			int year = (int) table.number(lines[line], index);
			return year % 5 == 0 || also.contains(year) || line == 0 || line == lines.length - 1 || !follows(line, index) || !follows(line + 1, index);
		}).toArray());
	}

	/** Whether a line has the year behind that of the line before. */
	private boolean follows(int line, int year) {
		return table.number(lines[line], year) == table.number(lines[line - 1], year) + 1;
	}

	/** Where all rows that are shown have the same unit, the head says it once. */
	private Head head(int column, int[] rows) {
		if (table.columns().get(column).unitColumn().isEmpty()) {
			return new Head(presented.head(column), column, false);
		}
		List<String> units = Arrays.stream(rows).mapToObj(row -> presented.unit(row, column)).distinct().limit(2).toList();
		return units.size() > 1 ? new Head(presented.title(column), column, true)
				: new Head(presented.title(column) + (units.isEmpty() || units.getFirst().isEmpty() ? "" : " [" + units.getFirst() + "]"), column, false);
	}

	private List<Integer> columns(Excerpt excerpt) {
		if (!excerpt.columns().isEmpty()) {
			return excerpt.columns().stream().map(table::column).toList();
		}
		return presented.columns().stream().filter(column -> !excerpt.where().containsKey(table.columns().get(column).id())).toList();
	}

	/** @return the table that it is taken from */
	public ResultTable table() {
		return table;
	}

	/** @return number of lines */
	public int lines() {
		return lines.length;
	}

	/** @return number of columns */
	public int columns() {
		return heads.size();
	}

	/** @return what all columns but the first have in common, of a grid; else empty */
	public String above() {
		return above;
	}

	/** @return what stands above a column, with its unit */
	public String head(int column) {
		return heads.get(column).text;
	}

	/** @return what cells of a column mean, in a sentence without its period */
	public String meaning(int column) {
		return presented.meaning(heads.get(column).column);
	}

	/** @return the column of the table that fills a column */
	public Column column(int column) {
		return table.columns().get(heads.get(column).column);
	}

	/** @return whether cells of a column are numbers, which are aligned to the right */
	public boolean numeric(int column) {
		return column(column).kind().numeric() && column(column).kind() != Column.Kind.FLAG;
	}

	/** @return a cell as text; empty where a grid has none */
	public String cell(int line, int column) {
		int row = row(line, column);
		if (row < 0) {
			return "";
		}
		String text = presented.cell(row, heads.get(column).column, heads.get(column).withUnit);
		return marked >= 0 && column > 0 && table.number(row, marked) == 1 ? text + " *" : text;
	}

	/** @return a number in the unit of its head or, where rows have units of their own, of its text; NaN if it is unknown or there is none */
	public double number(int line, int column) {
		int row = row(line, column);
		return row < 0 ? Double.NaN : presented.scaled(row, heads.get(column).column);
	}

	/** @return the number format of a spreadsheet by which {@link #number} looks like {@link #cell} */
	public String format(int line, int column) {
		int row = row(line, column);
		return row < 0 ? "General" : presented.format(row, heads.get(column).column, heads.get(column).withUnit);
	}

	/** @return index of the row of the table that fills a cell; -1 where a grid has none */
	public int row(int line, int column) {
		return filled == null ? lines[line] : filled[line][column];
	}

	/** @return the texts that part lines into groups; empty where they are not parted, or the column is shown */
	public String group(int line) {
		if (table.group().isEmpty() || filled != null) {
			return "";
		}
		int column = table.column(table.group());
		return heads.stream().anyMatch(head -> head.column == column) ? presented.cell(lines[line], column) : "";
	}

	/** @return the lines in the order of a column: numbers by size, the unknown last, texts as they read; equal ones as they stand */
	public int[] sorted(int column) {
		int[] ranks = column(column).kind().numeric() ? ranksOfNumbers(column) : ranksOfTexts(column);
		// A rank and its line in one number: a million of them are sorted without an object for each.
		long[] order = new long[lines.length];
		Arrays.setAll(order, line -> (long) ranks[line] << Integer.SIZE | line);
		Arrays.sort(order);
		return Arrays.stream(order).mapToInt(each -> (int) each).toArray();
	}

	private int[] ranksOfNumbers(int column) {
		int index = heads.get(column).column;
		double[] numbers = IntStream.range(0, lines.length).map(line -> row(line, column))
				.mapToDouble(row -> row < 0 ? Double.NaN : table.number(row, index)).toArray();
		double[] distinct = numbers.clone();
		Arrays.sort(distinct);
		int size = 0;
		for (double number : distinct) {
			if (size == 0 || Double.compare(distinct[size - 1], number) != 0) {
				distinct[size++] = number;
			}
		}
		int end = size;
		return Arrays.stream(numbers).mapToInt(number -> Arrays.binarySearch(distinct, 0, end, number)).toArray();
	}

	/** A text that many lines have is made and compared once. */
	private int[] ranksOfTexts(int column) {
		int index = heads.get(column).column;
		Map<String, String> texts = new HashMap<>();
		for (int line = 0; line < lines.length; line++) {
			int row = row(line, column);
			if (row >= 0) {
				texts.computeIfAbsent(table.text(row, index), code -> presented.cell(row, index));
			}
		}
		Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		texts.values().forEach(text -> places.put(text, 0));
		int place = 0;
		for (Map.Entry<String, Integer> entry : places.entrySet()) {
			entry.setValue(place++);
		}
		Map<String, Integer> ranks = new HashMap<>();
		texts.forEach((code, text) -> ranks.put(code, places.get(text)));
		return IntStream.range(0, lines.length).map(line -> row(line, column))
				.map(row -> row < 0 ? Integer.MAX_VALUE : ranks.get(table.text(row, index))).toArray();
	}
}
