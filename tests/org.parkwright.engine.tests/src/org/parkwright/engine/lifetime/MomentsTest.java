package org.parkwright.engine.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Mean and deviation of a life of which survival alone is known. */
class MomentsTest {

	@Test
	void areThoseOfTheLawsThatKnowThem() {
		for (Lifetime law : List.of(WeibullLifetime.of(20, 6), LognormalLifetime.of(20, 6), NormalLifetime.of(20, 6),
				LogisticLifetime.of(20, 6), new ExponentialLifetime(20))) {
			Lifetime unknown = law::survival;
			assertEquals(law.mean(), unknown.mean(), 1e-6, law.toString());
			assertEquals(law.deviation(), unknown.deviation(), 1e-5, law.toString());
		}
	}

	@Test
	void areUnknownWhereSomeLiveForEver() {
		Lifetime some = age -> age < 10 ? 1 : 0.5;
		assertTrue(Double.isNaN(some.mean()) && Double.isNaN(some.deviation()));
	}
}
