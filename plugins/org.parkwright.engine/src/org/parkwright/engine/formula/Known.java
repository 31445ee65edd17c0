package org.parkwright.engine.formula;

import java.util.BitSet;

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
	public boolean varies(BitSet columns, BitSet scalars) {
		return false;
	}

	@Override
	Formula settledParts(Frame frame, BitSet columns, BitSet scalars) {
		return this;
	}

	@Override
	public String toString() {
		return "known";
	}
}
