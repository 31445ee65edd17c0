package org.parkwright.engine.formula;

import java.util.List;

/** A function at work on the values of formulas. */
final class Applied extends Formula {
	private final Body body;
	private final List<Formula> operands;

	Applied(Body body, List<Formula> operands) {
		super(operands.stream().allMatch(operand -> operand.uniform));
		this.body = body;
		this.operands = List.copyOf(operands);
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[][] arguments = new double[operands.size()][];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = operands.get(i).read(frame, i == 0 ? out : frame.take(count), count);
		}
		body.apply(arguments, out, count);
		for (int j = 0; j < count; j++) {
			out[j] = Math.abs(out[j]) <= Double.MAX_VALUE ? out[j] : Double.NaN;
		}
	}

	@Override
	List<Formula> operands() {
		return operands;
	}

	@Override
	Formula with(List<Formula> others) {
		return new Applied(body, others);
	}

	@Override
	public String toString() {
		return "applied(" + body + ", " + operands + ")";
	}
}
