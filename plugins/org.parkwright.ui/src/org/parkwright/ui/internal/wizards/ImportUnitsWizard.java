package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.ImportOptions;
import org.parkwright.core.table.UnitTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.internal.faults.FaultsDialog;

/** Makes a park file of a list of energy units, all or nothing. */
public final class ImportUnitsWizard extends Wizard implements IImportWizard {

	private static final String TITLE = "Import Unit List";

	private IStructuredSelection selection;
	private ImportUnitsPage page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		selection = selected;
		setWindowTitle(TITLE);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new ImportUnitsPage(selection);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		Path list = page.list();
		IFile park = page.park();
		ImportOptions options = ImportOptions.DEFAULT.withBaseYear(page.baseYear());
		Faults faults = new Faults();
		Optional<IFile> made = Opening.make(getContainer(), "The list cannot be imported",
				monitor -> convert(list, options, park, faults, monitor));
		if (!faults.isEmpty()) {
			new FaultsDialog(getShell(), TITLE, made.isPresent() ? list.getFileName() + " was imported with warnings."
					: "Nothing was imported. Correct the list and import it again.", faults.list()).open();
		}
		made.ifPresent(Opening::show);
		return made.isPresent();
	}

	private static IFile convert(Path list, ImportOptions options, IFile park, Faults faults, IProgressMonitor monitor)
			throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + list.getFileName(), 2);
		EipModel model = UnitTable.read(list, options, faults);
		progress.split(1);
		if (model == null) {
			return null;
		}
		Path target = park.getLocation().toPath();
		try {
			Parks.save(model, target);
		} catch (IOException e) {
			throw new CoreException(Status.error(AtomicFiles.fault(target, e).text(), e));
		}
		park.refreshLocal(IResource.DEPTH_ZERO, progress.split(1));
		return park;
	}
}
