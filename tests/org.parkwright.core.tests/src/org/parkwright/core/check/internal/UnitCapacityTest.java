package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__CAPACITY;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;

class UnitCapacityTest extends CheckTest {

	UnitCapacityTest() {
		super(new UnitCapacity(), "unit.capacity");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aPositiveCapacityIsRight() {
		unit.setCapacity(1e-3);
		assertFindsNothing();
	}

	@Test
	void noneAndLessThanNoneAreWrong() {
		for (String[] wrong : new String[][] { { "0", "0" }, { "-50.5", "-50.5" }, { "-12", "-12" } }) {
			unit.setCapacity(Double.valueOf(wrong[0]));
			assertFinds(error(unit, ENERGY_UNIT__CAPACITY, "Energy unit U1: the capacity is " + wrong[1] + " MW.",
					"Enter a capacity greater than 0, or leave it out if you do not know it."));
		}
	}

	@Test
	void anUnknownCapacityIsToldOf() {
		unit.setCapacity(null);
		assertFinds(warning(unit, ENERGY_UNIT__CAPACITY, "Energy unit U1: the capacity is unknown.",
				"Enter it; what depends on it is unknown until then."));
	}
}
