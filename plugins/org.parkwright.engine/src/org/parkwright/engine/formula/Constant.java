package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.List;

final class Constant extends Formula {
	private final double value;

	Constant(double value) {
		super(true);
		this.value = value;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		Arrays.fill(out, 0, count, value);
	}

	@Override
	List<Formula> operands() {
		return List.of();
	}

	@Override
	Formula with(List<Formula> others) {
		return this;
	}

	@Override
	public String toString() {
		return Double.toString(value);
	}
}
