package org.parkwright.engine.lifetime;

/**
 * W. Weibull (1951), Journal of Applied Mechanics 18: S(a) = exp(−(a/λ)^k), mean λ·Γ(1 + 1/k), variance
 * λ²·(Γ(1 + 2/k) − Γ(1 + 1/k)²).
 *
 * @param shape k, above 0; 1 is a constant hazard, 3.6 is nearly symmetric
 * @param scale λ, years, above 0; 36.8 % reach it
 * @since 0.1
 */
public record WeibullLifetime(double shape, double scale) implements Lifetime {
	private static final double LEAST_SHAPE = 0.1;
	private static final double MOST_SHAPE = 1e3;

	/** @throws IllegalArgumentException if a parameter is not above 0 */
	public WeibullLifetime {
		Positive.require("A Weibull shape", shape);
		Positive.require("A Weibull scale", scale);
	}

	/**
	 * The Weibull life of a mean and standard deviation.
	 *
	 * @param mean      years, above 0
	 * @param deviation years, above 0
	 * @throws IllegalArgumentException if one of them is not above 0, or their ratio needs a shape outside 0.1 … 1000
	 */
	public static WeibullLifetime of(double mean, double deviation) {
		Positive.require("A mean life", mean);
		Positive.require("A standard deviation of life", deviation);
		double shape = StrictMath.exp(Root.ofFalling(k -> variation(StrictMath.exp(k)), deviation / mean,
				StrictMath.log(LEAST_SHAPE), StrictMath.log(MOST_SHAPE)));
		return ofMean(mean, shape);
	}

	/**
	 * The Weibull life of a mean and shape.
	 *
	 * @param mean  years, above 0
	 * @param shape k, above 0
	 * @throws IllegalArgumentException if one of them is not above 0, or the shape so small that no scale makes the mean
	 */
	public static WeibullLifetime ofMean(double mean, double shape) {
		Positive.require("A mean life", mean);
		Positive.require("A Weibull shape", shape);
		return new WeibullLifetime(shape, mean / StrictMath.exp(Gamma.log(1 + 1 / shape)));
	}

	@Override
	public double survival(double age) {
		return age <= 0 ? 1 : StrictMath.exp(-StrictMath.pow(age / scale, shape));
	}

	/** Mean life, years. */
	@Override
	public double mean() {
		return scale * StrictMath.exp(Gamma.log(1 + 1 / shape));
	}

	/** Standard deviation of the life, years. */
	@Override
	public double deviation() {
		return mean() * variation(shape);
	}

	/** Standard deviation by mean. */
	private static double variation(double shape) {
		return Math.sqrt(StrictMath.expm1(Gamma.log(1 + 2 / shape) - 2 * Gamma.log(1 + 1 / shape)));
	}
}
