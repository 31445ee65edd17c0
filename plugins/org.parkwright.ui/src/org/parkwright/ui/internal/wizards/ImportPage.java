package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.transfer.Importer;
import org.parkwright.ui.internal.faults.FaultsDialog;
import org.parkwright.ui.internal.files.FileKinds;

/** Asks for a file, the park file to make of it and the options of its importer. */
final class ImportPage extends TransferPage<Importer> {

	private final IContainer initial;
	private Text file;
	private Text folder;
	private Text name;

	/** @param initial the folder that is proposed, or null */
	ImportPage(Importer importer, IContainer initial) {
		super(importer);
		this.initial = initial;
		setDescription(description.meaning() + ": all of it, or nothing.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		fields = new OptionFields(area, this::check);
		file = fields.browsed("File", "", this::browseFile);
		folder = fields.browsed("Into folder", initial == null ? "" : initial.getFullPath().makeRelative().toString(), this::browseFolder);
		name = fields.text("Park file", "");
		fields.add(description, settings());
		fields.note(description.layout());
		TableTemplate.of(description).ifPresent(template -> fields.link("<a>Save an empty table</a> with these heads, to be filled in.", () -> save(template)));
		file.addModifyListener(event -> proposeName());
		setPageComplete(false);
		setControl(area);
	}

	private void browseFile() {
		OptionFields.browse(file, SWT.OPEN, description.title(), description.files(), "", file::setText);
	}

	private void save(TableTemplate template) {
		OptionFields.browse(getControl(), SWT.SAVE, "Save an Empty Table", template.files(), description.name() + "." + template.files().getFirst().ending(),
				chosen -> write(template, Path.of(chosen)));
	}

	private void write(TableTemplate template, Path table) {
		Faults faults = new Faults();
		Opening.find(getContainer(), "The table cannot be written", monitor -> {
			try {
				return template.write(table, faults);
			} catch (IOException e) {
				throw new CoreException(Status.error(AtomicFiles.fault(table, e).text(), e));
			}
		}).filter(written -> written).ifPresent(written -> setMessage(table.getFileName() + " is written. Fill it in, then import it.", IMessageProvider.INFORMATION));
		if (!faults.isEmpty()) {
			new FaultsDialog(getShell(), getTitle(), "No table was written.", faults.list()).open();
		}
	}

	private void browseFolder() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(getShell(), initial, false, "The folder that the park is put into:");
		if (dialog.open() == Window.OK) {
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
		}
	}

	private void proposeName() {
		String chosen = file.getText().replaceAll("^.*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
		name.setText(chosen.isEmpty() ? "" : chosen + "." + FileKinds.PARK);
	}

	private void check() {
		if (getControl() == null) {
			return;
		}
		String problem = problem();
		setErrorMessage(file.getText().isBlank() ? null : problem);
		boolean over = problem == null && park().exists();
		setMessage(over ? park().getName() + " is there already and will be replaced." : null, IMessageProvider.WARNING);
		setPageComplete(problem == null);
	}

	private String problem() {
		try {
			if (!Files.isRegularFile(Path.of(file.getText()))) {
				return "There is no file " + file.getText() + ".";
			}
		} catch (InvalidPathException e) {
			return "“" + file.getText() + "” is no file name: " + e.getReason() + ".";
		}
		IContainer container = container();
		if (container == null || !container.isAccessible()) {
			return "Choose a folder of a project that is open.";
		}
		if (!container.getWorkspace().validateName(name.getText(), IResource.FILE).isOK() || !name.getText().endsWith("." + FileKinds.PARK)) {
			return "The park file needs a name that ends in ." + FileKinds.PARK + ".";
		}
		return problemOfOptions();
	}

	private IContainer container() {
		IPath path = IPath.fromOSString(folder.getText().strip());
		return !path.isEmpty() && ResourcesPlugin.getWorkspace().getRoot().findMember(path.makeAbsolute()) instanceof IContainer container ? container
				: null;
	}

	Path file() {
		return Path.of(file.getText());
	}

	IFile park() {
		return container().getFile(IPath.fromOSString(name.getText()));
	}
}
