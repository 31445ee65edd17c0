package org.parkwright.ui.internal.study;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
import org.parkwright.core.result.ScenarioResult;

/** Scenarios side by side: in the order of the study until a column is clicked, then by its numbers, the unknown last. */
final class ComparisonTable {

	private static final double MEGA = 1e6;
	private static final double PERCENT = 100;
	private static final int HEADER_MARGIN = 32;

	private final TableViewer viewer;
	private final TableColumnLayout layout = new TableColumnLayout();

	/** @param frame holds nothing but the table, which sets its layout */
	ComparisonTable(Composite frame) {
		frame.setLayout(layout);
		viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		text("Scenario", "Name in the study", 2, ScenarioResult::name);
		text("Title", "What the study says it is", 6, result -> result.scenario().title());
		number("Mitigation [Mt]", "Emissions avoided over the remaining life of the units, CO2 equivalent", 1,
				result -> result.appraisal().mitigationTonnes() / MEGA);
		number("Rate [%]", "Mitigation by emissions of the baseline", 3,
				result -> PERCENT * result.appraisal().mitigationRate());
		number("Levelised [CNY/t]", "Net present cost by mitigation that is discounted too", 1,
				result -> result.appraisal().levelisedCost());
		number("Cumulative [CNY/t]", "Net present cost by mitigation that is summed up", 1,
				result -> result.appraisal().cumulativeCost());
		number("Cost NPV [M CNY]", "Million CNY: net present value of all costs against the baseline; a gain is negative", 1,
				result -> result.appraisal().npv() / MEGA);
		number("Units", "Units that take a measure", 0, result -> result.appraisal().unitsAffected());
	}

	/** Shows scenarios in this order. */
	void show(List<ScenarioResult> scenarios) {
		viewer.setComparator(null);
		viewer.getTable().setSortDirection(SWT.NONE);
		viewer.getTable().setSortColumn(null);
		viewer.setInput(scenarios);
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}

	private void text(String title, String tip, int weight, Function<ScenarioResult, String> value) {
		column(title, tip, SWT.LEFT, weight, value, Comparator.comparing(value));
	}

	private void number(String title, String tip, int digits, ToDoubleFunction<ScenarioResult> value) {
		column(title, tip, SWT.RIGHT, 3, result -> formatted(value.applyAsDouble(result), digits),
				Comparator.comparingDouble(value));
	}

	private static String formatted(double value, int digits) {
		return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : "unknown";
	}

	private void column(String title, String tip, int align, int weight, Function<ScenarioResult, String> value,
			Comparator<ScenarioResult> order) {
		TableViewerColumn made = new TableViewerColumn(viewer, align);
		TableColumn column = made.getColumn();
		column.setText(title);
		column.setToolTipText(tip);
		column.setMoveable(true);
		made.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return value.apply((ScenarioResult) element);
			}
		});
		column.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column, order)));
		layout.setColumnData(column, new ColumnWeightData(weight, width(title)));
	}

	private int width(String title) {
		GC gc = new GC(viewer.getTable());
		try {
			return gc.textExtent(title).x + HEADER_MARGIN;
		} finally {
			gc.dispose();
		}
	}

	private void sort(TableColumn column, Comparator<ScenarioResult> order) {
		Table table = viewer.getTable();
		boolean up = table.getSortColumn() != column || table.getSortDirection() != SWT.UP;
		table.setSortColumn(column);
		table.setSortDirection(up ? SWT.UP : SWT.DOWN);
		viewer.setComparator(new ViewerComparator() {
			@Override
			public int compare(Viewer sorted, Object a, Object b) {
				int compared = order.compare((ScenarioResult) a, (ScenarioResult) b);
				return up ? compared : -compared;
			}
		});
	}
}
