package org.parkwright.engine.lifetime;

/**
 * A normal life truncated at 0: those of a normal distribution that live at all, S(a) = Q((a − m)/s)/Q(−m/s) with the
 * upper tail Q of the standard normal. Nothing dies before it is born, so S(0) = 1. With t = m/s and the hazard
 * h = φ(t)/Q(−t) the mean is s·(t + h) and the variance s²·(1 − h·(t + h)); below s = m/4 truncation changes less than
 * a ten-thousandth of either.
 *
 * @param location m, years, mean before truncation
 * @param spread   s, years, standard deviation before truncation, above 0
 * @since 0.1
 */
public record NormalLifetime(double location, double spread) implements Lifetime {
	/** Further out there is nothing left but an exponential life, and the digits are gone. */
	private static final double LEAST_RATIO = -8;
	private static final double MOST_RATIO = 1e8;

	/** @throws IllegalArgumentException if the spread is not above 0 or the location below −8 spreads */
	public NormalLifetime {
		Positive.require("A normal spread", spread);
		if (!(location / spread >= LEAST_RATIO && location < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException("A normal life of location " + location + " and spread " + spread
					+ ": the location has to be above -8 spreads");
		}
	}

	/**
	 * The truncated normal life of a mean and standard deviation after truncation.
	 *
	 * @param mean      years, above 0
	 * @param deviation years, above 0, less than 0.98 of the mean
	 * @throws IllegalArgumentException if one of them is out of range
	 */
	public static NormalLifetime of(double mean, double deviation) {
		Positive.require("A mean life", mean);
		Positive.require("A standard deviation of life", deviation);
		double ratio = Root.ofFalling(t -> Math.sqrt(variance(t)) / mean(t), deviation / mean, LEAST_RATIO, MOST_RATIO);
		double spread = mean / mean(ratio);
		return new NormalLifetime(ratio * spread, spread);
	}

	@Override
	public double survival(double age) {
		return age <= 0 ? 1 : Gaussian.upperTail((age - location) / spread) / Gaussian.upperTail(-location / spread);
	}

	/** Mean life after truncation, years. */
	@Override
	public double mean() {
		return spread * mean(location / spread);
	}

	/** Standard deviation of the life after truncation, years. */
	@Override
	public double deviation() {
		return spread * Math.sqrt(variance(location / spread));
	}

	private static double mean(double ratio) {
		return ratio + hazard(ratio);
	}

	private static double variance(double ratio) {
		double hazard = hazard(ratio);
		return 1 - hazard * (ratio + hazard);
	}

	private static double hazard(double ratio) {
		return Gaussian.density(ratio) / Gaussian.upperTail(-ratio);
	}
}
