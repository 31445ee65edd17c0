package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;

/** The test of a rule asks for what the user is told of a model. */
class NullIslandCheckTest {

	private final SmallPark park = new SmallPark();

	private List<String> told() {
		return Checks.run(park.model, "a.park").list().stream().filter(fault -> fault.code().equals("example.nullIsland")).map(Fault::text).toList();
	}

	@Test
	void coordinatesOfZeroAreTold() {
		park.plant.setLatitude(0.0);
		park.plant.setLongitude(0.0);
		assertEquals(List.of("Energy plant Power plant: its coordinates are 0, 0, which is in the Gulf of Guinea. "
				+ "Enter where it stands, or nothing if you do not know."), told());
	}

	@Test
	void unknownOnesAndThoseOfTheEquatorAreNot() {
		assertEquals(List.of(), told());
		park.plant.setLatitude(0.0);
		park.plant.setLongitude(9.5);
		assertEquals(List.of(), told());
	}
}
