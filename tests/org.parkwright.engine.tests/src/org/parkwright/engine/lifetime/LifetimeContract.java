package org.parkwright.engine.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every continuous lifetime. */
abstract class LifetimeContract<L extends Lifetime> {
	/** The lifetime of a mean and standard deviation. */
	abstract L of(double mean, double deviation);

	abstract double mean(L lifetime);

	abstract double deviation(L lifetime);

	/** Whether the distribution has a free standard deviation. */
	boolean hasDeviation() {
		return true;
	}

	private L of(double mean) {
		return of(mean, hasDeviation() ? mean / 3 : mean);
	}

	@Test
	void allAreInUseAtBirthAndBefore() {
		L lifetime = of(25);
		assertEquals(1, lifetime.survival(0));
		assertEquals(1, lifetime.survival(-1));
		assertEquals(1, lifetime.survival(Double.NEGATIVE_INFINITY));
		assertEquals(0, lifetime.survival(Double.POSITIVE_INFINITY));
	}

	@Test
	void survivalFallsFromOneToZeroWithoutAStep() {
		L lifetime = of(25);
		double before = 1;
		for (double age = 0; age < 200; age += 1.0 / 64) {
			double now = lifetime.survival(age);
			assertTrue(now >= 0 && now <= before, "at " + age);
			assertTrue(before - now < 0.01, "step at " + age);
			before = now;
		}
		assertTrue(before < 0.01);
	}

	@Test
	void theLastFewKeepTheirDigits() {
		L lifetime = of(25);
		double age = 25;
		while (lifetime.survival(age) > 1e-30) {
			age *= 1.1;
		}
		// One minus a distribution would be 0 from about 1e-16 on.
		double last = lifetime.survival(age);
		assertTrue(last > 0);
		assertTrue(lifetime.survival(age * (1 + 1e-9)) < last);
	}

	@ParameterizedTest
	@CsvSource({"25, 8", "30, 2", "1.5, 1", "60, 40", "12, 9.5"})
	void meanAndDeviationAreThoseOfTheSurvivalCurve(double mean, double deviation) {
		double spread = hasDeviation() ? deviation : mean;
		L lifetime = of(mean, spread);
		assertEquals(mean, mean(lifetime), 1e-11 * mean);
		assertEquals(spread, deviation(lifetime), 1e-9 * spread);
		// Mean = ∫S da and mean square = 2∫a·S da, by the midpoint rule on a grid that grows as u³.
		double area = 0;
		double moment = 0;
		int steps = 400_000;
		double reach = 60 * mean;
		for (int i = 0; i < steps; i++) {
			double u = (i + 0.5) / steps;
			double age = reach * u * u * u;
			double weight = 3 * reach * u * u / steps * lifetime.survival(age);
			area += weight;
			moment += 2 * age * weight;
		}
		assertEquals(mean, area, 1e-6 * mean);
		assertEquals(mean * mean + spread * spread, moment, 1e-4 * moment);
	}

	@Test
	void remainingLifeIsConditionalOnTheAge() {
		L lifetime = of(25);
		Lifetime left = lifetime.remaining(20);
		assertEquals(1, left.survival(0));
		assertEquals(lifetime.survival(30) / lifetime.survival(20), left.survival(10));
		assertEquals(left.survival(12) / left.survival(7), left.remaining(7).survival(5));
	}

	@ParameterizedTest
	@ValueSource(doubles = {0, -3, Double.NaN, Double.POSITIVE_INFINITY})
	void refusesWhatIsNoMeanOrDeviation(double wrong) {
		assertThrows(IllegalArgumentException.class, () -> of(wrong, wrong));
		assertThrows(IllegalArgumentException.class, () -> of(wrong, 5));
		if (hasDeviation()) {
			assertThrows(IllegalArgumentException.class, () -> of(25, wrong));
		}
	}
}
