package org.parkwright.example.plugin;

import java.util.List;

import org.parkwright.core.function.FormulaFunction;

/** A function that a plug-in brings: the greatest efficiency of a heat engine between two temperatures. */
public class Carnot implements FormulaFunction {

	private static final double ZERO_IN_KELVIN = 273.15;

	@Override
	public Signature signature() {
		return new Signature("carnot", "Greatest efficiency of a heat engine between two temperatures.",
				List.of(new Argument("hot", "degC"), new Argument("cold", "degC")), false, "1");
	}

	@Override
	public double value(double[] arguments) {
		double hot = arguments[0] + ZERO_IN_KELVIN;
		double cold = arguments[1] + ZERO_IN_KELVIN;
		return cold > 0 && hot >= cold ? 1 - cold / hot : Double.NaN;
	}
}
