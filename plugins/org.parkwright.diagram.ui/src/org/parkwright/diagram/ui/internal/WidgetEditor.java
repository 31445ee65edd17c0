package org.parkwright.diagram.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.parkwright.diagram.layout.Layouts;
import org.parkwright.diagram.problem.Problem;
import org.parkwright.diagram.problem.Problems;
import org.parkwright.diagram.spec.Representation;
import org.parkwright.diagram.tool.DiagramCommand;
import org.parkwright.diagram.ui.ElementSelection;
import org.parkwright.diagram.view.Images;
import org.parkwright.diagram.view.Overlay;

/**
 * Shows a representation in widgets of the workbench, and follows the model when it changes.
 *
 * @param <R> kind of representation
 */
public abstract class WidgetEditor<R extends Representation> extends RepresentationEditor {

	private final Class<R> kind;
	private final ElementSelection selection = new ElementSelection(this::reveal);
	private final EditActions actions = new WidgetActions(this);
	private EObject element;
	private WidgetOutline outline;
	private boolean refreshing;

	/** @param kind of representation that it shows */
	protected WidgetEditor(Class<R> kind) {
		this.kind = kind;
	}

	/**
	 * Shows the representation.
	 *
	 * @param on       the element that it is on
	 * @param layouts  of its model, for commands
	 * @param problems told of expressions that fail
	 */
	protected abstract void open(Composite parent, R description, EObject on, Layouts layouts, Problems problems);

	@Override
	protected abstract void stop();

	/** Shows the model as it is now. */
	protected abstract void refresh();

	/** Shows another overlay upon what is shown, if it can. */
	protected void show(Overlay overlay) {
		// Trees have none.
	}

	@Override
	void overlaid() {
		show(overlay());
	}

	/** The pictures that the specification names. */
	protected final Images images() {
		return Representations.installed(model().file()).images();
	}

	/** The title of what is shown. */
	protected abstract String title();

	@Override
	protected abstract void reveal(List<EObject> elements);

	/** What takes the keyboard; null while nothing is shown. */
	protected abstract Control control();

	/** An outline of what is shown. */
	protected abstract WidgetOutline outline();

	/** Whether there is something to copy or delete. */
	protected abstract boolean isSelected();

	/** The selection as text. */
	protected abstract String selectedText();

	/** Pastes from the clipboard. */
	protected abstract void paste();

	/** Deletes the selection. */
	protected abstract void delete();

	/** Selects all. */
	protected abstract void selectAll();

	@Override
	void open(Representation representation, EObject on) {
		if (!kind.isInstance(representation)) {
			new MessagePage(body(), representation.label() + " is of another kind now.",
					List.of("Close this editor and open " + representation.label() + " again."));
			return;
		}
		element = on;
		SharedLayouts layouts = SharedLayouts.of(model());
		open(body(), kind.cast(representation), on, layouts.layouts(), new Problems(Representations::log));
		show(overlay());
		setPartName(title());
		selection.changed(List.of(on));
		actions.update();
		showOutline();
	}

	/** Not at once: a cell editor that made the edit is still open, and several edits may come together. */
	@Override
	void edited() {
		if (refreshing) {
			return;
		}
		refreshing = true;
		body().getDisplay().asyncExec(() -> {
			refreshing = false;
			if (!body().isDisposed() && control() != null) {
				refresh();
				setPartName(title());
				actions.update();
				showOutline();
			}
		});
	}

	private void showOutline() {
		if (outline != null) {
			outline.refresh();
		}
	}

	@Override
	EObject shownElement() {
		return control() == null ? null : element;
	}

	@Override
	ISelectionProvider selection() {
		return selection;
	}

	/** To be called when the user selected other elements; without any, that of the representation is selected. */
	protected final void selected(List<EObject> elements) {
		selection.changed(elements.isEmpty() ? List.of(element) : elements);
		actions.update();
		if (outline != null) {
			outline.follow(elements);
		}
	}

	/** Executes a command as one step of the model's history, and returns why it could not be done, if so. */
	protected final Optional<String> execute(DiagramCommand command) {
		model().editing().getCommandStack().execute(command);
		return Optional.ofNullable(command.problem()).map(Problem::message);
	}

	@Override
	EditActions actions() {
		return actions;
	}

	final boolean isShown() {
		return control() != null;
	}

	final boolean hasSelection() {
		return isShown() && isSelected();
	}

	/** Copies the selection to the clipboard. */
	final void copy() {
		Clipboard clipboard = new Clipboard(body().getDisplay());
		try {
			clipboard.setContents(new Object[] { selectedText() }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	@Override
	public void setFocus() {
		Control control = control();
		(control == null ? body() : control).setFocus();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			outline = outline();
			return adapter.cast(outline);
		}
		return super.getAdapter(adapter);
	}
}
