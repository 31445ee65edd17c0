package org.parkwright.core.analysis;

import java.util.List;

import org.parkwright.analysis.summary.FanChart;
import org.parkwright.core.study.Study;
import org.parkwright.engine.draws.DrawTable;

/**
 * The results of a study for every draw.
 *
 * @param study     the study
 * @param parameters what varied, by index of parameter in the draws
 * @param outputs   where each result is
 * @param table     all results
 * @since 0.1
 */
public record EnsembleResult(Study study, List<UncertainParameterChange> parameters, Outputs outputs, DrawTable table) {

	/** The baseline in place of a scenario's index: it has {@link Indicator#TONNES} and emissions by year. */
	public static final int BASELINE = Outputs.BASELINE;

	public EnsembleResult {
		parameters = List.copyOf(parameters);
	}

	/** @return number of years with results by year */
	public int years() {
		return outputs.years();
	}

	/**
	 * An indicator of a scenario.
	 *
	 * @param scenario index in the study, or {@link #BASELINE}
	 * @return [draw], live
	 */
	public double[] draws(int scenario, Indicator indicator) {
		return table.output(outputs.of(scenario, indicator));
	}

	/**
	 * The abatement cost that the study shows first.
	 *
	 * @return [draw] money a t CO2e, live
	 */
	public double[] abatementCost(int scenario) {
		return draws(scenario, Indicator.abatementCost(study.denominator()));
	}

	/**
	 * Quantiles of emissions by year.
	 *
	 * @param scenario index in the study, or {@link #BASELINE}
	 * @param levels   of the quantiles, 0 … 1
	 */
	public FanChart emissionFan(int scenario, double... levels) {
		return FanChart.of(table, outputs.emissions(scenario), years(), study.baseYear(), levels);
	}

	/** Quantiles of the cost difference by year, money, not discounted; see {@link #emissionFan}. */
	public FanChart costFan(int scenario, double... levels) {
		return FanChart.of(table, outputs.cost(scenario), years(), study.baseYear(), levels);
	}
}
