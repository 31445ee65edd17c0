package org.parkwright.core.function.internal;

import java.util.List;

import org.parkwright.core.function.FormulaFunction;

/** The largest of like quantities. */
public final class Maximum implements FormulaFunction {

	@Override
	public Signature signature() {
		return new Signature("max", "The largest of several quantities.", List.of(new Argument("a", LIKE), new Argument("b", LIKE)), true, LIKE);
	}

	@Override
	public double value(double[] arguments) {
		double greatest = arguments[0];
		for (int i = 1; i < arguments.length; i++) {
			greatest = Math.max(greatest, arguments[i]);
		}
		return greatest;
	}

	@Override
	public void values(double[][] arguments, double[] out, int count) {
		for (int j = 0; j < count; j++) {
			double greatest = arguments[0][j];
			for (int i = 1; i < arguments.length; i++) {
				greatest = Math.max(greatest, arguments[i][j]);
			}
			out[j] = greatest;
		}
	}
}
