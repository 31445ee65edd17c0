package org.parkwright.engine.draws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;

class CounterRandomTest {
	private static final int DRAWS = 100_000;
	private final CounterRandom random = new CounterRandom(2016);

	@Test
	void isAFunctionOfSeedStreamAndDraw() {
		assertEquals(random.bits(3, 77), new CounterRandom(2016).bits(3, 77));
		assertNotEquals(random.bits(3, 77), random.bits(4, 77));
		assertNotEquals(random.bits(3, 77), random.bits(3, 78));
		assertNotEquals(random.bits(3, 77), new CounterRandom(2017).bits(3, 77));
		assertNotEquals(random.bits(0, 1), random.bits(1, 0));
	}

	/** A change of the generator would change every published draw. Values of an implementation in another language. */
	@Test
	void staysTheSameGenerator() {
		assertEquals(-2993693736145628711L, new CounterRandom(1).bits(0, 0));
		assertEquals(-2752050784608077837L, new CounterRandom(2016).bits(3, 77));
	}

	@Test
	void everyThousandthHasItsShare() {
		int[] count = new int[1000];
		for (int d = 0; d < 1_000_000; d++) {
			double u = random.uniform(5, d);
			assertTrue(u > 0 && u < 1);
			count[(int) (u * 1000)]++;
		}
		double square = 0;
		for (int n : count) {
			square += (n - 1000.0) * (n - 1000.0) / 1000;
		}
		// χ² of 999 degrees of freedom: mean 999, standard deviation 44.7.
		assertEquals(999, square, 5 * 44.7);
	}

	@Test
	void neighboursAreUnrelated() {
		assertUnrelated(d -> random.uniform(0, d), d -> random.uniform(0, d + 1L));
		assertUnrelated(d -> random.uniform(0, d), d -> random.uniform(1, d));
		assertUnrelated(d -> random.uniform(0, d), d -> new CounterRandom(2017).uniform(0, d));
		assertUnrelated(d -> random.uniform(d, 0), d -> random.uniform(d + 1, 0));
	}

	private static void assertUnrelated(IntToDoubleFunction a, IntToDoubleFunction b) {
		double sum = 0;
		for (int d = 0; d < DRAWS; d++) {
			sum += (a.applyAsDouble(d) - 0.5) * (b.applyAsDouble(d) - 0.5);
		}
		assertEquals(0, 12 * sum / DRAWS, 5 / Math.sqrt(DRAWS));
	}
}
