package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.NAMED_ELEMENT__ID;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyUnit;

class UniqueIdsTest extends CheckTest {

	UniqueIdsTest() {
		super(new UniqueIds(), "element.id");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void differentIdsAreRight() {
		Models.unit(plant, "U2");
		assertFindsNothing();
	}

	@Test
	void oneIdForTwoElementsIsWrong() {
		unit.setId("park.K1");
		assertFinds(error(unit, NAMED_ELEMENT__ID, "Energy unit U1: its id 'park.K1' is also that of Park K1.",
				"Give one of the two another id."));
	}

	@Test
	void anElementWithoutIdIsWrong() {
		for (String none : new String[] { null, " " }) {
			unit.setId(none);
			assertFinds(error(unit, NAMED_ELEMENT__ID, "Energy unit U1: it has no id.",
					"Give it one that no other element has."));
		}
	}
}
