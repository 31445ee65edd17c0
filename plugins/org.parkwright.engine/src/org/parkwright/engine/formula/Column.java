package org.parkwright.engine.formula;

import java.util.BitSet;
import java.util.List;

final class Column extends Formula {
	private final int column;

	Column(int column) {
		super(false);
		this.column = column;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		System.arraycopy(frame.column(column), 0, out, 0, count);
	}

	@Override
	double[] read(Frame frame, double[] scratch, int count) {
		return frame.column(column);
	}

	@Override
	List<Formula> operands() {
		return List.of();
	}

	@Override
	public boolean varies(BitSet columns, BitSet scalars) {
		return columns.get(column);
	}

	@Override
	Formula with(List<Formula> others) {
		return this;
	}

	@Override
	public String toString() {
		return "column " + column;
	}
}
