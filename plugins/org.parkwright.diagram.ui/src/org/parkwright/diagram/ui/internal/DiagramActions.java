package org.parkwright.diagram.ui.internal;

import org.eclipse.ui.actions.ActionFactory;

/** The Edit menu of a diagram, and of the fields of its page. */
final class DiagramActions extends EditActions {

	private final DiagramEditor editor;

	DiagramActions(DiagramEditor editor) {
		super(editor,
				new Entry(ActionFactory.CUT, "Cut", editor::isSelected, () -> editor.server().cut(editor.selectedViews())),
				new Entry(ActionFactory.COPY, "Copy", editor::isSelected, () -> editor.server().copy(editor.selectedViews())),
				new Entry(ActionFactory.PASTE, "Paste", () -> true, () -> editor.server().paste(editor.selectedViews())),
				new Entry(ActionFactory.DELETE, "Delete", editor::isSelected,
						() -> editor.server().delete(editor.selectedViews())),
				new Entry(ActionFactory.SELECT_ALL, "Select All", () -> true, () -> editor.server().selectAll()));
		this.editor = editor;
	}

	@Override
	boolean isReady() {
		return editor.server() != null;
	}

	@Override
	boolean isTyping() {
		return editor.browser().isTyping();
	}

	@Override
	boolean isDoneByField(String action) {
		return DiagramBrowser.isDoneByField(action);
	}

	@Override
	void inField(String action) {
		editor.browser().inField(action.equals(ActionFactory.DELETE.getId()) ? "forwardDelete" : action);
	}
}
