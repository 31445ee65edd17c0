package org.parkwright.diagram.ui.internal;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.diagram.ui.ModelOpener;
import org.parkwright.diagram.ui.OpenModel;
import org.parkwright.diagram.ui.Overlays;
import org.parkwright.diagram.view.Overlay;

/**
 * Shows a representation of a model file; while the file is being read, that; and if it cannot be shown, why. History, dirty
 * state and saving are those of the model, which other editors share.
 */
abstract class RepresentationEditor extends EditorPart implements ISaveablesSource {

	private static final String HELP = "org.parkwright.diagram.ui.representation_editor";

	private final OpenModel.Listener listener = this::happened;
	private final ISelectionListener others = this::selectedElsewhere;
	private final Overlays.Listener overlays = this::overlaid;
	private final IResourceChangeListener resources = this::resourcesChanged;
	private OpenModel model;
	private InstalledSpecification shown;
	private Composite body;

	/** Shows the representation of an element in {@link #body()}, which is empty. */
	abstract void open(Representation representation, EObject element);

	/** Shows below what is wrong with a broken file what can be read of it, if it can show that. */
	void broken(Representation representation) {
		// Tables and trees are for editing.
	}

	/** Ends what {@link #open} started; its widgets are disposed of afterwards. Called before it was opened as well. */
	abstract void stop();

	/** A command was executed, undone or redone, or the file was saved, while the representation is shown. */
	abstract void edited();

	/** Another overlay is to be shown upon the representation, while that is shown. */
	abstract void overlaid();

	/** The element that is shown; null while nothing is. */
	abstract EObject shownElement();

	/** Selects elements. */
	abstract void reveal(List<EObject> elements);

	/** Its Edit menu. */
	abstract EditActions actions();

	/** What is selected, as model elements. */
	abstract ISelectionProvider selection();

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof RepresentationInput representation)) {
			throw new PartInitException("This opens from its model file: Open Representation in the file's menu.");
		}
		ModelOpener opener = ModelOpeners.find(representation.file()).orElseThrow(
				() -> new PartInitException("Nothing that is installed opens " + representation.file().getName() + "."));
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		model = opener.open(representation.file());
		model.addListener(listener);
	}

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		body.setLayout(new FillLayout(SWT.VERTICAL));
		getSite().setSelectionProvider(selection());
		getSite().getPage().addPostSelectionListener(others);
		Overlays.addListener(overlays);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
		show();
	}

	RepresentationInput input() {
		return (RepresentationInput) getEditorInput();
	}

	private void show() {
		stop();
		clear();
		shown = Representations.installed(model.file());
		switch (model.state()) {
			case LOADING -> new MessagePage(body, "Opening " + model.file().getName() + "…", List.of());
			case BROKEN -> {
				new MessagePage(body, model.file().getName() + " cannot be edited before this is corrected in it:", model.problems());
				broken(representation());
			}
			case OPEN -> model.resource().ifPresent(this::open);
		}
		body.layout();
	}

	/** Removes all that the body shows. */
	void clear() {
		for (Control child : body.getChildren()) {
			child.dispose();
		}
	}

	private void open(Resource resource) {
		EObject element = resource.getEObject(input().element());
		Representation representation = representation();
		if (representation == null) {
			new MessagePage(body, "The specification of " + getPartName() + " is not installed, or has an error.",
					shown.specification().problems().stream().map(Object::toString).toList());
		} else if (element == null || !representation.domainClass().isInstance(element)) {
			new MessagePage(body, "The element that " + getPartName() + " is on is gone.",
					List.of("Close the editor, or undo the deletion and open it again."));
		} else {
			open(representation, element);
		}
	}

	/** Who writes a specification of the project sees at once what becomes of it. */
	private void resourcesChanged(IResourceChangeEvent event) {
		IPath folder = model.file().getParent().getFullPath().append(InstalledSpecification.FOLDER);
		if (event.getDelta().findMember(folder) != null && !body.isDisposed()) {
			body.getDisplay().asyncExec(() -> {
				if (!body.isDisposed() && model.state() == OpenModel.State.OPEN && shown != Representations.installed(model.file())) {
					show();
				}
			});
		}
	}

	/** Null if it is gone. */
	private Representation representation() {
		return shown.specification().representation(input().representation()).orElse(null);
	}

	private void happened(OpenModel.Event event) {
		if (body == null || body.isDisposed()) {
			return;
		}
		switch (event) {
			case LOADED -> {
				show();
				firePropertyChange(PROP_DIRTY);
			}
			case EDITED -> {
				firePropertyChange(PROP_DIRTY);
				EObject shown = shownElement();
				if (shown != null && shown.eResource() == null) {
					show();
				} else if (shown != null) {
					edited();
				}
			}
			case MOVED -> {
				RepresentationInput before = input();
				setInputWithNotify(
						new RepresentationInput(model.file(), before.representation(), before.element(), before.title()));
				overlaid(model.file());
			}
			case DELETED -> {
				if (!isDirty()) {
					getSite().getPage().closeEditor(this, false);
				}
			}
		}
	}

	private void selectedElsewhere(IWorkbenchPart part, ISelection selected) {
		if (part != this && shownElement() != null && selected instanceof IStructuredSelection structured) {
			List<EObject> elements = ElementSelection.modelElements(structured);
			boolean known = selection().getSelection() instanceof IStructuredSelection own
					&& elements.equals(ElementSelection.modelElements(own));
			if (!elements.isEmpty() && !known) {
				reveal(elements);
			}
		}
	}

	private void overlaid(IFile changed) {
		if (changed.equals(model.file()) && shownElement() != null) {
			overlaid();
		}
	}

	/** What is to be shown upon the elements. */
	Overlay overlay() {
		return Overlays.of(model.file());
	}

	OpenModel model() {
		return model;
	}

	Composite body() {
		return body;
	}

	@Override
	public Saveable[] getSaveables() {
		return new Saveable[] { model.saveable() };
	}

	@Override
	public Saveable[] getActiveSaveables() {
		return getSaveables();
	}

	@Override
	public boolean isDirty() {
		return model.saveable().isDirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("the workbench saves the saveable");
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("files are copied in the Project Explorer");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IPropertySheetPage.class) {
			return adapter.cast(model.properties(selection()));
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(others);
		Overlays.removeListener(overlays);
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
		stop();
		if (model != null) {
			model.removeListener(listener);
			model.close();
		}
		super.dispose();
	}
}
