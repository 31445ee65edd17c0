package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.BitSet;

final class OneOf extends Formula {
	private final Formula index;
	private final BitSet indices = new BitSet();

	OneOf(Formula index, int... indices) {
		super(index.uniform);
		this.index = index;
		Arrays.stream(indices).forEach(this.indices::set);
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] value = index.read(frame, out, count);
		for (int j = 0; j < count; j++) {
			double v = value[j];
			out[j] = Double.isNaN(v) ? v : v >= 0 && indices.get((int) v) ? 1 : 0;
		}
	}

	@Override
	public String toString() {
		return "isOneOf(" + index + ", " + indices + ")";
	}
}
