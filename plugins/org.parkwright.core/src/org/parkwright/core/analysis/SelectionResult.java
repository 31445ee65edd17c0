package org.parkwright.core.analysis;

import java.util.List;

import org.parkwright.core.study.Selection;

/**
 * What each unit takes so that all together do best, and the abatement cost curve of the same scenarios. Units are
 * indices of those of the result. Cost is net present value against the baseline, mitigation is over the years that count.
 *
 * @param number     1 for the first selection of the study
 * @param selection  what was asked for
 * @param taken      the units that take a scenario, in the order of the model
 * @param cost       of all of them, in the money of the study
 * @param mitigation of all of them, t CO2e
 * @param investment in equipment (cost part 1, present value) of all of them, in the money of the study
 * @param bound      what no choice can beat: a cost, or with a budget alone a mitigation
 * @param optimal    whether it is proven that none is better; if not, {@code bound} tells how good one could be
 * @param curve      the marginal abatement cost curve, the cheapest step per tonne first; its sums are the efficient
 *                   frontier: what so much mitigation costs at least
 * @param byPark     whether the units of a park take one scenario together; the unit of a step of the curve is then the first of its park
 * @since 0.1
 */
public record SelectionResult(int number, Selection selection, List<Taken> taken, double cost, double mitigation,
		double investment, double bound, boolean optimal, List<Step> curve, boolean byPark) {

	/**
	 * A unit that takes a scenario.
	 *
	 * @param unit       index
	 * @param scenario   name
	 * @param mitigation t CO2e
	 * @param cost       money
	 * @param investment money
	 */
	public record Taken(int unit, String scenario, double mitigation, double cost, double investment) {
	}

	/**
	 * A step of the curve: a unit takes a scenario, or goes from one to another that mitigates more.
	 *
	 * @param unit          index
	 * @param scenario      name of the scenario that it takes
	 * @param before        name of the one that it leaves, or empty
	 * @param mitigation    t CO2e that the step adds, above 0
	 * @param cost          money that the step adds
	 * @param mitigationAll t CO2e of this step and all before it
	 * @param costAll       money of this step and all before it
	 */
	public record Step(int unit, String scenario, String before, double mitigation, double cost, double mitigationAll,
			double costAll) {

		/** @return money/t CO2e */
		public double costPerTonne() {
			return cost / mitigation;
		}
	}

	public SelectionResult {
		taken = List.copyOf(taken);
		curve = List.copyOf(curve);
	}
}
