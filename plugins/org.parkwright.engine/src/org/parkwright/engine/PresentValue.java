package org.parkwright.engine;

/** {@link Annuity} at one rate, whole years of any ordinary life from a table. */
final class PresentValue {
	private static final int TABLE = 128;

	private final double rate;
	private final double[] factor = new double[TABLE];
	private final double[] discount = new double[TABLE];

	PresentValue(double rate) {
		this.rate = rate;
		for (int years = 0; years < TABLE; years++) {
			factor[years] = Annuity.factor(rate, years);
			discount[years] = Annuity.discount(rate, years);
		}
	}

	/** Present value of 1 at the end of each of {@code years} years. */
	double factor(int years) {
		return years >= 0 && years < TABLE ? factor[years] : Annuity.factor(rate, years);
	}

	/** Present value of 1 paid after {@code years} years. */
	double discount(double years) {
		int whole = (int) years;
		return whole == years && whole >= 0 && whole < TABLE ? discount[whole] : Annuity.discount(rate, years);
	}
}
