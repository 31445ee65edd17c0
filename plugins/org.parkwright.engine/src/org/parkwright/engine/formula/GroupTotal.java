package org.parkwright.engine.formula;

import java.util.Arrays;
import java.util.List;

final class GroupTotal extends Formula {
	private final Formula value;
	private final Formula condition;
	private final Formula group;

	GroupTotal(Formula value, Formula condition, Formula group) {
		super(false);
		this.value = value;
		this.condition = condition;
		this.group = group;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[] term = value.read(frame, out, count);
		double[] truth = condition.read(frame, frame.take(count), count);
		double[] groups = group.read(frame, frame.take(count), count);
		int number = 0;
		for (int j = 0; j < count; j++) {
			number = Math.max(number, index(groups[j]) + 1);
		}
		double[] sum = frame.take(number);
		double[] compensation = frame.take(number);
		Arrays.fill(sum, 0, number, 0);
		Arrays.fill(compensation, 0, number, 0);
		for (int j = 0; j < count; j++) {
			int g = index(groups[j]);
			if (g >= 0 && truth[j] != 0 && term[j] != 0) {
				double next = truth[j] == 1 ? term[j] : Double.NaN;
				double total = sum[g] + next;
				compensation[g] += Math.abs(sum[g]) >= Math.abs(next) ? sum[g] - total + next : next - total + sum[g];
				sum[g] = total;
			}
		}
		for (int j = 0; j < count; j++) {
			int g = index(groups[j]);
			out[j] = g >= 0 ? sum[g] + compensation[g] : Double.NaN;
		}
	}

	@Override
	List<Formula> operands() {
		return List.of(value, condition, group);
	}

	@Override
	public boolean sumsGroups() {
		return true;
	}

	@Override
	Formula with(List<Formula> others) {
		return new GroupTotal(others.get(0), others.get(1), others.get(2));
	}

	@Override
	public String toString() {
		return "groupTotal(" + value + ", " + condition + ", " + group + ")";
	}
}
