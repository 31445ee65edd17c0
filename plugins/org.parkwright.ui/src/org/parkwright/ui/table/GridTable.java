package org.parkwright.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.parkwright.core.presentation.Grid;
import org.parkwright.ui.Background;

/**
 * A grid line by line: in its own order until a column is clicked, then by that column, and those lines alone that have the
 * text of the filter in them. Texts are made of the lines that are seen, so that it may be of any length.
 *
 * @since 0.2
 */
public final class GridTable {

	/** Told what the user does. */
	public interface Listener {
		/** Lines are selected that are about elements of the model. */
		void selected(List<String> elements);

		/** One of them is to be opened. */
		void opened(List<String> elements);
	}

	private static final int MARGIN = 28;
	private static final int WIDEST = 420;
	/** Lines throughout a table that are looked at for the widths of columns. */
	private static final int LOOKED_AT = 50;
	/** GTK takes more lines out, and others in again, more slowly than it makes a new table: 2.3 s of computing for 280,000, not 1.2 s. */
	private static final int TAKEN_OUT = 1_000;
	/** So many elements are as good as all in a tree. */
	private static final int MOST_ELEMENTS = 1000;
	/** Cells that are searched at once. */
	private static final int SMALL = 5_000;

	private final Listener listener;
	private final Composite frame;
	private final Text filter;
	private final Label above;
	private Table table;
	private Grid grid;
	/** All lines in the order that is asked for. */
	private int[] order = {};
	/** Those that are shown. */
	private int[] lines = {};
	private Job filtering;

	/** @param listener told what the user does */
	public GridTable(Composite parent, Listener listener) {
		this.listener = listener;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 2).applyTo(frame);
		above = new Label(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(above);
		filter = new Text(frame, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter");
		GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(filter);
		filter.addModifyListener(event -> filter());
	}

	/** @return what holds filter and table */
	public Control control() {
		return frame;
	}

	/** Gives the table the keyboard. */
	public void setFocus() {
		table.setFocus();
	}

	/** Shows a grid. */
	public void show(Grid of) {
		stopFiltering();
		grid = of;
		order = IntStream.range(0, grid.lines()).toArray();
		lines = order;
		Table before = table;
		above.setText(LegacyActionTools.escapeMnemonics(grid.above()));
		createTable();
		if (before != null) {
			before.dispose();
		}
		filter.setText("");
		refill();
		frame.layout(true, true);
	}

	private void createTable() {
		table = new Table(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table);
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		table.addListener(SWT.SetData, this::fill);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> listener.selected(elements())));
		table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> listener.opened(elements())));
		GC gc = new GC(table);
		try {
			for (int column = 0; column < grid.columns(); column++) {
				column(column, gc);
			}
		} finally {
			gc.dispose();
		}
	}

	/** The same without lines. */
	private void renewTable() {
		Table before = table;
		createTable();
		for (int column = 0; column < grid.columns(); column++) {
			table.getColumn(column).setWidth(before.getColumn(column).getWidth());
		}
		table.setColumnOrder(before.getColumnOrder());
		if (before.getSortColumn() != null) {
			table.setSortColumn(table.getColumn(before.indexOf(before.getSortColumn())));
			table.setSortDirection(before.getSortDirection());
		}
		before.dispose();
		frame.layout(true, true);
	}

	private void column(int index, GC gc) {
		TableColumn column = new TableColumn(table, grid.numeric(index) ? SWT.RIGHT : SWT.LEFT);
		column.setText(LegacyActionTools.escapeMnemonics(grid.head(index)));
		column.setToolTipText(grid.meaning(index));
		column.setMoveable(true);
		int width = gc.textExtent(grid.head(index)).x;
		int looked = Math.min(LOOKED_AT, grid.lines());
		for (int i = 0; i < looked; i++) {
			int line = (int) ((long) i * grid.lines() / looked);
			width = Math.max(width, gc.textExtent(line(grid.cell(line, index))).x);
		}
		column.setWidth(Math.min(WIDEST, width + MARGIN));
		column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column, index)));
	}

	/** A table has one line for each row. */
	private static String line(String cell) {
		return cell.replace('\n', ' ');
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int line = lines[event.index];
		for (int column = 0; column < grid.columns(); column++) {
			item.setText(column, line(grid.cell(line, column)));
		}
	}

	private void sort(TableColumn column, int index) {
		boolean up = table.getSortColumn() != column || table.getSortDirection() != SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(up ? SWT.UP : SWT.DOWN);
		int[] sorted = grid.sorted(index);
		if (!up) {
			for (int i = 0, j = sorted.length - 1; i < j; i++, j--) {
				int last = sorted[j];
				sorted[j] = sorted[i];
				sorted[i] = last;
			}
		}
		BitSet shown = new BitSet();
		Arrays.stream(lines).forEach(shown::set);
		order = sorted;
		lines = Arrays.stream(order).filter(shown::get).toArray();
		refill();
	}

	private void refill() {
		if (table.getItemCount() - lines.length > TAKEN_OUT) {
			renewTable();
		}
		table.deselectAll();
		table.setItemCount(lines.length);
		table.clearAll();
	}

	private void filter() {
		stopFiltering();
		String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty()) {
			keep(order);
		} else if ((long) grid.lines() * grid.columns() <= SMALL) {
			keep(matching(wanted, grid, order, null));
		} else {
			Grid searched = grid;
			int[] all = order;
			filtering = Background.run("Filtering results", null, monitor -> matching(wanted, searched, all, monitor), found -> {
				if (!table.isDisposed() && grid == searched && order == all && wanted.equals(filter.getText().strip().toLowerCase(Locale.ROOT))) {
					keep(found);
				}
			});
		}
	}

	private void stopFiltering() {
		if (filtering != null) {
			filtering.cancel();
			filtering = null;
		}
	}

	private void keep(int[] found) {
		lines = found;
		refill();
	}

	private static int[] matching(String wanted, Grid grid, int[] order, IProgressMonitor monitor) {
		return Arrays.stream(order).filter(line -> {
			if (monitor != null && monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			return IntStream.range(0, grid.columns()).anyMatch(column -> grid.cell(line, column).toLowerCase(Locale.ROOT).contains(wanted));
		}).toArray();
	}

	/** Selects the line that a row of the table fills, without telling of it. */
	public void select(int row) {
		for (int index = 0; index < lines.length; index++) {
			int line = lines[index];
			if (IntStream.range(0, grid.columns()).anyMatch(column -> grid.row(line, column) == row)) {
				table.setSelection(index);
				return;
			}
		}
	}

	/** @return the rows of the table that the selected lines are of, in their order */
	public List<Integer> rows() {
		return Arrays.stream(table.getSelectionIndices()).map(index -> lines[index]).flatMap(this::rows).boxed().distinct().toList();
	}

	private IntStream rows(int line) {
		return IntStream.range(0, grid.columns()).map(column -> grid.row(line, column)).filter(row -> row >= 0);
	}

	private List<String> elements() {
		Set<String> elements = new LinkedHashSet<>();
		for (int index : table.getSelectionIndices()) {
			rows(lines[index]).distinct().forEach(row -> elements.addAll(grid.table().elements(row)));
			if (elements.size() >= MOST_ELEMENTS) {
				break;
			}
		}
		return new ArrayList<>(elements);
	}

	/** @return the lines that are selected as text with tabs; all that are shown and the heads if none is */
	public String text() {
		int[] selected = Arrays.stream(table.getSelectionIndices()).map(index -> lines[index]).toArray();
		return selected.length > 0 ? text(grid, selected, false) : text(grid, lines, true);
	}

	/** @return all of a grid as text with tabs */
	public static String text(Grid grid) {
		return text(grid, IntStream.range(0, grid.lines()).toArray(), true);
	}

	private static String text(Grid grid, int[] lines, boolean heads) {
		StringBuilder text = new StringBuilder();
		if (heads) {
			text.append(IntStream.range(0, grid.columns()).mapToObj(grid::head).collect(Collectors.joining("\t"))).append('\n');
		}
		for (int line : lines) {
			text.append(IntStream.range(0, grid.columns()).mapToObj(column -> line(grid.cell(line, column)).replace('\t', ' '))
					.collect(Collectors.joining("\t"))).append('\n');
		}
		return text.toString();
	}
}
