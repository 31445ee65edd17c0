package org.parkwright.engine.lifetime;

/**
 * A life whose logarithm is normal: S(a) = Q((ln a − μ)/σ) with the upper tail Q of the standard normal, mean
 * exp(μ + σ²/2), variance mean²·(exp(σ²) − 1).
 *
 * @param location μ, mean of ln(life/year)
 * @param spread   σ, standard deviation of ln(life/year), above 0
 * @since 0.1
 */
public record LognormalLifetime(double location, double spread) implements Lifetime {
	/** @throws IllegalArgumentException if the location is not finite or the spread not above 0 */
	public LognormalLifetime {
		if (!Double.isFinite(location)) {
			throw new IllegalArgumentException("A lognormal location has to be a number: " + location);
		}
		Positive.require("A lognormal spread", spread);
	}

	/**
	 * The lognormal life of a mean and standard deviation of the life itself, not of its logarithm.
	 *
	 * @param mean      years, above 0
	 * @param deviation years, above 0
	 * @throws IllegalArgumentException if one of them is not above 0
	 */
	public static LognormalLifetime of(double mean, double deviation) {
		Positive.require("A mean life", mean);
		Positive.require("A standard deviation of life", deviation);
		double variation = deviation / mean;
		double variance = StrictMath.log1p(variation * variation);
		return new LognormalLifetime(StrictMath.log(mean) - variance / 2, Math.sqrt(variance));
	}

	@Override
	public double survival(double age) {
		return age <= 0 ? 1 : Gaussian.upperTail((StrictMath.log(age) - location) / spread);
	}

	/** Mean life, years. */
	@Override
	public double mean() {
		return StrictMath.exp(location + spread * spread / 2);
	}

	/** Standard deviation of the life, years. */
	@Override
	public double deviation() {
		return mean() * Math.sqrt(StrictMath.expm1(spread * spread));
	}
}
