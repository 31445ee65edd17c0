package org.parkwright.core;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what a class logs, and keeps it off the console. */
public final class LogFixture extends Handler implements AutoCloseable {

	private final Logger logger;
	private final List<LogRecord> records = new ArrayList<>();

	public LogFixture(Class<?> type) {
		logger = Logger.getLogger(type.getName());
		logger.addHandler(this);
		logger.setUseParentHandlers(false);
	}

	public List<LogRecord> records() {
		return records;
	}

	@Override
	public void publish(LogRecord one) {
		records.add(one);
	}

	@Override
	public void flush() {
		// nothing is buffered
	}

	@Override
	public void close() {
		logger.removeHandler(this);
		logger.setUseParentHandlers(true);
	}
}
