package org.parkwright.ui.internal.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Gives the Edit menu to the park editor that is active. */
public final class ParkEditorContributor extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart editor) {
		if (editor instanceof ParkEditor park) {
			park.actions().contributeTo(getActionBars());
			park.tree().contributeTo(getActionBars());
			getActionBars().setGlobalActionHandler(park.revert().getId(), park.revert());
			getActionBars().updateActionBars();
		}
	}
}
