package org.parkwright.ui.internal.properties;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.viewers.DialogCellEditor;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Writes a text of several lines in a dialog. */
final class Paragraph extends DialogCellEditor {

	private static final int WIDTH = 500;
	private static final int HEIGHT = 160;

	private final String name;

	Paragraph(Composite parent, String name) {
		super(parent);
		this.name = name;
	}

	@Override
	protected Object openDialogBox(Control window) {
		InputDialog dialog = new MultiLineDialog(window.getShell(), name, getValue() instanceof String text ? text : "");
		return dialog.open() == Window.OK ? dialog.getValue() : null;
	}

	private static final class MultiLineDialog extends InputDialog {
		MultiLineDialog(Shell shell, String name, String text) {
			super(shell, name, name + ":", text, null);
		}

		@Override
		protected int getInputTextStyle() {
			return SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL;
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Control area = super.createDialogArea(parent);
			getText().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			((GridData) getText().getLayoutData()).widthHint = WIDTH;
			((GridData) getText().getLayoutData()).heightHint = HEIGHT;
			return area;
		}

		@Override
		protected boolean isResizable() {
			return true;
		}
	}
}
