package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.birt.chart.model.Chart;

/**
 * Pages behind the report for what not every study asks. {@link Contents} holds its tables, {@link AnnexPages} puts it into
 * the design.
 */
final class Annex {

	/** Part of an annex. */
	sealed interface Block {
		// what there is, its records say
	}

	/** A line above what follows. */
	record Heading(String text) implements Block {
	}

	/** A paragraph. */
	record Prose(String text) implements Block {
	}

	/**
	 * A table of {@link Contents}.
	 *
	 * @param source what stands under it, or null for where all results of scenarios come from
	 */
	record Table(String name, List<Column> columns, String source) implements Block {
	}

	/**
	 * A table whose columns are values of one quantity. Behind its own columns, that of {@link Contents} has the shade of
	 * every cell but the first.
	 *
	 * @param corner  what the cells are, above the first column
	 * @param above   the quantity, above the other columns
	 * @param columns the head of the first names the quantity of the rows
	 * @param rows    how many there are, without those of the heads
	 */
	record Matrix(String name, String corner, String above, List<Column> columns, int rows) implements Block {
	}

	/** Styles of cells, the palest first: of savings and what else is good, and of costs. */
	enum Shade {
		/** Darker is better. */
		GAIN,
		/** Darker is dearer. */
		COST;

		/** Shades of a kind. */
		static final int STEPS = 5;

		/** @return the name of the style, none where there is no share. @param share 0 … 1, of the darkest */
		String style(double share) {
			return Double.isFinite(share) ? style(Math.clamp((int) Math.ceil(share * STEPS), 1, STEPS)) : "";
		}

		/** @param step 1 for the palest … {@link #STEPS} */
		String style(int step) {
			return name().toLowerCase(Locale.ROOT) + '-' + step;
		}
	}

	/**
	 * A column of a table.
	 *
	 * @param head   above it
	 * @param width  points
	 * @param number whether it holds numbers
	 */
	record Column(String head, double width, boolean number) {
	}

	/**
	 * A chart that reads a table of {@link Contents}, whose columns are {@code c0}, a text or number, and {@code c1} and so
	 * on, numbers.
	 *
	 * @param numeric whether the first column holds numbers
	 */
	record Figure(String name, int columns, boolean numeric, Chart chart, double height, String caption) implements Block {
	}

	private final String title;
	private final String what;
	private final List<Block> blocks = new ArrayList<>();
	private final Contents contents;
	private final String key;
	private int tables;

	/**
	 * @param key   of its tables
	 * @param title for the heading and the list of contents
	 * @param what  a line for the list of contents
	 */
	Annex(String key, String title, String what, Contents contents) {
		this.key = key;
		this.title = title;
		this.what = what;
		this.contents = contents;
	}

	String key() {
		return key;
	}

	String title() {
		return title;
	}

	String what() {
		return what;
	}

	List<Block> blocks() {
		return blocks;
	}

	void heading(String text) {
		blocks.add(new Heading(text));
	}

	void prose(String text) {
		blocks.add(new Prose(text));
	}

	/** Adds a table of results of scenarios. @param rows text as a reader sees it */
	void table(List<Column> columns, List<Object[]> rows) {
		table(columns, rows, null);
	}

	/** Adds a table of something else. @param source what stands under it */
	void table(List<Column> columns, List<Object[]> rows, String source) {
		String name = fill(rows);
		blocks.add(new Table(name, columns, source));
	}

	/** Adds a matrix. @param rows text as a reader sees it, and then the styles of its numbers */
	void matrix(String corner, String above, List<Column> columns, List<Object[]> rows) {
		String name = fill(rows);
		blocks.add(new Matrix(name, corner, above, columns, rows.size()));
	}

	/** Adds a chart. @param rows a text or number, and numbers; null for unknown */
	void figure(Chart chart, double height, String caption, List<Object[]> rows) {
		String name = fill(rows);
		Object[] first = rows.getFirst();
		blocks.add(new Figure(name, first.length, first[0] instanceof Number, chart, height, caption));
	}

	private String fill(List<Object[]> rows) {
		String name = "annex-" + key + ++tables;
		contents.table(name);
		rows.forEach(row -> contents.row(name, row));
		return name;
	}
}
