package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** The words by which text calls columns, and what they are. */
class WordsTest {

	@Test
	void attributesAreFoundByTheirWords() {
		for (Attribute attribute : Attribute.values()) {
			assertEquals(Optional.of(attribute), Attribute.of(attribute.word()));
			assertFalse(attribute.meaning().isBlank() || attribute.unit().isBlank());
		}
		assertEquals(Optional.empty(), Attribute.of("capacities"));
		assertTrue(Attribute.LIFETIME.changeable());
		assertFalse(Attribute.VINTAGE.changeable());
		assertEquals("GJ/a", Attribute.FUEL_USE.unit());
	}

	@Test
	void featuresAreFoundByTheirWords() {
		for (Feature feature : Feature.values()) {
			assertEquals(Optional.of(feature), Feature.of(feature.word()));
		}
		assertEquals(Optional.empty(), Feature.of("fuels"));
		assertTrue(Feature.FUEL.changeable() && Feature.TECHNOLOGY.changeable());
		assertFalse(Feature.GRID.changeable());
		assertTrue(Feature.UNIT.own() && Feature.PLANT.own() && Feature.PARK.own());
		assertFalse(Feature.FUEL.own() || Feature.GRID.own());
	}

	@Test
	void basesAreFoundByTheirWords() {
		for (Basis basis : Basis.values()) {
			assertEquals(Optional.of(basis), Basis.of(basis.word()));
			assertFalse(basis.meaning().isBlank() || basis.unit().isBlank());
		}
		assertEquals(Optional.empty(), Basis.of("fuel"));
	}

	@Test
	void horizonsSayWhatTheyAre() {
		assertEquals("until 2030", Horizon.until(2030).word());
		assertEquals("remaining life", Horizon.REMAINING_LIFE.word());
		assertEquals("lifetime", Horizon.NEW_UNIT_LIFE.word());
		assertTrue(Horizon.until(2030).sentence().contains("not after 2030"));
		assertEquals(0, Horizon.until(2000).end(2014, 30));
		assertEquals(17, Horizon.until(2030).end(2014, null));
		assertEquals(0, Horizon.NEW_UNIT_LIFE.end(2014, null));
		assertEquals("park", Group.PARK.word());
	}
}
