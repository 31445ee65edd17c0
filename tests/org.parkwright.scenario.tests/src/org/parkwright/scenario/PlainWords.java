package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.regex.Pattern;

/** What no message to a modeler holds: names of Java, {@code null}, what the parser calls things, numbers that are none. */
final class PlainWords {

	private static final Pattern JAVA = Pattern.compile("\\bnull\\b|\\bNaN\\b|\\bInfinity\\b|No enum constant|Index \\d+ out of bounds"
			+ "|\\w+@[0-9a-f]{5,}|\\b(?:java|javax|org|com)(?:\\.\\w+){2,}|\\w(?:Exception|Error|Impl|Declaration|Term)\\b"
			+ "|\\b(?:RULE|SYNTHETIC)_\\w+|\\b[A-Z]{2,}_[A-Z_]+\\b|\\bmismatched\\b|\\bviable\\b|\\btoken\\b|\\binput\\b|%[sd]\\b");

	private PlainWords() {
	}

	/** Checks a message and its remedy. */
	static void require(String message, Object label) {
		assertFalse(JAVA.matcher(message).find(), () -> label + ": " + message);
	}
}
