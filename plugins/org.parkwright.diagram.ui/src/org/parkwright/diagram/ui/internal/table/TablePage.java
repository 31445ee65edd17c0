package org.parkwright.diagram.ui.internal.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.FocusCellOwnerDrawHighlighter;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.parkwright.diagram.spec.LabelStyle.Format;
import org.parkwright.diagram.table.TableView;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.ui.internal.CellLooks;
import org.parkwright.diagram.view.Overlay;
import org.parkwright.diagram.view.Overlay.Mark;

/** A filter field, tools and the lines of a table, of which only those that are seen have an item. */
final class TablePage {

	private static final int HOST_WIDTH = 110;
	private static final int LABEL_WIDTH = 140;
	private static final int MARGIN = 4;
	private static final int WIDEST = 320;
	/** Room in a head for the arrow of a sorted column, or a sign. */
	private static final int ARROW = 44;
	/** Milliseconds after the last key before the filter is applied. */
	private static final int PAUSE = 250;
	/** Nanoseconds for which the keyboard and the pointer may wait while cells are found again. */
	private static final long SLICE = 20_000_000;
	private static final String INDENT = "    ";

	private final Lines lines;
	private final TableViewer viewer;
	private final CellLooks looks;
	private final LineOrder order;
	private final Text filter;
	private final Label count;
	private final ToolBarManager tools;
	private final Runnable applyFilter = this::applyFilter;
	/** One and the same, so that a refresh that comes while cells are found goes on with it. */
	private final Runnable goOn = this::goOn;
	private final CellEditing.Target entered;
	private final Runnable selectionChanged;
	private List<Line> shown = List.of();
	private Set<EObject> toReveal = Set.of();
	/** Null while there is no overlay. */
	private TableColumn overlaid;

	/**
	 * @param entered          takes what is entered into a cell
	 * @param selectionChanged told when other lines are selected
	 */
	TablePage(Composite parent, Lines lines, int labelWidth, CellEditing.Target entered, Runnable selectionChanged) {
		this.lines = lines;
		this.entered = entered;
		this.selectionChanged = selectionChanged;
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(0, 0, MARGIN, 0).spacing(MARGIN, MARGIN).applyTo(page);
		filter = new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage("Filter");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).indent(MARGIN, 0).grab(true, false).applyTo(filter);
		count = new Label(page, SWT.RIGHT);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
		tools = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		tools.createControl(page);
		viewer = new TableViewer(page, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(viewer.getTable());
		looks = new CellLooks(viewer.getTable());
		order = new LineOrder(lines, parent.getDisplay(), this::show);
		build(labelWidth);
		filter.addModifyListener(event -> filter.getDisplay().timerExec(PAUSE, applyFilter));
		filter.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> applyFilter()));
		order.arrange();
	}

	private void build(int labelWidth) {
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		table.setLinesVisible(true);
		viewer.setUseHashlookup(true);
		column(Lines.LABELS, labelWidth > 0 ? labelWidth : LABEL_WIDTH);
		addColumns();
		TableViewerFocusCellManager focus = new TableViewerFocusCellManager(viewer,
				new Highlighter(viewer));
		TableViewerEditor.create(viewer, focus, new Activation(viewer),
				ColumnViewerEditor.TABBING_HORIZONTAL | ColumnViewerEditor.TABBING_MOVE_TO_ROW_NEIGHBOR
						| ColumnViewerEditor.TABBING_VERTICAL | ColumnViewerEditor.KEYBOARD_ACTIVATION);
		viewer.setContentProvider((ILazyContentProvider) index -> {
			if (index < shown.size()) {
				viewer.replace(shown.get(index), index);
			}
		});
		viewer.setInput(lines);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selectionChanged.run()));
	}

	private void addColumns() {
		for (int i = viewer.getTable().getColumnCount() - 1; i < lines.columns().size(); i++) {
			int width = lines.columns().get(i).mapping().width();
			column(i, width > 0 ? width : HOST_WIDTH).setEditingSupport(new CellEditing(viewer, lines, i, entered));
		}
	}

	/** Columns of a cross table come and go with their elements; a column shows whatever is at its place. */
	private void fitColumns() {
		Table table = viewer.getTable();
		List<String> heads = IntStream.range(0, lines.columns().size()).mapToObj(lines::columnHeader).map(LegacyActionTools::escapeMnemonics).toList();
		List<String> shownHeads = Arrays.stream(table.getColumns()).filter(each -> each != overlaid).skip(1).map(TableColumn::getText).toList();
		if (heads.equals(shownHeads)) {
			return;
		}
		if (order.column() != Lines.LABELS) {
			table.setSortColumn(null);
			order.sort(Lines.LABELS, SWT.NONE);
		}
		if (overlaid != null) {
			overlaid.dispose();
			overlaid = null;
		}
		while (table.getColumnCount() - 1 > heads.size()) {
			table.getColumn(table.getColumnCount() - 1).dispose();
		}
		addColumns();
		for (int i = 0; i < heads.size(); i++) {
			table.getColumn(i + 1).setText(heads.get(i));
		}
		show(lines.overlay());
	}

	private TableViewerColumn column(int index, int width) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(LegacyActionTools.escapeMnemonics(lines.columnHeader(index)));
		column.getColumn().setWidth(width);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(new StyledCellLabelProvider() {
			@Override
			public void update(ViewerCell cell) {
				label(cell, (Line) cell.getElement(), index);
				super.update(cell);
			}
		});
		column.getColumn().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(index)));
		return column;
	}

	private void label(ViewerCell item, Line line, int column) {
		if (lines.isOverlay(column)) {
			Mark mark = lines.mark(line);
			boolean unknown = mark != null && mark.color() == null;
			looks.apply(item, lines.text(line, column), null, mark == null ? null : mark.color(), 0, unknown ? Set.of(Format.ITALIC) : Set.of());
			return;
		}
		if (column == Lines.LABELS) {
			looks.apply(item, INDENT.repeat(line.depth()) + lines.header(line), null, null, 0, Set.of());
			return;
		}
		Cell cell = lines.cell(line, column);
		String text = cell.kind() == Kind.CHECK ? Boolean.TRUE.equals(cell.value()) ? "☑" : "☐" : cell.text();
		looks.apply(item, text, cell.foreground(), cell.background(), cell.size(), cell.formats());
	}

	/** Shows an overlay in a column of its own, in place of the one before. */
	void show(Overlay overlay) {
		lines.show(overlay);
		int column = lines.columns().size();
		if (!overlay.isShown() && overlaid != null) {
			if (order.column() == column) {
				viewer.getTable().setSortColumn(null);
				order.sort(Lines.LABELS, SWT.NONE);
			}
			overlaid.dispose();
			overlaid = null;
		} else if (overlay.isShown()) {
			if (overlaid == null) {
				overlaid = column(column, HOST_WIDTH).getColumn();
			}
			overlaid.setText(LegacyActionTools.escapeMnemonics(overlay.title()));
			overlaid.setToolTipText(legend(overlay));
			overlaid.setWidth(Math.clamp(width(overlay.title()), HOST_WIDTH, WIDEST));
			overlaid.setImage(overlay.warning().isEmpty() ? null : PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
			if (order.column() == column) {
				order.sort(column, order.direction());
			}
		}
		viewer.refresh();
	}

	private int width(String title) {
		GC gc = new GC(viewer.getTable());
		try {
			return gc.textExtent(title).x + ARROW;
		} finally {
			gc.dispose();
		}
	}

	/** What stands beside a diagram in its legend, but for the colours, whose cells say what they mean. */
	private static String legend(Overlay overlay) {
		return Stream.of(overlay.title(), overlay.subtitle(), overlay.warning()).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	/** Sorts by a column up, then down, then as the model is. */
	private void sort(int column) {
		int direction = order.column() != column || order.direction() == SWT.NONE ? SWT.UP
				: order.direction() == SWT.UP ? SWT.DOWN : SWT.NONE;
		Table table = viewer.getTable();
		table.setSortColumn(direction == SWT.NONE ? null : table.getColumn(column + 1));
		table.setSortDirection(direction);
		order.sort(column, direction);
	}

	private void applyFilter() {
		if (!filter.isDisposed() && !order.filter().equals(filter.getText().strip().toLowerCase())) {
			order.filter(filter.getText());
		}
	}

	private void show(List<Line> arranged) {
		Table table = viewer.getTable();
		if (table.isDisposed()) {
			return;
		}
		Set<Line> selected = new HashSet<>(selection());
		shown = arranged;
		table.deselectAll();
		viewer.setItemCount(arranged.size());
		viewer.refresh();
		count.setText(arranged.size() == lines.all().size() ? arranged.size() + " lines"
				: arranged.size() + " of " + lines.all().size() + " lines");
		count.requestLayout();
		if (!toReveal.isEmpty()) {
			Set<EObject> elements = toReveal;
			toReveal = Set.of();
			reveal(elements);
		} else {
			select(selected);
		}
	}

	private void select(Set<Line> selected) {
		int[] indices = selected.isEmpty() ? new int[0] : indices(selected);
		viewer.getTable().setSelection(indices);
		if (indices.length != selected.size()) {
			selectionChanged.run();
		}
	}

	private int[] indices(Set<Line> of) {
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < shown.size(); i++) {
			if (of.contains(shown.get(i))) {
				found.add(i);
			}
		}
		return found.stream().mapToInt(Integer::intValue).toArray();
	}

	/**
	 * Shows the model as it is now. Lines stay where they are while there are no others, so that a line does not run away
	 * from who edits it in a sorted table.
	 */
	void refresh() {
		boolean others = lines.refresh();
		fitColumns();
		if (others) {
			order.arrange();
		} else {
			viewer.refresh();
		}
		if (!lines.tables().isSettled()) {
			viewer.getTable().getDisplay().timerExec(1, goOn);
		}
	}

	/** A little at a time, since a large cross table takes as long as a user would notice after each edit. */
	private void goOn() {
		Table table = viewer.getTable();
		if (table.isDisposed()) {
			return;
		}
		if (lines.goOn(SLICE)) {
			viewer.refresh();
		} else {
			table.getDisplay().timerExec(1, goOn);
		}
	}

	/** The lines that are selected, from top to bottom. */
	List<Line> selection() {
		int[] indices = viewer.getTable().getSelectionIndices();
		Arrays.sort(indices);
		return Arrays.stream(indices).filter(index -> index < shown.size()).mapToObj(shown::get).toList();
	}

	/** The lines from one on downwards, as they are shown. */
	List<Line> from(Line line) {
		int index = shown.indexOf(line);
		return index < 0 ? List.of() : shown.subList(index, shown.size());
	}

	/** The columns from one on to the right, as they are shown; not that of the overlay. */
	List<TableView.Column> from(int column) {
		List<Integer> shownOrder = columnOrder();
		return shownOrder.subList(shownOrder.indexOf(column), shownOrder.size()).stream()
				.filter(each -> each != Lines.LABELS && !lines.isOverlay(each)).map(each -> lines.columns().get(each)).toList();
	}

	/** The column with the focus, from 0; LABELS if it is that of the labels, of the overlay or none. */
	int focusColumn() {
		ViewerCell cell = viewer.getColumnViewerEditor().getFocusCell();
		return cell == null || lines.isOverlay(cell.getColumnIndex() - 1) ? Lines.LABELS : cell.getColumnIndex() - 1;
	}

	/** The columns as the user has ordered them. */
	List<Integer> columnOrder() {
		return Arrays.stream(viewer.getTable().getColumnOrder()).mapToObj(index -> index - 1).toList();
	}

	/** Selects the lines of elements; others stay if none is shown. */
	void reveal(Set<EObject> elements) {
		Set<Line> found = new LinkedHashSet<>();
		shown.stream().filter(line -> lines.tables().elements(line).stream().anyMatch(elements::contains)).forEach(found::add);
		if (!found.isEmpty()) {
			viewer.getTable().setSelection(indices(found));
			viewer.getTable().showSelection();
			selectionChanged.run();
		}
	}

	/** Selects the lines of elements when the table shows the model as it is then; a filter that hides them goes. */
	void revealNew(List<EObject> elements) {
		toReveal = Set.copyOf(elements);
		if (!order.isAll()) {
			filter.setText("");
		}
	}

	void selectAll() {
		viewer.getTable().selectAll();
		selectionChanged.run();
	}

	/** Opens the editor of a cell. */
	void edit(Line line, int column) {
		viewer.editElement(line, column + 1);
	}

	/** Where a cell is in the table. */
	Rectangle bounds(Line line, int column) {
		int index = shown.indexOf(line);
		TableColumn shownColumn = viewer.getTable().getColumn(column + 1);
		return index < 0 ? new Rectangle(0, 0, shownColumn.getWidth(), viewer.getTable().getHeaderHeight())
				: viewer.getTable().getItem(index).getBounds(column + 1);
	}

	Table table() {
		return viewer.getTable();
	}

	ToolBarManager tools() {
		return tools;
	}

	void stop() {
		order.stop();
	}

	/** A cell is edited by double click, Enter, F2 or Tab; a single click selects. */
	private static final class Activation extends ColumnViewerEditorActivationStrategy {
		Activation(TableViewer viewer) {
			super(viewer);
		}

		@Override
		protected boolean isEditorActivationEvent(ColumnViewerEditorActivationEvent event) {
			return switch (event.eventType) {
				case ColumnViewerEditorActivationEvent.TRAVERSAL, ColumnViewerEditorActivationEvent.PROGRAMMATIC,
						ColumnViewerEditorActivationEvent.MOUSE_DOUBLE_CLICK_SELECTION ->
					true;
				case ColumnViewerEditorActivationEvent.KEY_PRESSED -> event.keyCode == SWT.CR || event.keyCode == SWT.F2;
				default -> false;
			};
		}
	}

	/** Leaves cells alone while the table closes: a virtual table would be asked for lines that it no longer has. */
	private static final class Highlighter extends FocusCellOwnerDrawHighlighter {
		private boolean closing;

		Highlighter(TableViewer viewer) {
			super(viewer, false);
			viewer.getTable().addDisposeListener(event -> closing = true);
		}

		@Override
		protected void focusCellChanged(ViewerCell newCell, ViewerCell oldCell) {
			if (!closing) {
				super.focusCellChanged(newCell, oldCell);
			}
		}
	}
}
