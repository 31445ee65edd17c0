package org.parkwright.analysis.summary;

import java.util.Arrays;

import org.parkwright.engine.Sum;

/**
 * A quantity over all draws. An unknown (NaN) draw leaves everything unknown: leaving it out would make a claim about
 * it. Sums are compensated and run in the order of the draws.
 *
 * @param draws     number of draws
 * @param mean      mean
 * @param deviation standard deviation of the draws, with n − 1; NaN for a single draw
 * @param levels    [level] 0 … 1
 * @param quantiles [level] see {@link #quantile}
 * @since 0.1
 */
public record Summary(int draws, double mean, double deviation, double[] levels, double[] quantiles) {
	/**
	 * Summarises draws.
	 *
	 * @param values [draw], at least one
	 * @param levels of the quantiles, 0 … 1
	 * @throws IllegalArgumentException if there is no draw, or a level is out of range
	 */
	public static Summary of(double[] values, double... levels) {
		requireDraws(values);
		double mean = mean(values);
		Sum square = new Sum();
		for (double value : values) {
			square.add((value - mean) * (value - mean));
		}
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double[] quantiles = new double[levels.length];
		Arrays.setAll(quantiles, i -> quantile(sorted, levels[i]));
		return new Summary(values.length, mean, Math.sqrt(square.value() / (values.length - 1)), levels.clone(),
				quantiles);
	}

	/** Standard deviation of the mean, for independent draws: deviation/√draws. */
	public double standardError() {
		return deviation / Math.sqrt(draws);
	}

	/**
	 * Mean of draws.
	 *
	 * @param values [draw], at least one
	 */
	public static double mean(double[] values) {
		requireDraws(values);
		Sum sum = new Sum();
		for (double value : values) {
			sum.add(value);
		}
		return sum.value() / values.length;
	}

	/**
	 * Quantile by linear interpolation between order statistics, definition 7 of R. Hyndman and Y. Fan (1996), The
	 * American Statistician 50.
	 *
	 * @param sorted [draw] rising, unknown ones last as {@link Arrays#sort(double[])} leaves them
	 * @param level  0 … 1
	 */
	static double quantile(double[] sorted, double level) {
		if (!(level >= 0 && level <= 1)) {
			throw new IllegalArgumentException("A quantile lies between 0 and 1, not at " + level + ".");
		}
		double last = sorted[sorted.length - 1];
		if (Double.isNaN(last)) {
			return Double.NaN;
		}
		double at = level * (sorted.length - 1);
		int below = (int) at;
		double part = at - below;
		return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
	}

	private static void requireDraws(double[] values) {
		if (values.length == 0) {
			throw new IllegalArgumentException("No draws");
		}
	}
}
