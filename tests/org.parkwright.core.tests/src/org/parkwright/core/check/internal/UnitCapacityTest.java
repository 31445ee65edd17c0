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
	void aKnownCapacityIsRight() {
		unit.setCapacity(1e-3);
		assertFindsNothing();
	}

	@Test
	void anUnknownCapacityIsToldOf() {
		unit.setCapacity(null);
		assertFinds(warning(unit, ENERGY_UNIT__CAPACITY, "Energy unit U1: the capacity is unknown.",
				"Enter it; what depends on it is unknown until then."));
	}
}
