package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.table.UnitTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.internal.faults.FaultsDialog;
import org.parkwright.ui.internal.files.FileKinds;

/** Writes the energy units of a park file as a list, which import reads back as the same values. */
public final class ExportUnitsWizard extends Wizard implements IExportWizard {

	private static final String TITLE = "Export Unit List";

	private IFile selected;
	private ExportUnitsPage page;

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		selected = selection == null || selection.isEmpty() ? null
				: Adapters.adapt(selection.getFirstElement(), IFile.class);
		setWindowTitle(TITLE);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		List<IFile> parks = FileKinds.parks(ResourcesPlugin.getWorkspace().getRoot());
		page = new ExportUnitsPage(parks, selected);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile park = page.park();
		Path list = page.list();
		if (!PlatformUI.getWorkbench().saveAllEditors(true)) {
			return false;
		}
		Faults faults = new Faults();
		Optional<Path> made = Opening.make(getContainer(), "The list cannot be written",
				monitor -> convert(park, list, faults, monitor));
		if (!faults.isEmpty() && made.isEmpty()) {
			new FaultsDialog(getShell(), TITLE, "Nothing was exported. Correct the park and export it again.",
					faults.list()).open();
		}
		return made.isPresent();
	}

	private static Path convert(IFile park, Path list, Faults faults, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, "Reading " + park.getName(), 2);
		EipModel model = Parks.load(park.getLocation().toPath(), faults);
		progress.split(1);
		if (model == null || faults.hasErrors()) {
			return null;
		}
		try {
			UnitTable.write(model, list);
		} catch (IOException e) {
			throw new CoreException(Status.error(AtomicFiles.fault(list, e).text(), e));
		}
		for (IFile seen : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(list.toUri())) {
			seen.refreshLocal(IResource.DEPTH_ZERO, progress.split(1));
		}
		return list;
	}
}
