package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__VINTAGE;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;

class UnitVintageTest extends CheckTest {

	UnitVintageTest() {
		super(new UnitVintage(), "unit.vintage");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aVintageUpToTheBaseYearIsRight() {
		unit.setVintage(2014);
		assertFindsNothing();
	}

	@Test
	void aLaterVintageIsAskedAbout() {
		unit.setVintage(2015);
		assertFinds(warning(unit, ENERGY_UNIT__VINTAGE, "Energy unit U1: the vintage 2015 is after the base year 2014.",
				"Correct it, or leave it if it is decided: it counts from its vintage on. One that is not is planned by its status."));
	}

	@Test
	void aPlannedUnitMayBeOfALaterVintage() {
		unit.setVintage(2015);
		unit.setLifeStatus(LifeStatus.PLANNED);
		assertFindsNothing();
	}

	@Test
	void nothingIsLaterThanAnUnknownBaseYear() {
		unit.setVintage(2100);
		model.setBaseYear(null);
		assertFindsNothing();
	}

	@Test
	void anUnknownVintageIsToldOf() {
		unit.setVintage(null);
		assertFinds(warning(unit, ENERGY_UNIT__VINTAGE, "Energy unit U1: the vintage is unknown.",
				"Enter the year in which it began to serve the park; its remaining life is unknown until then."));
	}
}
