package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import org.parkwright.core.contribution.Contributions;

/** Prints what is said of plug-ins, each thing once, and keeps in a file what their authors need to know. */
final class Notices extends Handler {

	private static final Logger LOGGER = Logger.getLogger(Contributions.class.getName());

	private final Console console;
	private final Set<String> told = new HashSet<>();
	private final StringBuilder details = new StringBuilder();

	Notices(Console console) {
		this.console = console;
		setFormatter(new SimpleFormatter());
		LOGGER.addHandler(this);
		LOGGER.setUseParentHandlers(false);
	}

	@Override
	public synchronized void publish(LogRecord entry) {
		if (isLoggable(entry) && told.add(entry.getMessage())) {
			console.note(entry.getMessage());
			if (entry.getThrown() != null) {
				details.append(getFormatter().format(entry));
			}
		}
	}

	@Override
	public void flush() {
		// every line is printed at once
	}

	@Override
	public synchronized void close() {
		LOGGER.removeHandler(this);
		LOGGER.setUseParentHandlers(true);
		if (!details.isEmpty()) {
			console.note("For the authors of plug-ins: details are in " + file(details.toString()) + ".");
		}
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
