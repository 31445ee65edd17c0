package org.parkwright.cli;

/**
 * What the process tells the shell.
 *
 * @since 0.1
 */
public final class ExitCode {

	/** Done. */
	public static final int DONE = 0;
	/** A model, table or scenario has errors; nothing was written. */
	public static final int FAULTS = 1;
	/** The command cannot be carried out as it was given: wrong option, missing file, folder that can't be written. */
	public static final int USAGE = 2;
	/** An error of Parkwright itself. */
	public static final int INTERNAL = 3;

	private ExitCode() {
	}
}
