package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.CopyToClipboardCommand;
import org.eclipse.emf.edit.command.PasteFromClipboardCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.clipboard.RequestClipboardDataAction;
import org.eclipse.glsp.server.features.clipboard.SetClipboardDataAction;
import org.eclipse.glsp.server.operations.CutOperation;
import org.eclipse.glsp.server.operations.PasteOperation;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.internal.Edits.Edit;
import org.parkwright.diagram.glsp.internal.Operations.RefusedException;
import org.parkwright.diagram.view.ViewElement;

import com.google.inject.Inject;

/** Copies model elements through the clipboard of the editing domain, which other editors of the model use too. */
public final class Clipboard {

	private final OpenDiagram diagram;
	private final EditingDomain editing;

	@Inject
	Clipboard(OpenDiagram diagram, EditingDomain editing) {
		this.diagram = diagram;
		this.editing = editing;
	}

	/** @return whether something is there to be pasted */
	public boolean isFilled() {
		return editing.getClipboard() != null && !editing.getClipboard().isEmpty();
	}

	/** Copies the elements of views; a copy changes no model, so it is no step of the history. */
	public void copy(List<String> ids) {
		List<EObject> elements = elements(ids);
		if (!elements.isEmpty()) {
			Command copy = CopyToClipboardCommand.create(editing, elements);
			if (copy.canExecute()) {
				copy.execute();
			}
		}
	}

	/** A command that pastes beside or into what is selected, the innermost owner that can hold it first. */
	Command paste(List<String> ids) {
		List<EObject> owners = new ArrayList<>();
		for (EObject element : elements(ids)) {
			for (EObject owner = element; owner != null; owner = owner.eContainer()) {
				owners.add(owner);
			}
		}
		for (EObject owner = diagram.context().element(); owner != null; owner = owner.eContainer()) {
			owners.add(owner);
		}
		for (EObject owner : owners) {
			Command paste = PasteFromClipboardCommand.create(editing, owner, null);
			if (paste.canExecute()) {
				return paste;
			}
		}
		throw new RefusedException(isFilled() ? "What was copied does not fit here." : "There is nothing to paste.");
	}

	private List<EObject> elements(List<String> ids) {
		return ids.stream().map(GraphBuilder::viewId).map(diagram.view()::find).filter(view -> view != null)
				.map(ViewElement::element).distinct().toList();
	}

	static final class Copying extends AbstractActionHandler<RequestClipboardDataAction> {
		@Inject
		Clipboard clipboard;

		@Override
		protected List<Action> executeAction(RequestClipboardDataAction action) {
			clipboard.copy(action.getEditorContext().getSelectedElementIds());
			return listOf(new SetClipboardDataAction(Map.of("model", "")));
		}
	}

	static final class Pasting extends Edit<PasteOperation> {
		@Inject
		Clipboard clipboard;

		@Override
		Command command(PasteOperation operation) {
			return clipboard.paste(operation.getEditorContext().getSelectedElementIds());
		}
	}

	/** The client has copied before. */
	static final class Cutting extends Edit<CutOperation> {
		@Override
		Command command(CutOperation operation) {
			List<ViewElement> elements = operation.getEditorContext().getSelectedElementIds().stream().map(this::element)
					.distinct().filter(diagram.tools()::canDelete).toList();
			if (elements.isEmpty()) {
				throw new RefusedException("What is selected cannot be cut.");
			}
			return diagram.tools().delete(elements);
		}
	}
}
