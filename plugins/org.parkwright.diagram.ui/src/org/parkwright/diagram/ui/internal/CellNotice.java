package org.parkwright.diagram.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolTip;
import org.eclipse.ui.IEditorSite;

/** Says at the place where a text was typed why it was not taken, and in the status line. */
public final class CellNotice {

	private final Control control;
	private final IEditorSite site;
	private ToolTip balloon;

	/** @param control that the places are in */
	public CellNotice(Control control, IEditorSite site) {
		this.control = control;
		this.site = site;
		for (int type : new int[] { SWT.MouseDown, SWT.KeyDown, SWT.Hide }) {
			control.addListener(type, event -> clear());
		}
		control.addDisposeListener(event -> dispose());
	}

	/** @param place of the cell in the control */
	public void show(Rectangle place, String title, String message) {
		clear();
		balloon = new ToolTip(control.getShell(), SWT.BALLOON | SWT.ICON_ERROR);
		balloon.setText(title);
		balloon.setMessage(message);
		balloon.setLocation(control.toDisplay(place.x + Math.min(place.width, place.height) / 2, place.y + place.height));
		balloon.setAutoHide(true);
		balloon.setVisible(true);
		site.getActionBars().getStatusLineManager().setErrorMessage(title + " " + message);
	}

	/** Takes the last notice away. */
	public void clear() {
		if (balloon != null) {
			dispose();
			site.getActionBars().getStatusLineManager().setErrorMessage(null);
		}
	}

	/** A balloon is a window of its own, which would outlive the part. */
	private void dispose() {
		if (balloon != null) {
			balloon.dispose();
			balloon = null;
		}
	}
}
