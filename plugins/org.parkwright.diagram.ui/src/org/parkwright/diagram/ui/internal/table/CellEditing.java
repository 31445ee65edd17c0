package org.parkwright.diagram.ui.internal.table;

import java.util.List;
import java.util.Objects;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxCellEditor;
import org.eclipse.jface.viewers.ComboBoxViewerCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.events.SelectionListener;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables.Choice;

/** Edits the cells of a column: as text, with a combo or with a check box, as the cell's kind is. */
final class CellEditing extends EditingSupport {

	/** Takes what was entered. */
	@FunctionalInterface
	interface Target {
		/** @param value the text, the value of a choice, or a Boolean */
		void entered(Line line, int column, Object value);
	}

	private final TableViewer viewer;
	private final Lines lines;
	private final int column;
	private final Target target;
	private TextCellEditor textEditor;
	private CheckboxCellEditor checkEditor;
	private ComboBoxViewerCellEditor comboEditor;
	private List<Choice> offered = List.of();

	CellEditing(TableViewer viewer, Lines lines, int column, Target target) {
		super(viewer);
		this.viewer = viewer;
		this.lines = lines;
		this.column = column;
		this.target = target;
	}

	private Cell cell(Object line) {
		return lines.cell((Line) line, column);
	}

	private String input(Cell cell) {
		return lines.tables().input(cell, lines.columns().get(column));
	}

	@Override
	protected boolean canEdit(Object line) {
		return cell(line).kind() != Kind.READ_ONLY;
	}

	@Override
	protected CellEditor getCellEditor(Object line) {
		Cell cell = cell(line);
		return switch (cell.kind()) {
			case TEXT -> text();
			case CHECK -> check();
			case COMBO -> combo(cell);
			case READ_ONLY -> null;
		};
	}

	private CellEditor text() {
		if (textEditor == null) {
			textEditor = new TextCellEditor(viewer.getTable());
		}
		return textEditor;
	}

	private CellEditor check() {
		if (checkEditor == null) {
			checkEditor = new CheckboxCellEditor(viewer.getTable());
		}
		return checkEditor;
	}

	private CellEditor combo(Cell cell) {
		if (comboEditor == null) {
			comboEditor = newCombo();
		}
		offered = lines.tables().choices(cell, lines.columns().get(column));
		comboEditor.setInput(offered);
		return comboEditor;
	}

	private ComboBoxViewerCellEditor newCombo() {
		ComboBoxViewerCellEditor editor = new ComboBoxViewerCellEditor(viewer.getTable(), SWT.READ_ONLY);
		editor.setContentProvider(ArrayContentProvider.getInstance());
		editor.setLabelProvider(LabelProvider.createTextProvider(choice -> ((Choice) choice).label()));
		editor.setActivationStyle(ComboBoxViewerCellEditor.DROP_DOWN_ON_MOUSE_ACTIVATION
				| ComboBoxViewerCellEditor.DROP_DOWN_ON_KEY_ACTIVATION
				| ComboBoxViewerCellEditor.DROP_DOWN_ON_PROGRAMMATIC_ACTIVATION);
		CCombo combo = editor.getViewer().getCCombo();
		combo.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> combo.getDisplay().asyncExec(() -> applyUnlessOpen(combo))));
		return editor;
	}

	/** A value that is picked counts at once; one that the keys pass by in the open list does not. */
	private void applyUnlessOpen(CCombo combo) {
		if (!combo.isDisposed() && !combo.getListVisible() && viewer.isCellEditorActive()) {
			viewer.applyEditorValue();
		}
	}

	@Override
	protected Object getValue(Object line) {
		Cell cell = cell(line);
		return switch (cell.kind()) {
			case CHECK -> Boolean.TRUE.equals(cell.value());
			case COMBO -> offered.stream().filter(choice -> Objects.equals(choice.value(), cell.value())).findFirst()
					.orElse(null);
			default -> input(cell);
		};
	}

	@Override
	protected void setValue(Object line, Object value) {
		Cell cell = cell(line);
		switch (cell.kind()) {
			case COMBO -> {
				if (value instanceof Choice choice && !Objects.equals(choice.value(), cell.value())) {
					target.entered((Line) line, column, choice.value());
				}
			}
			case TEXT -> {
				if (!input(cell).equals(value)) {
					target.entered((Line) line, column, value);
				}
			}
			case CHECK -> target.entered((Line) line, column, value);
			case READ_ONLY -> {
				// The cell was closed to edits while its editor was open.
			}
		}
	}
}
