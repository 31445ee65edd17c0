package org.parkwright.scenario.ui.internal;

import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.parkwright.scenario.ui.ScenarioService;

/** Lays out the text. */
public final class Format extends EditorHandler {

	@Override
	void execute(Text text) {
		String before = text.document().get();
		Display display = text.editor().getSite().getShell().getDisplay();
		ScenarioService.get().ask(server -> server.format(text.file()).thenApply(edits -> edits)).thenAccept(edits -> display.asyncExec(() -> {
			if (!edits.isEmpty() && text.document().get().equals(before)) {
				try {
					Changes.apply("Format", Map.of(text.file(), Changes.of(edits, text.document())));
				} catch (CoreException e) {
					ILog.of(Format.class).error("The text could not be laid out", e);
				}
			}
		}));
	}
}
