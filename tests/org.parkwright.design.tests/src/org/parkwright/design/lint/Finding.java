package org.parkwright.design.lint;

/**
 * A fault at its place.
 *
 * @param fault   what is wrong
 * @param file    name of the file
 * @param line    counted from 1, where the element's start tag ends
 * @param message which name or value it is about
 */
record Finding(Fault fault, String file, int line, String message) {

	@Override
	public String toString() {
		return file + ":" + line + ": " + fault + ": " + message;
	}
}
