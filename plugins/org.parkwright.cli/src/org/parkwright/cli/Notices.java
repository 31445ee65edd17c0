package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

import org.parkwright.core.contribution.Contributions;

/** Prints what is said of plug-ins, each thing once, and keeps in a file what their authors need to know. */
final class Notices implements AutoCloseable {

	private final Console console;
	private final Set<String> told = new HashSet<>();
	private final StringBuilder details = new StringBuilder();
	private final BiConsumer<String, Throwable> listener = this::tell;

	Notices(Console console) {
		this.console = console;
		Contributions.addListener(listener);
	}

	private synchronized void tell(String message, Throwable cause) {
		if (told.add(message)) {
			console.note(message);
			if (cause != null) {
				details.append(details(Level.WARNING, message, cause));
			}
		}
	}

	@Override
	public synchronized void close() {
		Contributions.removeListener(listener);
		if (!details.isEmpty()) {
			console.note("For the authors of plug-ins: details are in " + file(details.toString()) + ".");
		}
	}

	/** What programmers want to know of an error. */
	static String details(Level level, String message, Throwable cause) {
		LogRecord entry = new LogRecord(level, message);
		entry.setThrown(cause);
		return new SimpleFormatter().format(entry);
	}

	/** Writes what programmers want to know into a file of its own. */
	static String file(String text) {
		try {
			Path log = Files.createTempFile("parkwright-error-", ".log");
			Files.writeString(log, text);
			return log.toString();
		} catch (IOException e) {
			return "no file, since none can be written to " + System.getProperty("java.io.tmpdir");
		}
	}
}
