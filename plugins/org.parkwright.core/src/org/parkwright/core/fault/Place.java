package org.parkwright.core.fault;

import java.util.Objects;

/**
 * A place in a file of the user's.
 *
 * @param file   the file as the user would name it, or an empty string where there is none
 * @param line   line from 1, or 0 where unknown
 * @param column column from 1, or 0 where unknown
 * @param offset characters before the place, from 0, or -1 where unknown
 * @param length characters that the fault covers, 0 where unknown
 * @since 0.1
 */
public record Place(String file, int line, int column, int offset, int length) {

	/** No place at all. */
	public static final Place NONE = new Place("", 0, 0, -1, 0);

	public Place {
		Objects.requireNonNull(file);
	}

	/** @return the file as a whole */
	public static Place of(String file) {
		return new Place(file, 0, 0, -1, 0);
	}

	/** @return a line and column of the file, both from 1 */
	public static Place of(String file, int line, int column) {
		return new Place(file, line, column, -1, 0);
	}

	/** @return {@code file:line:column}, where line and column are 1 if unknown, as compilers print it */
	@Override
	public String toString() {
		return file + ":" + Math.max(1, line) + ":" + Math.max(1, column);
	}
}
