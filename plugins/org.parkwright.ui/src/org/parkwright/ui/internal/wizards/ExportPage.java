package org.parkwright.ui.internal.wizards;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.FileKind;

/** Asks for a park file, the file to write and the options of its exporter. */
final class ExportPage extends TransferPage<Exporter> {

	private static final String NO_PARK = "There is no park in this workspace: make one first.";

	private final List<IFile> parks;
	private final IFile initial;
	private Combo park;
	private Text file;

	/** @param initial the park that is proposed, or null */
	ExportPage(Exporter exporter, List<IFile> parks, IFile initial) {
		super(exporter);
		this.parks = parks;
		this.initial = initial;
		if (description.files().size() > 1) {
			setDescription(description.meaning() + ". The name of the file says of which kind it is.");
		}
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		fields = new OptionFields(area, this::check);
		park = fields.combo("Park", parks.stream().map(each -> each.getFullPath().makeRelative().toString()).toList());
		park.select(Math.max(0, parks.indexOf(initial)));
		file = fields.browsed("File", "", this::browse);
		fields.add(description, settings());
		fields.note(description.layout());
		if (parks.isEmpty()) {
			setErrorMessage(NO_PARK);
		}
		setPageComplete(false);
		setControl(area);
	}

	private void browse() {
		String proposal = parks.isEmpty() ? description.name()
				: park().getFullPath().removeFileExtension().lastSegment() + "-" + description.name();
		OptionFields.browse(file, SWT.SAVE, description.title(), description.files(), proposal + "." + description.files().getFirst().ending(),
				file::setText);
	}

	private void check() {
		if (getControl() == null) {
			return;
		}
		String problem = problem();
		setErrorMessage(problem);
		boolean over = problem == null && Files.exists(file());
		setMessage(over ? file().getFileName() + " is there already and will be replaced." : null, IMessageProvider.WARNING);
		setPageComplete(problem == null);
	}

	private String problem() {
		if (parks.isEmpty()) {
			return NO_PARK;
		}
		try {
			Path chosen = file();
			if (!description.fits(chosen)) {
				return "The file needs a name that ends in " + FileKind.endings(description.files()) + ".";
			}
			if (!chosen.isAbsolute() || !Files.isDirectory(chosen.getParent())) {
				return "Choose a folder that exists, by its full path.";
			}
		} catch (InvalidPathException e) {
			return "“" + file.getText() + "” is no file name: " + e.getReason() + ".";
		}
		return problemOfOptions();
	}

	IFile park() {
		return parks.get(park.getSelectionIndex());
	}

	Path file() {
		return Path.of(file.getText().strip());
	}
}
