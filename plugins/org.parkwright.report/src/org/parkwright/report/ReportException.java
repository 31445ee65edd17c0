package org.parkwright.report;

/**
 * A report that could not be made: a fault of its design or of the reporting engine. No file was written.
 *
 * @since 0.1
 */
public final class ReportException extends Exception {

	private static final long serialVersionUID = 1;

	/** @param message what failed, a sentence */
	public ReportException(String message, Throwable cause) {
		super(message, cause);
	}
}
