package org.parkwright.ui.internal.properties;

/** Stands for the values of a property of several elements that differ in it. It is shown, but never set. */
enum Mixed {

	/** The only one. */
	VALUES;

	@Override
	public String toString() {
		return "mixed";
	}
}
