package org.parkwright.scenario.internal;

import java.io.IOException;

/** A file that cannot be read, with what a fault says about it. */
final class UnreadableException extends IOException {
	private static final long serialVersionUID = 1L;

	private final String code;
	private final String remedy;

	/**
	 * @param code    code of the fault
	 * @param message what is wrong, for the user
	 * @param remedy  what to do
	 */
	UnreadableException(String code, String message, String remedy) {
		super(message);
		this.code = code;
		this.remedy = remedy;
	}

	String code() {
		return code;
	}

	String remedy() {
		return remedy;
	}
}
