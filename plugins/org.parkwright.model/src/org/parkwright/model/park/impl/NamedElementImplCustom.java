package org.parkwright.model.park.impl;

import java.util.UUID;

import org.parkwright.model.Location;
import org.parkwright.model.internal.Placed;

/** Gives every element its id when it is made, so that none ever is without, and remembers where it was read. */
public abstract class NamedElementImplCustom extends NamedElementImpl implements Placed {
	private int line;
	private int column;

	protected NamedElementImplCustom() {
		id = UUID.randomUUID().toString();
	}

	@Override
	public Location location() {
		return line == 0 ? null : new Location(line, column);
	}

	@Override
	public void place(int atLine, int atColumn) {
		line = atLine;
		column = atColumn;
	}
}
