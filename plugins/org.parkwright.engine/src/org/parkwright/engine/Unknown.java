package org.parkwright.engine;

/** Arithmetic in which NaN is a finite quantity nobody knows: where zero settles the result, it need not be known. */
final class Unknown {
	private Unknown() {
	}

	static double product(double a, double b) {
		return a == 0 || b == 0 ? 0 : a * b;
	}

	/** a/b for b > 0; every other divisor leaves the quotient of a non-zero a unknown. */
	static double quotient(double a, double b) {
		return a == 0 ? 0 : b > 0 ? a / b : Double.NaN;
	}
}
