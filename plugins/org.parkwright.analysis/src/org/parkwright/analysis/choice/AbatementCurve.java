package org.parkwright.analysis.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marginal abatement cost curve: what is mitigated at which cost per tonne, the cheapest first.
 *
 * @param steps in order of their cost per effect
 * @since 0.1
 */
public record AbatementCurve(List<Step> steps) {
	/**
	 * One step of the curve.
	 *
	 * @param unit   index of the unit
	 * @param option the option it takes
	 * @param before the option it is at before the step, or {@link Assignment#NONE}
	 * @param effect t CO2e that the step adds, above 0
	 * @param cost   money that the step adds
	 */
	public record Step(int unit, int option, int before, double effect, double cost) {
		/** Money/t CO2e. */
		public double costPerEffect() {
			return cost / effect;
		}
	}

	/** @param steps in order */
	public AbatementCurve {
		steps = List.copyOf(steps);
	}

	/** The curve of an assignment: one step a unit that mitigates. */
	public static AbatementCurve of(Options options, Assignment assignment) {
		List<Step> steps = new ArrayList<>();
		for (int j = 0; j < assignment.option().length; j++) {
			int option = assignment.option()[j];
			if (option != Assignment.NONE && options.effect()[j][option] > 0) {
				steps.add(new Step(j, option, Assignment.NONE, options.effect()[j][option], options.cost()[j][option]));
			}
		}
		return sorted(steps);
	}

	/**
	 * The curve of all options. From doing nothing each unit moves from option to option along the lower convex hull of
	 * its costs over its effects; options above the hull and options without an effect are in no step. The first n steps
	 * make an assignment that none with these options undercuts at its effect: the corners of the efficient frontier.
	 */
	public static AbatementCurve of(Options options) {
		List<Step> steps = new ArrayList<>();
		for (int j = 0; j < options.units(); j++) {
			addHull(options, j, steps);
		}
		return sorted(steps);
	}

	private static AbatementCurve sorted(List<Step> steps) {
		// A stable sort keeps the steps of a unit in their order, whose cost per effect rises.
		steps.sort(Comparator.comparingDouble(Step::costPerEffect));
		return new AbatementCurve(steps);
	}

	private static void addHull(Options options, int j, List<Step> steps) {
		double[] cost = options.cost()[j];
		double[] effect = options.effect()[j];
		int at = Assignment.NONE;
		while (true) {
			double fromCost = at == Assignment.NONE ? 0 : cost[at];
			double fromEffect = at == Assignment.NONE ? 0 : effect[at];
			int next = Assignment.NONE;
			double slope = Double.POSITIVE_INFINITY;
			for (int o = 0; o < cost.length; o++) {
				if (options.has(j, o) && effect[o] > fromEffect) {
					double candidate = (cost[o] - fromCost) / (effect[o] - fromEffect);
					if (candidate < slope || candidate == slope && effect[o] > effect[next]) {
						slope = candidate;
						next = o;
					}
				}
			}
			if (next == Assignment.NONE) {
				return;
			}
			steps.add(new Step(j, next, at, effect[next] - fromEffect, cost[next] - fromCost));
			at = next;
		}
	}

	/**
	 * The efficient frontier: effect and cost after each step, from doing nothing on.
	 *
	 * @return [2][steps + 1], effects (t CO2e) and costs (money)
	 */
	public double[][] frontier() {
		double[][] points = new double[2][steps.size() + 1];
		for (int i = 0; i < steps.size(); i++) {
			points[0][i + 1] = points[0][i] + steps.get(i).effect();
			points[1][i + 1] = points[1][i] + steps.get(i).cost();
		}
		return points;
	}
}
