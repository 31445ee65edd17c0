package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.statushandlers.StatusManager;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.ModelOpener;
import org.parkwright.diagram.ui.OpenModel;
import org.parkwright.diagram.view.Synchronizer;

/** "Open Representation" with the representations of the selected model element or file. */
public final class OpenRepresentationMenu extends CompoundContributionItem {

	@Override
	protected IContributionItem[] getContributionItems() {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		if (page == null || !(page.getSelection() instanceof IStructuredSelection selection) || selection.size() != 1) {
			return new IContributionItem[0];
		}
		Object selected = selection.getFirstElement();
		if (selected instanceof EObject element && element.eResource() != null) {
			return file(element.eResource()).filter(ModelOpeners::accept)
					.map(file -> items(page, file, Representations.of(file, element))).orElse(new IContributionItem[0]);
		}
		IFile file = Adapters.adapt(selected, IFile.class);
		return file != null && ModelOpeners.accept(file) ? fileItems(page, file) : new IContributionItem[0];
	}

	private static Optional<IFile> file(Resource resource) {
		URI uri = resource.getURI();
		if (uri == null || !uri.isFile()) {
			return Optional.empty();
		}
		return Optional.ofNullable(
				ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromOSString(uri.toFileString())));
	}

	/** A file that no editor has open is opened for the menu; if it takes longer to read, the menu says so. */
	private static IContributionItem[] fileItems(IWorkbenchPage page, IFile file) {
		ModelOpener opener = ModelOpeners.find(file).orElse(null);
		if (opener == null) {
			return new IContributionItem[0];
		}
		OpenModel model = opener.open(file);
		if (model.state() == OpenModel.State.OPEN && model.resource().isPresent()) {
			IContributionItem[] items = items(page, file, Representations.of(file, model.resource().get()));
			model.close();
			return items;
		}
		model.close();
		return new IContributionItem[] { new ActionContributionItem(new Action("Open &Representation…") {
			@Override
			public void run() {
				new OpenRepresentation(page, file).start();
			}
		}) };
	}

	private static IContributionItem[] items(IWorkbenchPage page, IFile file, List<Representations.Candidate> candidates) {
		if (candidates.isEmpty()) {
			return new IContributionItem[0];
		}
		MenuManager menu = new MenuManager("Open &Representation");
		String kind = null;
		for (Representations.Candidate candidate : candidates) {
			if (kind != null && !kind.equals(Diagrams.editor(candidate.representation()))) {
				menu.add(new Separator());
			}
			kind = Diagrams.editor(candidate.representation());
			String title = Synchronizer.title(candidate.representation(), candidate.element(), new Problems());
			ImageDescriptor image = PlatformUI.getWorkbench().getEditorRegistry().findEditor(kind).getImageDescriptor();
			menu.add(new Action(LegacyActionTools.escapeMnemonics(title), image) {
				@Override
				public void run() {
					open(page, file, candidate);
				}
			});
		}
		return new IContributionItem[] { menu };
	}

	static void open(IWorkbenchPage page, IFile file, Representations.Candidate candidate) {
		try {
			Diagrams.open(page, file, candidate.representation(), candidate.element());
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
