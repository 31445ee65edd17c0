package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/**
 * The workbench's undo, redo, copy, paste, delete and select all for a table or tree. While the user types into a field
 * they are those of the field.
 */
final class WidgetActions {

	private final WidgetEditor<?> editor;
	private final List<Step> actions;

	WidgetActions(WidgetEditor<?> editor) {
		this.editor = editor;
		Consumer<Text> nothing = text -> {
			// A field has no history, and that of the model is not meant.
		};
		actions = List.of(new Step(ActionFactory.UNDO, "Undo", nothing, () -> history().canUndo(), () -> history().undo()),
				new Step(ActionFactory.REDO, "Redo", nothing, () -> history().canRedo(), () -> history().redo()),
				new Step(ActionFactory.CUT, "Cut", Text::cut, () -> false, () -> {
					// Lines are deleted; a copy of their text would not bring them back.
				}),
				new Step(ActionFactory.COPY, "Copy", Text::copy, this::isSelected, editor::copy),
				new Step(ActionFactory.PASTE, "Paste", Text::paste, this::isShown, editor::paste),
				new Step(ActionFactory.DELETE, "Delete", text -> text.insert(""), this::isSelected, editor::delete),
				new Step(ActionFactory.SELECT_ALL, "Select All", Text::selectAll, this::isShown, editor::selectAll));
	}

	private CommandStack history() {
		return editor.model().editing().getCommandStack();
	}

	private boolean isShown() {
		return editor.control() != null;
	}

	private boolean isSelected() {
		return isShown() && editor.isSelected();
	}

	/** Makes the actions those of the active editor. */
	void contributeTo(IActionBars bars) {
		actions.forEach(action -> bars.setGlobalActionHandler(action.getId(), action));
		update();
		bars.updateActionBars();
	}

	/** Names undo and redo after what they would do. */
	void update() {
		actions.forEach(Step::update);
	}

	private final class Step extends Action {
		private final String word;
		private final Consumer<Text> inField;
		private final BooleanSupplier possible;
		private final Runnable work;

		Step(ActionFactory place, String word, Consumer<Text> inField, BooleanSupplier possible, Runnable work) {
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
			if (Display.getCurrent().getFocusControl() instanceof Text text) {
				inField.accept(text);
			} else if (possible.getAsBoolean()) {
				work.run();
			}
		}

		/** Always enabled, for the keys must reach a field that is being typed into. */
		void update() {
			if (editor.model() == null) {
				return;
			}
			Command next = getId().equals(ActionFactory.UNDO.getId()) && history().canUndo() ? history().getUndoCommand()
					: getId().equals(ActionFactory.REDO.getId()) && history().canRedo() ? history().getRedoCommand() : null;
			setText(next == null ? word : word + " " + next.getLabel());
		}
	}
}
