package org.parkwright.core.analysis;

import java.util.Arrays;
import java.util.List;

import org.parkwright.analysis.choice.Options;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.CostPart;

/**
 * What each unit of a study may do: one option a scenario, with the cost and the mitigation that the scenario has for
 * the unit. Units choose for themselves, so a condition on several units together (a total capacity in a park, for one)
 * is judged as if all took the scenario.
 *
 * @param scenarios  [option] names, in the order of the study
 * @param options    [unit][option]; a unit lacks the options of scenarios that do not change it or leave its cost or
 *                   mitigation unknown. Cost is the net present value in CNY, effect the mitigation over remaining
 *                   life in t CO2e.
 * @param investment [unit][option] CNY once for the equipment of the measures; NaN where the unit lacks the option
 */
public record UnitOptions(List<String> scenarios, Options options, double[][] investment) {

	public UnitOptions {
		scenarios = List.copyOf(scenarios);
	}

	/** @return the options of a study's units, by index of {@link StudyResult#units()} */
	public static UnitOptions of(StudyResult result) {
		int units = result.units().size();
		int count = result.scenarios().size();
		double[][] cost = unknown(units, count);
		double[][] effect = unknown(units, count);
		double[][] investment = unknown(units, count);
		for (int o = 0; o < count; o++) {
			ScenarioResult scenario = result.scenarios().get(o);
			for (int j = 0; j < units; j++) {
				if (!scenario.applied()[j].isEmpty()) {
					cost[j][o] = 0;
					for (double[] part : scenario.appraisal().parts()) {
						cost[j][o] += part[j];
					}
					effect[j][o] = scenario.appraisal().mitigation()[j];
					investment[j][o] = scenario.operation().once(CostPart.RETROFIT)[j];
				}
			}
		}
		return new UnitOptions(result.scenarios().stream().map(ScenarioResult::name).toList(),
				new Options(cost, effect), investment);
	}

	private static double[][] unknown(int units, int options) {
		double[][] values = new double[units][options];
		for (double[] unit : values) {
			Arrays.fill(unit, Double.NaN);
		}
		return values;
	}
}
