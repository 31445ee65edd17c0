package org.parkwright.diagram.ui.internal;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.actions.ActionFactory;

/** The Edit menu of a table or tree, and of the fields of its cells. */
final class WidgetActions extends EditActions {

	WidgetActions(WidgetEditor<?> editor) {
		super(editor, new Entry(ActionFactory.CUT, "Cut", () -> false, () -> {
			// Lines are deleted; a copy of their text would not bring them back.
		}), new Entry(ActionFactory.COPY, "Copy", editor::hasSelection, editor::copy),
				new Entry(ActionFactory.PASTE, "Paste", editor::isShown, editor::paste),
				new Entry(ActionFactory.DELETE, "Delete", editor::hasSelection, editor::delete),
				new Entry(ActionFactory.SELECT_ALL, "Select All", editor::isShown, editor::selectAll));
	}

	@Override
	boolean isTyping() {
		return Display.getCurrent().getFocusControl() instanceof Text;
	}

	/** A field has no history, and that of the model is not meant. */
	@Override
	void inField(String action) {
		Text text = (Text) Display.getCurrent().getFocusControl();
		if (action.equals(ActionFactory.CUT.getId())) {
			text.cut();
		} else if (action.equals(ActionFactory.COPY.getId())) {
			text.copy();
		} else if (action.equals(ActionFactory.PASTE.getId())) {
			text.paste();
		} else if (action.equals(ActionFactory.DELETE.getId())) {
			text.insert("");
		} else if (action.equals(ActionFactory.SELECT_ALL.getId())) {
			text.selectAll();
		}
	}
}
