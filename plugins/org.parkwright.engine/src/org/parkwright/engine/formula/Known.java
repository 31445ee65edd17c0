package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.List;

/** Values that are worked out. */
final class Known extends Formula {
	private final double[] values;

	/** @param values [unit], live */
	Known(double[] values) {
		super(false);
		this.values = values;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		System.arraycopy(values, 0, out, 0, count);
	}

	@Override
	double[] read(Frame frame, double[] scratch, int count) {
		return values;
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
	public Formula part(int[] units) {
		double[] picked = new double[units.length];
		Arrays.setAll(picked, i -> values[units[i]]);
		return new Known(picked);
	}

	@Override
	public String toString() {
		return "known";
	}
}
