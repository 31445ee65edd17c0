package org.parkwright.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for a park file and the list to write. */
final class ExportUnitsPage extends WizardPage {

	private final List<IFile> parks;
	private final IFile initial;
	private Combo park;
	private Text list;

	ExportUnitsPage(List<IFile> parks, IFile initial) {
		super("units");
		this.parks = parks;
		this.initial = initial;
		setTitle("Unit list");
		setDescription("Write the energy units of a park as a table; its file name says whether as CSV or as XLSX.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		new Label(area, SWT.NONE).setText("&Park:");
		park = new Combo(area, SWT.READ_ONLY);
		park.setItems(parks.stream().map(file -> file.getFullPath().makeRelative().toString()).toArray(String[]::new));
		park.select(Math.max(0, parks.indexOf(initial)));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(park);
		new Label(area, SWT.NONE).setText("&List:");
		list = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText("Browse…");
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		list.addModifyListener(event -> check());
		if (parks.isEmpty()) {
			setErrorMessage("There is no park in this workspace: make one first.");
		}
		setPageComplete(false);
		setControl(area);
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Unit List");
		dialog.setFilterExtensions(new String[] { "*.csv", "*.xlsx" });
		dialog.setFilterNames(new String[] { "Text (CSV)", "Excel workbook (XLSX)" });
		dialog.setFileName(parks.isEmpty() ? "units.csv" : park().getFullPath().removeFileExtension().lastSegment() + "-units.csv");
		String chosen = dialog.open();
		if (chosen != null) {
			list.setText(chosen);
		}
	}

	private void check() {
		String problem = problem();
		setErrorMessage(problem);
		boolean over = problem == null && Files.exists(list());
		setMessage(over ? list().getFileName() + " is there already and will be replaced." : null,
				IMessageProvider.WARNING);
		setPageComplete(problem == null);
	}

	private String problem() {
		String name = list.getText().toLowerCase(Locale.ROOT);
		if (parks.isEmpty()) {
			return "There is no park in this workspace: make one first.";
		}
		if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
			return "The list needs a file name that ends in .csv or .xlsx.";
		}
		try {
			Path file = list();
			return !file.isAbsolute() || !Files.isDirectory(file.getParent())
					? "Choose a folder that exists, by its full path." : null;
		} catch (InvalidPathException e) {
			return "“" + list.getText() + "” is no file name: " + e.getReason() + ".";
		}
	}

	IFile park() {
		return parks.get(park.getSelectionIndex());
	}

	Path list() {
		return Path.of(list.getText().strip());
	}
}
