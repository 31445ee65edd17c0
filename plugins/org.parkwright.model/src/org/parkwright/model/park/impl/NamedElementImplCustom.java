package org.parkwright.model.park.impl;

import java.util.UUID;

import org.parkwright.model.Location;
import org.parkwright.model.internal.Placed;
import org.parkwright.model.park.ParkPackage;

/**
 * Gives every element an id, so that none ever is without, and remembers where it was read. The id is made when it is first
 * asked for: most elements come from files that hold theirs.
 */
public abstract class NamedElementImplCustom extends NamedElementImpl implements Placed {
	/** Whether the id is what it was set to, be it nothing. */
	private boolean set;
	private int line;
	private int column;

	@Override
	public String getId() {
		if (!set) {
			make();
		}
		return super.getId();
	}

	/** Two threads that ask at a time get the same. */
	private synchronized void make() {
		if (!set) {
			id = UUID.randomUUID().toString();
			set = true;
		}
	}

	@Override
	public void setId(String newId) {
		if (eNotificationRequired()) {
			getId();
		}
		set = true;
		super.setId(newId);
	}

	@Override
	public boolean eIsSet(int featureID) {
		return featureID == ParkPackage.NAMED_ELEMENT__ID ? getId() != null : super.eIsSet(featureID);
	}

	@Override
	public String toString() {
		getId();
		return super.toString();
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
