package org.parkwright.engine.formula;

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
	public String toString() {
		return function + "(" + operand + ")";
	}
}
