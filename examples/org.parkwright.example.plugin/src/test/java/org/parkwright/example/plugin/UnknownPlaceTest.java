package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.fix.Fixes;

/** The test of a remedy mends an element, and asks whether it is offered for the faults that it is for. */
class UnknownPlaceTest {

	private final SmallPark park = new SmallPark();

	@Test
	void afterwardsThePlaceIsUnknown() {
		park.plant.setLatitude(0.0);
		park.plant.setLongitude(0.0);
		assertTrue(new UnknownPlace().mend(park.plant));
		assertNull(park.plant.getLatitude());
		assertNull(park.plant.getLongitude());
	}

	@Test
	void whatIsUnknownAlreadyIsNotMended() {
		assertFalse(new UnknownPlace().mend(park.plant));
	}

	@Test
	void itIsOfferedForTheFaultsOfItsRule() {
		assertEquals(List.of("Leave the place unknown"), Fixes.of("example.nullIsland").stream().map(Fixes.Offer::title).toList());
	}
}
