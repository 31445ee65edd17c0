package org.parkwright.analysis.choice;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.parkwright.engine.Progress;

/**
 * Chooses at most one option for every unit.
 *
 * @since 0.1
 */
public final class Choice {
	/** A rule each unit follows by itself. Equal options: the first. */
	public enum Rule {
		/** The option of the least cost, if it costs less than nothing. */
		LEAST_COST,
		/** Of the options with an effect, the one of the least cost per effect. */
		LEAST_COST_PER_EFFECT,
		/** The option of the greatest effect, if it has one. */
		GREATEST_EFFECT
	}

	/** What is to be made as small or as large as can be. */
	public enum Goal {
		/** Least cost. */
		LEAST_COST,
		/** Greatest effect. */
		GREATEST_EFFECT
	}

	/** The outcome of a choice under limits. */
	public sealed interface Outcome {
		/** An assignment that keeps all limits. */
		record Found(Assignment assignment) implements Outcome {
		}

		/**
		 * No assignment keeps the limits.
		 *
		 * @param limit     one that cannot be kept even by itself, or null if only all of them together cannot
		 * @param reachable the least any assignment takes of that limit; for a target, minus the greatest effect
		 */
		record Unmet(Limit limit, double reachable) implements Outcome {
		}
	}

	private Choice() {
	}

	/** Applies a rule to each unit. */
	public static Assignment byRule(Options options, Rule rule) {
		int[] taken = new int[options.units()];
		for (int j = 0; j < taken.length; j++) {
			taken[j] = Assignment.NONE;
			double best = rule == Rule.LEAST_COST_PER_EFFECT ? Double.POSITIVE_INFINITY : 0;
			for (int o = 0; o < options.count(j); o++) {
				if (options.has(j, o) && (rule != Rule.LEAST_COST_PER_EFFECT || options.effect()[j][o] > 0)) {
					double value = switch (rule) {
					case LEAST_COST -> options.cost()[j][o];
					case LEAST_COST_PER_EFFECT -> options.cost()[j][o] / options.effect()[j][o];
					case GREATEST_EFFECT -> -options.effect()[j][o];
					};
					if (value < best) {
						best = value;
						taken[j] = o;
					}
				}
			}
		}
		Assignment assignment = Assignment.of(options, taken, Double.NaN, true);
		return new Assignment(taken, assignment.cost(), assignment.effect(),
				rule == Rule.GREATEST_EFFECT ? assignment.effect() : assignment.cost(), true);
	}

	/**
	 * The best assignment under limits, exactly: bounds by Lagrangian multipliers leave a core of options that can matter,
	 * and a branch and bound search settles the core. If the search is given up, the best found is returned with what is
	 * known of the optimum.
	 *
	 * @param limits   at least none; each with the shape of the options
	 * @param seconds  after which the search may be given up
	 * @param progress told of each round of the search, asked for cancellation between them
	 * @throws CancellationException if {@code progress} asks for it
	 */
	public static Outcome best(Options options, Goal goal, List<Limit> limits, double seconds, Progress progress) {
		for (Limit limit : limits) {
			double least = limit.least(options);
			if (least > limit.most() + Search.TOLERANCE * Math.abs(limit.most())) {
				return new Outcome.Unmet(limit, least);
			}
		}
		return new Search(options, goal, limits, seconds, progress).run();
	}
}
