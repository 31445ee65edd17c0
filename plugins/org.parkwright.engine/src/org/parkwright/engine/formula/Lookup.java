package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.List;

final class Lookup extends Formula {
	private final double[] table;
	private final Formula index;

	Lookup(double[] table, Formula index) {
		super(index.uniform);
		this.table = table;
		this.index = index;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] value = index.read(frame, out, count);
		for (int j = 0; j < count; j++) {
			int i = index(value[j]);
			out[j] = i >= 0 && i < table.length ? table[i] : Double.NaN;
		}
	}

	@Override
	List<Formula> operands() {
		return List.of(index);
	}

	@Override
	Formula with(List<Formula> others) {
		return new Lookup(table, others.get(0));
	}

	@Override
	public String toString() {
		return "lookup(" + Arrays.toString(table) + ", " + index + ")";
	}
}
