package org.parkwright.report.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.eclipse.birt.report.model.api.CellHandle;
import org.eclipse.birt.report.model.api.DataItemHandle;
import org.eclipse.birt.report.model.api.DataSetHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ElementFactory;
import org.eclipse.birt.report.model.api.LabelHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.RowHandle;
import org.eclipse.birt.report.model.api.ScriptDataSetHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.TableGroupHandle;
import org.eclipse.birt.report.model.api.TableHandle;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.DesignChoiceConstants;
import org.eclipse.birt.report.model.api.elements.structures.ResultSetColumn;
import org.parkwright.core.presentation.Grid;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;

/** Tables of sections as items of a design, and the data sets of a result for designs of users. */
final class Tables {

	/** Width of the page's text, points. */
	static final double WIDTH = 493;
	/** Longer tables stand in files. */
	private static final int MOST_LINES = 250;
	/** Mean width of a character, and of a bold one in a head. */
	private static final double TEXT = 4.2;
	private static final double HEAD = 4.7;
	private static final double PADDING = 7;
	/** How much wider than the mean some letters are, and most, that stand in words without blanks. */
	private static final double WIDE = 1.5;
	private static final double LETTER = 1.1;
	private static final double WIDEST_WORD = 110;
	/** Where lines may be broken: at blanks, and in Chinese, which has none, between any two signs; so that some stay together. */
	private static final String SIGNS = "|(?<=[\\p{IsIdeographic}\\u3001-\\u303f]{4})(?=\\p{IsIdeographic})";
	/** By which columns are widened, points. */
	private static final double STEP = 6;
	private static final double LITTLE = 0.01;
	private static final String SOURCE = "study";
	/** Where a page is too narrow for all words, what they leave to long texts, points; and to what columns are narrowed for that, and at all. */
	private static final double FOR_TEXTS = 120;
	private static final double NARROW = 70;
	private static final double NARROWEST = 30;
	private static final int TOGETHER = 20;

	private final ReportDesignHandle design;
	private final ElementFactory factory;
	private final Contents contents;
	private int number;

	Tables(ReportDesignHandle design, Contents contents) {
		this.design = design;
		this.contents = contents;
		factory = design.getElementFactory();
	}

	/** @return {@code Table 3: …} */
	String caption(String title) {
		return contents.presentation().text(Sentence.of("Table {0}: {1}", Integer.toString(number), title), Set.of());
	}

	/** @return where the lines are that are not shown, or nothing */
	private String rest(Grid whole, Grid grid) {
		String file = whole.table().id() + ".csv";
		int more = grid.lines() - MOST_LINES;
		String years = grid.lines() == whole.lines() ? ""
				: " " + contents.presentation().text(Sentence.of("Fifth years, the first, the last and those of targets; all years are in {0}.", file), Set.of());
		return more <= 0 ? years : years + " " + contents.presentation().text(Sentence.of("{0} more in {1}.",
				new Sentence.Counted(more, "{0} row", "{0} rows"), file), Set.of());
	}

	/** @return whether there is nothing to show */
	boolean isEmpty(Excerpt excerpt) {
		return contents.presentation().of(excerpt).byFifthYears(contents.years()).lines() == 0;
	}

	/** @return the item, null where there is nothing to show. @param source of the numbers, which stands below the last row */
	TableHandle of(Excerpt excerpt, String source) throws SemanticException {
		Grid whole = contents.presentation().of(excerpt);
		Grid grid = whole.byFifthYears(contents.years());
		if (grid.lines() == 0) {
			return null;
		}
		String name = "grid-" + ++number;
		boolean grouped = !grid.group(0).isEmpty();
		List<Integer> columns = IntStream.range(0, grid.columns())
				.filter(c -> !grouped || !grid.column(c).id().equals(excerpt.table().group())).boxed().toList();
		contents.table(name, new Lines(grid, columns));
		int heads = grid.above().isEmpty() ? 1 : 2;
		int size = columns.size();
		TableHandle item = factory.newTableItem(name, size, heads, 1, 1);
		item.setDataSet(dataSet(design, name, texts(size + 2)));
		item.setWidth("100%");
		item.setRepeatHeader(true);
		if (grid.lines() <= TOGETHER) {
			item.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		}
		RowHandle head = (RowHandle) item.getHeader().get(heads - 1);
		RowHandle detail = (RowHandle) item.getDetail().get(0);
		detail.setProperty("pageBreakInside", DesignChoiceConstants.PAGE_BREAK_INSIDE_AVOID);
		double[] widths = widths(grid, columns);
		for (int i = 0; i < size; i++) {
			boolean right = grid.numeric(columns.get(i));
			item.getColumns().get(i).setProperty("width", Items.points(widths[i]));
			fill((CellHandle) head.getCells().get(i), right ? "head-number" : "head", label(grid.head(columns.get(i))));
			DataItemHandle data = factory.newDataItem(null);
			data.setResultSetColumn("c" + i);
			fill((CellHandle) detail.getCells().get(i), right ? "number" : "cell", data);
		}
		fill(spanning((RowHandle) item.getFooter().get(0), 0, size), "source", label(source + rest(whole, grid)));
		if (heads > 1) {
			above(grid, (RowHandle) item.getHeader().get(0), size);
		}
		if (grouped) {
			group(item, size);
		}
		return item;
	}

	private void above(Grid grid, RowHandle above, int size) throws SemanticException {
		fill((CellHandle) above.getCells().get(0), "head-corner", label(""));
		fill(spanning(above, 1, size), "head-span", label(grid.above()));
	}

	/** @return a cell that takes the room of all behind it too */
	private static CellHandle spanning(RowHandle row, int first, int size) throws SemanticException {
		while (row.getCells().getCount() > first + 1) {
			row.getCells().drop(first + 1);
		}
		CellHandle cell = (CellHandle) row.getCells().get(first);
		cell.setColumnSpan(size - first);
		return cell;
	}

	/** Groups are sorted by the engine, so their key is a number as text. */
	private void group(TableHandle item, int size) throws SemanticException {
		TableGroupHandle group = factory.newTableGroup();
		group.setKeyExpr("row[\"c" + size + "\"]");
		item.getGroups().add(group);
		RowHandle row = factory.newTableRow(1);
		CellHandle cell = (CellHandle) row.getCells().get(0);
		cell.setColumnSpan(size);
		DataItemHandle data = factory.newDataItem(null);
		data.setResultSetColumn("c" + (size + 1));
		fill(cell, "group", data);
		group.getHeader().add(row);
	}

	private static void fill(CellHandle cell, String style, DesignElementHandle item) throws SemanticException {
		cell.setStyleName(style);
		cell.getContent().add(item);
	}

	private LabelHandle label(String text) throws SemanticException {
		LabelHandle label = factory.newLabel(null);
		label.setText(text);
		return label;
	}

	/**
	 * Each column gets what its longest word takes up, or less where the page is too narrow; numbers are not broken. What is left goes step by step to the column by which lines become lowest, until no text is
	 * broken any more, and what is still left widens all alike.
	 */
	static double[] widths(Grid grid, List<Integer> columns) {
		int size = columns.size();
		int lines = Math.min(MOST_LINES, grid.lines());
		double[][] texts = new double[lines + 1][size];
		double[] widths = new double[size];
		double[] least = new double[size];
		for (int i = 0; i < size; i++) {
			boolean number = grid.numeric(columns.get(i));
			String head = grid.head(columns.get(i));
			texts[lines][i] = longest(head, "\n", HEAD) - PADDING;
			widths[i] = Math.min(WIDEST_WORD, longest(head, "[ \\u00a0\n]" + SIGNS, HEAD));
			for (int line = 0; line < lines; line++) {
				String cell = grid.cell(line, columns.get(i));
				texts[line][i] = longest(cell, "\n", TEXT) - PADDING;
				double word = word(cell);
				widths[i] = Math.max(widths[i], Math.min(WIDEST_WORD, word));
				least[i] = number ? Math.max(least[i], word) : 0;
			}
		}
		if (Arrays.stream(widths).sum() > WIDTH) {
			narrow(widths, least, i -> !grid.numeric(columns.get(i)), NARROW, WIDTH - FOR_TEXTS);
			narrow(widths, least, i -> !grid.numeric(columns.get(i)), NARROWEST, WIDTH);
			narrow(widths, least, i -> grid.numeric(columns.get(i)), NARROWEST, WIDTH);
		}
		double spare = WIDTH - Arrays.stream(widths).sum();
		for (int widened = 0; widened >= 0 && spare >= STEP; spare -= STEP) {
			widened = lowering(texts, widths);
			if (widened >= 0) {
				widths[widened] += STEP;
			}
		}
		double all = Arrays.stream(widths).sum();
		return Arrays.stream(widths).map(width -> width * WIDTH / all).toArray();
	}

	/** The widest of some columns get narrower first, as it is long words that may be broken. @param room for all columns, points */
	private static void narrow(double[] widths, double[] least, IntPredicate which, double narrowest, double room) {
		for (double most = WIDEST_WORD; most > narrowest && Arrays.stream(widths).sum() > room; most--) {
			double now = most;
			IntStream.range(0, widths.length).filter(which).forEach(i -> widths[i] = Math.min(widths[i], Math.max(now, least[i])));
		}
	}

	/** @return the column that makes lines of a table lowest if it is widened; -1 if every text has room */
	private static int lowering(double[][] texts, double[] widths) {
		int best = -1;
		double most = 0;
		for (int i = 0; i < widths.length; i++) {
			double gain = 0;
			for (double[] line : texts) {
				double others = 1;
				for (int other = 0; other < widths.length; other++) {
					others = other == i ? others : Math.max(others, line[other] / (widths[other] - PADDING));
				}
				double now = line[i] / (widths[i] - PADDING);
				double then = line[i] / (widths[i] + STEP - PADDING);
				// Of texts of one line alike, a little for the one that is nearest to having room.
				gain += Math.max(0, now - Math.max(others, then)) + LITTLE * Math.max(0, now - Math.max(1, then));
			}
			if (gain > most) {
				best = i;
				most = gain;
			}
		}
		return best;
	}

	/** @return points that the longest part of a text takes up, and the padding */
	private static double longest(String text, String parts, double character) {
		return PADDING + character * Arrays.stream(text.split(parts)).mapToInt(Tables::length).max().orElse(0);
	}

	/** @return points that the longest word takes up, and the padding; letters are taken as wide as they are, as a word that is a little too long is broken */
	private static double word(String text) {
		return PADDING + TEXT * Arrays.stream(text.split("[ \n]" + SIGNS)).mapToDouble(word -> word.codePoints().mapToDouble(Tables::letter).sum()).max().orElse(0);
	}

	private static double letter(int point) {
		if (Character.isIdeographic(point)) {
			return 2;
		}
		return "mwMW@%".indexOf(point) >= 0 ? WIDE : Character.isLetter(point) && "ijlftrI".indexOf(point) < 0 ? LETTER : 1;
	}

	private static int length(String text) {
		return text.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum();
	}

	private static List<Column> texts(int count) {
		return IntStream.range(0, count).mapToObj(i -> Column.text("c" + i, "", "")).toList();
	}

	/**
	 * Gives a design the data sets of the result that it does not have yet.
	 *
	 * @param reading the script of the built-in design by which data sets get their rows; a design of a user's that was not made
	 *                from it has none
	 */
	static void dataSets(ReportDesignHandle design, List<ResultTable> tables, String reading) throws SemanticException {
		String own = Objects.requireNonNullElse(design.getInitialize(), "");
		if (!own.contains(reading)) {
			design.setInitialize(reading + own);
		}
		if (design.findDataSource(SOURCE) == null) {
			design.getDataSources().add(design.getElementFactory().newScriptDataSource(SOURCE));
		}
		for (ResultTable table : tables) {
			if (design.findDataSet(table.id()) == null) {
				dataSet(design, table.id(), table.columns());
			}
		}
	}

	private static DataSetHandle dataSet(ReportDesignHandle design, String name, List<Column> columns) throws SemanticException {
		ScriptDataSetHandle set = design.getElementFactory().newScriptDataSet(name);
		set.setDataSource(SOURCE);
		set.setOpen("openTable(" + quoted(name) + ");");
		set.setFetch("return fetchRow(" + quoted(name) + ", row);");
		for (int i = 0; i < columns.size(); i++) {
			ResultSetColumn column = StructureFactory.createResultSetColumn();
			column.setPosition(i + 1);
			column.setColumnName(columns.get(i).id());
			column.setDataType(switch (columns.get(i).kind()) {
			case NUMBER, SHARE, DURATION -> DesignChoiceConstants.COLUMN_DATA_TYPE_FLOAT;
			case COUNT, YEAR -> DesignChoiceConstants.COLUMN_DATA_TYPE_INTEGER;
			case FLAG -> DesignChoiceConstants.COLUMN_DATA_TYPE_BOOLEAN;
			case TEXT, CHOICE, NAME, ELEMENT -> DesignChoiceConstants.COLUMN_DATA_TYPE_STRING;
			});
			set.getPropertyHandle(DataSetHandle.RESULT_SET_HINTS_PROP).addItem(column);
		}
		design.getDataSets().add(set);
		return set;
	}

	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Lines of a grid as text, then the place and name of their group. */
	static final class Lines extends AbstractList<Object[]> {
		private final Grid grid;
		private final List<Integer> columns;

		Lines(Grid grid, List<Integer> columns) {
			this.grid = grid;
			this.columns = columns;
		}

		@Override
		public Object[] get(int line) {
			Object[] cells = new Object[columns.size() + 2];
			for (int i = 0; i < columns.size(); i++) {
				cells[i] = grid.cell(line, columns.get(i));
			}
			int first = line;
			while (first > 0 && grid.group(first - 1).equals(grid.group(line))) {
				first--;
			}
			cells[columns.size()] = String.format("%08d", first);
			cells[columns.size() + 1] = grid.group(line);
			return cells;
		}

		@Override
		public int size() {
			return Math.min(MOST_LINES, grid.lines());
		}
	}
}
