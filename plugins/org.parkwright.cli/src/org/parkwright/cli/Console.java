package org.parkwright.cli;

import java.io.PrintStream;
import java.util.regex.Pattern;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.run.ProgressMonitor;

/**
 * Where a command prints: results to {@code out}; faults, notes and progress to {@code err}.
 *
 * @since 0.1
 */
public final class Console {

	/** What a terminal would obey or not show; a name or a cell of a file may hold it. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
	private static final int LONGEST = 2_000;
	private static final int END = 600;

	private final PrintStream out;
	private final PrintStream err;
	private final boolean terminal;
	private int shown;

	/** @param terminal whether {@code err} is watched by a person, so that progress can be drawn over itself */
	public Console(PrintStream out, PrintStream err, boolean terminal) {
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	/** Prints a line of the result. */
	public void print(String line) {
		clear();
		out.println(shown(line));
	}

	/** Prints a line that is not part of the result. */
	public void note(String line) {
		clear();
		err.println(shown(line));
	}

	/** Prints faults to {@code err}, one line each. */
	public void note(Faults faults) {
		for (Fault fault : faults) {
			note(fault.toString());
		}
	}

	/** Shows what is going on, over the last such line; nothing where nobody watches. */
	public void progress(String what) {
		if (terminal) {
			clear();
			err.print(what);
			err.flush();
			shown = what.length();
		}
	}

	/** @return progress of a computation, shown with these words before the count */
	public ProgressMonitor progressOf(String what) {
		return new ProgressMonitor() {
			@Override
			public void worked(long done, long total) {
				progress(what + " " + done + (total > 0 ? "/" + total : ""));
			}

			@Override
			public boolean cancelled() {
				return Thread.currentThread().isInterrupted();
			}
		};
	}

	/** A long line keeps its beginning, which says what is wrong, and its end, which says what to do. */
	private static String shown(String line) {
		String start = line.length() > LONGEST ? line.substring(0, LONGEST - END) + " … " + line.substring(line.length() - END) : line;
		return CONTROL.matcher(start).replaceAll("\uFFFD");
	}

	private void clear() {
		if (shown > 0) {
			err.print("\r" + " ".repeat(shown) + "\r");
			err.flush();
			shown = 0;
		}
	}
}
