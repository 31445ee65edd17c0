package org.parkwright.report;

/**
 * A report that could not be made. No file was written.
 *
 * @since 0.1
 */
public final class ReportException extends Exception {

	private static final long serialVersionUID = 1;

	private final boolean internal;

	/** A file of the user's is at fault. @param message which, why and the remedy */
	public ReportException(String message) {
		super(message);
		internal = false;
	}

	/** The reporting engine is at fault, or what Parkwright brings for it. @param message what failed, a sentence */
	public ReportException(String message, Throwable cause) {
		super(message, cause);
		internal = true;
	}

	/** @return whether no file of the user's is at fault */
	public boolean isInternal() {
		return internal;
	}
}
