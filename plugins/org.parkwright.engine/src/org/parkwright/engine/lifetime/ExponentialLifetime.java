package org.parkwright.engine.lifetime;

/**
 * A constant hazard, S(a) = exp(−a/τ): what is old is no more likely to fail than what is new.
 *
 * @param mean τ, years, above 0; the standard deviation is the same
 * @since 0.1
 */
public record ExponentialLifetime(double mean) implements Lifetime {
	/** @throws IllegalArgumentException if the mean is not above 0 */
	public ExponentialLifetime {
		Positive.require("A mean life", mean);
	}

	@Override
	public double survival(double age) {
		return age <= 0 ? 1 : StrictMath.exp(-age / mean);
	}

	/** Standard deviation of the life, years. */
	@Override
	public double deviation() {
		return mean;
	}
}
