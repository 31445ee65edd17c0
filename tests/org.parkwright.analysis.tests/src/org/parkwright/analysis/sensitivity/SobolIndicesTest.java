package org.parkwright.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.analysis.sample.Distribution;
import org.parkwright.analysis.sample.ParameterDraws;

class SobolIndicesTest {
	static double[] evaluate(ParameterDraws draws, ToDoubleFunction<double[]> model) {
		double[] results = new double[(int) draws.size()];
		double[] values = new double[draws.parameters()];
		for (int d = 0; d < results.length; d++) {
			draws.values(d, values);
			results[d] = model.applyAsDouble(values);
		}
		return results;
	}

	private static void assertWithin(double[] first, double[] total, SobolIndices indices, double widest) {
		for (int i = 0; i < first.length; i++) {
			String what = "parameter " + i + ": " + indices.firstLow()[i] + " … " + indices.firstHigh()[i] + ", "
					+ indices.totalLow()[i] + " … " + indices.totalHigh()[i];
			assertTrue(indices.firstLow()[i] <= first[i] && first[i] <= indices.firstHigh()[i], what);
			assertTrue(indices.totalLow()[i] <= total[i] && total[i] <= indices.totalHigh()[i], what);
			assertTrue(indices.firstLow()[i] <= indices.first()[i] && indices.first()[i] <= indices.firstHigh()[i]);
			assertTrue(indices.totalLow()[i] <= indices.total()[i] && indices.total()[i] <= indices.totalHigh()[i]);
			assertTrue(indices.firstHigh()[i] - indices.firstLow()[i] < widest, what);
			assertTrue(indices.totalHigh()[i] - indices.totalLow()[i] < widest, what);
		}
	}

	/** T. Ishigami and T. Homma (1990): sin x1 + a·sin² x2 + b·x3⁴·sin x1 with a = 7 and b = 0.1. */
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void ofTheIshigamiFunction(long seed) {
		Distribution uniform = new Distribution.Uniform(-Math.PI, Math.PI);
		SobolIndices.Draws draws = new SobolIndices.Draws(Collections.nCopies(3, uniform), 4096, seed);
		SobolIndices indices = draws.read(evaluate(draws, x -> Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2)
				+ 0.1 * Math.pow(x[2], 4) * Math.sin(x[0])));
		double pi4 = Math.pow(Math.PI, 4);
		double first = Math.pow(1 + 0.1 * pi4 / 5, 2) / 2;
		double second = 49.0 / 8;
		double mixed = 0.01 * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
		double variance = first + second + mixed;
		assertEquals(variance, indices.variance(), 0.01 * variance);
		assertWithin(new double[] {first / variance, second / variance, 0},
				new double[] {(first + mixed) / variance, second / variance, mixed / variance}, indices, 0.1);
	}

	/** I. Sobol's G function, Π (|4x_i − 2| + a_i)/(1 + a_i) on the unit cube. */
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void ofSobolsGFunction(long seed) {
		double[] a = {0, 1, 4.5, 9, 99};
		SobolIndices.Draws draws = new SobolIndices.Draws(Collections.nCopies(5, new Distribution.Uniform(0, 1)), 8192,
				seed);
		SobolIndices indices = draws.read(evaluate(draws, x -> {
			double product = 1;
			for (int i = 0; i < a.length; i++) {
				product *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
			}
			return product;
		}));
		double product = 1;
		double[] part = new double[5];
		for (int i = 0; i < 5; i++) {
			part[i] = 1 / (3 * (1 + a[i]) * (1 + a[i]));
			product *= 1 + part[i];
		}
		double[] first = new double[5];
		double[] total = new double[5];
		for (int i = 0; i < 5; i++) {
			first[i] = part[i] / (product - 1);
			total[i] = part[i] * product / (1 + part[i]) / (product - 1);
		}
		assertWithin(first, total, indices, 0.1);
	}

	@Test
	void ofALinearResultTheIndicesAreSharesOfVariance() {
		SobolIndices.Draws draws = new SobolIndices.Draws(
				List.of(new Distribution.Normal(100, 3), new Distribution.Uniform(0, Math.sqrt(12 * 16))), 4096, 9);
		SobolIndices indices = draws.read(evaluate(draws, x -> x[0] - x[1]));
		assertWithin(new double[] {9.0 / 25, 16.0 / 25}, new double[] {9.0 / 25, 16.0 / 25}, indices, 0.1);
		assertEquals(25, indices.variance(), 0.3);
	}

	@Test
	void aResultThatDoesNotVaryHasNoIndices() {
		SobolIndices.Draws draws = new SobolIndices.Draws(List.of(new Distribution.Uniform(0, 1)), 16, 1);
		SobolIndices indices = draws.read(evaluate(draws, x -> 5));
		assertTrue(Double.isNaN(indices.first()[0]) && Double.isNaN(indices.total()[0]));
		assertEquals(0, indices.variance());
	}

	@Test
	void refusesNumbersOutOfReason() {
		List<Distribution> one = List.of(new Distribution.Uniform(0, 1));
		for (long base : new long[] {0, 1, -5, 1_000_000_000}) {
			assertThrows(IllegalArgumentException.class, () -> new SobolIndices.Draws(one, base, 1));
		}
		assertThrows(IllegalArgumentException.class, () -> new SobolIndices.Draws(List.of(), 64, 1));
		assertThrows(IllegalArgumentException.class,
				() -> new SobolIndices.Draws(one, 64, 1).read(new double[5]));
	}
}
