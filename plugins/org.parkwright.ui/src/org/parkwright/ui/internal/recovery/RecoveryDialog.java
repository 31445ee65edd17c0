package org.parkwright.ui.internal.recovery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.parkwright.ui.internal.recovery.Recovery.Found;

/** Lists edits that were not saved when the program ended, to be restored or discarded, or left for the next start. */
final class RecoveryDialog extends TitleAreaDialog {

	/** The answer that discards what was chosen; {@link #OK} restores it. */
	static final int DISCARD = IDialogConstants.CLIENT_ID;

	/** The title of what concerns such edits. */
	static final String TITLE = "Unsaved Edits";
	private static final int WIDTH = 640;
	private static final int HEIGHT = 180;
	private static final int FILE_WEIGHT = 6;
	private static final int OTHER_WEIGHT = 3;
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
			.withZone(ZoneId.systemDefault());

	private final List<Found> found;
	private CheckboxTableViewer viewer;
	private List<Found> chosen = List.of();

	RecoveryDialog(Shell parent, List<Found> found) {
		super(parent);
		this.found = List.copyOf(found);
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** @return what the answer is about */
	List<Found> chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TITLE);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle("Parkwright ended before these edits were saved");
		setMessage("What is restored opens in its editor with the edits, not yet saved; the saved file stays as it is until you"
				+ " save.");
		Composite frame = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).indent(5, 5).applyTo(frame);
		TableColumnLayout layout = new TableColumnLayout();
		frame.setLayout(layout);
		viewer = CheckboxTableViewer.newCheckList(frame, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, "File", FILE_WEIGHT, each -> each.copy().file().makeRelative().toString());
		column(layout, "Edited", OTHER_WEIGHT, each -> CLOCK.format(each.copy().time()));
		column(layout, "Saved file", OTHER_WEIGHT, Found::saved);
		viewer.setInput(found);
		viewer.setAllChecked(true);
		viewer.addCheckStateListener(event -> enable());
		return area;
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<Found, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((Found) element);
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, OK, "&Restore", true);
		createButton(parent, DISCARD, "&Discard", false);
		createButton(parent, CANCEL, "Decide &Later", false);
	}

	private void enable() {
		boolean any = viewer.getCheckedElements().length > 0;
		getButton(OK).setEnabled(any);
		getButton(DISCARD).setEnabled(any);
	}

	@Override
	protected void buttonPressed(int button) {
		chosen = button == CANCEL ? List.of()
				: Arrays.stream(viewer.getCheckedElements()).map(Found.class::cast).toList();
		boolean sure = button != DISCARD || MessageDialog.openConfirm(getShell(), "Discard Edits",
				"Give up the edits of " + (chosen.size() == 1 ? "this file" : "these " + chosen.size() + " files")
						+ "? This cannot be undone.");
		if (sure) {
			setReturnCode(button);
			close();
		}
	}
}
