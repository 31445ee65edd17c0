package org.parkwright.diagram.ui.internal;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the Edit menu to the representation that is active. */
public final class RepresentationContributor extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart part) {
		if (part instanceof RepresentationEditor editor) {
			editor.actions().contributeTo(getActionBars());
		}
	}
}
