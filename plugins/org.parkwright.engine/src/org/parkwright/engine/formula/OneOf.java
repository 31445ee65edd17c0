package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

final class OneOf extends Formula {
	private final Formula index;
	private final BitSet indices = new BitSet();
	/** [index] of those up to the last that is one of them; read for every unit, so not through the set. */
	private final double[] truth;

	OneOf(Formula index, int... indices) {
		super(index.uniform);
		this.index = index;
		Arrays.stream(indices).forEach(this.indices::set);
		truth = new double[this.indices.length()];
		Arrays.setAll(truth, i -> this.indices.get(i) ? 1 : 0);
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] value = index.read(frame, out, count);
		for (int j = 0; j < count; j++) {
			double v = value[j];
			out[j] = v >= 0 && v < truth.length ? truth[(int) v] : Double.isNaN(v) ? v : 0;
		}
	}

	@Override
	List<Formula> operands() {
		return List.of(index);
	}

	@Override
	Formula with(List<Formula> others) {
		return new OneOf(others.get(0), indices.stream().toArray());
	}

	@Override
	public String toString() {
		return "isOneOf(" + index + ", " + indices + ")";
	}
}
