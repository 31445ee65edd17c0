package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__LIFETIME;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__RETIRE_YEAR;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;

class UnitLifetimeTest extends CheckTest {

	UnitLifetimeTest() {
		super(new UnitLifetime(), "unit.lifetime");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aUnitThatServesInTheBaseYearIsRight() {
		unit.setVintage(1985);
		assertFindsNothing();
	}

	@Test
	void whatIsOutOfItsRangeIsLeftToThatRule() {
		unit.setVintage(1960);
		unit.setLifetime(-30.0);
		assertFindsNothing();
		unit.setLifetime(30.0);
		unit.setRetireYear(Integer.MAX_VALUE);
		assertFindsNothing();
	}

	@Test
	void retirementBeforeTheVintageIsWrong() {
		unit.setRetireYear(2004);
		assertFinds(error(unit, ENERGY_UNIT__RETIRE_YEAR,
				"Energy unit U1: the year of retirement 2004 is before the vintage 2005.", "Correct one of the two."));
	}

	@Test
	void retirementThatIsTooLateToBeComputedIsWrong() {
		unit.setRetireYear(3006);
		assertFinds(error(unit, ENERGY_UNIT__RETIRE_YEAR, "Energy unit U1: the year of retirement is 3006.",
				"Enter a year at most 1000 years after the vintage, or leave it out if you do not know it."));
		unit.setRetireYear(3005);
		assertFindsNothing();
	}

	@Test
	void aLifeThatEndedIsToldOf() {
		unit.setVintage(1984);
		assertFinds(warning(unit, ENERGY_UNIT__LIFETIME,
				"Energy unit U1: its life ended in 2014, not after the base year 2014, but its status is operating.",
				"Set its status to retired, or correct its vintage or lifetime; it counts as retired meanwhile, unless a study distributes lifetimes."));
	}

	@Test
	void theYearOfRetirementComesBeforeTheLifetime() {
		unit.setRetireYear(2012);
		assertFinds(warning(unit, ENERGY_UNIT__RETIRE_YEAR,
				"Energy unit U1: its life ended in 2012, not after the base year 2014, but its status is operating.",
				"Set its status to retired, or correct its vintage or lifetime; it counts as retired meanwhile, unless a study distributes lifetimes."));
		unit.setVintage(1970);
		unit.setRetireYear(2015);
		assertFindsNothing();
	}

	@Test
	void aRetiredUnitMayHaveEnded() {
		unit.setVintage(1960);
		unit.setLifeStatus(LifeStatus.RETIRED);
		assertFindsNothing();
	}

	@Test
	void nothingIsSaidOfTheUnknown() {
		unit.setLifetime(null);
		assertFindsNothing();
		unit.setLifetime(30.0);
		unit.setVintage(null);
		assertFindsNothing();
		unit.setVintage(1960);
		model.setBaseYear(null);
		assertFindsNothing();
	}
}
