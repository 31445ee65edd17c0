package org.parkwright.scenario.contributed;

import java.util.List;

import org.parkwright.core.function.FormulaFunction;

/** A sound function. */
public final class HeatOf implements FormulaFunction {

	@Override
	public Signature signature() {
		return new Signature("heatOf", "Heat in a fuel.", List.of(new Argument("mass", "t/a"), new Argument("content", "GJ/t")), false,
				"GJ/a");
	}

	@Override
	public double value(double[] arguments) {
		return arguments[0] * arguments[1];
	}
}
