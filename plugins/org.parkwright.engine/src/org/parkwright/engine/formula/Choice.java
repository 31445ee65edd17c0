package org.parkwright.engine.formula;

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
	public String toString() {
		return "choice(" + condition + ", " + then + ", " + otherwise + ")";
	}
}
