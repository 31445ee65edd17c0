package org.parkwright.diagram.ui.internal;

import java.util.List;

import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxCellEditor;
import org.eclipse.jface.viewers.ComboBoxCellEditor;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.parkwright.diagram.spec.ColumnMapping;
import org.parkwright.diagram.table.TableView.Cell;
import org.parkwright.diagram.table.TableView.Kind;
import org.parkwright.diagram.table.TableView.Row;
import org.parkwright.diagram.table.Tables;

/** Edits the cells of one column as their kind says. */
final class CellEditing extends EditingSupport {

	private final TableEditor editor;
	private final TreeViewer viewer;
	private final int index;

	CellEditing(TableEditor editor, TreeViewer viewer, int index) {
		super(viewer);
		this.editor = editor;
		this.viewer = viewer;
		this.index = index;
	}

	private Cell cell(Object row) {
		return ((Row) row).cells().get(index);
	}

	private ColumnMapping column() {
		return editor.view().columns().get(index).mapping();
	}

	private List<Tables.Choice> choices(Object row) {
		return editor.tables().choices(cell(row), column());
	}

	@Override
	protected boolean canEdit(Object row) {
		return cell(row).kind() != Kind.READ_ONLY;
	}

	@Override
	protected CellEditor getCellEditor(Object row) {
		return switch (cell(row).kind()) {
			case CHECK -> new CheckboxCellEditor(viewer.getTree());
			case COMBO -> new ComboBoxCellEditor(viewer.getTree(),
					choices(row).stream().map(Tables.Choice::label).toArray(String[]::new), SWT.READ_ONLY);
			case TEXT, READ_ONLY -> new TextCellEditor(viewer.getTree());
		};
	}

	@Override
	protected Object getValue(Object row) {
		Cell cell = cell(row);
		return switch (cell.kind()) {
			case CHECK -> Boolean.TRUE.equals(cell.value());
			case COMBO -> choices(row).stream().map(Tables.Choice::value).toList().indexOf(cell.value());
			case TEXT, READ_ONLY -> cell.text();
		};
	}

	@Override
	protected void setValue(Object row, Object value) {
		if (value == null || value.equals(getValue(row))) {
			return;
		}
		Object wanted = value;
		if (cell(row).kind() == Kind.COMBO) {
			List<Tables.Choice> choices = choices(row);
			int chosen = (Integer) value;
			if (chosen < 0 || chosen >= choices.size()) {
				return;
			}
			wanted = choices.get(chosen).value();
		}
		editor.run(editor.tables().edit(((Row) row).element(), column(), wanted));
	}
}
