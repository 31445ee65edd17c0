package org.parkwright.cli;

import java.io.PrintStream;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.engine.Progress;

/** Where a command prints: results to {@code out}; faults, notes and progress to {@code err}. */
public final class Console {

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
		out.println(line);
	}

	/** Prints a line that is not part of the result. */
	public void note(String line) {
		clear();
		err.println(line);
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
	public Progress progressOf(String what) {
		return new Progress() {
			@Override
			public void worked(long done, long total) {
				progress(what + " " + done + "/" + total);
			}

			@Override
			public boolean cancelled() {
				return Thread.currentThread().isInterrupted();
			}
		};
	}

	private void clear() {
		if (shown > 0) {
			err.print("\r" + " ".repeat(shown) + "\r");
			err.flush();
			shown = 0;
		}
	}
}
