package org.parkwright.ui.internal.editor;

import java.util.Collection;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.DragAndDropCommand;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.TransferData;
import org.parkwright.ui.editing.ParkDomain;

/** Moves and copies elements to where they are dropped, within one file. */
final class TreeDrop extends ViewerDropAdapter {

	private static final float BEFORE = 0.1f;
	private static final float ON = 0.5f;
	private static final float AFTER = 0.9f;
	private static final int OPERATIONS = DND.DROP_COPY | DND.DROP_MOVE;

	private final ParkDomain domain;

	TreeDrop(Viewer viewer, ParkDomain domain) {
		super(viewer);
		this.domain = domain;
	}

	@Override
	public boolean validateDrop(Object target, int operation, TransferData type) {
		return target != null && LocalSelectionTransfer.getTransfer().isSupportedType(type)
				&& command(target, operation).canExecute();
	}

	@Override
	public boolean performDrop(Object data) {
		Command command = command(getCurrentTarget(), getCurrentOperation());
		if (!command.canExecute()) {
			return false;
		}
		domain.execute(getCurrentOperation() == DND.DROP_COPY ? "Copy by Dragging" : "Move by Dragging", command);
		return true;
	}

	private Command command(Object target, int operation) {
		if (!(LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged)) {
			return UnexecutableCommand.INSTANCE;
		}
		Collection<?> elements = dragged.toList();
		boolean ours = elements.stream().allMatch(element -> element instanceof EObject object && object.eContainer() != null
				&& domain.editing().getResourceSet() == object.eResource().getResourceSet());
		int chosen = (operation & OPERATIONS) == 0 ? DND.DROP_MOVE : operation;
		return ours ? DragAndDropCommand.create(domain.editing(), target, location(), OPERATIONS, chosen, elements)
				: UnexecutableCommand.INSTANCE;
	}

	private float location() {
		return switch (getCurrentLocation()) {
			case LOCATION_BEFORE -> BEFORE;
			case LOCATION_AFTER -> AFTER;
			default -> ON;
		};
	}
}
