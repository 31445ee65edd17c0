package org.parkwright.core.function.internal;

import java.util.List;

import org.parkwright.core.function.FormulaFunction;

/** A quantity without its sign. */
public final class Absolute implements FormulaFunction {

	@Override
	public Signature signature() {
		return new Signature("abs", "The quantity without its sign.", List.of(new Argument("a", LIKE)), false, LIKE);
	}

	@Override
	public double value(double[] arguments) {
		return Math.abs(arguments[0]);
	}
}
