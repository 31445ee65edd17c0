package org.parkwright.diagram.ui.internal;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the Edit menu to the diagram editor that is active. */
public final class DiagramEditorContributor extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart part) {
		if (part instanceof DiagramEditor editor) {
			editor.actions().contributeTo(getActionBars());
		}
	}
}
