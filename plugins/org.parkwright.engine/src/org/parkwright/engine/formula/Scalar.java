package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

final class Scalar extends Formula {
	private final int slot;

	Scalar(int slot) {
		super(true);
		this.slot = slot;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		Arrays.fill(out, 0, count, frame.scalars()[slot]);
	}

	@Override
	List<Formula> operands() {
		return List.of();
	}

	@Override
	public boolean varies(BitSet columns, BitSet scalars) {
		return scalars.get(slot);
	}

	@Override
	Formula with(List<Formula> others) {
		return this;
	}

	@Override
	public String toString() {
		return "scalar " + slot;
	}
}
