package org.parkwright.engine.formula;

import java.util.BitSet;
import java.util.List;

final class Choice extends Formula {
	private final Formula condition;
	private final Formula then;
	private final Formula otherwise;

	Choice(Formula condition, Formula then, Formula otherwise) {
		super(condition.uniform && then.uniform && otherwise.uniform);
		this.condition = condition;
		this.then = then;
		this.otherwise = otherwise;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] truth = condition.read(frame, frame.take(count), count);
		double[] a = then.read(frame, out, count);
		double[] b = otherwise.read(frame, frame.take(count), count);
		for (int j = 0; j < count; j++) {
			out[j] = truth[j] == 1 ? a[j] : truth[j] == 0 ? b[j] : Double.NaN;
		}
	}

	@Override
	List<Formula> operands() {
		return List.of(condition, then, otherwise);
	}

	@Override
	Formula with(List<Formula> others) {
		return new Choice(others.get(0), others.get(1), others.get(2));
	}

	@Override
	Formula settledParts(Frame frame, BitSet columns, BitSet scalars) {
		Formula a = then.settled(frame, columns, scalars);
		Formula b = otherwise.settled(frame, columns, scalars);
		Formula truth = condition.settled(frame, columns, scalars);
		return condition.varies(columns, scalars) ? new Choice(truth, a, b) : Cases.of(truth.values(frame), a, b);
	}

	@Override
	public String toString() {
		return "choice(" + condition + ", " + then + ", " + otherwise + ")";
	}
}
