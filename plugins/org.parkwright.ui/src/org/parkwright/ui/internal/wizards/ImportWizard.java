package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.transfer.Importer;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.MonitorProgress;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.internal.faults.FaultsDialog;

/**
 * Makes a park of a file of another kind, all or nothing. A park that is open gets the new content as one step that can be undone;
 * any other is written.
 */
public final class ImportWizard extends TransferWizard<Importer> implements IImportWizard {

	private static final String TITLE = "Import a Park";

	private IStructuredSelection selection;

	/** Asks for one of all importers. */
	public ImportWizard() {
		super(TITLE, "import");
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selected) {
		selection = selected;
	}

	@Override
	public void addPages() {
		IContainer folder = folder();
		addPages(Transfers.importers().stream().map(importer -> new ImportPage(importer, folder)).toList(), "Say what the file is that becomes a park.");
	}

	private IContainer folder() {
		IResource selected = selection == null || selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IResource.class);
		if (selected == null) {
			IResource[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
			return projects.length == 1 ? (IContainer) projects[0] : null;
		}
		return selected instanceof IContainer container ? container : selected.getParent();
	}

	@Override
	public boolean performFinish() {
		ImportPage page = (ImportPage) chosen();
		Path file = page.file();
		IFile park = page.park();
		OptionValues options = page.options();
		remember(page);
		Faults faults = new Faults();
		Optional<EipModel> read = Opening.find(getContainer(), "The file cannot be imported",
				monitor -> read(page.transfer, file, options, faults, monitor));
		boolean made = read.isPresent() && put(read.get(), park, file);
		if (!faults.isEmpty() && (made || read.isEmpty())) {
			new FaultsDialog(getShell(), TITLE, made ? file.getFileName() + " was imported with warnings."
					: "Nothing was imported. Correct the file and import it again.", faults.list()).open();
		}
		if (made) {
			Opening.show(park);
		}
		return made;
	}

	private static EipModel read(Importer importer, Path file, OptionValues options, Faults faults, IProgressMonitor monitor) {
		SubMonitor steps = SubMonitor.convert(monitor, "Reading " + file.getFileName(), 1);
		try {
			return Transfers.read(importer, file, options, faults, new MonitorProgress(steps.split(1)));
		} catch (CancellationException e) {
			throw new OperationCanceledException();
		}
	}

	/** @return whether the park holds the model now; if not the user was told why */
	private boolean put(EipModel model, IFile park, Path file) {
		Optional<ParkDomain> open = ParkDomains.find(park).filter(domain -> domain.state() == ParkDomain.State.OPEN);
		if (open.isPresent()) {
			open.get().execute("Import " + file.getFileName(), new ReplaceContents(open.get().model().orElseThrow(), model));
			return true;
		}
		return Opening.make(getContainer(), park.getName() + " cannot be written", monitor -> write(model, park, monitor)).isPresent();
	}

	private static IFile write(EipModel model, IFile park, IProgressMonitor monitor) throws CoreException {
		Path target = park.getLocation().toPath();
		try {
			Parks.save(model, target);
		} catch (IOException e) {
			throw new CoreException(Status.error(AtomicFiles.fault(target, e).text(), e));
		}
		park.refreshLocal(IResource.DEPTH_ZERO, monitor);
		return park;
	}
}
