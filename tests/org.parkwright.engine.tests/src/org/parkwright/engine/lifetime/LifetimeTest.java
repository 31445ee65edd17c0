package org.parkwright.engine.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {
	@Nested
	class Exponential extends LifetimeContract<ExponentialLifetime> {
		@Override
		ExponentialLifetime of(double mean, double deviation) {
			return new ExponentialLifetime(mean);
		}

		@Override
		double mean(ExponentialLifetime lifetime) {
			return lifetime.mean();
		}

		@Override
		double deviation(ExponentialLifetime lifetime) {
			return lifetime.deviation();
		}

		@Override
		boolean hasDeviation() {
			return false;
		}

		@Test
		void whatIsOldIsAsGoodAsNew() {
			Lifetime lifetime = new ExponentialLifetime(7);
			assertEquals(lifetime.survival(3), lifetime.remaining(40).survival(3), 1e-15);
		}
	}

	@Nested
	class Weibull extends LifetimeContract<WeibullLifetime> {
		@Override
		WeibullLifetime of(double mean, double deviation) {
			return WeibullLifetime.of(mean, deviation);
		}

		@Override
		double mean(WeibullLifetime lifetime) {
			return lifetime.mean();
		}

		@Override
		double deviation(WeibullLifetime lifetime) {
			return lifetime.deviation();
		}

		@Test
		void ofShapeOneIsExponential() {
			for (double age : new double[] {0.5, 10, 300}) {
				assertEquals(new ExponentialLifetime(20).survival(age), new WeibullLifetime(1, 20).survival(age));
			}
			assertEquals(1, WeibullLifetime.of(20, 20).shape(), 1e-12);
		}

		@Test
		void ofShapeTwoIsRayleigh() {
			WeibullLifetime lifetime = new WeibullLifetime(2, 30);
			assertEquals(30 * Math.sqrt(Math.PI) / 2, lifetime.mean(), 1e-12);
			assertEquals(30 * Math.sqrt(1 - Math.PI / 4), lifetime.deviation(), 1e-12);
			assertEquals(Math.exp(-1), lifetime.survival(30), 1e-16);
		}

		@Test
		void hasTheMeanThatIsAskedFor() {
			for (double shape : new double[] {0.5, 1, 2, 3.6, 50}) {
				assertEquals(20, WeibullLifetime.ofMean(20, shape).mean(), 1e-12);
				assertEquals(shape, WeibullLifetime.ofMean(20, shape).shape());
			}
			assertEquals(40 / Math.sqrt(Math.PI), WeibullLifetime.ofMean(20, 2).scale(), 1e-12);
			assertThrows(IllegalArgumentException.class, () -> WeibullLifetime.ofMean(20, 0));
			assertThrows(IllegalArgumentException.class, () -> WeibullLifetime.ofMean(0, 3));
			assertThrows(IllegalArgumentException.class, () -> WeibullLifetime.ofMean(20, 1e-4));
		}

		@ParameterizedTest
		@CsvSource({"0, 1", "1, 0", "-1, 1", "NaN, 1", "1, Infinity"})
		void refusesOtherParameters(double shape, double scale) {
			assertThrows(IllegalArgumentException.class, () -> new WeibullLifetime(shape, scale));
		}
	}

	@Nested
	class Lognormal extends LifetimeContract<LognormalLifetime> {
		@Override
		LognormalLifetime of(double mean, double deviation) {
			return LognormalLifetime.of(mean, deviation);
		}

		@Override
		double mean(LognormalLifetime lifetime) {
			return lifetime.mean();
		}

		@Override
		double deviation(LognormalLifetime lifetime) {
			return lifetime.deviation();
		}

		@Test
		void halfReachTheMedian() {
			assertEquals(0.5, new LognormalLifetime(Math.log(20), 0.4).survival(20), 1e-16);
			assertEquals(0.15865525393145707, new LognormalLifetime(Math.log(20), 0.4).survival(20 * Math.exp(0.4)),
					1e-15);
		}

		/** The mean and the deviation must not change places. */
		@Test
		void takesTheMeanFirst() {
			LognormalLifetime lifetime = LognormalLifetime.of(40, 4);
			assertEquals(Math.log(40) - Math.log(1.01) / 2, lifetime.location(), 1e-14);
			assertEquals(Math.sqrt(Math.log(1.01)), lifetime.spread(), 1e-14);
		}

		@ParameterizedTest
		@CsvSource({"3, 0", "3, -1", "NaN, 1", "Infinity, 1"})
		void refusesOtherParameters(double location, double spread) {
			assertThrows(IllegalArgumentException.class, () -> new LognormalLifetime(location, spread));
		}
	}

	@Nested
	class Normal extends LifetimeContract<NormalLifetime> {
		@Override
		NormalLifetime of(double mean, double deviation) {
			return NormalLifetime.of(mean, deviation);
		}

		@Override
		double mean(NormalLifetime lifetime) {
			return lifetime.mean();
		}

		@Override
		double deviation(NormalLifetime lifetime) {
			return lifetime.deviation();
		}

		@Test
		void isTruncatedAtBirth() {
			NormalLifetime lifetime = new NormalLifetime(0, 10);
			// Half a normal distribution: everything that would be older than its mean.
			assertEquals(2 * 0.15865525393145707, lifetime.survival(10), 1e-15);
			assertEquals(10 * Math.sqrt(2 / Math.PI), lifetime.mean(), 1e-13);
			assertEquals(10 * Math.sqrt(1 - 2 / Math.PI), lifetime.deviation(), 1e-13);
		}

		@Test
		void truncationOfWhatHardlyReachesBirthIsSmall() {
			NormalLifetime lifetime = new NormalLifetime(40, 10);
			assertEquals(40, lifetime.mean(), 40e-4);
			assertEquals(10, lifetime.deviation(), 10 * 3e-4);
		}

		@Test
		void refusesAVariationThatNoTruncationGives() {
			assertThrows(IllegalArgumentException.class, () -> NormalLifetime.of(10, 10));
			assertThrows(IllegalArgumentException.class, () -> new NormalLifetime(-9, 1));
			assertThrows(IllegalArgumentException.class, () -> new NormalLifetime(9, -1));
		}
	}

	@Nested
	class Logistic extends LifetimeContract<LogisticLifetime> {
		@Override
		LogisticLifetime of(double mean, double deviation) {
			return LogisticLifetime.of(mean, deviation);
		}

		@Override
		double mean(LogisticLifetime lifetime) {
			return lifetime.mean();
		}

		@Override
		double deviation(LogisticLifetime lifetime) {
			return lifetime.deviation();
		}

		@Test
		void halfOfThoseNotTruncatedReachTheLocation() {
			LogisticLifetime lifetime = new LogisticLifetime(30, 5);
			assertEquals((1 + Math.exp(-6)) / 2, lifetime.survival(30), 1e-15);
		}

		@Test
		void farFromBirthItIsTheFullDistribution() {
			LogisticLifetime lifetime = new LogisticLifetime(100, 1);
			assertEquals(100, lifetime.mean(), 1e-12);
			assertEquals(Math.PI / Math.sqrt(3), lifetime.deviation(), 1e-12);
			LogisticLifetime nearer = new LogisticLifetime(39.9, 1);
			assertEquals(Math.PI / Math.sqrt(3), nearer.deviation(), 1e-9);
		}

		@Test
		void refusesAVariationThatNoTruncationGives() {
			assertThrows(IllegalArgumentException.class, () -> LogisticLifetime.of(10, 10.5));
			assertThrows(IllegalArgumentException.class, () -> new LogisticLifetime(-9, 1));
			assertThrows(IllegalArgumentException.class, () -> new LogisticLifetime(9, 0));
		}
	}

	@Nested
	class Fixed {
		@Test
		void isInUseUpToItsLifeAndNotAfter() {
			FixedLifetime lifetime = new FixedLifetime(30);
			assertEquals(1, lifetime.survival(-1));
			assertEquals(1, lifetime.survival(30));
			assertEquals(0, lifetime.survival(Math.nextUp(30.0)));
			assertEquals(1, lifetime.remaining(20).survival(10));
			assertEquals(0, lifetime.remaining(20).survival(10.001));
			assertEquals(0, lifetime.remaining(31).survival(1), "nothing reached 31");
		}

		@ParameterizedTest
		@ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
		void refusesOtherLives(double years) {
			assertThrows(IllegalArgumentException.class, () -> new FixedLifetime(years));
		}
	}

	/** erfc(x/√2)/2 of the C library. */
	@ParameterizedTest
	@CsvSource({"0, 0.5", "0.5, 0.3085375387259869", "1, 0.15865525393145707", "1.4, 0.08075665923377107",
			"1.5, 0.06680720126885807", "3, 0.0013498980316300957", "5, 2.866515718791933e-07",
			"10, 7.61985302416047e-24", "37, 5.725571222524577e-300", "-2, 0.9772498680518208"})
	void theTailOfTheNormalDistribution(double x, double expected) {
		assertEquals(expected, Gaussian.upperTail(x), 2e-13 * expected);
	}

	@Test
	void theGammaFunction() {
		double factorial = 1;
		for (int n = 1; n < 30; n++) {
			assertEquals(Math.log(factorial), Gamma.log(n), 1e-13 * Math.max(1, Math.log(factorial)));
			factorial *= n;
		}
		assertEquals(Math.log(Math.PI) / 2, Gamma.log(0.5), 1e-14);
	}
}
