package org.parkwright.diagram.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong in a file or went wrong in an evaluation.
 *
 * @param severity how much it hinders
 * @param code     stable dotted code, for tests and help, for instance {@code spec.attribute}
 * @param message  what is wrong, with the value, and what to do about it, for a user; a value that is very long is cut
 * @param place    where
 * @since 0.1
 */
public record Problem(Severity severity, String code, String message, Place place) {

	private static final int SHOWN = 4;
	private static final int LONGEST = 1_000;
	/** So much of the end of a message that is too long is kept, for it says what to do. */
	private static final int END = 300;

	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(code);
		if (message.length() > LONGEST) {
			message = message.substring(0, LONGEST - END) + " … " + message.substring(message.length() - END);
		}
		Objects.requireNonNull(place);
	}

	/** @return several problems for a user who has little room: the first ones, a line each, and how many there are beside */
	public static String summary(List<Problem> problems) {
		List<String> lines = new ArrayList<>();
		problems.stream().limit(SHOWN).forEach(problem -> lines.add(problem.place.name() + problem.message));
		if (problems.size() > SHOWN) {
			lines.add("… and " + (problems.size() - SHOWN) + " more; the Error Log has all of them.");
		}
		return String.join("\n", lines);
	}

	/** @return {@code place severity code message}, one line */
	@Override
	public String toString() {
		return place + " " + severity.name().toLowerCase(java.util.Locale.ROOT) + " " + code + " "
				+ message.replace('\n', ' ');
	}
}
