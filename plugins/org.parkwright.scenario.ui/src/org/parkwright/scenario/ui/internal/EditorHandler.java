package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Does something with the text of the active editor and what is selected there. */
abstract class EditorHandler extends AbstractHandler {

	/** What a handler works on. */
	record Text(ITextEditor editor, IDocument document, URI file, ITextSelection selection) {
	}

	@Override
	public final Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
				&& editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			Optional<URI> uri = Files.uri(document);
			uri.ifPresent(file -> execute(new Text(editor, document, file, selection)));
		}
		return null;
	}

	/** Does the work, on the user interface's thread. */
	abstract void execute(Text text);
}
