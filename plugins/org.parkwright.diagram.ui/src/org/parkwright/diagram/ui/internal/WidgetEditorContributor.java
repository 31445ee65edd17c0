package org.parkwright.diagram.ui.internal;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the Edit menu to the table or tree that is active. */
public final class WidgetEditorContributor extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart part) {
		if (part instanceof WidgetEditor<?> editor) {
			editor.actions().contributeTo(getActionBars());
		}
	}
}
