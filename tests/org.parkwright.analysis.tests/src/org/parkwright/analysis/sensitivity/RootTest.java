package org.parkwright.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

class RootTest {

	private int steps;

	private double root(DoubleUnaryOperator function, double near, double far) {
		Root root = Root.between(near, function.applyAsDouble(near), far, function.applyAsDouble(far));
		for (steps = 0; !root.found(); steps++) {
			double next = root.next();
			assertTrue(next > Math.min(near, far) && next < Math.max(near, far), () -> next + " is not between the ends");
			root.step(next, function.applyAsDouble(next));
		}
		return root.value();
	}

	@Test
	void aStraightLineTakesAFewSteps() {
		assertEquals(20 / 3.0, root(x -> 3 * x - 20, 0, 100), 1e-12);
		assertTrue(steps <= 4, () -> steps + " steps");
		assertEquals(-0.25, root(x -> -4e9 * x - 1e9, 10, -1), 1e-12);
		assertTrue(steps <= 4, () -> steps + " steps");
	}

	@Test
	void curvesAreFollowedToTheLastDigits() {
		assertEquals(Math.cbrt(2), root(x -> x * x * x - 2, 0, 10), 1e-12);
		assertEquals(Math.log(3), root(x -> Math.exp(x) - 3, 50, -50), 1e-12);
		assertEquals(1, root(x -> Math.pow(x - 1, 9), -3, 7), 1e-2);
		assertTrue(steps <= 200, () -> steps + " steps");
	}

	@Test
	void aJumpThroughZeroIsARoot() {
		assertEquals(0.3, root(x -> x < 0.3 ? -5 : 0.001, 0, 1), 1e-12);
		assertTrue(steps <= 100, () -> steps + " steps");
	}

	@Test
	void anEndAtWhichTheFunctionIsZeroIsTheRoot() {
		assertEquals(2, root(x -> x - 2, 2, 5));
		assertEquals(2, root(x -> x - 2, 5, 2));
		assertEquals(5, root(x -> 0, 5, 2));
	}

	@Test
	void withoutAChangeOfSignThereIsNoSearch() {
		assertNull(Root.between(0, 1, 1, 2));
		assertNull(Root.between(0, -1, 1, Double.NaN));
		assertNull(Root.between(0, 0, 1, Double.NaN));
		assertNull(Root.between(0, -1, 1, Double.POSITIVE_INFINITY));
	}

	@Test
	void whereTheFunctionIsUnknownBetweenTheEndsSoIsTheRoot() {
		assertEquals(Double.NaN, root(x -> x == 0 ? -1 : x == 1 ? 1 : Double.NaN, 0, 1));
	}
}
