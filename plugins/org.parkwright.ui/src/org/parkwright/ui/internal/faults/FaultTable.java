package org.parkwright.ui.internal.faults;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IOpenListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;

/** A list of faults: what is wrong and what to do, and where. */
public final class FaultTable {

	private static final int MESSAGE_WEIGHT = 12;

	private final TableViewer viewer;

	/** @param frame holds nothing but the table, which sets its layout */
	public FaultTable(Composite frame) {
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		viewer = new TableViewer(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		column(layout, "What is wrong, and what to do", MESSAGE_WEIGHT, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Fault) element).text();
			}

			@Override
			public String getToolTipText(Object element) {
				return getText(element);
			}

			@Override
			public Image getImage(Object element) {
				return PlatformUI.getWorkbench().getSharedImages().getImage(((Fault) element).severity() == Severity.ERROR
						? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK);
			}
		});
		column(layout, "Line", 1, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return number(((Fault) element).place().line());
			}
		});
		column(layout, "Column", 1, new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return number(((Fault) element).place().column());
			}
		});
	}

	/** Shows faults in place of those before, and selects the first. */
	public void show(List<Fault> faults) {
		viewer.setInput(faults);
		if (!faults.isEmpty()) {
			viewer.setSelection(new StructuredSelection(faults.get(0)));
		}
	}

	/** Adds what happens when another fault is selected. */
	public void onSelect(Consumer<Fault> action) {
		viewer.addSelectionChangedListener(event -> {
			if (viewer.getStructuredSelection().getFirstElement() instanceof Fault fault) {
				action.accept(fault);
			}
		});
	}

	/** Adds what happens when a fault is double-clicked. */
	public void onOpen(Consumer<Fault> action) {
		IOpenListener listener = event -> {
			if (viewer.getStructuredSelection().getFirstElement() instanceof Fault fault) {
				action.accept(fault);
			}
		};
		viewer.addOpenListener(listener);
	}

	private void column(TableColumnLayout layout, String title, int weight, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(labels);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 60));
	}

	private static String number(int value) {
		return value > 0 ? Integer.toString(value) : "";
	}
}
