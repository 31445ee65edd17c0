package org.parkwright.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
	static Stream<Distribution> distributions() {
		return Stream.of(new Distribution.Uniform(-3, 5), new Distribution.Triangular(10, 12, 20),
				new Distribution.Triangular(10, 10, 20), new Distribution.Triangular(10, 20, 20),
				new Distribution.Normal(66.5, 7), new Distribution.Lognormal(29, 12), new Distribution.Pert(0.45, 0.5, 0.6),
				new Distribution.Pert(2, 2, 9),
				new Distribution.Discrete(new double[] {5, 1, 3}, new double[] {2, 0, 6}));
	}

	/** Mean and mean square are integrals of the quantile over (0, 1). */
	@ParameterizedTest
	@MethodSource("distributions")
	void meanAndDeviationAreThoseOfTheQuantiles(Distribution distribution) {
		int steps = 200_000;
		double sum = 0;
		double square = 0;
		for (int i = 0; i < steps; i++) {
			// Finer towards both ends, where quantiles of unbounded distributions are steep.
			double u = (i + 0.5) / steps;
			double p = u * u * (3 - 2 * u);
			double weight = 6 * u * (1 - u) / steps;
			double value = distribution.quantile(p);
			sum += weight * value;
			square += weight * value * value;
		}
		assertEquals(distribution.mean(), sum, 1e-4 * Math.abs(distribution.deviation()));
		assertEquals(distribution.deviation(), Math.sqrt(square - sum * sum), 1e-3 * distribution.deviation());
	}

	@ParameterizedTest
	@MethodSource("distributions")
	void quantilesRise(Distribution distribution) {
		if (distribution instanceof Distribution.Discrete) {
			return;
		}
		double before = Double.NEGATIVE_INFINITY;
		for (double p : new double[] {1e-15, 0.01, 0.2, 0.5, 0.9, 0.999, Math.nextDown(1.0)}) {
			double value = distribution.quantile(p);
			assertTrue(value >= before && Double.isFinite(value), () -> distribution + " at " + p);
			before = value;
		}
	}

	@Test
	void closedForms() {
		assertEquals(1.6448536269514722, new Distribution.Normal(0, 1).quantile(0.95), 1e-12);
		assertEquals(29 / Math.sqrt(1 + 12.0 * 12 / 29 / 29), new Distribution.Lognormal(29, 12).quantile(0.5), 1e-12);
		assertEquals(10 + Math.sqrt(0.1 * 10 * 2), new Distribution.Triangular(10, 12, 20).quantile(0.1), 1e-12);
	}

	@Test
	void discreteValuesHaveTheirShares() {
		Distribution distribution = new Distribution.Discrete(new double[] {5, 1, 3}, new double[] {2, 0, 6});
		assertEquals(5, distribution.quantile(0.2499));
		assertEquals(3, distribution.quantile(0.2501));
		assertEquals(3, distribution.quantile(Math.nextDown(1.0)));
	}

	@Test
	void whatMakesNoSenseIsToldInWords() {
		assertTold("A normal distribution has a standard deviation above 0, not -3.0.",
				() -> new Distribution.Normal(1, -3));
		assertTold("A lognormal distribution has a standard deviation above 0, not 0.0.",
				() -> new Distribution.Lognormal(1, 0));
		assertTold("A lognormal distribution has a mean above 0, not -1.0.", () -> new Distribution.Lognormal(-1, 1));
		assertTold("A uniform distribution goes from low to high, not from 5.0 to 5.0.",
				() -> new Distribution.Uniform(5, 5));
		assertTold("A uniform distribution needs numbers, not NaN.", () -> new Distribution.Uniform(Double.NaN, 5));
		assertTold("A triangular distribution from 1.0 to 2.0 has its most likely value between them, not 3.0.",
				() -> new Distribution.Triangular(1, 3, 2));
		assertTold("A PERT distribution goes from low to high, not from 2.0 to 1.0.",
				() -> new Distribution.Pert(2, 1.5, 1));
		assertTold("A discrete distribution has one weight for each value, not 1 for 2.",
				() -> new Distribution.Discrete(new double[2], new double[1]));
		assertTold("A weight is 0 or more, not -1.0.",
				() -> new Distribution.Discrete(new double[2], new double[] {2, -1}));
		assertTold("A discrete distribution has a weight above 0.",
				() -> new Distribution.Discrete(new double[2], new double[2]));
		assertTold("A correlation lies between -1 and 1, not at 1.0.", () -> new Correlation(0, 1, 1));
		assertTold("A parameter has no correlation with itself to be stated.", () -> new Correlation(2, 2, 0.5));
	}

	private static void assertTold(String message, Executable executable) {
		assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
	}

	@Test
	void valuesAreNotShared() {
		double[] values = {1, 2};
		Distribution.Discrete discrete = new Distribution.Discrete(values, new double[] {1, 1});
		values[0] = 7;
		assertEquals(List.of(1.0, 2.0), List.of(discrete.values()[0], discrete.values()[1]));
	}
}
