package org.parkwright.engine.formula;

import java.util.BitSet;

final class Binary extends Formula {
	private final Operator operator;
	private final Formula left;
	private final Formula right;

	Binary(Operator operator, Formula left, Formula right) {
		super(left.uniform && right.uniform);
		this.operator = operator;
		this.left = left;
		this.right = right;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] a = left.read(frame, out, count);
		double[] b = right.read(frame, frame.take(count), count);
		operator.apply(a, b, out, count);
	}

	@Override
	public boolean varies(BitSet columns, BitSet scalars) {
		return left.varies(columns, scalars) || right.varies(columns, scalars);
	}

	@Override
	Formula settledParts(Frame frame, BitSet columns, BitSet scalars) {
		return new Binary(operator, left.settled(frame, columns, scalars), right.settled(frame, columns, scalars));
	}

	@Override
	public String toString() {
		return operator + "(" + left + ", " + right + ")";
	}
}
