package org.parkwright.engine.lifetime;

/** The gamma function of positive numbers. */
final class Gamma {
	private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188,
			-691.0 / 360360, 1.0 / 156};
	private static final double HALF_LOG_OF_2_PI = StrictMath.log(2 * Math.PI) / 2;
	private static final double ASYMPTOTIC_FROM = 12;

	private Gamma() {
	}

	/** ln Γ(x) for x above 0: Stirling's series, Abramowitz and Stegun 6.1.41, after Γ(x + 1) = x·Γ(x). */
	static double log(double x) {
		double product = 1;
		double shifted = x;
		while (shifted < ASYMPTOTIC_FROM) {
			product *= shifted++;
		}
		double square = shifted * shifted;
		double power = shifted;
		double series = 0;
		for (double coefficient : STIRLING) {
			series += coefficient / power;
			power *= square;
		}
		return (shifted - 0.5) * StrictMath.log(shifted) - shifted + HALF_LOG_OF_2_PI + series
				- StrictMath.log(product);
	}
}
