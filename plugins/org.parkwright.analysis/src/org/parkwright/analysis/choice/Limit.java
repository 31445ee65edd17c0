package org.parkwright.analysis.choice;

/**
 * What the options of all units together must not exceed.
 *
 * @param name   for messages
 * @param amount [unit][option] what an option takes of it; looked at only where the unit has the option
 * @param most   the sum may reach this
 * @since 0.1
 */
public record Limit(String name, double[][] amount, double most) {
	/**
	 * A budget.
	 *
	 * @param spending [unit][option] money
	 * @param most     money
	 */
	public static Limit budget(double[][] spending, double most) {
		return new Limit("budget", spending, most);
	}

	/**
	 * A target: the effects reach at least this.
	 *
	 * @param effect [unit][option]
	 * @param least  in its unit of measure
	 */
	public static Limit target(double[][] effect, double least) {
		double[][] amount = new double[effect.length][];
		for (int j = 0; j < amount.length; j++) {
			amount[j] = new double[effect[j].length];
			for (int o = 0; o < amount[j].length; o++) {
				amount[j][o] = -effect[j][o];
			}
		}
		return new Limit("target", amount, -least);
	}

	/** The least that any assignment takes of it. */
	double least(Options options) {
		double least = 0;
		for (int j = 0; j < amount.length; j++) {
			double unit = 0;
			for (int o = 0; o < amount[j].length; o++) {
				if (options.has(j, o)) {
					unit = Math.min(unit, amount[j][o]);
				}
			}
			least += unit;
		}
		return least;
	}
}
