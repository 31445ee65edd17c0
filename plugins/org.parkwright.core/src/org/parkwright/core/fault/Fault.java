package org.parkwright.core.fault;

import java.util.Objects;

/**
 * One fault in a user's file.
 *
 * @param severity whether it stops the run
 * @param code     stable dotted code, for tests, quick fixes and documentation, for instance {@code unit.capacity}
 * @param message  what is wrong, with the value
 * @param remedy   what to do about it, a sentence; empty if the message says it
 * @param place    where
 * @param wanted   what a quick fix has to know besides: the unit, the name or the words that are wanted; empty where the
 *                 code and the place say all
 * @since 0.1
 */
public record Fault(Severity severity, String code, String message, String remedy, Place place, String wanted) {

	/** A fault whose code and place say all. */
	public Fault(Severity severity, String code, String message, String remedy, Place place) {
		this(severity, code, message, remedy, place, "");
	}

	public Fault {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(code);
		Objects.requireNonNull(message);
		Objects.requireNonNull(remedy);
		Objects.requireNonNull(place);
		Objects.requireNonNull(wanted);
	}

	/** @return the message followed by the remedy */
	public String text() {
		return remedy.isEmpty() ? message : message + " " + remedy;
	}

	/** @return {@code file:line:column severity code message}, one line */
	@Override
	public String toString() {
		return place + " " + severity.word() + " " + code + " " + text().replace('\n', ' ');
	}
}
