package org.parkwright.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * The one reporter of unexpected errors: what a programmer must mend, never a fault in a user's file. Every report
 * ends in the Error Log. May be called from any thread.
 *
 * @since 0.1
 */
public final class Errors {

	/** The bundle in whose name errors are reported. */
	public static final String BUNDLE = "org.parkwright.ui";

	private Errors() {
	}

	/** Writes an error to the Error Log. */
	public static void log(String message, Throwable cause) {
		StatusManager.getManager().handle(status(message, cause), StatusManager.LOG);
	}

	/** Writes an error to the Error Log and tells the user. */
	public static void show(String message, Throwable cause) {
		StatusManager.getManager().handle(status(message, cause), StatusManager.LOG | StatusManager.SHOW);
	}

	/** @return an error of ours with its cause; a cause that is a {@link CoreException} gives its own status as a child */
	public static IStatus status(String message, Throwable cause) {
		return new Status(IStatus.ERROR, BUNDLE, message, cause);
	}
}
