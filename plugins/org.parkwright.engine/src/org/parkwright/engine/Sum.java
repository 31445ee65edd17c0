package org.parkwright.engine;

/** Neumaier's compensated sum: the error does not grow with the number of terms. */
final class Sum {
	private double sum;
	private double compensation;

	void add(double term) {
		double next = sum + term;
		compensation += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
		sum = next;
	}

	double value() {
		return sum + compensation;
	}
}
