package org.parkwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what is said beside the console: standard output, standard error and warnings of the log. */
public final class Beside implements AutoCloseable {

	private final PrintStream out = System.out;
	private final PrintStream err = System.err;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
	private final List<String> logged = new ArrayList<>();
	private final Logger root = LogManager.getLogManager().getLogger("");
	private final List<Handler> usual = List.of(root.getHandlers());
	private final Handler handler = new Handler() {
		@Override
		public void publish(LogRecord entry) {
			if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
				synchronized (logged) {
					logged.add(entry.getLoggerName() + ": " + entry.getMessage() + (entry.getThrown() == null ? "" : " " + entry.getThrown()));
				}
			}
		}

		@Override
		public void flush() {
			// nothing is held back
		}

		@Override
		public void close() {
			// nothing is held
		}
	};

	/** Begins to catch. */
	public Beside() {
		var all = new PrintStream(printed, true, StandardCharsets.UTF_8);
		System.setOut(all);
		System.setErr(all);
		usual.forEach(root::removeHandler);
		root.addHandler(handler);
	}

	/** @return what was said since the last call */
	public String take() {
		synchronized (logged) {
			String said = printed.toString(StandardCharsets.UTF_8) + String.join("\n", logged);
			printed.reset();
			logged.clear();
			return said.strip();
		}
	}

	/** @return standard output as it was */
	public PrintStream out() {
		return out;
	}

	@Override
	public void close() {
		System.setOut(out);
		System.setErr(err);
		root.removeHandler(handler);
		usual.forEach(root::addHandler);
	}
}
