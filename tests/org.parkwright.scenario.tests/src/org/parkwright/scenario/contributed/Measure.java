package org.parkwright.scenario.contributed;

import java.util.List;

import org.parkwright.core.function.FormulaFunction;

/** A function whose name is a word of the language. */
public final class Measure implements FormulaFunction {

	@Override
	public Signature signature() {
		return new Signature("measure", "Nothing that could be called.", List.of(new Argument("a", "1")), false, "1");
	}

	@Override
	public double value(double[] arguments) {
		return arguments[0];
	}
}
