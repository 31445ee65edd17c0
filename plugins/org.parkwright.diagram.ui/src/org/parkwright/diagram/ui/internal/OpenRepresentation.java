package org.parkwright.diagram.ui.internal;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.ui.ModelOpener;
import org.parkwright.diagram.ui.OpenModel;
import org.parkwright.diagram.view.Synchronizer;

/** Reads a model file, then lets the user choose which of its representations to open. */
final class OpenRepresentation implements OpenModel.Listener {

	private final IWorkbenchPage page;
	private final IFile file;
	private OpenModel model;

	OpenRepresentation(IWorkbenchPage page, IFile file) {
		this.page = page;
		this.file = file;
	}

	void start() {
		ModelOpener opener = ModelOpeners.find(file).orElse(null);
		if (opener != null) {
			model = opener.open(file);
			model.addListener(this);
			if (model.state() != OpenModel.State.LOADING) {
				happened(OpenModel.Event.LOADED);
			}
		}
	}

	@Override
	public void happened(OpenModel.Event event) {
		if (event != OpenModel.Event.LOADED || model == null) {
			return;
		}
		OpenModel read = model;
		model = null;
		read.removeListener(this);
		try {
			choose(read);
		} finally {
			read.close();
		}
	}

	private void choose(OpenModel read) {
		List<Representations.Candidate> candidates = read.resource().map(resource -> Representations.of(file, resource)).orElse(List.of());
		if (candidates.isEmpty()) {
			String reason = read.state() == OpenModel.State.BROKEN
					? file.getName() + " cannot be read. Open the file itself to see why."
					: "Nothing is specified for what " + file.getName() + " holds.";
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), "Open Representation",
					LegacyActionTools.escapeMnemonics(reason));
			return;
		}
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(page.getWorkbenchWindow().getShell(),
				LabelProvider.createTextProvider(candidate -> {
					Representations.Candidate each = (Representations.Candidate) candidate;
					return Synchronizer.title(each.representation(), each.element(), new Problems());
				}));
		dialog.setTitle("Open Representation");
		dialog.setMessage("Diagrams, tables and trees of " + file.getName() + ":");
		dialog.setElements(candidates.toArray());
		if (dialog.open() == ElementListSelectionDialog.OK) {
			OpenRepresentationMenu.open(page, file, (Representations.Candidate) dialog.getFirstResult());
		}
	}
}
