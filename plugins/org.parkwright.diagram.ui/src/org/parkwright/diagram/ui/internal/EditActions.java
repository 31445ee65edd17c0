package org.parkwright.diagram.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/**
 * The workbench's undo, redo, cut, copy, paste, delete and select all for a representation. While the user types into a
 * field they are those of the field. So they are always enabled once something is shown: the keys must reach the field.
 */
abstract class EditActions {

	/**
	 * What an editor does with its selection.
	 *
	 * @param place    in the Edit menu
	 * @param word     its label
	 * @param possible whether there is something to do
	 * @param work     does it
	 */
	record Entry(ActionFactory place, String word, BooleanSupplier possible, Runnable work) {
	}

	private final RepresentationEditor editor;
	private final List<Step> actions = new ArrayList<>();

	/** @param entries beside undo and redo, which are those of the model */
	EditActions(RepresentationEditor editor, Entry... entries) {
		this.editor = editor;
		actions.add(new Step(new Entry(ActionFactory.UNDO, "Undo", () -> history().canUndo(), () -> history().undo())));
		actions.add(new Step(new Entry(ActionFactory.REDO, "Redo", () -> history().canRedo(), () -> history().redo())));
		for (Entry entry : entries) {
			actions.add(new Step(entry));
		}
	}

	/** Whether the user types into a field. */
	abstract boolean isTyping();

	/** Does in that field what an action of {@link ActionFactory} means there. */
	abstract void inField(String action);

	/** Whether a field gets the keys of an action as well, and does itself what they mean there. */
	boolean isDoneByField(String action) {
		return false;
	}

	/** Whether the editor can take commands. */
	boolean isReady() {
		return true;
	}

	private CommandStack history() {
		return editor.model().editing().getCommandStack();
	}

	/** Makes the actions those of the active editor. */
	final void contributeTo(IActionBars bars) {
		actions.forEach(action -> bars.setGlobalActionHandler(action.getId(), action));
		update();
		bars.updateActionBars();
	}

	/** Looks anew at what can be done, and names undo and redo after it. */
	final void update() {
		if (editor.model() != null) {
			actions.forEach(Step::update);
		}
	}

	private final class Step extends Action {
		private final Entry entry;

		Step(Entry entry) {
			super(entry.word());
			this.entry = entry;
			setId(entry.place().getId());
			setActionDefinitionId(entry.place().getCommandId());
		}

		@Override
		public void runWithEvent(Event event) {
			if (event.type != SWT.KeyDown || !isDoneByField(getId()) || !isTyping()) {
				run();
			}
		}

		@Override
		public void run() {
			if (isTyping()) {
				inField(getId());
			} else if (isReady() && entry.possible().getAsBoolean()) {
				entry.work().run();
			}
		}

		void update() {
			setEnabled(isReady());
			Command next = entry.place() == ActionFactory.UNDO && history().canUndo() ? history().getUndoCommand()
					: entry.place() == ActionFactory.REDO && history().canRedo() ? history().getRedoCommand() : null;
			setText(next == null ? entry.word() : entry.word() + " " + LegacyActionTools.escapeMnemonics(next.getLabel()));
		}
	}
}
