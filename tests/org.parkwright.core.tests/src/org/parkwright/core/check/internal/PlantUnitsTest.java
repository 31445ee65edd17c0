package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_PLANT__UNITS;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;

class PlantUnitsTest extends CheckTest {

	PlantUnitsTest() {
		super(new PlantUnits(), "plant.units");
	}

	@Test
	void aPlantWithAUnitIsRight() {
		Models.unit(plant, "U1");
		assertFindsNothing();
	}

	@Test
	void aPlantWithoutUnitsIsToldOf() {
		assertFinds(warning(plant, ENERGY_PLANT__UNITS, "Energy plant P1: the plant has no unit.",
				"Add its units, or remove it; the stock counts units."));
	}
}
