package org.parkwright.engine;

/**
 * Present values at a constant rate; cash flows of a year fall on its end.
 *
 * @since 0.1
 */
public final class Annuity {
	private Annuity() {
	}

	/**
	 * Present value of 1 at the end of each of {@code years} years: A = (1 − (1+r)^−n)/r, and n for r = 0.
	 *
	 * @param rate  r per year, as a fraction, above −1
	 * @param years n; 0 or less gives 0
	 * @throws IllegalArgumentException if the rate is −1 or less, or not a number
	 */
	public static double factor(double rate, double years) {
		double force = force(rate);
		if (years <= 0) {
			return 0;
		}
		return rate == 0 ? years : -Math.expm1(-years * force) / rate;
	}

	/**
	 * Present value of 1 paid after {@code years} years: (1+r)^−n.
	 *
	 * @param rate  r per year, as a fraction, above −1
	 * @param years n, counted from the start of the base year
	 * @throws IllegalArgumentException if the rate is −1 or less, or not a number
	 */
	public static double discount(double rate, double years) {
		return Math.exp(-years * force(rate));
	}

	private static double force(double rate) {
		if (!(rate > -1)) {
			throw new IllegalArgumentException("A rate has to be above -1: " + rate);
		}
		return Math.log1p(rate);
	}
}
