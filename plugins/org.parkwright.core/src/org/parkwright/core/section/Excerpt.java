package org.parkwright.core.section;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a table as a reader sees it: some rows, some columns, perhaps as a grid. It keeps the scales and digits of the
 * whole table, and files have the table alone.
 *
 * @param title   of what is shown
 * @param table   that it is taken from
 * @param where   texts that its rows have in some columns
 * @param columns ids in the order in which they are shown; none for all that readers see but those of {@code where}
 * @param pivot   the grid that it reads better as, or null
 * @param reach   how far it is shown
 * @since 0.1
 */
public record Excerpt(Sentence title, ResultTable table, Map<String, String> where, List<String> columns, Pivot pivot,
		ResultTable.Reach reach) implements Block {

	/**
	 * A grid.
	 *
	 * @param lines  id of the column whose values are lines
	 * @param across id of the column whose values are columns
	 * @param cell   id of the column that fills the grid
	 * @param marked id of a column of yes and no: cells of which it says yes have a star; or empty
	 */
	public record Pivot(String lines, String across, String cell, String marked) {
	}

	public Excerpt {
		where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
		columns = List.copyOf(columns);
	}

	/** @return a table as it is shown whole */
	public static Excerpt of(ResultTable table) {
		return new Excerpt(table.heading(), table, Map.of(), List.of(), null, table.reach());
	}

	/** @return all of a table under a title of its own, shown by the report */
	public static Excerpt of(Sentence title, ResultTable table) {
		return new Excerpt(title, table, Map.of(), List.of(), null, ResultTable.Reach.SHOWN);
	}

	/** @return the same of those rows alone that have a text in a column */
	public Excerpt where(String column, String text) {
		Map<String, String> more = new LinkedHashMap<>(where);
		more.put(column, text);
		return new Excerpt(title, table, more, columns, pivot, reach);
	}

	/** @return the same with these columns alone */
	public Excerpt columns(String... ids) {
		return new Excerpt(title, table, where, List.of(ids), pivot, reach);
	}

	/** @return the same as a grid */
	public Excerpt pivot(String lines, String across, String cell) {
		return new Excerpt(title, table, where, columns, new Pivot(lines, across, cell, ""), reach);
	}

	/** @return the same grid with a star at cells of which a column says yes */
	public Excerpt marked(String column) {
		return new Excerpt(title, table, where, columns, new Pivot(pivot.lines, pivot.across, pivot.cell, column), reach);
	}

	/** @return the same, shown by the terminal too */
	public Excerpt headline() {
		return new Excerpt(title, table, where, columns, pivot, ResultTable.Reach.HEADLINE);
	}

	/** @return the rows that it shows, by index, in the order of the table */
	public int[] rows() {
		return table.rows(where);
	}
}
