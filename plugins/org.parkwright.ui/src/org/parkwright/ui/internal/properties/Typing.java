package org.parkwright.ui.internal.properties;

import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Composite;
import org.parkwright.ui.internal.properties.ValueText.WrongInput;

/** Types a value; while the text is none, the status line says what would be one. */
final class Typing extends TextCellEditor {

	private final ValueText format;
	private Object before;

	Typing(Composite parent, ValueText format) {
		super(parent);
		this.format = format;
		setValidator(text -> {
			try {
				format.read(String.valueOf(text));
				return null;
			} catch (WrongInput e) {
				return e.getMessage();
			}
		});
	}

	@Override
	protected Object doGetValue() {
		String text = (String) super.doGetValue();
		if (before == Mixed.VALUES && text.isEmpty()) {
			return before;
		}
		try {
			return format.read(text);
		} catch (WrongInput e) {
			// Not applied: the validator has said so.
			return before;
		}
	}

	@Override
	protected void doSetValue(Object value) {
		before = value;
		super.doSetValue(value == Mixed.VALUES ? "" : format.typed(value));
	}
}
