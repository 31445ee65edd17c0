package org.parkwright.diagram.ui.internal;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.parkwright.diagram.InstalledSpecification;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.glsp.DiagramServer;
import org.parkwright.diagram.glsp.ModelThread;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.ModelOpener;
import org.parkwright.diagram.ui.OpenModel;
import org.parkwright.diagram.view.ViewElement;

/**
 * Shows a diagram of a model file in a browser widget; while the file is being read, that; and if the diagram cannot be
 * shown, why. History, dirty state and saving are those of the model, which other editors share.
 */
public final class DiagramEditor extends EditorPart implements ISaveablesSource {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.diagram.ui.diagramEditor";

	private final OpenModel.Listener listener = this::happened;
	private final ISelectionListener others = this::selectedElsewhere;
	private final DiagramSelection selection = new DiagramSelection(this::reveal);
	private final DiagramActions actions = new DiagramActions(this);
	private OpenModel model;
	private OpenDiagram diagram;
	private DiagramServer server;
	private DiagramBrowser browser;
	private Arranging arranging;
	private Composite body;
	private DiagramOutline outline;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof RepresentationInput representation)) {
			throw new PartInitException("A diagram is opened from its model file: Open Diagram in the file's menu.");
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
		body.setLayout(new FillLayout());
		getSite().setSelectionProvider(selection);
		getSite().getPage().addPostSelectionListener(others);
		show();
	}

	private RepresentationInput input() {
		return (RepresentationInput) getEditorInput();
	}

	private void show() {
		clear();
		switch (model.state()) {
			case LOADING -> new MessagePage(body, "Opening " + model.file().getName() + "…", List.of());
			case BROKEN -> new MessagePage(body, model.file().getName() + " cannot be read.", model.problems());
			case OPEN -> model.resource().ifPresent(this::open);
		}
		body.layout();
	}

	private void clear() {
		stop();
		for (Control child : body.getChildren()) {
			child.dispose();
		}
	}

	private void stop() {
		if (arranging != null) {
			arranging.cancel();
			arranging = null;
		}
		if (server != null) {
			server.dispose();
			server = null;
		}
		diagram = null;
		browser = null;
	}

	private void open(Resource resource) {
		InstalledSpecification installed = Representations.installed();
		EObject element = resource.getEObject(input().element());
		DiagramDescription description = installed.specification().diagram(input().representation()).orElse(null);
		if (description == null) {
			new MessagePage(body, "The specification of this diagram is not installed, or has an error.",
					installed.specification().problems().stream().map(Object::toString).toList());
			return;
		}
		if (element == null || !description.domainClass().isInstance(element)) {
			new MessagePage(body, "The element that this diagram is on is gone.",
					List.of("Close the diagram, or undo the deletion and open it again."));
			return;
		}
		SharedLayouts layouts = SharedLayouts.of(model);
		diagram = new OpenDiagram(description, element, layouts.layouts(), installed.images(),
				new Problems(Representations::log));
		diagram.reportGone();
		selection.changed(List.of(), element);
		if (diagram.layout().isBlank()) {
			new MessagePage(body, "Arranging " + getPartName() + "…", List.of());
			arrangeFirst(layouts);
		} else {
			start(layouts);
		}
	}

	/** A diagram that nobody laid out yet is arranged before it is shown; that is no edit, so it can't be undone. */
	private void arrangeFirst(SharedLayouts layouts) {
		OpenDiagram arranged = diagram;
		arranging = new Arranging(getPartName(), diagram, fraction -> {
			// The Progress view shows it.
		}, result -> {
			arranging = null;
			if (arranged == diagram && !body.isDisposed()) {
				arranged.layouts().set(arranged.context().key(), result);
				arranged.refresh();
				for (Control child : body.getChildren()) {
					child.dispose();
				}
				start(layouts);
				body.layout();
			}
		});
		arranging.schedule();
	}

	private void start(SharedLayouts layouts) {
		try {
			browser = new DiagramBrowser(body, message -> {
				if (server != null) {
					server.receive(message);
				}
			});
		} catch (IOException | SWTError e) {
			new MessagePage(body, "The diagram cannot be shown, for the system's browser widget does not work.",
					List.of(String.valueOf(e.getMessage())));
			return;
		}
		server = new DiagramServer(diagram, model.editing(), new UiThread(body.getDisplay()), new Front(), browser::send);
		layouts.problems().forEach(problem -> server.warn(problem.message()));
		actions.update();
		if (outline != null) {
			outline.refresh();
		}
	}

	private void happened(OpenModel.Event event) {
		if (body == null || body.isDisposed()) {
			return;
		}
		switch (event) {
			case LOADED -> {
				SharedLayouts.forget(model);
				show();
				firePropertyChange(PROP_DIRTY);
			}
			case EDITED -> edited();
			case MOVED -> {
				RepresentationInput before = input();
				setInputWithNotify(
						new RepresentationInput(model.file(), before.representation(), before.element(), before.title()));
			}
			case DELETED -> {
				if (!isDirty()) {
					getSite().getPage().closeEditor(this, false);
				}
			}
		}
	}

	private void edited() {
		firePropertyChange(PROP_DIRTY);
		actions.update();
		if (diagram != null && diagram.context().element().eResource() == null) {
			show();
		}
		if (outline != null) {
			body.getDisplay().asyncExec(outline::refresh);
		}
	}

	private void selectedElsewhere(IWorkbenchPart part, ISelection selected) {
		if (part != this && server != null && selected instanceof IStructuredSelection structured) {
			List<EObject> elements = DiagramSelection.modelElements(structured);
			if (!elements.isEmpty() && elements.stream().anyMatch(element -> !diagram.view().viewsOf(element).isEmpty())) {
				reveal(elements);
			}
		}
	}

	/** Selects elements in the diagram. */
	void reveal(List<EObject> elements) {
		if (server != null) {
			server.select(elements);
		}
	}

	OpenModel model() {
		return model;
	}

	/** The diagram; null while it is not shown. */
	public OpenDiagram diagram() {
		return diagram;
	}

	/** The server of the page; null while the diagram is not shown. */
	DiagramServer server() {
		return server;
	}

	DiagramBrowser browser() {
		return browser;
	}

	DiagramActions actions() {
		return actions;
	}

	List<ViewElement> selectedViews() {
		return selection.views();
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
	public void setFocus() {
		if (browser != null) {
			browser.control().setFocus();
		} else {
			body.setFocus();
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			outline = new DiagramOutline(this);
			return adapter.cast(outline);
		}
		if (adapter == IPropertySheetPage.class) {
			return adapter.cast(model.properties(selection));
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(others);
		stop();
		if (model != null) {
			model.removeListener(listener);
			model.close();
		}
		super.dispose();
	}

	/** What the diagram wants of the workbench. */
	private final class Front implements DiagramFront {

		@Override
		public void selected(List<ViewElement> elements) {
			selection.changed(elements, diagram.context().element());
			actions.update();
			if (outline != null) {
				outline.follow(elements);
			}
		}

		@Override
		public void activated(ViewElement element) {
			try {
				getSite().getPage().showView(IPageLayout.ID_PROP_SHEET);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
			}
		}

		@Override
		public void open(DiagramDescription description, EObject element) {
			try {
				Diagrams.open(getSite().getPage(), model.file(), description, element);
			} catch (PartInitException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			}
		}

		@Override
		public void arrange() {
			if (arranging != null) {
				arranging.cancel();
				return;
			}
			OpenDiagram arranged = diagram;
			String title = "Arranging";
			arranging = new Arranging(getPartName(), diagram, fraction -> {
				if (server != null && arranging != null) {
					server.showWork(title, fraction);
				}
			}, result -> {
				arranging = null;
				if (server != null && arranged == diagram) {
					server.showWork(title, null);
					if (result != arranged.layout()) {
						model.editing().getCommandStack().execute(arranged.tools().arrange("Arrange All", before -> result));
					}
				}
			});
			server.showWork(title, -1.0);
			arranging.schedule();
		}

		@Override
		public void savePicture() {
			new PictureExport(getSite().getShell(), diagram, model.file()).start();
		}
	}

	/** The user interface's thread. */
	private record UiThread(Display display) implements ModelThread {
		@Override
		public boolean isCurrent() {
			return display.getThread() == Thread.currentThread();
		}

		@Override
		public void execute(Runnable task) {
			if (!display.isDisposed()) {
				display.asyncExec(task);
			}
		}
	}
}
