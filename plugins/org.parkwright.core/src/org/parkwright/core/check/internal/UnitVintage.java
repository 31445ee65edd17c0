package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.Range;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.ParkPackage;

/** The vintage of an energy unit is known, and one after the base year is meant. */
public final class UnitVintage implements Check {

	@Override
	public String id() {
		return "unit.vintage";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Integer baseYear = contents.model().getBaseYear();
		for (EnergyUnit unit : contents.units()) {
			if (unit.getVintage() == null) {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__VINTAGE, "the vintage is unknown.",
						"Enter the year in which it began to serve the park; its remaining life is unknown until then.");
			} else if (baseYear != null && unit.getVintage() > baseYear && unit.getLifeStatus() != LifeStatus.PLANNED
					&& Range.admits(unit, ParkPackage.Literals.ENERGY_UNIT__VINTAGE)) {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__VINTAGE,
						"the vintage " + unit.getVintage() + " is after the base year " + baseYear + ".",
						"Correct it, or leave it if it is decided: it counts from its vintage on. One that is not is planned by its status.");
			}
		}
	}
}
