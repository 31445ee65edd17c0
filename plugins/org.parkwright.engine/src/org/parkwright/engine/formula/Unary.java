package org.parkwright.engine.formula;

import java.util.BitSet;

final class Unary extends Formula {
	private final Function function;
	private final Formula operand;

	Unary(Function function, Formula operand) {
		super(operand.uniform);
		this.function = function;
		this.operand = operand;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		function.apply(operand.read(frame, out, count), out, count);
	}

	@Override
	public boolean varies(BitSet columns, BitSet scalars) {
		return operand.varies(columns, scalars);
	}

	@Override
	Formula settledParts(Frame frame, BitSet columns, BitSet scalars) {
		return new Unary(function, operand.settled(frame, columns, scalars));
	}

	@Override
	public String toString() {
		return function + "(" + operand + ")";
	}
}
