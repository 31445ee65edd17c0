package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.List;

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
