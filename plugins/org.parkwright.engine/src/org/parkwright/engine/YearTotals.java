package org.parkwright.engine;

import java.util.Arrays;

import org.parkwright.engine.internal.Shape;

/**
 * Emissions and cost of a scenario by year, over all units and parts: what of a {@link Trajectory} is wanted of each of
 * many draws, for as many steps as units and years together. The conventions are those of the trajectory; the two kinds
 * of year ends are added up.
 *
 * @since 0.1
 */
public final class YearTotals {
	private YearTotals() {
	}

	/**
	 * Writes the totals of the years 0 … {@code emissions.length − 1}; what falls later is left out.
	 *
	 * @param counted   [unit] years from the base year on for which it counts; see {@link Appraisal#of}
	 * @param baseline  operation of every unit without the scenario
	 * @param scenario  operation of the affected units under it; not read for the others
	 * @param affected  [unit] whether the scenario changes the unit
	 * @param emissions [year] gets the emissions of the scenario, t CO2e
	 * @param cost      [year] gets the cost difference to the baseline, money of the base year, not discounted
	 * @throws IllegalArgumentException if sizes differ
	 */
	public static void compute(double[] counted, Operation baseline, Operation scenario, boolean[] affected,
			double[] emissions, double[] cost) {
		Shape.require("scenario", scenario.size(), baseline.size());
		Shape.require("affected", affected.length, baseline.size());
		Shape.require("cost", cost.length, emissions.length);
		double[] tonnes = baseline.emissions().clone();
		for (int j = 0; j < tonnes.length; j++) {
			tonnes[j] = affected[j] ? scenario.emissions()[j] : tonnes[j];
		}
		emissions(counted, tonnes, emissions);
		cost(counted, baseline, scenario, affected, cost);
	}

	/**
	 * Writes the emissions of the years 0 … {@code emissions.length − 1}; what falls later is in the total alone.
	 *
	 * @param counted   [unit] years from the base year on for which it counts
	 * @param tonnes    [unit] a year, t CO2e
	 * @param emissions [year] gets the emissions, t CO2e
	 * @return all that units emit in the years for which they count, t CO2e
	 * @throws IllegalArgumentException if sizes differ
	 * @since 0.2
	 */
	public static double emissions(double[] counted, double[] tonnes, double[] emissions) {
		Shape.require("tonnes", tonnes.length, counted.length);
		Arrays.fill(emissions, 0);
		Sum total = new Sum();
		for (int j = 0; j < counted.length; j++) {
			if (counted[j] > 0) {
				total.add(counted[j] * tonnes[j]);
				if (emissions.length > 0) {
					CountedYears.book(emissions, counted[j], tonnes[j]);
				}
			}
		}
		CountedYears.spread(emissions);
		return total.value();
	}

	/**
	 * Writes the cost of the years 0 … {@code cost.length − 1}; what falls later is left out.
	 *
	 * @param cost [year] gets the cost difference to the baseline, money of the base year, not discounted
	 * @throws IllegalArgumentException if sizes differ
	 * @see #compute
	 * @since 0.2
	 */
	public static void cost(double[] counted, Operation baseline, Operation scenario, boolean[] affected, double[] cost) {
		Shape.require("scenario", scenario.size(), baseline.size());
		Shape.require("counted", counted.length, baseline.size());
		Shape.require("affected", affected.length, baseline.size());
		Arrays.fill(cost, 0);
		if (cost.length == 0 || scenario == baseline) {
			return;
		}
		double once = 0;
		for (int j = 0; j < counted.length; j++) {
			if (counted[j] > 0 && affected[j]) {
				for (int part = 0; part < scenario.annual().length; part++) {
					CountedYears.book(cost, counted[j], scenario.annual()[part][j] - baseline.annual()[part][j]);
					once += scenario.once()[part][j] - baseline.once()[part][j];
				}
			}
		}
		CountedYears.spread(cost);
		cost[0] += once;
		for (int j = 0; j < counted.length; j++) {
			if (counted[j] > 0 && affected[j] && !Trajectory.sameSuccessor(baseline, scenario, j)) {
				addSuccessor(cost, baseline, j, -1);
				addSuccessor(cost, scenario, j, 1);
			}
		}
	}

	private static void addSuccessor(double[] cost, Operation operation, int j, int sign) {
		double price = operation.successor()[j];
		double after = operation.successorAfter()[j];
		if (price != 0 && Double.isNaN(after)) {
			Arrays.fill(cost, Double.NaN);
		} else if (price != 0 && after < cost.length) {
			cost[(int) after] += sign * price;
		}
	}
}
