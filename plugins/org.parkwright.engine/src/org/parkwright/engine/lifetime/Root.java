package org.parkwright.engine.lifetime;

import java.util.function.DoubleUnaryOperator;

/** Where a falling function has a value. */
final class Root {
	private static final int HALVINGS = 200;

	private Root() {
	}

	/**
	 * x with f(x) = value, to the last bit that f tells apart.
	 *
	 * @throws IllegalArgumentException if f does not take the value between low and high
	 */
	static double ofFalling(DoubleUnaryOperator f, double value, double low, double high) {
		if (!(f.applyAsDouble(low) >= value && f.applyAsDouble(high) <= value)) {
			throw new IllegalArgumentException("No such lifetime: a standard deviation of " + value + " means");
		}
		double below = low;
		double above = high;
		for (int i = 0; i < HALVINGS; i++) {
			double middle = below + (above - below) / 2;
			if (middle == below || middle == above) {
				break;
			}
			if (f.applyAsDouble(middle) > value) {
				below = middle;
			} else {
				above = middle;
			}
		}
		return below + (above - below) / 2;
	}
}
