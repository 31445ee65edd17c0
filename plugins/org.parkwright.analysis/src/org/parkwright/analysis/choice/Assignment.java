package org.parkwright.analysis.choice;

import org.parkwright.engine.Sum;

/**
 * An option for every unit.
 *
 * @param option  [unit] the option taken, or {@link #NONE}
 * @param cost    Σ cost, money
 * @param effect  Σ effect, t CO2e
 * @param bound   what no assignment can beat: a cost not to be undercut, or an effect not to be exceeded
 * @param optimal whether it is proven that no other is better; false if the search was given up
 * @since 0.1
 */
public record Assignment(int[] option, double cost, double effect, double bound, boolean optimal) {
	/** The unit does nothing. */
	public static final int NONE = -1;

	static Assignment of(Options options, int[] option, double bound, boolean optimal) {
		return new Assignment(option, total(options.cost(), option), total(options.effect(), option), bound, optimal);
	}

	static double total(double[][] amounts, int[] option) {
		Sum sum = new Sum();
		for (int j = 0; j < option.length; j++) {
			if (option[j] != NONE) {
				sum.add(amounts[j][option[j]]);
			}
		}
		return sum.value();
	}

	/** Number of units that do something. */
	public int units() {
		int units = 0;
		for (int taken : option) {
			units += taken == NONE ? 0 : 1;
		}
		return units;
	}
}
