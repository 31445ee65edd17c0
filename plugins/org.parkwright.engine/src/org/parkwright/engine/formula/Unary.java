package org.parkwright.engine.formula;

import java.util.List;

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
	List<Formula> operands() {
		return List.of(operand);
	}

	@Override
	Formula with(List<Formula> others) {
		return new Unary(function, others.get(0));
	}

	@Override
	public String toString() {
		return function + "(" + operand + ")";
	}
}
