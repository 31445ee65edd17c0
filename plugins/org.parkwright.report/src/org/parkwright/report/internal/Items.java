package org.parkwright.report.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.birt.report.model.api.ComputedColumnHandle;
import org.eclipse.birt.report.model.api.DataSetHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.ReportItemHandle;
import org.eclipse.birt.report.model.api.ResultSetColumnHandle;
import org.eclipse.birt.report.model.api.SlotHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.structures.ComputedColumn;

/** The items in the body of a design, however deep. */
final class Items {

	private Items() {
	}

	static List<DesignElementHandle> of(ReportDesignHandle design) {
		List<DesignElementHandle> items = new ArrayList<>();
		gather(design.getBody(), items);
		return items;
	}

	/** @return a length as designs write it */
	static String points(double length) {
		return String.format(Locale.ROOT, "%.1fpt", length);
	}

	private static void gather(SlotHandle slot, List<DesignElementHandle> items) {
		for (DesignElementHandle item : slot.getContents()) {
			items.add(item);
			for (int i = 0; i < item.getDefn().getSlotCount(); i++) {
				gather(item.getSlot(i), items);
			}
		}
	}

	/** Gives every table and chart the columns of its data set, which the design would have to repeat for each. */
	static void bind(ReportDesignHandle design) throws SemanticException {
		for (DesignElementHandle element : of(design)) {
			if (element instanceof ReportItemHandle item && item.getDataSet() != null) {
				bind(item, item.getDataSet());
			}
		}
	}

	private static void bind(ReportItemHandle item, DataSetHandle dataSet) throws SemanticException {
		Set<String> bound = new HashSet<>();
		for (Iterator<?> i = item.columnBindingsIterator(); i.hasNext();) {
			bound.add(((ComputedColumnHandle) i.next()).getName());
		}
		for (Iterator<?> i = dataSet.getPropertyHandle(DataSetHandle.RESULT_SET_HINTS_PROP).iterator(); i.hasNext();) {
			ResultSetColumnHandle column = (ResultSetColumnHandle) i.next();
			if (!bound.contains(column.getColumnName())) {
				ComputedColumn binding = StructureFactory.newComputedColumn(item, column.getColumnName());
				binding.setExpression("dataSetRow[\"" + column.getColumnName() + "\"]");
				binding.setDataType(column.getDataType());
				item.addColumnBinding(binding, false);
			}
		}
	}
}
