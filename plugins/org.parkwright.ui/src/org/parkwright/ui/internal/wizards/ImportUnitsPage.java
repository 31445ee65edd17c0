package org.parkwright.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.ui.internal.files.FileKinds;

/** Asks for a list of units, the park file to make of it and the year it describes. */
final class ImportUnitsPage extends WizardPage {

	private static final int FIRST_YEAR = 1900;
	private static final int LAST_YEAR = 2200;

	private final IContainer initial;
	private Text list;
	private Text folder;
	private Text name;
	private Text year;

	ImportUnitsPage(IStructuredSelection selection) {
		super("units");
		setTitle("Unit list");
		setDescription("Make a park of a list of energy units (CSV or XLSX). All of the list is read, or nothing.");
		IResource selected = selection == null || selection.isEmpty() ? null
				: Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (selected == null) {
			IResource[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
			initial = projects.length == 1 ? (IContainer) projects[0] : null;
		} else {
			initial = selected instanceof IContainer container ? container : selected.getParent();
		}
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		list = row(area, "&List:", "");
		browse(area, this::browseList);
		folder = row(area, "Into &folder:", initial == null ? "" : initial.getFullPath().makeRelative().toString());
		browse(area, this::browseFolder);
		name = row(area, "&Park file:", "");
		year = row(area, "&Base year:", Integer.toString(ImportOptions.PUBLISHED_BASE_YEAR));
		for (Text text : new Text[] { name, year }) {
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
		}
		Label columns = new Label(area, SWT.WRAP);
		columns.setText("Columns: id, park, utility, fuel, output (CHP, E, H), tech, capacity_mw, hpr, vintage, lifetime;"
				+ " if wanted cls, hours, efficiency, latitude, longitude, name, status, description.");
		GridDataFactory.fillDefaults().span(3, 1).indent(0, 10).hint(450, SWT.DEFAULT).grab(true, false).applyTo(columns);
		list.addModifyListener(event -> proposeName());
		ModifyListener check = event -> check();
		for (Text text : new Text[] { list, folder, name, year }) {
			text.addModifyListener(check);
		}
		setPageComplete(false);
		setControl(area);
	}

	private static Text row(Composite area, String label, String value) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private static void browse(Composite area, Runnable action) {
		Button button = new Button(area, SWT.PUSH);
		button.setText("Browse…");
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private void browseList() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText("Unit List");
		dialog.setFilterExtensions(new String[] { "*.csv;*.xlsx", "*.*" });
		dialog.setFilterNames(new String[] { "Tables (CSV, XLSX)", "All files" });
		String chosen = dialog.open();
		if (chosen != null) {
			list.setText(chosen);
		}
	}

	private void browseFolder() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), initial, false,
				"The folder that the park is put into:");
		if (dialog.open() == Window.OK) {
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	private void proposeName() {
		String file = list.getText().replaceAll("^.*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
		name.setText(file.isEmpty() ? "" : file + "." + FileKinds.PARK);
	}

	private void check() {
		String problem = problem();
		setErrorMessage(list.getText().isBlank() ? null : problem);
		boolean over = problem == null && park().exists();
		setMessage(over ? park().getName() + " is there already and will be replaced." : null, IMessageProvider.WARNING);
		setPageComplete(problem == null);
	}

	private String problem() {
		try {
			if (!Files.isRegularFile(Path.of(list.getText()))) {
				return "There is no file " + list.getText() + ".";
			}
		} catch (InvalidPathException e) {
			return "“" + list.getText() + "” is no file name: " + e.getReason() + ".";
		}
		IContainer container = container();
		if (container == null || !container.isAccessible()) {
			return "Choose a folder of a project that is open.";
		}
		if (!container.getWorkspace().validateName(name.getText(), IResource.FILE).isOK()
				|| !name.getText().endsWith("." + FileKinds.PARK)) {
			return "The park file needs a name that ends in ." + FileKinds.PARK + ".";
		}
		return year.getText().matches("\\d{4}") && baseYear() >= FIRST_YEAR && baseYear() <= LAST_YEAR ? null
				: "The base year is a calendar year, such as " + ImportOptions.PUBLISHED_BASE_YEAR + ".";
	}

	private IContainer container() {
		IPath path = IPath.fromOSString(folder.getText().strip());
		return !path.isEmpty() && ResourcesPlugin.getWorkspace().getRoot()
				.findMember(path.makeAbsolute()) instanceof IContainer container ? container : null;
	}

	Path list() {
		return Path.of(list.getText());
	}

	IFile park() {
		return container().getFile(IPath.fromOSString(name.getText()));
	}

	int baseYear() {
		return Integer.parseInt(year.getText());
	}
}
