package org.parkwright.ui.internal.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

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
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.transfer.Exporter;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfers;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.MonitorProgress;
import org.parkwright.ui.internal.faults.FaultsDialog;
import org.parkwright.ui.internal.files.FileKinds;

/** Writes a park file as files of another kind, all or none. */
public final class ExportWizard extends TransferWizard<Exporter> implements IExportWizard {

	private static final String TITLE = "Export a Park";

	private IFile selected;

	/** Asks for one of all exporters. */
	public ExportWizard() {
		super(TITLE, "export");
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		selected = selection == null || selection.isEmpty() ? null : Adapters.adapt(selection.getFirstElement(), IFile.class);
	}

	@Override
	public void addPages() {
		List<IFile> parks = FileKinds.parks(ResourcesPlugin.getWorkspace().getRoot());
		addPages(Transfers.exporters().stream().map(exporter -> new ExportPage(exporter, parks, selected)).toList(), "Say what is made of a park.");
	}

	@Override
	public boolean performFinish() {
		ExportPage page = (ExportPage) chosen();
		IFile park = page.park();
		Path file = page.file();
		OptionValues options = page.options();
		if (!PlatformUI.getWorkbench().saveAllEditors(true)) {
			return false;
		}
		remember(page);
		Faults faults = new Faults();
		Optional<List<Path>> made = Opening.find(getContainer(), "The file cannot be written",
				monitor -> convert(page.transfer, park, file, options, faults, monitor));
		if (!faults.isEmpty()) {
			new FaultsDialog(getShell(), TITLE, made.isPresent() ? file.getFileName() + " was written with warnings."
					: "Nothing was exported. Correct the park or the options and export it again.", faults.list()).open();
		}
		return made.isPresent();
	}

	private static List<Path> convert(Exporter exporter, IFile park, Path file, OptionValues options, Faults faults, IProgressMonitor monitor)
			throws CoreException {
		SubMonitor steps = SubMonitor.convert(monitor, "Writing " + file.getFileName(), 1);
		var found = new Faults();
		EipModel model = Parks.load(park.getLocation().toPath(), found);
		if (model == null || found.hasErrors()) {
			faults.addAll(found);
			return null;
		}
		List<Path> written;
		try {
			written = Transfers.write(exporter, model, file, options, faults, new MonitorProgress(steps.split(1)));
		} catch (IOException e) {
			throw new CoreException(Status.error(AtomicFiles.fault(file, e).text(), e));
		} catch (CancellationException e) {
			throw new OperationCanceledException();
		}
		for (Path each : written) {
			for (IFile seen : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(each.toUri())) {
				seen.refreshLocal(IResource.DEPTH_ZERO, null);
			}
		}
		return written.isEmpty() ? null : written;
	}
}
