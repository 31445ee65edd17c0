package org.parkwright.core.result;

import org.parkwright.core.study.Impact;
import org.parkwright.engine.Trajectory;

/**
 * An impact of the stock without any measure or under a scenario. What the set does not state, and what a unit that
 * counts leaves unknown, is unknown (NaN).
 *
 * @param impact         which
 * @param direct         [year] from the base year on, in the unit of the impact
 * @param upstream       [year] likewise
 * @param directChange   [year] what the scenario changes against the baseline; it is known where it is for the units
 *                       that the scenario changes
 * @param upstreamChange [year] likewise
 * @since 0.1
 */
public record ImpactResult(Impact impact, double[] direct, double[] upstream, double[] directChange,
		double[] upstreamChange) {

	static ImpactResult of(Impact impact, int index, Trajectory trajectory) {
		int direct = 2 * index;
		int upstream = direct + 1;
		return new ImpactResult(impact, trajectory.impact(direct), trajectory.impact(upstream),
				trajectory.impactChange(direct), trajectory.impactChange(upstream));
	}

	/** @return the sum over all years, in the unit of the impact */
	public static double total(double[] byYear) {
		double total = 0;
		for (double year : byYear) {
			total += year;
		}
		return total;
	}
}
