package org.parkwright.engine;

/**
 * Neumaier's compensated sum: the error does not grow with the number of terms.
 *
 * @since 0.1
 */
public final class Sum {
	private double sum;
	private double compensation;

	/** Adds one term. */
	public void add(double term) {
		double next = sum + term;
		compensation += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
		sum = next;
	}

	/** The sum of terms in their order. */
	static double of(double[] terms) {
		Sum sum = new Sum();
		for (double term : terms) {
			if (term != 0) {
				sum.add(term);
			}
		}
		return sum.value();
	}

	/** The sum of all terms so far. */
	public double value() {
		return sum + compensation;
	}
}
