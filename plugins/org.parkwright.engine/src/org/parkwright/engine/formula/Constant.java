package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.BitSet;

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
	public boolean varies(BitSet columns, BitSet scalars) {
		return false;
	}

	@Override
	Formula settledParts(Frame frame, BitSet columns, BitSet scalars) {
		return this;
	}

	@Override
	public String toString() {
		return Double.toString(value);
	}
}
