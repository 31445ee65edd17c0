package org.parkwright.analysis.choice;

/**
 * What each unit may do: at most one of its options. To do nothing costs nothing, has no effect and is always open.
 *
 * @param cost   [unit][option] money, present value of the difference to doing nothing; negative is a gain. NaN: the unit
 *               does not have the option, by exclusion or because its cost is unknown.
 * @param effect [unit][option] t CO2e mitigated, or another effect of which more is better; NaN as above
 * @since 0.1
 */
public record Options(double[][] cost, double[][] effect) {
	/** @throws IllegalArgumentException if the two differ in shape */
	public Options {
		if (cost.length != effect.length) {
			throw new IllegalArgumentException("Costs of " + cost.length + " units, effects of " + effect.length);
		}
		for (int j = 0; j < cost.length; j++) {
			if (cost[j].length != effect[j].length) {
				throw new IllegalArgumentException("Unit " + j + " has costs of " + cost[j].length
						+ " options and effects of " + effect[j].length);
			}
		}
	}

	/** Number of units. */
	public int units() {
		return cost.length;
	}

	/** Number of options of a unit. */
	public int count(int unit) {
		return cost[unit].length;
	}

	/** Whether a unit has an option, with cost and effect known. */
	public boolean has(int unit, int option) {
		return !Double.isNaN(cost[unit][option]) && !Double.isNaN(effect[unit][option]);
	}
}
