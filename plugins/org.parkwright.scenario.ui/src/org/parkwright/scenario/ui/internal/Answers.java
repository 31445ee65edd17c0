package org.parkwright.scenario.ui.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.parkwright.scenario.ide.ScenarioServer;
import org.parkwright.scenario.ui.ScenarioService;

/** Answers that the user waits for. What cannot be done is said in front of the editor: a status line is not looked at. */
final class Answers {

	/** What may be done with an answer. */
	interface Change {
		void make() throws CoreException;
	}

	private Answers() {
	}

	/**
	 * Asks the server.
	 *
	 * @param title what the user wants
	 * @param then  goes on with the answer, on the user interface's thread
	 */
	static <T> void ask(Shell shell, String title, Function<ScenarioServer, CompletableFuture<T>> question, Consumer<T> then) {
		ScenarioService.get().ask(question).whenComplete((answer, failure) -> shell.getDisplay().asyncExec(() -> {
			if (shell.isDisposed()) {
				return;
			}
			if (failure == null) {
				then.accept(answer);
			} else if (ScenarioService.isCancelled(failure)) {
				none(shell, title, "The text was changed in the meantime. Try it again.");
			} else {
				ILog.of(Answers.class).error("The scenario language has failed", failure);
				none(shell, title, "This has failed. The error log says why; nothing was changed.");
			}
		}));
	}

	/** Says why there is nothing to be done. */
	static void none(Shell shell, String title, String why) {
		MessageDialog.openInformation(shell, title, LegacyActionTools.escapeMnemonics(why));
	}

	/** Changes files, or says why not. */
	static void change(Shell shell, String title, Change change) {
		try {
			change.make();
		} catch (CoreException e) {
			ILog.of(Answers.class).error(title + " has failed", e);
			none(shell, title, "The files could not be changed: " + e.getStatus().getMessage());
		}
	}
}
