package org.parkwright.ui.internal.properties;

import java.util.List;

import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Chooses one of a few values from a list that drops down. */
final class Choice extends ComboBoxCellEditor {

	private final List<?> values;
	private Object before;

	/**
	 * @param values what there is to choose
	 * @param labels how the values are shown, in the same order
	 */
	Choice(Composite parent, List<?> values, List<String> labels) {
		super(parent, labels.toArray(String[]::new), SWT.READ_ONLY);
		this.values = values;
		setActivationStyle(DROP_DOWN_ON_MOUSE_ACTIVATION | DROP_DOWN_ON_PROGRAMMATIC_ACTIVATION);
	}

	@Override
	protected Object doGetValue() {
		int index = (Integer) super.doGetValue();
		return index < 0 ? before : values.get(index);
	}

	@Override
	protected void doSetValue(Object value) {
		before = value;
		super.doSetValue(values.indexOf(value));
	}
}
