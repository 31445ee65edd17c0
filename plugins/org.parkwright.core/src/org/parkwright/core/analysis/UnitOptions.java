package org.parkwright.core.analysis;

import java.util.List;

import org.parkwright.analysis.choice.Options;

/**
 * What each unit of a study may do: one option a scenario, with the cost and the mitigation that the scenario has for
 * the unit. Units choose for themselves, so a condition on several units together (a total capacity in a park, for one)
 * is judged as if all took the scenario.
 *
 * @param scenarios  [option] names, in the order of the study
 * @param options    [unit][option]; a unit lacks the options of scenarios that do not change it or leave its cost or
 *                   mitigation unknown. Cost is the net present value in the money of the study, effect the mitigation over remaining
 *                   life in t CO2e.
 * @param investment [unit][option] money, present value of the equipment of the measures (cost part 1); NaN where the unit
 *                   lacks the option
 * @since 0.1
 */
public record UnitOptions(List<String> scenarios, Options options, double[][] investment) {

	public UnitOptions {
		scenarios = List.copyOf(scenarios);
	}
}
