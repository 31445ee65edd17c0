package org.parkwright.core.function.internal;

import java.util.List;

import org.parkwright.core.function.FormulaFunction;

/** The smallest of like quantities. */
public final class Minimum implements FormulaFunction {

	@Override
	public Signature signature() {
		return new Signature("min", "The smallest of several quantities.", List.of(new Argument("a", LIKE), new Argument("b", LIKE)), true, LIKE);
	}

	@Override
	public double value(double[] arguments) {
		double least = arguments[0];
		for (int i = 1; i < arguments.length; i++) {
			least = Math.min(least, arguments[i]);
		}
		return least;
	}

	@Override
	public void values(double[][] arguments, double[] out, int count) {
		for (int j = 0; j < count; j++) {
			double least = arguments[0][j];
			for (int i = 1; i < arguments.length; i++) {
				least = Math.min(least, arguments[i][j]);
			}
			out[j] = least;
		}
	}
}
