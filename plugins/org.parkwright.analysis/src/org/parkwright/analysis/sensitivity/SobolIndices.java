package org.parkwright.analysis.sensitivity;

import java.util.Arrays;
import java.util.List;

import org.parkwright.analysis.sample.Distribution;
import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.analysis.sample.Points;
import org.parkwright.engine.draws.CounterRandom;

/**
 * Shares of the variance of a result that parameters cause, alone (first order) and with all their interactions
 * (total). The parameters are independent.
 *
 * <pre>
 * S_i  = Σ f(B)·(f(AB_i) − f(A))/N/V          A. Saltelli et al. (2010), Computer Physics Communications 181
 * ST_i = Σ (f(A) − f(AB_i))²/2N/V             M. Jansen (1999), Computer Physics Communications 117
 * </pre>
 *
 * A and B are N points each, AB_i is A with parameter i from B, V the variance of f over A and B. f is taken from its
 * mean first, which changes no index and much of the noise. Intervals are percentiles of a bootstrap over the N points
 * (G. Archer, A. Saltelli and I. Sobol 1997, Journal of Statistical Computation and Simulation 58).
 *
 * @param first     [parameter] S_i; may fall slightly below 0; NaN if the result does not vary
 * @param total     [parameter] ST_i, or NaN
 * @param firstLow  [parameter] lower end of the 95 % interval of S_i
 * @param firstHigh [parameter] upper end
 * @param totalLow  [parameter] lower end of the 95 % interval of ST_i
 * @param totalHigh [parameter] upper end
 * @param variance  V
 * @since 0.1
 */
public record SobolIndices(double[] first, double[] total, double[] firstLow, double[] firstHigh, double[] totalLow,
		double[] totalHigh, double variance) {
	private static final int RESAMPLES = 1000;
	private static final double LEVEL = 0.95;

	/**
	 * What to compute: A, B and all AB_i, N·(k + 2) draws for k parameters. A point of Sobol's sequence in 2k dimensions
	 * makes a row of A and of B; the draws of one row follow each other.
	 */
	public static final class Draws implements ParameterDraws {
		/** More points than this are a slip of the pen. */
		public static final int MOST_POINTS = 1 << 20;

		private final Distribution[] distributions;
		private final int base;
		private final long seed;
		private final Points points;

		/**
		 * @param distributions of each parameter, at least one
		 * @param base          N, at least 2; a power of 2 is best
		 * @param seed          of the shift of the sequence and of the bootstrap
		 * @throws IllegalArgumentException with a message for users, if a number is out of range
		 */
		public Draws(List<Distribution> distributions, long base, long seed) {
			if (base < 2 || base > MOST_POINTS) {
				throw new IllegalArgumentException("The number of points lies between 2 and " + MOST_POINTS + ", not at "
						+ base + ".");
			}
			if (distributions.isEmpty()) {
				throw new IllegalArgumentException("Sensitivity needs at least one uncertain parameter.");
			}
			this.distributions = distributions.toArray(Distribution[]::new);
			this.base = (int) base;
			this.seed = seed;
			points = Points.of(Points.Kind.SOBOL, seed, 2 * distributions.size(), this.base);
		}

		@Override
		public int parameters() {
			return distributions.length;
		}

		@Override
		public long size() {
			return (long) base * (distributions.length + 2);
		}

		@Override
		public void values(long draw, double[] values) {
			int k = distributions.length;
			int which = (int) (draw % (k + 2));
			double[] point = new double[2 * k];
			points.point(draw / (k + 2), point);
			for (int i = 0; i < k; i++) {
				boolean fromB = which == 1 || which == i + 2;
				values[i] = distributions[i].quantile(point[fromB ? k + i : i]);
			}
		}

		/**
		 * Reads the indices of one result.
		 *
		 * @param results [draw]
		 * @throws IllegalArgumentException if there is not one result a draw
		 */
		public SobolIndices read(double[] results) {
			return of(results, distributions.length, base, seed);
		}
	}

	/**
	 * Reads the indices of one result.
	 *
	 * @param results [draw] at all draws of {@link Draws}
	 * @param k       number of parameters
	 * @param base    N
	 * @param seed    of the bootstrap
	 * @throws IllegalArgumentException if there is not one result a draw
	 */
	public static SobolIndices of(double[] results, int k, int base, long seed) {
		if (results.length != base * (k + 2L)) {
			throw new IllegalArgumentException(results.length + " results of " + base * (k + 2L) + " draws");
		}
		double[][] f = new double[k + 2][base];
		double mean = Arrays.stream(results).sum() / results.length;
		for (int n = 0; n < base; n++) {
			for (int which = 0; which < k + 2; which++) {
				f[which][n] = results[n * (k + 2) + which] - mean;
			}
		}
		int[] all = new int[base];
		Arrays.setAll(all, n -> n);
		double[] first = new double[k];
		double[] total = new double[k];
		double variance = estimate(f, all, first, total);

		double[][] firsts = new double[k][RESAMPLES];
		double[][] totals = new double[k][RESAMPLES];
		CounterRandom random = new CounterRandom(seed);
		double[] oneFirst = new double[k];
		double[] oneTotal = new double[k];
		int[] resample = new int[base];
		for (int b = 0; b < RESAMPLES; b++) {
			int stream = 2 * k + b;
			Arrays.setAll(resample, n -> (int) (random.uniform(stream, n) * base));
			estimate(f, resample, oneFirst, oneTotal);
			for (int i = 0; i < k; i++) {
				firsts[i][b] = oneFirst[i];
				totals[i][b] = oneTotal[i];
			}
		}
		double below = (1 - LEVEL) / 2;
		return new SobolIndices(first, total, ends(firsts, below), ends(firsts, 1 - below), ends(totals, below),
				ends(totals, 1 - below), variance);
	}

	private static double[] ends(double[][] estimates, double level) {
		double[] ends = new double[estimates.length];
		for (int i = 0; i < ends.length; i++) {
			double[] sorted = estimates[i].clone();
			Arrays.sort(sorted);
			ends[i] = sorted[(int) Math.round(level * (sorted.length - 1))];
		}
		return ends;
	}

	/** Writes the indices over the given rows and returns the variance. */
	private static double estimate(double[][] f, int[] rows, double[] first, double[] total) {
		double[] a = f[0];
		double[] b = f[1];
		int count = rows.length;
		double sum = 0;
		double square = 0;
		for (int n : rows) {
			sum += a[n] + b[n];
			square += a[n] * a[n] + b[n] * b[n];
		}
		double mean = sum / (2 * count);
		double variance = square / (2 * count) - mean * mean;
		for (int i = 0; i < first.length; i++) {
			double[] mixed = f[i + 2];
			double alone = 0;
			double together = 0;
			for (int n : rows) {
				double step = mixed[n] - a[n];
				alone += b[n] * step;
				together += step * step;
			}
			first[i] = variance > 0 ? alone / count / variance : Double.NaN;
			total[i] = variance > 0 ? together / (2 * count) / variance : Double.NaN;
		}
		return variance;
	}
}
