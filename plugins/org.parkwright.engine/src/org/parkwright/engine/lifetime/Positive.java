package org.parkwright.engine.lifetime;

/** Parameters of distributions that have to be finite and above 0. */
final class Positive {
	private Positive() {
	}

	static void require(String parameter, double value) {
		if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
			throw new IllegalArgumentException(parameter + " has to be above 0: " + value);
		}
	}
}
