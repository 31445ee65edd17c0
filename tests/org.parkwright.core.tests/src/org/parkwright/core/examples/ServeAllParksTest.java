package org.parkwright.core.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fix.Fixes;
import org.parkwright.core.fix.Repair;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;

/** The remedy of the guide mends what the rule of the guide finds. */
class ServeAllParksTest {

	private static final String CODE = "example.sharedPlant";

	private final EipModel model = ParkFactory.eINSTANCE.createEipModel();
	private final EnergyPlant plant = ParkFactory.eINSTANCE.createEnergyPlant();

	private Park park(String name) {
		Park park = ParkFactory.eINSTANCE.createPark();
		park.setName(name);
		model.getParks().add(park);
		return park;
	}

	private boolean isFound() {
		return Checks.run(model, "a.park").list().stream().anyMatch(fault -> fault.code().equals(CODE));
	}

	@Test
	void aSharedPlantServesAllOtherParks() {
		park("own").getInfrastructure().add(plant);
		Park other = park("other");
		plant.setShared(true);
		assertTrue(isFound());
		Repair repair = Repair.of(plant);
		assertTrue(repair.prepare(Fixes.of(CODE).get(0)));
		repair.apply();
		assertEquals(List.of(other), plant.getParksServed());
		assertFalse(isFound());
	}
}
