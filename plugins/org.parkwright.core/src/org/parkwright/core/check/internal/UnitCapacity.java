package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;

/** The capacity of an energy unit is known. */
public final class UnitCapacity implements Check {

	@Override
	public String id() {
		return "unit.capacity";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			if (unit.getCapacity() == null) {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__CAPACITY, "the capacity is unknown.",
						"Enter it; what depends on it is unknown until then.");
			}
		}
	}
}
