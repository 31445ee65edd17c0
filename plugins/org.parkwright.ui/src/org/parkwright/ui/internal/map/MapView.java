package org.parkwright.ui.internal.map;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.ViewPart;
import org.parkwright.core.park.ParkMap;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.ResultTable;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.figure.FigureOption;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.NamedElement;
import org.parkwright.ui.Background;
import org.parkwright.ui.ParkPerspective;
import org.parkwright.ui.editing.ActivePark;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.study.FigurePage;

import com.google.gson.JsonObject;

/**
 * Shows where the parks, actors and exchanges of the park are whose tree, table or diagram is active. What is selected there stands out here, and what is
 * clicked here is selected there.
 */
public final class MapView extends ViewPart implements ActivePark.Listener {

	/** The id under which the view is registered. */
	public static final String ID = ParkPerspective.MAP;

	private static final String HELP = "org.parkwright.ui.map_view";

	private final ISelectionListener others = this::selectedElsewhere;
	private final ElementSelection selected = new ElementSelection(this::mark);
	private Composite body;
	private StackLayout stack;
	private Composite page;
	private Label message;
	private FigurePage figure;
	private ActivePark active;
	private ResultTable table;
	private Map<String, Integer> rows = Map.of();
	private List<EObject> marked = List.of();
	/** Counts what was asked to be shown, so that of several changes the last is shown. */
	private int asked;

	@Override
	public void createPartControl(Composite parent) {
		body = new Composite(parent, SWT.NONE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(body, HELP);
		stack = new StackLayout();
		body.setLayout(stack);
		page = new Composite(body, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(page);
		message = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
		stack.topControl = page;
		figure = new FigurePage(body, this::clicked);
		getSite().setSelectionProvider(selected);
		getSite().getPage().addPostSelectionListener(others);
		active = new ActivePark(getSite().getPage(), this);
		draw();
		active.start();
	}

	@Override
	public void changed() {
		IEditorPart editor = getSite().getPage().getActiveEditor();
		marked = editor != null && editor.getSite().getSelectionProvider() != null
				&& editor.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection structured ? ElementSelection.modelElements(structured) : List.of();
		draw();
	}

	@Override
	public void happened(ParkDomain.Event event) {
		switch (event) {
			case LOADED, EDITED, MOVED -> draw();
			default -> {
				// The model is as it was.
			}
		}
	}

	/** Draws the model as it is once all that goes on has been done to it. */
	private void draw() {
		int now = ++asked;
		body.getDisplay().asyncExec(() -> {
			if (now == asked && !body.isDisposed()) {
				drawNow(now);
			}
		});
	}

	private void drawNow(int now) {
		ParkDomain domain = active.park().orElse(null);
		EipModel model = active.model().orElse(null);
		if (model == null) {
			tell(domain == null ? "Open a park; where its actors are is then shown here." : domain.state() == ParkDomain.State.LOADING ? "Opening " + domain.file().getName() + "…"
					: domain.file().getName() + " has errors, which its editor tells; correct them to see the map.");
			return;
		}
		ParkMap map = ParkMap.of(model);
		if (map.figures().isEmpty()) {
			tell("No park or actor of " + domain.file().getName() + " has coordinates. Enter latitude and longitude in the Properties view, or import a map (GeoJSON) that has them.");
			return;
		}
		setContentDescription(map.unplaced() == 0 ? domain.file().getName()
				: domain.file().getName() + ": " + (map.unplaced() == 1 ? "1 actor has" : map.unplaced() + " actors have") + " no coordinates");
		Background.run("Drawing the map of " + domain.file().getName(), null, monitor -> FigureOption.of(map.figures().getFirst(), new Presentation(Language.ENGLISH)), option -> {
			if (now == asked && !body.isDisposed()) {
				show(map.table(), option);
			}
		});
	}

	private void tell(String words) {
		table = null;
		rows = Map.of();
		setContentDescription("");
		message.setText(LegacyActionTools.escapeMnemonics(words));
		page.layout();
		top(page);
	}

	private void show(ResultTable of, JsonObject option) {
		table = of;
		rows = new HashMap<>();
		for (int row = 0; row < table.rows(); row++) {
			int at = row;
			table.elements(row).forEach(id -> rows.put(id, at));
		}
		figure.show(option);
		mark(marked);
		top(figure.control());
	}

	private void top(Control control) {
		stack.topControl = control;
		body.layout();
	}

	// --- selection

	private void clicked(int row) {
		ParkDomain domain = active.park().orElse(null);
		if (table == null || domain == null || row >= table.rows()) {
			return;
		}
		List<EObject> elements = table.elements(row).stream().flatMap(id -> domain.element(id).stream()).toList();
		if (!elements.isEmpty()) {
			getSite().getPage().activate(this);
			mark(elements);
			if (getSite().getPage().findEditor(new FileEditorInput(domain.file())) instanceof ParkEditor editor) {
				editor.reveal(elements);
			}
			selected.changed(elements);
		}
	}

	private void selectedElsewhere(IWorkbenchPart part, ISelection selection) {
		if (part != this && selection instanceof IStructuredSelection structured) {
			List<EObject> elements = ElementSelection.modelElements(structured);
			if (!elements.isEmpty()) {
				mark(elements);
			}
		}
	}

	/** Makes elements stand out; what has no place of its own is where that is which it is part of. */
	private void mark(List<EObject> elements) {
		marked = elements;
		Set<Integer> found = new LinkedHashSet<>();
		for (EObject element : elements) {
			Stream.iterate(element, each -> each != null, EObject::eContainer).filter(NamedElement.class::isInstance).map(each -> rows.get(((NamedElement) each).getId()))
					.filter(row -> row != null).findFirst().ifPresent(found::add);
		}
		figure.mark(found);
	}

	@Override
	public void setFocus() {
		stack.topControl.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(others);
		active.close();
		super.dispose();
	}
}
