package org.parkwright.simulation;

import java.util.List;

/**
 * What differs from draw to draw, by index of the variable in a draw.
 *
 * @param scalars that a variable sets
 * @param rate    what becomes of the discount rate
 * @param hours   of all full-load hours; factors alone
 * @param lives   of all lifetimes; factors alone
 * @since 0.2
 */
public record Drawn(List<Scalar> scalars, List<Effect> rate, List<Effect> hours, List<Effect> lives) {

	/** Nothing differs: there are no draws. */
	public static final Drawn NOTHING = new Drawn(List.of(), List.of(), List.of(), List.of());

	/** A scalar that a variable sets. */
	public record Scalar(int variable, int slot) {
	}

	/** What a variable does to a number. @param factor whether it multiplies it, else it takes its place */
	public record Effect(int variable, boolean factor) {
	}

	public Drawn {
		scalars = List.copyOf(scalars);
		rate = List.copyOf(rate);
		hours = List.copyOf(hours);
		lives = List.copyOf(lives);
	}

	/** What a draw makes of a number. */
	public static double of(double own, List<Effect> effects, double[] draw) {
		double value = own;
		for (Effect effect : effects) {
			value = effect.factor ? value * draw[effect.variable] : draw[effect.variable];
		}
		return value;
	}
}
