package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;

/** Shows a table of a specification; its cells are edited by the specification's tools, as steps of the shared history. */
public final class TableEditor extends RepresentationEditor {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.diagram.ui.tableEditor";

	private static final int HEADER_WIDTH = 180;
	private static final int COLUMN_WIDTH = 110;

	private final ElementSelection selection = new ElementSelection(this::reveal);
	private Tables tables;
	private TableView view;
	private TreeViewer viewer;

	@Override
	void open(Representation representation, EObject element) {
		if (!(representation instanceof TableDescription description)) {
			new MessagePage(body(), representation.label() + " is no table.", List.of());
			return;
		}
		tables = new Tables(description, element, SharedLayouts.of(model()).layouts(), new Problems(Representations::log));
		view = tables.view();
		Composite area = new Composite(body(), SWT.NONE);
		TreeColumnLayout layout = new TreeColumnLayout();
		area.setLayout(layout);
		viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		viewer.getTree().setHeaderVisible(true);
		viewer.getTree().setLinesVisible(true);
		ColumnViewerToolTipSupport.enableFor(viewer);
		addColumn(layout, "", description.headerWidth() > 0 ? description.headerWidth() : HEADER_WIDTH, -1);
		for (int i = 0; i < view.columns().size(); i++) {
			int width = view.columns().get(i).mapping().width();
			addColumn(layout, view.columns().get(i).header(), width > 0 ? width : COLUMN_WIDTH, i);
		}
		viewer.setContentProvider(new Rows());
		viewer.setUseHashlookup(true);
		viewer.addPostSelectionChangedListener(event -> selection.changed(elements(), element));
		viewer.setInput(view);
		viewer.expandAll();
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(this::fill);
		viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
		selection.changed(List.of(), element);
	}

	private void addColumn(TreeColumnLayout layout, String header, int width, int index) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(header);
		column.getColumn().setMoveable(index >= 0);
		layout.setColumnData(column.getColumn(), new ColumnPixelData(width, true, true));
		column.setLabelProvider(new CellLabels(viewer.getTree().getDisplay(), index));
		if (index >= 0) {
			column.setEditingSupport(new CellEditing(this, viewer, index));
		}
	}

	private List<EObject> elements() {
		return viewer.getStructuredSelection().stream().map(TableView.Row.class::cast).map(TableView.Row::element).toList();
	}

	private void fill(IMenuManager menu) {
		TableView.Row row = (TableView.Row) viewer.getStructuredSelection().getFirstElement();
		Stream<Tool.LineCreation> own = row == null ? Stream.empty() : row.mapping().creations().stream();
		own.filter(tool -> tables.canCreate(tool, row.element())).forEach(tool -> menu.add(creation(tool, row.element())));
		view.description().creations().stream().filter(tool -> tables.canCreate(tool, view.element()))
				.forEach(tool -> menu.add(creation(tool, view.element())));
		if (row != null) {
			menu.add(new Separator());
			menu.add(action("Delete", () -> run(tables.delete(row))));
		}
	}

	private Action creation(Tool.LineCreation tool, EObject container) {
		return action(tool.label(), () -> run(tables.create(tool, container)));
	}

	private static Action action(String label, Runnable work) {
		return new Action(label.replace("&", "&&")) {
			@Override
			public void run() {
				work.run();
			}
		};
	}

	/** Executes a command; what it cannot do is said in the status line. */
	void run(DiagramCommand command) {
		model().editing().getCommandStack().execute(command);
		Problem problem = command.problem();
		getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(problem == null ? null : problem.message());
	}

	Tables tables() {
		return tables;
	}

	TableView view() {
		return view;
	}

	/** Makes undo and redo those of the active editor. Delete is the key of the field that a cell is edited in. */
	void contributeTo(IActionBars bars) {
		bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), action("Undo", () -> {
			if (history().canUndo()) {
				history().undo();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.REDO.getId(), action("Redo", () -> {
			if (history().canRedo()) {
				history().redo();
			}
		}));
		bars.updateActionBars();
	}

	private CommandStack history() {
		return model().editing().getCommandStack();
	}

	@Override
	void stop() {
		tables = null;
		view = null;
		viewer = null;
	}

	/** Later, for the cell that was edited is still being closed. */
	@Override
	void edited() {
		body().getDisplay().asyncExec(() -> {
			if (view != null && !viewer.getTree().isDisposed()) {
				refresh();
			}
		});
	}

	/** Rows are new after each edit, so those that were selected and open are found by their elements. */
	private void refresh() {
		List<EObject> selected = elements();
		List<EObject> open = Stream.of(viewer.getExpandedElements()).map(TableView.Row.class::cast)
				.map(TableView.Row::element).toList();
		view = tables.view();
		viewer.getTree().setRedraw(false);
		try {
			viewer.setInput(view);
			viewer.setExpandedElements(rows(open).toArray());
			viewer.setSelection(new StructuredSelection(rows(selected)));
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	private List<TableView.Row> rows(List<EObject> elements) {
		Map<EObject, TableView.Row> byElement = view.allRows()
				.collect(Collectors.toMap(TableView.Row::element, row -> row, (first, second) -> first));
		return elements.stream().map(byElement::get).filter(row -> row != null).toList();
	}

	@Override
	EObject shownElement() {
		return view == null ? null : view.element();
	}

	@Override
	void reveal(List<EObject> elements) {
		List<TableView.Row> rows = rows(elements);
		if (!rows.isEmpty()) {
			viewer.setSelection(new StructuredSelection(rows), true);
		}
	}

	@Override
	ISelectionProvider selection() {
		return selection;
	}

	@Override
	public void setFocus() {
		if (viewer != null) {
			viewer.getTree().setFocus();
		} else {
			body().setFocus();
		}
	}

	private static final class Rows implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((TableView) input).rows().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((TableView.Row) parent).rows().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((TableView.Row) element).rows().isEmpty();
		}
	}
}
