package org.parkwright.model.internal;

import org.parkwright.model.Location;

/** An element that remembers where it began in the file it was loaded from. */
public interface Placed {
	/** @return the place, or null if the element was not loaded */
	Location location();

	/** Remembers the place, counted from 1. */
	void place(int line, int column);
}
