package org.parkwright.engine.lifetime;

/**
 * A logistic life truncated at 0, S(a) = (1 + e^(−m/s))/(1 + e^((a−m)/s)): those of a logistic distribution that live
 * at all, so that S(0) = 1. With t = m/s the mean is s·(1 + e^−t)·ln(1 + e^t) and the mean square
 * −2s²·(1 + e^−t)·Li₂(−e^t).
 *
 * @param location m, years; half of those that were not truncated reach it
 * @param scale    s, years, above 0
 * @since 0.1
 */
public record LogisticLifetime(double location, double scale) implements Lifetime {
	/** Further out there is nothing left but an exponential life, and the digits are gone. */
	private static final double LEAST_RATIO = -8;
	private static final double MOST_RATIO = 1e6;

	/** @throws IllegalArgumentException if the scale is not above 0 or the location below −8 scales */
	public LogisticLifetime {
		Positive.require("A logistic scale", scale);
		if (!(location / scale >= LEAST_RATIO && location < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("A logistic life of location " + location + " and scale " + scale
					+ ": the location has to be above -8 scales");
		}
	}

	/**
	 * The truncated logistic life of a mean and standard deviation after truncation.
	 *
	 * @param mean      years, above 0
	 * @param deviation years, above 0, less than 0.999 of the mean
	 * @throws IllegalArgumentException if one of them is out of range
	 */
	public static LogisticLifetime of(double mean, double deviation) {
		Positive.require("A mean life", mean);
		Positive.require("A standard deviation of life", deviation);
		double ratio = Root.ofFalling(LogisticLifetime::variation, deviation / mean, LEAST_RATIO, MOST_RATIO);
		double scale = mean / mean(ratio);
		return new LogisticLifetime(ratio * scale, scale);
	}

	@Override
	public double survival(double age) {
		return age <= 0 ? 1
				: (1 + StrictMath.exp(-location / scale)) / (1 + StrictMath.exp((age - location) / scale));
	}

	/** Mean life after truncation, years. */
	@Override
	public double mean() {
		return scale * mean(location / scale);
	}

	/** Standard deviation of the life after truncation, years. */
	@Override
	public double deviation() {
		return mean() * variation(location / scale);
	}

	/** Mean for a scale of 1; ln(1 + e^t) in the form that does not overflow. */
	private static double mean(double ratio) {
		double logarithm = Math.max(ratio, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(ratio)));
		return (1 + StrictMath.exp(-ratio)) * logarithm;
	}

	private static double variation(double ratio) {
		double mean = mean(ratio);
		double variance;
		if (ratio > 40) {
			// Where nothing is truncated the difference of squares would leave no digit of the variance.
			variance = Math.PI * Math.PI / 3;
		} else {
			variance = 2 * (1 + StrictMath.exp(-ratio)) * dilogarithm(ratio) - mean * mean;
		}
		return Math.sqrt(variance) / mean;
	}

	/** −Li₂(−e^t). */
	private static double dilogarithm(double t) {
		double x = StrictMath.exp(-Math.abs(t));
		// Landen's identity brings the series to an argument of at most one half.
		double y = x / (1 + x);
		double power = 1;
		double series = 0;
		for (int k = 1; k <= 60; k++) {
			power *= y;
			series += power / ((double) k * k);
		}
		double logarithm = StrictMath.log1p(x);
		double value = series + logarithm * logarithm / 2;
		return t > 0 ? Math.PI * Math.PI / 6 + t * t / 2 - value : value;
	}
}
