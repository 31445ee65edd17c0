package org.parkwright.simulation;

import java.util.List;

import org.parkwright.engine.formula.Formula;

/**
 * Measures taken in an order.
 *
 * @since 0.2
 */
public record CompiledScenario(List<Step> steps) {

	/** By what it is decided which of several measures that apply to it a unit takes. */
	public enum Merit {
		/** The first. */
		ORDER,
		/** Of those that lower its emissions, the one with the least present value of cost. */
		COST,
		/** Of those that lower its emissions, the one that lowers them most over its life. */
		MITIGATION
	}

	/**
	 * Each unit takes one of the measures that apply to it, or none. Eligibility is judged on the stock as the step finds it.
	 *
	 * @param measures  in order of precedence
	 * @param condition the units that the step is about, or null for all
	 * @param start     years from the base year on in which it begins
	 * @param share     of the capacity of the units that take a measure, a year, the oldest first; NaN for all at once
	 */
	public record Step(List<CompiledMeasure> measures, Merit merit, Formula condition, int start, double share) {
		public Step {
			measures = List.copyOf(measures);
		}

		private boolean movesYears() {
			return merit != Merit.ORDER || start > 0 || share < 1 || measures.stream().anyMatch(CompiledMeasure::changesLife);
		}
	}

	public CompiledScenario {
		steps = List.copyOf(steps);
	}

	/** Whether units do not do the same in all years of it, or choose their measures by what these do in all. */
	boolean movesYears() {
		return steps.stream().anyMatch(Step::movesYears);
	}
}
