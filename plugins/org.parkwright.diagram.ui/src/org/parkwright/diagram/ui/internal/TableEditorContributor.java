package org.parkwright.diagram.ui.internal;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the Edit menu to the table editor that is active. */
public final class TableEditorContributor extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart part) {
		if (part instanceof TableEditor editor) {
			editor.contributeTo(getActionBars());
		}
	}
}
