package org.parkwright.diagram.ui.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.parkwright.diagram.spec.ElementColumnMapping;
import org.parkwright.diagram.spec.LineMapping;
import org.parkwright.diagram.spec.TableDescription;
import org.parkwright.diagram.spec.Tool;
import org.parkwright.diagram.table.TableView.Column;
import org.parkwright.diagram.table.TableView.Line;
import org.parkwright.diagram.table.Tables;
import org.parkwright.diagram.tool.DiagramCommand;

/** The tools of a table that create lines and columns and delete lines, for its toolbar and its menu. */
final class LineTools {

	private final TableDescription description;
	private final Tables tables;
	private final EObject root;
	private final Supplier<List<Line>> selection;
	private final Consumer<DiagramCommand> create;
	private final Runnable delete;

	/**
	 * @param root      the element that the table is on
	 * @param selection the lines that are selected
	 * @param create    executes a command that creates a line
	 * @param delete    deletes the selected lines
	 */
	LineTools(TableDescription description, Tables tables, EObject root, Supplier<List<Line>> selection,
			Consumer<DiagramCommand> create, Runnable delete) {
		this.description = description;
		this.tables = tables;
		this.root = root;
		this.selection = selection;
		this.create = create;
		this.delete = delete;
	}

	/** Adds what is possible now. */
	void fill(IContributionManager menu) {
		description.creations().forEach(tool -> menu.add(creation(tool, root)));
		description.columnCreations().forEach(
				tool -> menu.add(creation(tool, tables.canCreate(tool), () -> tables.create(tool))));
		List<Line> selected = selection.get();
		if (selected.size() == 1) {
			Line line = selected.get(0);
			line.mapping().creations().forEach(tool -> menu.add(creation(tool, line.element())));
		}
		menu.add(new Separator());
		menu.add(deletion(selected));
	}

	/** Adds what is possible with the column of the cell that has the focus, for the menu alone: a column is deleted with all that it is of. */
	void fill(IContributionManager menu, Column column) {
		if (column.mapping() instanceof ElementColumnMapping mapping) {
			String label = mapping.deletion() == null ? "Delete Column " + column.header() : mapping.deletion().label() + ": " + column.header();
			Action action = new Action(LegacyActionTools.escapeMnemonics(label)) {
				@Override
				public void run() {
					create.accept(tables.delete(column));
				}
			};
			action.setEnabled(tables.canDelete(column));
			menu.add(action);
		}
	}

	private Action creation(Tool.LineCreation tool, EObject container) {
		return creation(tool, tables.canCreate(tool, container), () -> tables.create(tool, container));
	}

	private Action creation(Tool tool, boolean enabled, Supplier<DiagramCommand> command) {
		Action action = new Action(tool.label()) {
			@Override
			public void run() {
				create.accept(command.get());
			}
		};
		action.setImageDescriptor(
				PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_OBJ_ADD));
		action.setToolTipText(tool.head().documentation().isEmpty() ? tool.label() : tool.head().documentation());
		action.setEnabled(enabled);
		return action;
	}

	private Action deletion(List<Line> selected) {
		Set<String> labels = Set.copyOf(selected.stream().map(Line::mapping).map(LineTools::deletionLabel).toList());
		Action action = new Action(labels.size() == 1 && selected.size() == 1 ? labels.iterator().next()
				: selected.size() > 1 ? "Delete " + selected.size() + " Lines" : "Delete") {
			@Override
			public void run() {
				delete.run();
			}
		};
		action.setImageDescriptor(
				PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_TOOL_DELETE));
		action.setToolTipText(action.getText());
		action.setEnabled(!selected.isEmpty());
		return action;
	}

	private static String deletionLabel(LineMapping mapping) {
		return mapping.deletion() == null ? "Delete " + mapping.label() : mapping.deletion().label();
	}

	/** What the tools depend on; they are made anew when it is another. */
	List<Object> state() {
		List<Object> state = new ArrayList<>();
		description.creations().forEach(tool -> state.add(tables.canCreate(tool, root)));
		description.columnCreations().forEach(tool -> state.add(tables.canCreate(tool)));
		List<Line> selected = selection.get();
		state.add(selected.size() == 1 ? selected.get(0) : selected.size());
		return state;
	}
}
