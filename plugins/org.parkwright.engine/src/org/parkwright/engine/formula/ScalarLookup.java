package org.parkwright.engine.formula;

import java.util.BitSet;
import java.util.List;

final class ScalarLookup extends Formula {
	private final int firstSlot;
	private final int entries;
	private final Formula index;

	ScalarLookup(int firstSlot, int entries, Formula index) {
		super(index.uniform);
		this.firstSlot = firstSlot;
		this.entries = entries;
		this.index = index;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] value = index.read(frame, out, count);
		double[] scalars = frame.scalars();
		for (int j = 0; j < count; j++) {
			int i = index(value[j]);
			out[j] = i >= 0 && i < entries ? scalars[firstSlot + i] : Double.NaN;
		}
	}

	@Override
	List<Formula> operands() {
		return List.of(index);
	}

	@Override
	public boolean varies(BitSet columns, BitSet scalars) {
		return super.varies(columns, scalars) || !scalars.get(firstSlot, firstSlot + entries).isEmpty();
	}

	@Override
	Formula with(List<Formula> others) {
		return new ScalarLookup(firstSlot, entries, others.get(0));
	}

	@Override
	public String toString() {
		return "scalar " + firstSlot + " + " + index;
	}
}
