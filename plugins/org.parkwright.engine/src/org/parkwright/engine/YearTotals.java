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
		Shape.require("counted", counted.length, baseline.size());
		Shape.require("affected", affected.length, baseline.size());
		int years = emissions.length;
		Shape.require("cost", cost.length, years);
		Arrays.fill(emissions, 0);
		Arrays.fill(cost, 0);
		if (years == 0) {
			return;
		}
		double once = 0;
		for (int j = 0; j < counted.length; j++) {
			if (counted[j] <= 0) {
				continue;
			}
			if (affected[j] && scenario != baseline) {
				CountedYears.book(emissions, counted[j], scenario.emissions()[j]);
				for (int part = 0; part < scenario.annual().length; part++) {
					CountedYears.book(cost, counted[j], scenario.annual()[part][j] - baseline.annual()[part][j]);
					once += scenario.once()[part][j] - baseline.once()[part][j];
				}
			} else {
				CountedYears.book(emissions, counted[j], baseline.emissions()[j]);
			}
		}
		CountedYears.spread(emissions);
		CountedYears.spread(cost);
		cost[0] += once;
		for (int j = 0; j < counted.length; j++) {
			if (counted[j] > 0 && affected[j] && scenario != baseline && !Trajectory.sameSuccessor(baseline,
					scenario, j)) {
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
