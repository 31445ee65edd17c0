package org.parkwright.engine.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nested choices whose conditions are worked out: each unit has a branch, and those that are uniform are read once. */
final class Cases extends Formula {
	/** In place of a branch where the condition is unknown. */
	private static final int UNKNOWN = -1;

	/** [unit] branch, or {@link #UNKNOWN} */
	private final int[] which;
	private final List<Formula> branches;
	/** [branch] 0 for one that is uniform, else all bits */
	private final int[] mask;

	private Cases(int[] which, List<Formula> branches) {
		super(false);
		this.which = which;
		this.branches = branches;
		mask = branches.stream().mapToInt(branch -> branch.uniform ? 0 : -1).toArray();
	}

	/** The choice {@code truth ? then : otherwise}, with {@code truth} by unit; cases in its branches become its own. */
	static Cases of(double[] truth, Formula then, Formula otherwise) {
		List<Formula> branches = new ArrayList<>();
		int[] which = new int[truth.length];
		int[] ifTrue = branch(then, truth.length, branches);
		int[] ifFalse = branch(otherwise, truth.length, branches);
		for (int j = 0; j < which.length; j++) {
			which[j] = truth[j] == 1 ? ifTrue[j] : truth[j] == 0 ? ifFalse[j] : UNKNOWN;
		}
		for (int b = 0; b < branches.size(); b++) {
			int branch = b;
			if (Arrays.stream(which).noneMatch(own -> own == branch)) {
				branches.set(b, constant(Double.NaN));
			}
		}
		return new Cases(which, List.copyOf(branches));
	}

	private static int[] branch(Formula formula, int size, List<Formula> branches) {
		int[] which = new int[size];
		int first = branches.size();
		boolean nested = formula instanceof Cases;
		for (int j = 0; j < size; j++) {
			int own = nested ? ((Cases) formula).which[j] : 0;
			which[j] = own == UNKNOWN ? UNKNOWN : first + own;
		}
		branches.addAll(nested ? ((Cases) formula).branches : List.of(formula));
		return which;
	}

	@Override
	void compute(Frame frame, double[] out, int count) {
		double[][] values = new double[branches.size()][];
		for (int b = 0; b < values.length; b++) {
			Formula branch = branches.get(b);
			values[b] = branch.read(frame, frame.take(count), branch.uniform ? Math.min(1, count) : count);
		}
		for (int j = 0; j < count; j++) {
			int b = which[j];
			out[j] = b == UNKNOWN ? Double.NaN : values[b][j & mask[b]];
		}
	}

	@Override
	List<Formula> operands() {
		return branches;
	}

	@Override
	Formula with(List<Formula> others) {
		return new Cases(which, others);
	}

	@Override
	public Formula part(int[] units) {
		return new Cases(Arrays.stream(units).map(j -> which[j]).toArray(), branches.stream().map(branch -> branch.part(units)).toList());
	}

	@Override
	public String toString() {
		return "cases" + branches;
	}
}
