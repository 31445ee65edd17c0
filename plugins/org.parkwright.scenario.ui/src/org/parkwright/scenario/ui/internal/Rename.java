package org.parkwright.scenario.ui.internal;

import java.util.Optional;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.parkwright.scenario.ide.NameUse;
import org.parkwright.scenario.ide.ScenarioServer.Edits;

/** Renames what the caret stands on, wherever it is named. */
public final class Rename extends EditorHandler {

	private static final String TITLE = "Rename";

	@Override
	void execute(Text text) {
		Shell shell = text.editor().getSite().getShell();
		int offset = text.selection().getOffset();
		Answers.ask(shell, TITLE, server -> server.name(text.file(), offset), name -> askName(text, offset, name, shell));
	}

	private static void askName(Text text, int offset, Optional<NameUse> name, Shell shell) {
		if (name.isEmpty()) {
			Answers.none(shell, TITLE, "Place the caret on the name of a set, parameter, measure, study or scenario.");
			return;
		}
		int places = name.get().places().values().stream().mapToInt(each -> each.size()).sum();
		int files = name.get().places().size();
		String now = LegacyActionTools.escapeMnemonics(name.get().name());
		InputDialog dialog = new InputDialog(shell, TITLE, "New name of the " + name.get().kind() + " " + now
				+ ", which stands at " + places + (places == 1 ? " place" : " places") + (files == 1 ? ":" : " in " + files + " files:"),
				name.get().name(), typed -> typed.isBlank() ? "A name has at least one letter." : null);
		if (dialog.open() != Window.OK || dialog.getValue().equals(name.get().name())) {
			return;
		}
		String typed = dialog.getValue().strip();
		Answers.ask(shell, TITLE, server -> server.rename(text.file(), offset, typed), renamed -> apply(renamed, name.get(), typed, shell));
	}

	private static void apply(Edits renamed, NameUse name, String typed, Shell shell) {
		if (!renamed.problem().isEmpty()) {
			Answers.none(shell, TITLE, renamed.problem());
			return;
		}
		Answers.change(shell, TITLE, () -> Changes.apply("Rename " + name.name() + " to " + typed, renamed.changes()));
	}
}
