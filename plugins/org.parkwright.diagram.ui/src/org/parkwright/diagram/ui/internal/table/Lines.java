package org.parkwright.diagram.ui.internal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Overlay.Mark;

/** The lines of a table, whose cells are computed when they are first asked for. Column -1 is that of the line labels. */
final class Lines {

	static final int LABELS = -1;

	private final Tables tables;
	private List<TableView.Column> columns;
	private final Map<Line, Cell[]> cells = new HashMap<>();
	private final Map<Line, String> headers = new HashMap<>();
	private List<Line> all;
	private Overlay overlay = Overlay.NONE;

	Lines(Tables tables) {
		this.tables = tables;
		columns = tables.columns();
		all = tables.lines();
	}

	Tables tables() {
		return tables;
	}

	List<TableView.Column> columns() {
		return columns;
	}

	/** All lines in the order of the model. */
	List<Line> all() {
		return all;
	}

	/** Forgets what was computed, and returns whether there are other lines than before; {@link #goOn} is to follow. */
	boolean refresh() {
		cells.clear();
		headers.clear();
		List<Line> before = all;
		all = tables.follow();
		columns = tables.columns();
		return !before.equals(all);
	}

	/** Goes on with what a refresh left, for some nanoseconds, and returns whether nothing is left; then cells are computed anew. */
	boolean goOn(long nanoseconds) {
		boolean done = tables.goOn(nanoseconds);
		if (done) {
			cells.clear();
		}
		return done;
	}

	String header(Line line) {
		return headers.computeIfAbsent(line, tables::header);
	}

	Cell cell(Line line, int column) {
		Cell[] row = cells.computeIfAbsent(line, key -> new Cell[columns.size()]);
		if (row[column] == null) {
			row[column] = tables.cell(line, columns.get(column));
		}
		return row[column];
	}

	/** Shows an overlay in a column behind those of the specification. */
	void show(Overlay other) {
		overlay = other;
	}

	Overlay overlay() {
		return overlay;
	}

	/** Whether a column is that of the overlay, which nobody edits. */
	boolean isOverlay(int column) {
		return column == columns.size();
	}

	/** What the overlay says of a line; null for nothing. */
	Mark mark(Line line) {
		return overlay.of(line.element());
	}

	String columnHeader(int column) {
		return column == LABELS ? "" : isOverlay(column) ? overlay.title() : columns.get(column).header();
	}

	/** What a cell shows, as text. */
	String text(Line line, int column) {
		if (isOverlay(column)) {
			Mark mark = mark(line);
			return mark == null ? "" : mark.text();
		}
		return column == LABELS ? header(line) : cell(line, column).text();
	}

	/** What is sorted by: a number or truth value if the cell has one, text else; null if it is empty. */
	Comparable<?> key(Line line, int column) {
		if (isOverlay(column)) {
			Mark mark = mark(line);
			return mark == null || Double.isNaN(mark.order()) ? null : mark.order();
		}
		if (column != LABELS) {
			Cell cell = cell(line, column);
			if (cell.value() instanceof Number number) {
				return number.doubleValue();
			}
			if (cell.kind() == Kind.CHECK && cell.value() instanceof Boolean truth) {
				return truth;
			}
		}
		String text = text(line, column);
		return text.isEmpty() ? null : text;
	}
}
