package org.parkwright.report.internal;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

import org.eclipse.birt.report.model.api.DataSetHandle;
import org.eclipse.birt.report.model.api.DesignElementHandle;
import org.eclipse.birt.report.model.api.ReportDesignHandle;
import org.eclipse.birt.report.model.api.ReportItemHandle;
import org.eclipse.birt.report.model.api.StructureFactory;
import org.eclipse.birt.report.model.api.activity.SemanticException;
import org.eclipse.birt.report.model.api.elements.structures.ComputedColumn;
import org.eclipse.birt.report.model.api.ComputedColumnHandle;
import org.eclipse.birt.report.model.api.ResultSetColumnHandle;

/** Gives every table and chart of a design the columns of its data set, which the design would have to repeat. */
final class Bindings {

	private Bindings() {
	}

	/** Binds what is not bound yet in the body of a design. */
	static void complete(ReportDesignHandle design) throws SemanticException {
		for (DesignElementHandle item : design.getBody().getContents()) {
			complete(item);
		}
	}

	private static void complete(DesignElementHandle element) throws SemanticException {
		if (element instanceof ReportItemHandle item && item.getDataSet() != null) {
			bind(item, item.getDataSet());
		}
		for (int slot = 0; slot < element.getDefn().getSlotCount(); slot++) {
			for (DesignElementHandle inner : element.getSlot(slot).getContents()) {
				complete(inner);
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
