package org.parkwright.engine.lifetime;

/** The standard normal distribution, its tail with all its digits. */
final class Gaussian {
	private static final double ROOT_OF_2 = Math.sqrt(2);
	private static final double ROOT_OF_PI = Math.sqrt(Math.PI);
	private static final double ROOT_OF_2_PI = Math.sqrt(2 * Math.PI);
	private static final int SERIES_TERMS = 40;
	private static final int FRACTION_TERMS = 200;

	private Gaussian() {
	}

	/** φ(x). */
	static double density(double x) {
		return StrictMath.exp(-x * x / 2) / ROOT_OF_2_PI;
	}

	/** Q(x) = P(X > x). */
	static double upperTail(double x) {
		double z = Math.abs(x) / ROOT_OF_2;
		double half = z < 1 ? (1 - series(z)) / 2 : fraction(z) / 2;
		return x < 0 ? 1 - half : half;
	}

	/** erf(z), Abramowitz and Stegun 7.1.6: all terms positive. */
	private static double series(double z) {
		double term = z;
		double sum = z;
		for (int n = 1; n <= SERIES_TERMS; n++) {
			term *= 2 * z * z / (2 * n + 1);
			sum += term;
		}
		return 2 / ROOT_OF_PI * StrictMath.exp(-z * z) * sum;
	}

	/** erfc(z) for z of 1 or more, Abramowitz and Stegun 7.1.14, from the innermost term outwards. */
	private static double fraction(double z) {
		double value = z;
		for (int n = FRACTION_TERMS; n > 0; n--) {
			value = z + n / 2.0 / value;
		}
		return StrictMath.exp(-z * z) / (ROOT_OF_PI * value);
	}
}
