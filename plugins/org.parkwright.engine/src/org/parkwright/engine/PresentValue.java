package org.parkwright.engine;

/**
 * {@link Annuity} at one rate, whole years of any ordinary life from a table; one object serves one thread.
 *
 * @since 0.1
 */
public final class PresentValue {
	private static final int TABLE = 128;

	private final double rate;
	private final double[] factor = new double[TABLE];
	private final double[] discount = new double[TABLE];

	/** Entries of the table that are filled: a stock seldom needs more than the first third. */
	private int filled;

	/**
	 * @param rate r per year, as a fraction, above −1
	 * @throws IllegalArgumentException if it is −1 or less, or not a number
	 */
	public PresentValue(double rate) {
		this.rate = rate;
		fill(0);
	}

	/** r per year, as a fraction. */
	public double rate() {
		return rate;
	}

	private void fill(int years) {
		for (; filled <= years; filled++) {
			factor[filled] = Annuity.factor(rate, filled);
			discount[filled] = Annuity.discount(rate, filled);
		}
	}

	/** Present value of 1 at the end of each of {@code years} years, and of a part of 1 at the end of a year that is left. */
	double factor(double years) {
		if (!(years >= 0 && years < TABLE - 1)) {
			double whole = Math.floor(years);
			return Annuity.factor(rate, whole) + (years > whole && years > 0 ? (years - whole) * Annuity.discount(rate, whole + 1) : 0);
		}
		int whole = (int) years;
		double part = years - whole;
		fill(part > 0 ? whole + 1 : whole);
		return part > 0 ? factor[whole] + part * discount[whole + 1] : factor[whole];
	}

	/** Present value of 1 paid after {@code years} years. */
	double discount(double years) {
		int whole = (int) years;
		if (whole != years || whole < 0 || whole >= TABLE) {
			return Annuity.discount(rate, years);
		}
		fill(whole);
		return discount[whole];
	}
}
