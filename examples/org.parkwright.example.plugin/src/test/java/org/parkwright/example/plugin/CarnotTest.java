package org.parkwright.example.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkwright.core.function.Functions;

/** The test of a function asks it for numbers, and whether formulas find it. */
class CarnotTest {

	@Test
	void halfIsLostWhereTheColdIsHalfAsHot() {
		Carnot carnot = new Carnot();
		assertEquals(0.5, carnot.value(new double[] { 273.15, 0 }), 1e-15);
		assertTrue(Double.isNaN(carnot.value(new double[] { 10, 20 })), "no engine runs from cold to hot");
	}

	@Test
	void formulasFindItByItsName() {
		assertEquals("carnot(hot, cold)", Functions.named("carnot").orElseThrow().description().toString());
	}
}
