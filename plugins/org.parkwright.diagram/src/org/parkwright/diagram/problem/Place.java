package org.parkwright.diagram.problem;

import java.util.Objects;

/**
 * A place in a file.
 *
 * @param file    the file as its reader names it, empty where there is none
 * @param line    line from 1, or 0 where unknown
 * @param column  column from 1, or 0 where unknown
 * @param element what stands there, for instance {@code nodeMappings 'Station' sizeComputationExpression}; may be empty
 * @since 0.1
 */
public record Place(String file, int line, int column, String element) {

	/** No place at all. */
	public static final Place NONE = new Place("", 0, 0, "");

	public Place {
		Objects.requireNonNull(file);
		Objects.requireNonNull(element);
	}

	/** @return the same line and column, for a part of the element */
	public Place part(String part) {
		return new Place(file, line, column, element.isEmpty() ? part : element + " " + part);
	}

	/** @return file name and line before a message, such as {@code "map.odesign, line 12: "}; empty without a file */
	String name() {
		String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
		return name.isEmpty() ? "" : name + (line > 0 ? ", line " + line : "") + ": ";
	}

	/** @return {@code file:line:column element}, without what is unknown */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(file);
		if (line > 0) {
			text.append(':').append(line).append(':').append(Math.max(1, column));
		}
		if (!element.isEmpty()) {
			text.append(text.isEmpty() ? "" : " ").append(element);
		}
		return text.toString();
	}
}
