package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/**
 * The workbench's undo, redo, cut, copy, paste, delete and select all for a diagram. While the user types into a field of
 * the page they are those of the field.
 */
final class DiagramActions {

	private final DiagramEditor editor;
	private final List<Step> actions;

	DiagramActions(DiagramEditor editor) {
		this.editor = editor;
		actions = List.of(new Step(ActionFactory.UNDO, "Undo", "undo", () -> history().canUndo(), () -> history().undo()),
				new Step(ActionFactory.REDO, "Redo", "redo", () -> history().canRedo(), () -> history().redo()),
				new Step(ActionFactory.CUT, "Cut", "cut", this::isSelected, () -> editor.server().cut(editor.selectedViews())),
				new Step(ActionFactory.COPY, "Copy", "copy", this::isSelected,
						() -> editor.server().copy(editor.selectedViews())),
				new Step(ActionFactory.PASTE, "Paste", "paste", () -> true,
						() -> editor.server().paste(editor.selectedViews())),
				new Step(ActionFactory.DELETE, "Delete", "forwardDelete", this::isSelected,
						() -> editor.server().delete(editor.selectedViews())),
				new Step(ActionFactory.SELECT_ALL, "Select All", "selectAll", () -> true,
						() -> editor.server().selectAll()));
	}

	private CommandStack history() {
		return editor.model().editing().getCommandStack();
	}

	private boolean isSelected() {
		return !editor.selectedViews().isEmpty();
	}

	/** Makes the actions those of the active editor. */
	void contributeTo(IActionBars bars) {
		actions.forEach(action -> bars.setGlobalActionHandler(action.getId(), action));
		update();
		bars.updateActionBars();
	}

	/** Looks anew at what can be done. */
	void update() {
		actions.forEach(Step::update);
	}

	private final class Step extends Action {
		private final String word;
		private final String inField;
		private final BooleanSupplier possible;
		private final Runnable work;

		Step(ActionFactory place, String word, String inField, BooleanSupplier possible, Runnable work) {
			super(word);
			this.word = word;
			this.inField = inField;
			this.possible = possible;
			this.work = work;
			setId(place.getId());
			setActionDefinitionId(place.getCommandId());
		}

		@Override
		public void run() {
			if (editor.browser().isTyping()) {
				editor.browser().inField(inField);
			} else if (editor.server() != null && possible.getAsBoolean()) {
				work.run();
			}
		}

		/** Enabled while there is a field to type into as well, which is not known here, so always. */
		void update() {
			setEnabled(editor.server() != null);
			Command next = getId().equals(ActionFactory.UNDO.getId()) && history().canUndo() ? history().getUndoCommand()
					: getId().equals(ActionFactory.REDO.getId()) && history().canRedo() ? history().getRedoCommand() : null;
			setText(next == null ? word : word + " " + next.getLabel());
		}
	}
}
