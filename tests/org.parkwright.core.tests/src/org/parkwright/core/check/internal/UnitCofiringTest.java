package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__COFIRING;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;

class UnitCofiringTest extends CheckTest {

	UnitCofiringTest() {
		super(new UnitCofiring(), "unit.cofiring");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void sharesThatSumToOneAreRight() {
		assertFindsNothing();
		share("coal", 0.9);
		share("biomass", 0.1);
		assertFindsNothing();
	}

	@Test
	void sharesThatSumToSomethingElseAreWrong() {
		share("coal", 0.9);
		share("biomass", 0.2);
		assertFinds(error(unit, ENERGY_UNIT__COFIRING,
				"Energy unit U1: the shares of the fuels it burns together sum to 1.1.",
				"Correct them so that they sum to 1; the main fuel has a share too."));
	}

	@Test
	void aShareOfNoFuelIsWrong() {
		share("coal", 0.9);
		share(null, 0.1);
		assertFinds(error(unit, ENERGY_UNIT__COFIRING,
				"Energy unit U1: one of the fuels it burns together is not named.",
				"Choose a fuel of the library for every share."));
	}

	@Test
	void anUnknownShareIsToldOf() {
		share("coal", 0.9);
		share("biomass", null);
		assertFinds(warning(unit, ENERGY_UNIT__COFIRING,
				"Energy unit U1: a share of the fuels it burns together is unknown.",
				"Enter all shares; they sum to 1."));
	}

	private void share(String fuel, Double share) {
		FuelShare one = FACTORY.createFuelShare();
		one.setFuel(fuel == null ? null : Models.fuel(model, fuel));
		one.setShare(share);
		unit.getCofiring().add(one);
	}
}
