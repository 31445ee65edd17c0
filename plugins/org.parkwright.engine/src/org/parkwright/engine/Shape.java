package org.parkwright.engine;

final class Shape {
	private Shape() {
	}

	static void require(String array, int length, int expected) {
		if (length != expected) {
			throw new IllegalArgumentException(array + " has " + length + " entries, expected " + expected);
		}
	}
}
