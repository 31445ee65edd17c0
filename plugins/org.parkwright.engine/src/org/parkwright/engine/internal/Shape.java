package org.parkwright.engine.internal;

/** Lengths of arrays that belong together. */
public final class Shape {
	private Shape() {
	}

	/** @throws IllegalArgumentException if {@code length} is not {@code expected} */
	public static void require(String array, int length, int expected) {
		if (length != expected) {
			throw new IllegalArgumentException(array + " has " + length + " entries, expected " + expected);
		}
	}
}
