package org.parkwright.analysis.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.parkwright.analysis.choice.Choice.Goal;
import org.parkwright.analysis.choice.Choice.Outcome;
import org.parkwright.engine.Progress;

/**
 * The search for the best assignment under limits. One limit makes a {@link Knapsack}. Several are left to a branch and
 * bound solver, but for the core of the problem alone: a choice whose reduced cost exceeds the distance between the best
 * assignment known and the Lagrangian bound is in no better assignment. So the choices of least reduced cost are
 * searched, which gives an assignment, and then all those that its distance leaves.
 */
final class Search {
	/** Relative excess of a limit that is rounding. */
	static final double TOLERANCE = 1e-9;

	private static final int FIRST_CORE = 20;
	private static final int ROUNDS = 12;

	private final Options options;
	private final Goal goal;
	private final long deadline;
	private final Progress progress;
	/** [unit][choice] the option behind a choice; choice 0 is to do nothing. */
	private final int[][] option;
	/** [unit][choice], scaled to about 1; to be minimised. */
	private final double[][] weight;
	/** [limit][unit][choice], scaled. */
	private final double[][][] amount;
	private final double[] most;
	private final double scale;
	private int[] best;
	private double bestWeight = Double.POSITIVE_INFINITY;

	Search(Options options, Goal goal, List<Limit> limits, double seconds, Progress progress) {
		this.options = options;
		this.goal = goal;
		this.progress = progress;
		deadline = System.nanoTime() + (long) (seconds * 1e9);
		int units = options.units();
		option = new int[units][];
		for (int j = 0; j < units; j++) {
			option[j] = choices(j);
		}
		weight = new double[units][];
		scale = fill(weight, goal == Goal.LEAST_COST ? options.cost() : options.effect());
		if (goal == Goal.GREATEST_EFFECT) {
			for (double[] unit : weight) {
				Arrays.setAll(unit, o -> -unit[o]);
			}
		}
		amount = new double[limits.size()][units][];
		most = new double[limits.size()];
		for (int k = 0; k < most.length; k++) {
			most[k] = limits.get(k).most() / fill(amount[k], limits.get(k).amount());
		}
	}

	private int[] choices(int unit) {
		int[] choices = new int[options.count(unit) + 1];
		choices[0] = Assignment.NONE;
		int count = 1;
		for (int o = 0; o < options.count(unit); o++) {
			if (options.has(unit, o)) {
				choices[count++] = o;
			}
		}
		return Arrays.copyOf(choices, count);
	}

	/** Fills in values by choice, divided by the largest, which is returned. */
	private double fill(double[][] target, double[][] values) {
		double largest = 0;
		for (int j = 0; j < target.length; j++) {
			target[j] = new double[option[j].length];
			for (int c = 1; c < option[j].length; c++) {
				target[j][c] = values[j][option[j][c]];
				largest = Math.max(largest, Math.abs(target[j][c]));
			}
		}
		double divisor = largest > 0 ? largest : 1;
		for (double[] unit : target) {
			Arrays.setAll(unit, c -> unit[c] / divisor);
		}
		return divisor;
	}

	Outcome run() {
		int[] free = new int[option.length];
		Arrays.setAll(free, j -> least(weight[j]));
		if (keepsLimits(free)) {
			take(free);
			return found(bestWeight, true);
		}
		Multipliers multipliers = new Multipliers(weight, amount, most);
		double[][] reduced = multipliers.reducedCosts();
		if (most.length == 1) {
			return searchKnapsack(multipliers, reduced);
		}
		return searchCores(multipliers, reduced);
	}

	private Outcome searchKnapsack(Multipliers multipliers, double[][] reduced) {
		Knapsack knapsack = new Knapsack(reduced, amount[0], most[0], TOLERANCE * Math.max(1, Math.abs(most[0])),
				multipliers.price[0]);
		int[] choice = knapsack.search(deadline, progress);
		if (choice == null) {
			return new Outcome.Unmet(null, Double.NaN);
		}
		take(choice);
		return found(knapsack.complete() ? bestWeight : multipliers.bound, knapsack.complete());
	}

	private Outcome searchCores(Multipliers multipliers, double[][] reduced) {
		double[] sorted = Arrays.stream(reduced).flatMapToDouble(Arrays::stream).filter(cost -> cost > 0).sorted()
				.toArray();
		int size = Math.min(FIRST_CORE, sorted.length);
		boolean proven = false;
		for (int round = 0; round < ROUNDS && !proven && System.nanoTime() < deadline; round++) {
			progress.step(round, ROUNDS);
			double reach = size == 0 ? 0 : sorted[size - 1];
			boolean complete = searchCore(reduced, reach);
			double distance = bestWeight - multipliers.bound - TOLERANCE * Math.max(1, Math.abs(bestWeight));
			int needed = below(sorted, distance);
			proven = complete && needed <= size;
			if (complete && best == null && size == sorted.length) {
				return new Outcome.Unmet(null, Double.NaN);
			}
			// An assignment far from the bound would open the whole stock: let the core grow until one is near.
			size = best == null ? Math.min(4 * size + 1, sorted.length) : Math.min(needed, 3 * size + 1);
		}
		if (best == null) {
			return new Outcome.Unmet(null, Double.NaN);
		}
		return found(proven ? bestWeight : multipliers.bound, proven);
	}

	private static int below(double[] sorted, double distance) {
		int count = 0;
		while (count < sorted.length && sorted[count] <= distance) {
			count++;
		}
		return count;
	}

	private static int least(double[] values) {
		int least = 0;
		for (int i = 1; i < values.length; i++) {
			least = values[i] < values[least] ? i : least;
		}
		return least;
	}

	private boolean keepsLimits(int[] choice) {
		for (int k = 0; k < most.length; k++) {
			double total = 0;
			for (int j = 0; j < choice.length; j++) {
				total += amount[k][j][choice[j]];
			}
			if (total > most[k] + TOLERANCE * Math.max(1, Math.abs(most[k]))) {
				return false;
			}
		}
		return true;
	}

	private void take(int[] choice) {
		double total = 0;
		for (int j = 0; j < choice.length; j++) {
			total += weight[j][choice[j]];
		}
		if (total < bestWeight) {
			bestWeight = total;
			best = choice.clone();
		}
	}

	private Outcome found(double bound, boolean optimal) {
		int[] taken = new int[best.length];
		Arrays.setAll(taken, j -> option[j][best[j]]);
		double unscaled = goal == Goal.LEAST_COST ? bound * scale : -bound * scale;
		return new Outcome.Found(Assignment.of(options, taken, unscaled, optimal));
	}

	/** Searches the choices of a reduced cost up to {@code reach}; whether the search came to its end. */
	private boolean searchCore(double[][] reduced, double reach) {
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		model.options.time_abort = Math.max(1, (deadline - System.nanoTime()) / 1_000_000);
		model.options.time_suffice = model.options.time_abort;
		Expression[] sums = new Expression[most.length];
		double[] left = most.clone();
		for (int k = 0; k < sums.length; k++) {
			sums[k] = model.newExpression("limit " + k);
		}
		int[] choice = new int[option.length];
		List<int[]> variables = new ArrayList<>();
		for (int j = 0; j < option.length; j++) {
			addUnit(model, sums, left, reduced[j], reach, j, choice, variables);
		}
		for (int k = 0; k < sums.length; k++) {
			sums[k].upper(left[k]);
		}
		if (variables.isEmpty()) {
			if (keepsLimits(choice)) {
				take(choice);
			}
			return true;
		}
		Optimisation.Result result = model.minimise();
		if (result.getState().isFeasible()) {
			for (int v = 0; v < variables.size(); v++) {
				if (result.doubleValue(v) > 0.5) {
					choice[variables.get(v)[0]] = variables.get(v)[1];
				}
			}
			if (keepsLimits(choice)) {
				take(choice);
			}
		}
		return result.getState().isOptimal() || result.getState() == Optimisation.State.INFEASIBLE;
	}

	/** A unit with one choice left is settled; any other gets a variable a choice, one of which is 1. */
	private void addUnit(ExpressionsBasedModel model, Expression[] sums, double[] left, double[] reduced, double reach,
			int j, int[] choice, List<int[]> variables) {
		List<Integer> open = new ArrayList<>();
		for (int c = 0; c < reduced.length; c++) {
			if (reduced[c] <= reach) {
				open.add(c);
			}
		}
		if (open.size() == 1) {
			choice[j] = open.get(0);
			for (int k = 0; k < left.length; k++) {
				left[k] -= amount[k][j][choice[j]];
			}
			return;
		}
		Expression one = model.newExpression("unit " + j).level(1);
		for (int c : open) {
			Variable variable = model.newVariable("x" + variables.size()).binary().weight(weight[j][c]);
			one.set(variable, 1);
			for (int k = 0; k < sums.length; k++) {
				sums[k].set(variable, amount[k][j][c]);
			}
			variables.add(new int[] {j, c});
		}
	}
}
