package org.parkwright.engine;

/**
 * Neumaier's compensated sum: the error does not grow with the number of terms.
 *
 * @since 0.1
 */
public final class Sum {
	/** Of a term that comes out of a few operations. */
	private static final double ROUNDING = 0x1p-50;

	private double sum;
	private double compensation;

	/** Adds one term. */
	public void add(double term) {
		double next = sum + term;
		compensation += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
		sum = next;
	}

	/**
	 * The sum of terms in their order. One that is no more than the rounding of its terms, such as of what one unit sells in place of
	 * others, is 0.
	 */
	static double of(double[] terms) {
		Sum sum = new Sum();
		double gross = 0;
		for (double term : terms) {
			if (term != 0) {
				sum.add(term);
				gross += Math.abs(term);
			}
		}
		return Math.abs(sum.value()) <= ROUNDING * gross ? 0 : sum.value();
	}

	/** The sum of all terms so far. */
	public double value() {
		return sum + compensation;
	}
}
