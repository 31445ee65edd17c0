package org.parkwright.core.transfer;

/**
 * An option cannot have the value that a user gave it, or has none; the message says which, why and what to do.
 *
 * @since 0.2
 */
public final class OptionException extends Exception {

	private static final long serialVersionUID = 1;

	/** @param message one or two sentences for the user */
	public OptionException(String message) {
		super(message);
	}
}
