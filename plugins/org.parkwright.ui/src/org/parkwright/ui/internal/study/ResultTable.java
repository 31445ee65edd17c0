package org.parkwright.ui.internal.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Results line by line: in the order in which they come until a column is clicked, then by its numbers, the unknown last.
 *
 * @param <T> what a line shows
 */
final class ResultTable<T> {

	/** In place of what is not known. */
	static final String UNKNOWN = "unknown";

	private static final int HEADER_MARGIN = 32;

	private final TableViewer viewer;
	private final TableColumnLayout layout = new TableColumnLayout();

	/** @param frame holds nothing but the table, which sets its layout */
	ResultTable(Composite frame) {
		frame.setLayout(layout);
		viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
	}

	/** Shows lines in this order. */
	ResultTable<T> show(List<T> lines) {
		viewer.setInput(lines);
		return this;
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}

	/** Adds a column of texts. @param weight its share of the width */
	ResultTable<T> text(String title, String tip, int weight, Function<T, String> value) {
		return column(title, tip, SWT.LEFT, weight, value, Comparator.comparing(value));
	}

	/** Adds a column of texts that are sorted by numbers. */
	ResultTable<T> text(String title, String tip, int weight, Function<T, String> value, ToDoubleFunction<T> order) {
		return column(title, tip, SWT.LEFT, weight, value, Comparator.comparingDouble(order));
	}

	/** Adds a column of numbers; one that is not known is shown as such. */
	ResultTable<T> number(String title, String tip, int digits, ToDoubleFunction<T> value) {
		return column(title, tip, SWT.RIGHT, 3, line -> formatted(value.applyAsDouble(line), digits),
				Comparator.comparingDouble(value));
	}

	private static String formatted(double value, int digits) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : UNKNOWN;
	}

	@SuppressWarnings("unchecked") // lines come from show alone
	private ResultTable<T> column(String title, String tip, int align, int weight, Function<T, String> value,
			Comparator<T> order) {
		TableViewerColumn made = new TableViewerColumn(viewer, align);
		TableColumn column = made.getColumn();
		column.setText(LegacyActionTools.escapeMnemonics(title));
		column.setToolTipText(tip);
		column.setMoveable(true);
		made.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return value.apply((T) element);
			}
		});
		column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column, order)));
		layout.setColumnData(column, new ColumnWeightData(weight, width(title)));
		return this;
	}

	private int width(String title) {
		GC gc = new GC(viewer.getTable());
		try {
			return gc.textExtent(title).x + HEADER_MARGIN;
		} finally {
			gc.dispose();
		}
	}

	@SuppressWarnings("unchecked") // lines come from show alone
	private void sort(TableColumn column, Comparator<T> order) {
		Table table = viewer.getTable();
		boolean up = table.getSortColumn() != column || table.getSortDirection() != SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(up ? SWT.UP : SWT.DOWN);
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer sorted, Object a, Object b) {
				int compared = order.compare((T) a, (T) b);
				return up ? compared : -compared;
			}
		});
	}
}
