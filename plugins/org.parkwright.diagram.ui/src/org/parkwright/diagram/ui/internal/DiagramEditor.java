package org.parkwright.diagram.ui.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.DiagramFront;
import org.parkwright.diagram.glsp.DiagramServer;
import org.parkwright.diagram.glsp.ModelThread;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.ui.Diagrams;
import org.parkwright.diagram.ui.Overlays;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.ViewElement;

/** Shows a diagram in a browser widget. */
public final class DiagramEditor extends RepresentationEditor {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.diagram.ui.diagramEditor";

	private final DiagramSelection selection = new DiagramSelection(this::reveal);
	private final EditActions actions = new DiagramActions(this);
	private OpenDiagram diagram;
	private DiagramServer server;
	private DiagramBrowser browser;
	private Arranging arranging;
	private DiagramOutline outline;

	@Override
	void open(Representation representation, EObject element) {
		if (!(representation instanceof DiagramDescription description)) {
			new MessagePage(body(), representation.label() + " is no diagram.", List.of());
			return;
		}
		SharedLayouts layouts = SharedLayouts.of(model());
		diagram = new OpenDiagram(description, element, layouts.layouts(), Representations.installed(model().file()).images(),
				new Problems(Representations::log));
		diagram.reportGone();
		selection.changedViews(List.of(), element);
		if (diagram.layout().isBlank()) {
			new MessagePage(body(), "Arranging " + getPartName() + "…", List.of());
			arrangeFirst(layouts);
		} else {
			start(layouts);
		}
	}

	@Override
	void broken(Representation representation) {
		if (representation instanceof DiagramDescription description) {
			new Remains(model(), description, input().element()).draw(body());
		}
	}

	@Override
	void stop() {
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

	/** A diagram that nobody laid out yet is arranged before it is shown; that is no edit, so it can't be undone. */
	private void arrangeFirst(SharedLayouts layouts) {
		OpenDiagram arranged = diagram;
		arranging = new Arranging(getPartName(), diagram, fraction -> {
			// The Progress view shows it.
		}, result -> {
			if (arranged == diagram && !body().isDisposed()) {
				arranging = null;
				arranged.layouts().set(arranged.context().key(), result);
				arranged.refresh();
				clear();
				start(layouts);
				body().layout();
			}
		});
		arranging.schedule();
	}

	private void start(SharedLayouts layouts) {
		try {
			browser = new DiagramBrowser(body(), message -> {
				if (server != null) {
					server.receive(message);
				}
			});
		} catch (IOException | SWTError e) {
			new MessagePage(body(), "The diagram cannot be shown, for the system's browser widget does not work.",
					List.of(String.valueOf(e.getMessage())));
			return;
		}
		diagram.show(overlay());
		server = new DiagramServer(diagram, model().editing(), new UiThread(body().getDisplay()), new Front(), browser::send);
		List<Problem> faults = new ArrayList<>(Representations.installed(model().file()).specification().problems());
		faults.addAll(layouts.problems());
		faults.addAll(diagram.context().problems().list());
		if (!faults.isEmpty()) {
			server.warn(Problem.summary(faults));
		}
		actions.update();
		if (outline != null) {
			outline.refresh();
		}
	}

	@Override
	void edited() {
		actions.update();
		if (outline != null) {
			body().getDisplay().asyncExec(outline::refresh);
		}
	}

	@Override
	void overlaid() {
		if (server != null) {
			server.show(overlay());
		}
	}

	@Override
	EObject shownElement() {
		return diagram == null ? null : diagram.context().element();
	}

	@Override
	void reveal(List<EObject> elements) {
		if (server != null && elements.stream().anyMatch(element -> !diagram.view().viewsOf(element).isEmpty())) {
			server.select(elements);
		}
	}

	@Override
	ISelectionProvider selection() {
		return selection;
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

	@Override
	EditActions actions() {
		return actions;
	}

	boolean isSelected() {
		return !selectedViews().isEmpty();
	}

	List<ViewElement> selectedViews() {
		return selection.views();
	}

	@Override
	public void setFocus() {
		if (browser != null) {
			browser.control().setFocus();
		} else {
			body().setFocus();
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			outline = new DiagramOutline(this);
			return adapter.cast(outline);
		}
		return super.getAdapter(adapter);
	}

	/** What the diagram wants of the workbench. */
	private final class Front implements DiagramFront {

		@Override
		public void selected(List<ViewElement> elements) {
			selection.changedViews(elements, diagram.context().element());
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
				Diagrams.open(getSite().getPage(), model().file(), description, element);
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
						model().editing().getCommandStack().execute(arranged.tools().arrange("Arrange All", before -> result));
					}
				}
			});
			server.showWork(title, -1.0);
			arranging.schedule();
		}

		@Override
		public Optional<Map<String, String>> values(Filter filter, Map<String, String> standard) {
			return FilterValues.ask(getSite().getShell(), filter, standard);
		}

		@Override
		public void savePicture() {
			new PictureExport(getSite().getShell(), diagram, model().file()).start();
		}

		@Override
		public void closeOverlay() {
			Overlays.show(model().file(), Overlay.NONE);
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
