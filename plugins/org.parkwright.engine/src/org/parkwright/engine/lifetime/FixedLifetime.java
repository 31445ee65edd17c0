package org.parkwright.engine.lifetime;

/**
 * The same life for all: S(a) = 1 up to {@code years}, 0 after.
 *
 * @param years life, above 0
 * @since 0.1
 */
public record FixedLifetime(double years) implements Lifetime {
	/** @throws IllegalArgumentException if the life is not above 0 */
	public FixedLifetime {
		Positive.require("A fixed life", years);
	}

	@Override
	public double survival(double age) {
		return age <= years ? 1 : 0;
	}

	@Override
	public double mean() {
		return years;
	}

	@Override
	public double deviation() {
		return 0;
	}
}
