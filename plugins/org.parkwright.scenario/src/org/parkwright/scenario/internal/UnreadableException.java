package org.parkwright.scenario.internal;

import java.io.IOException;

/** A file that cannot be read, with what a fault says about it. */
final class UnreadableException extends IOException {
	private static final long serialVersionUID = 1L;

	private final String code;
	private final String form;
	private final String remedy;

	/**
	 * @param code   code of the fault
	 * @param form   what is wrong, for the user, with {@code %s} for the file
	 * @param remedy what to do
	 */
	UnreadableException(String code, String form, String remedy) {
		super(form);
		this.code = code;
		this.form = form;
		this.remedy = remedy;
	}

	String code() {
		return code;
	}

	/** @return what is wrong with a file, named as the reader of the message would name it */
	String message(String name) {
		return String.format(form, name);
	}

	String remedy() {
		return remedy;
	}
}
