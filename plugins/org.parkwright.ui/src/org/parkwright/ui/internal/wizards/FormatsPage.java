package org.parkwright.ui.internal.wizards;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.TransferDescription;

/** Asks what kind of file is meant. */
final class FormatsPage extends WizardPage {

	private static final int LINES = 8;
	private static final int WIDTH = 450;

	private final List<TransferDescription> formats;
	private int chosen;

	/** @param last name of what was chosen last time, or null */
	FormatsPage(String title, String question, List<TransferDescription> formats, String last) {
		super("formats");
		this.formats = formats;
		setTitle(title);
		setDescription(question);
		chosen = Math.max(0, formats.stream().map(TransferDescription::name).toList().indexOf(last));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		new Label(area, SWT.NONE).setText("&Kinds of files:");
		Table table = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * table.getItemHeight()).applyTo(table);
		for (TransferDescription format : formats) {
			new TableItem(table, SWT.NONE).setText(format.title() + " (" + FileKind.endings(format.files()) + ")");
		}
		Label words = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, LINES * table.getItemHeight() / 2).applyTo(words);
		table.select(chosen);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			chosen = table.getSelectionIndex();
			describe(words);
			setPageComplete(true);
			getContainer().updateButtons();
		}));
		table.addListener(SWT.DefaultSelection, event -> {
			IWizardPage next = getNextPage();
			getContainer().showPage(next);
		});
		describe(words);
		setControl(area);
	}

	private void describe(Label words) {
		words.setText(chosen().meaning() + ". " + chosen().layout());
	}

	/** @return the kind that is selected */
	TransferDescription chosen() {
		return formats.get(chosen);
	}
}
