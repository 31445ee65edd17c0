package org.parkwright.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.analysis.summary.Summary;

class MonteCarloTest {
	private static final List<Distribution> PRICES = List.of(new Distribution.Normal(66.5, 7),
			new Distribution.Lognormal(29, 6), new Distribution.Triangular(0.3, 0.4, 0.6));

	private static double[][] draw(ParameterDraws draws) {
		double[][] values = new double[draws.parameters()][(int) draws.size()];
		double[] one = new double[draws.parameters()];
		for (int d = 0; d < draws.size(); d++) {
			draws.values(d, one);
			for (int i = 0; i < one.length; i++) {
				values[i][d] = one[i];
			}
		}
		return values;
	}

	@ParameterizedTest
	@EnumSource
	void theMeanOfALinearResultIsExactWithinItsError(Points.Kind kind) {
		int size = 4096;
		double[][] values = draw(MonteCarlo.of(PRICES, List.of(), kind, 3, size));
		double[] result = new double[size];
		Arrays.setAll(result, d -> 2 * values[0][d] - 3 * values[1][d] + 100 * values[2][d] + 7);
		double exact = 2 * 66.5 - 3 * 29 + 100 * 1.3 / 3 + 7;
		Summary summary = Summary.of(result);
		double error = Math.abs(summary.mean() - exact);
		assertTrue(error < 4 * summary.standardError(), () -> "off by " + error);
		assertEquals(Math.sqrt(4 * 49 + 9 * 36 + 1e4 * Math.pow(PRICES.get(2).deviation(), 2)), summary.deviation(),
				0.03 * summary.deviation());
		if (kind != Points.Kind.RANDOM) {
			assertTrue(error < summary.standardError() / 5, () -> kind + " is off by " + error);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aDrawIsAFunctionOfItsIndex(Points.Kind kind) {
		MonteCarlo draws = MonteCarlo.of(PRICES, List.of(new Correlation(0, 1, 0.5)), kind, 11, 500);
		double[][] values = draw(draws);
		double[] one = new double[3];
		for (int d : new int[] {499, 3, 250, 3}) {
			MonteCarlo.of(PRICES, List.of(new Correlation(0, 1, 0.5)), kind, 11, 500).values(d, one);
			assertArrayEquals(new double[] {values[0][d], values[1][d], values[2][d]}, one);
			draws.values(d, one);
			assertArrayEquals(new double[] {values[0][d], values[1][d], values[2][d]}, one);
		}
		double[][] other = draw(MonteCarlo.of(PRICES, List.of(new Correlation(0, 1, 0.5)), kind, 12, 500));
		assertTrue(values[0][0] != other[0][0] && values[2][7] != other[2][7], "another seed");
	}

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 10, 1000})
	void aLatinHypercubeHasOnePointInEveryLayer(int size) {
		Points points = Points.of(Points.Kind.LATIN_HYPERCUBE, 5, 4, size);
		boolean[][] taken = new boolean[4][size];
		double[] point = new double[4];
		for (int n = 0; n < size; n++) {
			points.point(n, point);
			for (int i = 0; i < 4; i++) {
				int layer = (int) (point[i] * size);
				assertTrue(point[i] > 0 && point[i] < 1 && !taken[i][layer], "layer " + layer);
				taken[i][layer] = true;
			}
		}
	}

	@Test
	void dimensionsOfALatinHypercubeAreUnrelated() {
		int size = 2000;
		Points points = Points.of(Points.Kind.LATIN_HYPERCUBE, 5, 3, size);
		double[] a = new double[size];
		double[] b = new double[size];
		double[] point = new double[3];
		for (int n = 0; n < size; n++) {
			points.point(n, point);
			a[n] = point[0];
			b[n] = point[2];
		}
		assertEquals(0, rankCorrelation(a, b), 4 / Math.sqrt(size));
	}

	/** Of 2^m points of the sequence each interval of 2^−m holds one; a shift may move one over a border. */
	@Test
	void aSobolSequenceFillsEvenly() {
		Points points = Points.of(Points.Kind.SOBOL, 5, 6, 1024);
		int[][] count = new int[6][64];
		double[] point = new double[6];
		for (int n = 0; n < 1024; n++) {
			points.point(n, point);
			for (int i = 0; i < 6; i++) {
				assertTrue(point[i] > 0 && point[i] < 1);
				count[i][(int) (point[i] * 64)]++;
			}
		}
		for (int[] dimension : count) {
			for (int n : dimension) {
				assertEquals(16, n, 1);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({"0.7, -0.3", "-0.9, 0.2", "0.95, 0.95"})
	void ranksAreCorrelatedAsStated(double first, double second) {
		int size = 20_000;
		double[][] values = draw(MonteCarlo.of(PRICES,
				List.of(new Correlation(0, 1, first), new Correlation(2, 1, second), new Correlation(0, 2, first * second)),
				Points.Kind.RANDOM, 1, size));
		assertEquals(first, rankCorrelation(values[0], values[1]), 0.02);
		assertEquals(second, rankCorrelation(values[1], values[2]), 0.02);
		for (int i = 0; i < 3; i++) {
			Summary summary = Summary.of(values[i]);
			assertEquals(PRICES.get(i).mean(), summary.mean(), 4 * summary.standardError());
			assertEquals(PRICES.get(i).deviation(), summary.deviation(), 0.04 * summary.deviation());
		}
	}

	private static double rankCorrelation(double[] a, double[] b) {
		double[] sortedA = a.clone();
		double[] sortedB = b.clone();
		Arrays.sort(sortedA);
		Arrays.sort(sortedB);
		double middle = (a.length - 1) / 2.0;
		double sum = 0;
		for (int n = 0; n < a.length; n++) {
			sum += (Arrays.binarySearch(sortedA, a[n]) - middle) * (Arrays.binarySearch(sortedB, b[n]) - middle);
		}
		return sum / (Math.pow(a.length, 3) / 12);
	}

	@Test
	void correlationsThatContradictEachOtherAreRefused() {
		List<Correlation> impossible = List.of(new Correlation(0, 1, 0.9), new Correlation(1, 2, 0.9),
				new Correlation(0, 2, -0.9));
		String message = assertThrows(IllegalArgumentException.class,
				() -> MonteCarlo.of(PRICES, impossible, Points.Kind.RANDOM, 1, 10)).getMessage();
		assertTrue(message.startsWith("These correlations contradict each other"), message);
		assertThrows(IllegalArgumentException.class, () -> MonteCarlo.of(PRICES,
				List.of(new Correlation(0, 1, 0.3), new Correlation(1, 0, 0.3)), Points.Kind.RANDOM, 1, 10), "twice");
		assertThrows(IllegalArgumentException.class, () -> MonteCarlo.of(PRICES, List.of(new Correlation(0, 3, 0.3)),
				Points.Kind.RANDOM, 1, 10), "no such parameter");
	}

	@ParameterizedTest
	@ValueSource(longs = {0, -1, 1_000_000_000, Long.MAX_VALUE})
	void aNumberOfDrawsOutOfReasonIsRefused(long size) {
		assertEquals("The number of draws lies between 1 and 10000000, not at " + size + ".",
				assertThrows(IllegalArgumentException.class,
						() -> MonteCarlo.of(PRICES, List.of(), Points.Kind.SOBOL, 1, size)).getMessage());
	}
}
