package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__FUEL;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

class UnitFuelTest extends CheckTest {

	UnitFuelTest() {
		super(new UnitFuel(), "unit.fuel");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void oneFuelOrSeveralAreRight() {
		assertFindsNothing();
		unit.setFuel(null);
		unit.getCofiring().add(FACTORY.createFuelShare());
		assertFindsNothing();
	}

	@Test
	void aBoilerNeedsItsFuel() {
		unit.setFuel(null);
		unit.setTechnology(Models.technology(model, "boiler"));
		Finding missing = error(unit, ENERGY_UNIT__FUEL, "Energy unit U1: the fuel of this boiler is unknown.",
				"Choose a fuel of the library.");
		assertFinds(missing);
		unit.setTechnology(null);
		unit.setOutput(EnergyOutput.HEAT);
		assertFinds(missing);
	}

	@Test
	void theUnknownFuelOfAnotherUnitIsToldOf() {
		unit.setFuel(null);
		assertFinds(warning(unit, ENERGY_UNIT__FUEL, "Energy unit U1: the fuel is unknown.",
				"Choose a fuel of the library; its emissions are unknown until then."));
	}
}
