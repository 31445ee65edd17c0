package org.parkwright.scenario.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.widgets.Shell;

/** Lays out the text. */
public final class Format extends EditorHandler {

	private static final String TITLE = "Format";

	/** Either of them is empty, or both. */
	private record Answer(Optional<String> problem, List<? extends TextEdit> edits) {
	}

	@Override
	void execute(Text text) {
		String before = text.document().get();
		Shell shell = text.editor().getSite().getShell();
		Answers.ask(shell, TITLE, server -> server.formatProblem(text.file()).thenCombine(server.format(text.file()), Answer::new), answer -> {
			if (answer.problem().isPresent()) {
				Answers.none(shell, TITLE, answer.problem().get());
			} else if (!text.document().get().equals(before)) {
				Answers.none(shell, TITLE, "The text was changed in the meantime. Try it again.");
			} else if (!answer.edits().isEmpty()) {
				Answers.change(shell, TITLE, () -> Changes.apply(TITLE, Map.of(text.file(), Changes.of(answer.edits(), text.document()))));
			}
		});
	}
}
