package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HOURS;
import static org.parkwright.model.park.ParkPackage.Literals.PARK__POPULATION;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Price;
import org.parkwright.model.park.PriceSet;

class NegativeQuantitiesTest extends CheckTest {

	NegativeQuantitiesTest() {
		super(new NegativeQuantities(), "element.negative");
	}

	private static final String REMEDY = "Enter a number that is not negative, or leave it out if you do not know it; a flow goes the other way if its ends are exchanged.";

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void noneAndMoreAreRight() {
		unit.setHours(0.0);
		park.setArea(12.5);
		park.setPopulation(0);
		assertFindsNothing();
	}

	@Test
	void lessThanNoneIsWrong() {
		unit.setHours(-1.5);
		park.setPopulation(-3);
		assertFinds(error(park, PARK__POPULATION, "Park K1: its population is -3.", REMEDY),
				error(unit, ENERGY_UNIT__HOURS, "Energy unit U1: its hours is -1.5.", REMEDY));
	}

	@Test
	void whatMayBeNegativeIsLeftAlone() {
		park.setLatitude(-33.9);
		park.setLongitude(-70.6);
		Price gateFee = FACTORY.createPrice();
		gateFee.setValue(-70.0);
		PriceSet prices = FACTORY.createPriceSet();
		prices.getPrices().add(gateFee);
		model.getLibrary().getPriceSets().add(prices);
		assertFindsNothing();
	}

	@Test
	void whatHasARuleOfItsOwnIsLeftToIt() {
		unit.setCapacity(-1.0);
		unit.setLifetime(-1.0);
		unit.setHeatToPower(-1.0);
		assertFindsNothing();
	}
}
