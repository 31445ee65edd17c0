package org.parkwright.ui.internal.faults;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;

/** Shows the faults that kept something from being done, or that the user should know of. */
public final class FaultsDialog extends TitleAreaDialog {

	private static final int WIDTH = 760;
	private static final int HEIGHT = 200;
	private static final int WHOLE_HEIGHT = 60;

	private final String title;
	private final String message;
	private final List<Fault> faults;

	/**
	 * @param title   what was to be done, such as "Import Unit List"
	 * @param message what has become of it
	 * @param faults  why
	 */
	public FaultsDialog(Shell parent, String title, String message, List<Fault> faults) {
		super(parent);
		this.title = title;
		this.message = message;
		this.faults = List.copyOf(faults);
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(count());
		setMessage(message, errors() > 0 ? IMessageProvider.ERROR : IMessageProvider.WARNING);
		Composite frame = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).indent(5, 5).applyTo(frame);
		Text whole = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, WHOLE_HEIGHT).indent(5, 0).applyTo(whole);
		FaultTable table = new FaultTable(frame);
		table.onSelect(fault -> whole.setText(fault.text()));
		table.show(faults);
		return area;
	}

	private long errors() {
		return faults.stream().filter(fault -> fault.severity() == Severity.ERROR).count();
	}

	private String count() {
		long errors = errors();
		long warnings = faults.size() - errors;
		String both = errors == 0 || warnings == 0 ? "" : ", ";
		return (errors == 0 ? "" : errors + (errors == 1 ? " error" : " errors")) + both
				+ (warnings == 0 ? "" : warnings + (warnings == 1 ? " warning" : " warnings"));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
	}
}
