package org.parkwright.diagram.ui.internal.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.table.CellPaste;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.ui.internal.CellNotice;
import org.parkwright.diagram.ui.internal.WidgetEditor;
import org.parkwright.diagram.ui.internal.WidgetOutline;
import org.parkwright.diagram.view.Overlay;

/** Edits the elements of a model as lines of a table. */
public final class TableEditor extends WidgetEditor<TableDescription> {

	/** The id under which the editor is registered. */
	public static final String ID = "org.parkwright.diagram.ui.tableEditor";

	private static final String NOTHING_PASTED = "Nothing is pasted.";

	private Lines lines;
	private TablePage page;
	private LineTools tools;
	private List<Object> toolsState = List.of();
	private CellNotice notice;

	/** Made by the workbench. */
	public TableEditor() {
		super(TableDescription.class);
	}

	@Override
	protected void open(Composite parent, TableDescription description, EObject element, Layouts layouts,
			Problems problems) {
		lines = new Lines(new Tables(description, element, layouts, problems));
		page = new TablePage(parent, lines, description.headerWidth(), this::entered, this::selectionChanged);
		notice = new CellNotice(page.table(), getEditorSite());
		tools = new LineTools(description, lines.tables(), element, page::selection, this::create, this::delete);
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> {
			tools.fill(manager);
			if (page.focusColumn() != Lines.LABELS) {
				tools.fill(manager, lines.columns().get(page.focusColumn()));
			}
			manager.add(new Separator());
			manager.add(ActionFactory.COPY.create(getSite().getWorkbenchWindow()));
			manager.add(ActionFactory.PASTE.create(getSite().getWorkbenchWindow()));
			manager.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		page.table().setMenu(menu.createContextMenu(page.table()));
		getSite().registerContextMenu(menu, getSite().getSelectionProvider());
		page.table().addDisposeListener(event -> menu.dispose());
		updateTools();
	}

	private void updateTools() {
		List<Object> state = tools.state();
		if (!state.equals(toolsState)) {
			toolsState = state;
			page.tools().removeAll();
			tools.fill(page.tools());
			page.tools().update(true);
			page.tools().getControl().requestLayout();
		}
	}

	@Override
	protected void stop() {
		if (page != null) {
			page.stop();
		}
		lines = null;
		page = null;
		tools = null;
		toolsState = List.of();
		notice = null;
	}

	@Override
	protected void show(Overlay overlay) {
		// One that only filters diagrams says nothing of lines.
		page.show(overlay.marks().isEmpty() ? Overlay.NONE : overlay);
	}

	@Override
	protected void refresh() {
		page.refresh();
		updateTools();
	}

	@Override
	protected String title() {
		return lines.tables().title();
	}

	@Override
	protected Control control() {
		return page == null ? null : page.table();
	}

	private void selectionChanged() {
		updateTools();
		selected(page.selection().stream().flatMap(line -> lines.tables().elements(line).stream()).distinct().toList());
	}

	@Override
	protected void reveal(List<EObject> elements) {
		if (page != null) {
			page.reveal(new HashSet<>(elements));
		}
	}

	private void entered(Line line, int column, Object value) {
		if (page == null) {
			return;
		}
		notice.clear();
		String before = lines.text(line, column);
		DiagramCommand command = lines.tables().edit(line, lines.columns().get(column), value);
		String problem = execute(command).orElse(null);
		if (problem != null || !command.changed()) {
			String kept = before.isEmpty() ? "It is still empty." : "It is still " + before + ".";
			notice.show(page.bounds(line, column), "“" + value + "” changes nothing.",
					problem == null ? lines.columnHeader(column) + " does not take it. " + kept : problem + " " + kept);
		}
	}

	private void create(DiagramCommand command) {
		notice.clear();
		String problem = execute(command).orElse(null);
		if (problem != null || !command.changed()) {
			notice.show(page.table().getClientArea(), command.getLabel() + " changes nothing.",
					problem == null ? "There is no place for a new line." : problem);
		} else {
			page.revealNew(command.created());
		}
	}

	@Override
	protected boolean isSelected() {
		return !page.selection().isEmpty();
	}

	@Override
	protected void delete() {
		List<Line> selected = page.selection();
		if (!selected.isEmpty()) {
			notice.clear();
			execute(lines.tables().delete(selected)).ifPresent(problem -> notice
					.show(page.bounds(selected.get(0), Lines.LABELS), "Nothing is deleted.", problem));
		}
	}

	@Override
	protected void selectAll() {
		page.selectAll();
	}

	/** The selected lines as text: a line each, tabs between the cells, as spreadsheets take it. */
	@Override
	protected String selectedText() {
		List<Integer> columns = page.columnOrder();
		return page.selection().stream()
				.map(line -> columns.stream().map(column -> lines.text(line, column).replaceAll("[\t\r\n]+", " "))
						.collect(Collectors.joining("\t")))
				.collect(Collectors.joining(System.lineSeparator()));
	}

	@Override
	protected void paste() {
		Clipboard clipboard = new Clipboard(page.table().getDisplay());
		Object content;
		try {
			content = clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
		List<Line> selected = page.selection();
		if (content instanceof String text && !selected.isEmpty()) {
			paste(selected.get(0), page.focusColumn(), text);
		}
	}

	/** Puts a block of values into a cell and those below it and to its right, all or none. */
	void paste(Line first, int column, String text) {
		notice.clear();
		if (column == Lines.LABELS) {
			notice.show(page.bounds(first, column), NOTHING_PASTED, "Click into the first cell that is to be filled, then paste.");
			return;
		}
		CellPaste paste = new CellPaste(lines.tables(), page.from(first), page.from(column), text);
		paste.problem().or(() -> paste.command().flatMap(this::execute))
				.ifPresent(problem -> notice.show(page.bounds(first, column), NOTHING_PASTED, problem));
	}

	/** What is shown; null while nothing is. */
	TablePage page() {
		return page;
	}

	/** Its lines; null while nothing is shown. */
	Lines lines() {
		return lines;
	}

	@Override
	protected WidgetOutline outline() {
		return new WidgetOutline(() -> lines, new Content(),
				LabelProvider.createTextProvider(line -> lines == null ? "" : lines.header((Line) line)),
				line -> line instanceof Line each ? each.element() : null, elements -> {
					Set<EObject> wanted = new HashSet<>(elements);
					return lines == null ? List.of()
							: lines.all().stream().filter(line -> wanted.contains(line.element())).toList();
				}, this::reveal);
	}

	private static final class Content implements ITreeContentProvider {
		private Lines lines;

		@Override
		public void inputChanged(Viewer viewer, Object before, Object now) {
			lines = (Lines) now;
		}

		@Override
		public Object[] getElements(Object input) {
			return below(null);
		}

		private Object[] below(Line above) {
			return lines.all().stream().filter(line -> line.above() == above || above != null && above.equals(line.above()))
					.toArray();
		}

		@Override
		public Object[] getChildren(Object line) {
			return hasChildren(line) ? below((Line) line) : new Object[0];
		}

		@Override
		public Object getParent(Object line) {
			return ((Line) line).above();
		}

		@Override
		public boolean hasChildren(Object line) {
			return !((Line) line).mapping().allLines().isEmpty();
		}
	}
}
