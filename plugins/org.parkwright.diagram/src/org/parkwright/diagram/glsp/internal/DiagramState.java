package org.parkwright.diagram.glsp.internal;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.glsp.server.model.DefaultGModelState;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** The history is that of the model's editing domain, which other editors share. */
@Singleton
class DiagramState extends DefaultGModelState {

	private final CommandStack history;

	@Inject
	DiagramState(EditingDomain editing) {
		history = editing.getCommandStack();
	}

	@Override
	public void init() {
		// There is no history of its own.
	}

	@Override
	public void execute(Command command) {
		history.execute(command);
	}

	@Override
	public boolean canUndo() {
		return history.canUndo();
	}

	@Override
	public boolean canRedo() {
		return history.canRedo();
	}

	@Override
	public void undo() {
		history.undo();
	}

	@Override
	public void redo() {
		history.redo();
	}

	@Override
	public boolean isDirty() {
		return history instanceof BasicCommandStack stack && stack.isSaveNeeded();
	}

	@Override
	public void saveIsDone() {
		// The workbench saves the model.
	}
}
