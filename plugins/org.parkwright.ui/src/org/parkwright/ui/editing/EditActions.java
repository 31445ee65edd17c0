package org.parkwright.ui.editing;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CopyToClipboardCommand;
import org.eclipse.emf.edit.command.CutToClipboardCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.PasteFromClipboardCommand;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;

/**
 * Undo, redo, cut, copy, paste and delete of the elements of one file. They take the place of the workbench's own in the
 * Edit menu, its keys and its tool bar while a part that has {@link #contributeTo contributed} them is active.
 *
 * @since 0.1
 */
public final class EditActions {

	private final ParkDomain domain;
	private final ISelectionProvider selection;
	private final ParkDomain.Listener listener = event -> update();
	private final ISelectionChangedListener selected = event -> update();
	private final Step undo;
	private final Step redo;
	private final Edit cut;
	private final Edit copy;
	private final Edit paste;
	private final Edit delete;

	/**
	 * @param domain    whose elements are edited
	 * @param selection tells which elements are meant
	 */
	public EditActions(ParkDomain domain, ISelectionProvider selection) {
		this.domain = domain;
		this.selection = selection;
		CommandStack history = domain.editing().getCommandStack();
		undo = new Step("Undo", ActionFactory.UNDO, history::canUndo, history::getUndoCommand, history::undo);
		redo = new Step("Redo", ActionFactory.REDO, history::canRedo, history::getRedoCommand, history::redo);
		cut = new Edit("Cu&t", ActionFactory.CUT, IWorkbenchCommandConstants.EDIT_CUT, ISharedImages.IMG_TOOL_CUT,
				elements -> removing(elements, CutToClipboardCommand.create(domain.editing(), elements)));
		copy = new Edit("&Copy", ActionFactory.COPY, IWorkbenchCommandConstants.EDIT_COPY, ISharedImages.IMG_TOOL_COPY,
				elements -> CopyToClipboardCommand.create(domain.editing(), elements)) {
			@Override
			void execute(Command command) {
				// A copy changes no model, so it is no step of the history, which would have asked first.
				if (command.canExecute()) {
					command.execute();
				}
				EditActions.this.update();
			}
		};
		paste = new Edit("&Paste", ActionFactory.PASTE, IWorkbenchCommandConstants.EDIT_PASTE,
				ISharedImages.IMG_TOOL_PASTE, this::pasteInto);
		delete = new Edit("&Delete", ActionFactory.DELETE, IWorkbenchCommandConstants.EDIT_DELETE,
				ISharedImages.IMG_TOOL_DELETE,
				elements -> removing(elements, DeleteCommand.create(domain.editing(), elements)));
		domain.addListener(listener);
		if (selection instanceof IPostSelectionProvider post) {
			post.addPostSelectionChangedListener(selected);
		} else {
			selection.addSelectionChangedListener(selected);
		}
		update();
	}

	/** Makes the actions those of a part. */
	public void contributeTo(IActionBars bars) {
		for (Action action : List.of(undo, redo, cut, copy, paste, delete)) {
			bars.setGlobalActionHandler(action.getId(), action);
		}
		bars.updateActionBars();
	}

	/** Makes undo and redo those of a part that has no elements to cut or copy. */
	public void contributeHistoryTo(IActionBars bars) {
		bars.setGlobalActionHandler(undo.getId(), undo);
		bars.setGlobalActionHandler(redo.getId(), redo);
		bars.updateActionBars();
	}

	/** Adds the actions to a context menu. */
	public void fill(IMenuManager menu) {
		for (Edit action : List.of(cut, copy, paste, delete)) {
			action.update();
			menu.add(action);
		}
	}

	/** Ends the following of domain and selection. */
	public void dispose() {
		domain.removeListener(listener);
		if (selection instanceof IPostSelectionProvider post) {
			post.removePostSelectionChangedListener(selected);
		} else {
			selection.removeSelectionChangedListener(selected);
		}
	}

	private void update() {
		undo.update();
		redo.update();
		for (Edit action : List.of(cut, copy, paste, delete)) {
			action.update();
		}
	}

	private Collection<?> elements() {
		return domain.state() == ParkDomain.State.OPEN && selection.getSelection() instanceof IStructuredSelection structured
				? structured.toList() : List.of();
	}

	/** A file without its model would be no park file. */
	private static Command removing(Collection<?> elements, Command command) {
		boolean contained = elements.stream().allMatch(element -> ((EObject) element).eContainer() != null);
		return contained ? command : UnexecutableCommand.INSTANCE;
	}

	private Command pasteInto(Collection<?> elements) {
		return elements.size() == 1 && domain.editing().getClipboard() != null
				? PasteFromClipboardCommand.create(domain.editing(), elements.iterator().next(), null)
				: UnexecutableCommand.INSTANCE;
	}

	/** A step through the history, named after the command it undoes or redoes. */
	private static final class Step extends Action {
		private final String word;
		private final Supplier<Boolean> possible;
		private final Supplier<Command> next;
		private final Runnable step;

		Step(String word, ActionFactory place, Supplier<Boolean> possible, Supplier<Command> next, Runnable step) {
			this.word = word;
			this.possible = possible;
			this.next = next;
			this.step = step;
			setId(place.getId());
			setActionDefinitionId(place.getCommandId());
		}

		@Override
		public void run() {
			BusyIndicator.showWhile(null, step);
		}

		void update() {
			boolean can = possible.get();
			String label = can ? next.get().getLabel() : "";
			setEnabled(can);
			setText("&" + word + " " + LegacyActionTools.escapeMnemonics(label));
			setToolTipText((word + " " + label).strip());
		}
	}

	/** A command on what is selected. */
	private class Edit extends Action {
		private final Function<Collection<?>, Command> command;

		Edit(String text, ActionFactory place, String id, String icon, Function<Collection<?>, Command> command) {
			super(text);
			this.command = command;
			setId(place.getId());
			setActionDefinitionId(id);
			ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
			setImageDescriptor(images.getImageDescriptor(icon));
			setDisabledImageDescriptor(images.getImageDescriptor(icon + "_DISABLED"));
		}

		@Override
		public void run() {
			BusyIndicator.showWhile(null, () -> execute(command.apply(elements())));
		}

		void execute(Command made) {
			domain.editing().getCommandStack().execute(made);
		}

		void update() {
			Collection<?> elements = elements();
			setEnabled(!elements.isEmpty() && command.apply(elements).canExecute());
		}
	}
}
