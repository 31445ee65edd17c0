package org.parkwright.diagram.problem;

import java.util.Objects;

/**
 * One thing that is wrong in a file or went wrong in an evaluation.
 *
 * @param severity how much it hinders
 * @param code     stable dotted code, for tests and help, for instance {@code spec.attribute}
 * @param message  what is wrong, with the value, and what to do about it, for a user
 * @param place    where
 */
public record Problem(Severity severity, String code, String message, Place place) {

	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(code);
		Objects.requireNonNull(message);
		Objects.requireNonNull(place);
	}

	/** @return {@code place severity code message}, one line */
	@Override
	public String toString() {
		return place + " " + severity.name().toLowerCase(java.util.Locale.ROOT) + " " + code + " "
				+ message.replace('\n', ' ');
	}
}
