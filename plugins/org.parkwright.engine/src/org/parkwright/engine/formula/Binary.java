package org.parkwright.engine.formula;

import java.util.List;

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
	List<Formula> operands() {
		return List.of(left, right);
	}

	@Override
	Formula with(List<Formula> others) {
		return new Binary(operator, others.get(0), others.get(1));
	}

	@Override
	public String toString() {
		return operator + "(" + left + ", " + right + ")";
	}
}
