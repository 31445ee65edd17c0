package org.parkwright.cli;

/**
 * The command can't be carried out as it was given; the message says why and what to do.
 *
 * @since 0.1
 */
public class UsageException extends Exception {

	private static final long serialVersionUID = 1;

	/** @param message one or two sentences for the user */
	public UsageException(String message) {
		super(message);
	}
}
