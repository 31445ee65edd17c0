package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.ParkPackage;

/** An energy plant has at least one unit. */
public final class PlantUnits implements Check {

	@Override
	public String id() {
		return "plant.units";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyPlant plant : contents.of(EnergyPlant.class)) {
			if (plant.getUnits().isEmpty()) {
				findings.warning(plant, ParkPackage.Literals.ENERGY_PLANT__UNITS, "the plant has no unit.",
						"Add its units, or remove it; the stock counts units.");
			}
		}
	}
}
