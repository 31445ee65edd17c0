package org.parkwright.analysis.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.parkwright.engine.Progress;

/**
 * The multiple-choice knapsack with one limit, exactly: dynamic programming over lists of states (G. Nemhauser and Z.
 * Ullmann 1969, Management Science 15) from the Lagrangian solution outwards (D. Pisinger 1995, European Journal of
 * Operational Research 83). Units join in the order of the least reduced cost per amount at which they would change their choice, after a
 * greedy pass through all of them has given a first bound. A
 * state that another beats in weight and amount is dropped, and so is one that cannot end below the best found: what it
 * exceeds the limit by, or leaves of it, has its least price among the units still to come.
 */
final class Knapsack {
	private static final int MOST_STATES = 2_000_000;

	/** Reduced cost and amount of some changes of the Lagrangian solution. */
	private record State(double reduced, double amount, State before, int unit, int choice) {
	}

	private final double[][] reduced;
	private final double[][] amount;
	private final double most;
	private final double slack;
	private final double price;
	private final int[] free;
	private State best;
	private double bestCost = Double.POSITIVE_INFINITY;
	private boolean complete = true;

	/**
	 * @param reduced [unit][choice] reduced costs, the least of a unit 0
	 * @param amount  [unit][choice] of the limit
	 * @param most    the limit
	 * @param slack   excess over the limit that is rounding
	 * @param price   λ of the reduced costs
	 */
	Knapsack(double[][] reduced, double[][] amount, double most, double slack, double price) {
		this.reduced = reduced;
		this.amount = amount;
		this.most = most;
		this.slack = slack;
		this.price = price;
		free = new int[reduced.length];
		for (int j = 0; j < free.length; j++) {
			for (int c = 1; c < reduced[j].length; c++) {
				if (reduced[j][c] < reduced[j][free[j]]
						|| reduced[j][c] == reduced[j][free[j]] && amount[j][c] < amount[j][free[j]]) {
					free[j] = c;
				}
			}
		}
	}

	/**
	 * Searches.
	 *
	 * @param deadline {@link System#nanoTime()} after which to give up
	 * @return [unit] choice, or null if none keeps the limit
	 */
	int[] search(long deadline, Progress progress) {
		double total = 0;
		for (int j = 0; j < free.length; j++) {
			total += amount[j][free[j]];
		}
		Integer[] order = order();
		double[][] ratios = ratios(order);
		List<State> states = new ArrayList<>();
		states.add(new State(0, total, null, -1, 0));
		consider(states.get(0));
		if (best != null) {
			fillUp(best, order);
		}
		for (int i = 0; i < order.length && !states.isEmpty(); i++) {
			if (System.nanoTime() > deadline || states.size() > MOST_STATES) {
				complete = false;
				break;
			}
			progress.step(i, order.length);
			states = join(states, order[i], ratios[0][i + 1], ratios[1][i + 1]);
		}
		if (best == null) {
			return null;
		}
		int[] choice = free.clone();
		for (State state = best; state.before != null; state = state.before) {
			choice[state.unit] = state.choice;
		}
		return choice;
	}

	/** Whether the search came to its end, so that nothing is better than what it returned. */
	boolean complete() {
		return complete;
	}

	private Integer[] order() {
		Integer[] order = new Integer[free.length];
		Arrays.setAll(order, j -> j);
		double[] first = new double[free.length];
		Arrays.setAll(first, this::firstChange);
		Arrays.sort(order, Comparator.comparingDouble(j -> first[j]));
		return order;
	}

	private double firstChange(int unit) {
		double least = Double.POSITIVE_INFINITY;
		for (int c = 0; c < reduced[unit].length; c++) {
			double change = Math.abs(amount[unit][c] - amount[unit][free[unit]]);
			if (c != free[unit] && change > 0) {
				least = Math.min(least, reduced[unit][c] / change);
			}
		}
		return least;
	}

	/** Takes every change that still keeps the limit and lowers the cost. */
	private void fillUp(State start, Integer[] order) {
		State state = start;
		for (int j : order) {
			State better = state;
			for (int c = 0; c < reduced[j].length; c++) {
				double amountThen = state.amount + amount[j][c] - amount[j][free[j]];
				State next = new State(state.reduced + reduced[j][c], amountThen, state, j, c);
				if (amountThen <= most + slack && cost(next) < cost(better)) {
					better = next;
				}
			}
			state = better;
		}
		consider(state);
	}

	/** Reduced cost with what is left of the limit at its price. */
	private double cost(State state) {
		return state.reduced + price * Math.max(0, most - state.amount);
	}

	/** Least reduced cost per amount given up [0] and taken [1] by the units from i on. */
	private double[][] ratios(Integer[] order) {
		double[][] least = new double[2][order.length + 1];
		least[0][order.length] = Double.POSITIVE_INFINITY;
		least[1][order.length] = Double.POSITIVE_INFINITY;
		for (int i = order.length - 1; i >= 0; i--) {
			least[0][i] = least[0][i + 1];
			least[1][i] = least[1][i + 1];
			int j = order[i];
			for (int c = 0; c < reduced[j].length; c++) {
				double change = amount[j][c] - amount[j][free[j]];
				if (change < 0) {
					least[0][i] = Math.min(least[0][i], reduced[j][c] / -change);
				} else if (change > 0) {
					least[1][i] = Math.min(least[1][i], reduced[j][c] / change);
				}
			}
		}
		return least;
	}

	private void consider(State state) {
		if (state.amount <= most + slack && cost(state) < bestCost) {
			bestCost = cost(state);
			best = state;
		}
	}

	private List<State> join(List<State> states, int unit, double giveUp, double takeUp) {
		List<State> joined = new ArrayList<>();
		for (int c = 0; c < reduced[unit].length; c++) {
			double change = amount[unit][c] - amount[unit][free[unit]];
			for (State state : states) {
				double cost = state.reduced + reduced[unit][c];
				if (cost < bestCost) {
					State next = c == free[unit] ? state : new State(cost, state.amount + change, state, unit, c);
					consider(next);
					joined.add(next);
				}
			}
		}
		joined.sort(Comparator.comparingDouble(State::amount).thenComparingDouble(State::reduced));
		List<State> kept = new ArrayList<>();
		double lightest = Double.POSITIVE_INFINITY;
		for (State state : joined) {
			double weight = state.reduced - price * state.amount;
			if (weight < lightest) {
				lightest = weight;
				double left = most - state.amount;
				double least = left >= 0 ? left * Math.min(price, takeUp) : left < -slack ? -left * giveUp : 0;
				if (state.reduced + least < bestCost) {
					kept.add(state);
				}
			}
		}
		return kept;
	}
}
