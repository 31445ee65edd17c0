package org.parkwright.scenario.ui.internal;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.parkwright.scenario.ide.TextChange;

/** Changes texts of several files as one, which Edit &gt; Undo takes back as one; files that are not open are saved. */
public final class Changes {

	private Changes() {
	}

	/** Changes files. On the user interface's thread. */
	public static void apply(String label, Map<URI, List<TextChange>> changes) throws CoreException {
		CompositeChange all = new CompositeChange(label);
		changes.forEach((uri, own) -> Files.file(uri).ifPresent(file -> all.add(change(label, file, own))));
		all.initializeValidationData(new NullProgressMonitor());
		PerformChangeOperation operation = new PerformChangeOperation(all);
		operation.setUndoManager(RefactoringCore.getUndoManager(), label);
		ResourcesPlugin.getWorkspace().run(operation, new NullProgressMonitor());
	}

	/** Makes new files, each with its text. A file that is there stays as it is. */
	static void create(List<Either<TextDocumentEdit, ResourceOperation>> changes) throws CoreException {
		for (Either<TextDocumentEdit, ResourceOperation> each : changes) {
			if (each.isLeft()) {
				IFile file = Files.file(URI.create(each.getLeft().getTextDocument().getUri())).orElse(null);
				if (file != null && !file.exists()) {
					String text = each.getLeft().getEdits().get(0).getLeft().getNewText();
					file.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), IResource.NONE, new NullProgressMonitor());
				}
			}
		}
	}

	private static TextFileChange change(String label, IFile file, List<TextChange> own) {
		TextFileChange change = new TextFileChange(label, file);
		change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
		MultiTextEdit edits = new MultiTextEdit();
		own.forEach(each -> edits.addChild(new ReplaceEdit(each.offset(), each.length(), each.text())));
		change.setEdit(edits);
		return change;
	}

	/** @return edits of the server as changes of a text */
	static List<TextChange> of(List<? extends TextEdit> edits, IDocument text) {
		List<TextChange> changes = new ArrayList<>();
		for (TextEdit edit : edits) {
			int start = ProblemWriter.offset(text, edit.getRange().getStart());
			changes.add(new TextChange(start, ProblemWriter.offset(text, edit.getRange().getEnd()) - start, edit.getNewText()));
		}
		return changes;
	}

	/** @return edits of the server by file, as changes */
	static Map<URI, List<TextChange>> of(Map<String, List<TextEdit>> edits) throws CoreException {
		Map<URI, List<TextChange>> changes = new LinkedHashMap<>();
		for (Map.Entry<String, List<TextEdit>> each : edits.entrySet()) {
			URI uri = java.nio.file.Path.of(URI.create(each.getKey())).toUri();
			if (Files.file(uri).isPresent()) {
				changes.put(uri, of(each.getValue(), ProblemWriter.text(Files.file(uri).get())));
			}
		}
		return changes;
	}
}
