package org.parkwright.core.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.summary.Contest;
import org.parkwright.analysis.summary.Convergence;
import org.parkwright.analysis.summary.FanChart;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.Indicator.Better;
import org.parkwright.engine.draws.DrawTable;

/**
 * What an uncertainty study comes to: how the results of scenarios scatter, which scenario beats which, and what drives
 * the scatter.
 *
 * @param ensemble  what was drawn
 * @param tonnes    emissions of the stock as it stands over the years that count, t CO2e
 * @param emissions of the stock as it stands by year, t CO2e
 * @param scenarios in the order of the study
 * @param contests  by indicator, of those of which a value does better; indices are those of {@code scenarios}
 * @since 0.1
 */
public record UncertaintyResult(Ensemble ensemble, Summary tonnes, FanChart emissions, List<OfScenario> scenarios,
		Map<Indicator, Contest> contests) {

	/**
	 * How a scenario scatters. Quantiles are of {@link #LEVELS}.
	 *
	 * @param name        of the scenario
	 * @param summaries   by indicator
	 * @param convergence by indicator: the mean as draws are added
	 * @param emissions   by year, t CO2e
	 * @param cost        difference to the baseline by year, money, not discounted
	 * @param indices     by those indicators that are headlines: shares of the variance by what was drawn; empty
	 *                    where {@link Ensemble#points} is 0
	 */
	public record OfScenario(String name, Map<Indicator, Summary> summaries, Map<Indicator, Convergence> convergence,
			FanChart emissions, FanChart cost, Map<Indicator, SobolIndices> indices) {
	}

	/** Levels of all quantiles. */
	public static final List<Double> LEVELS = List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

	private static final int STEPS = 20;

	public UncertaintyResult {
		scenarios = List.copyOf(scenarios);
	}

	/**
	 * Reads the results of all draws.
	 *
	 * @param all holds all draws
	 */
	public static UncertaintyResult of(Shard all) {
		Ensemble ensemble = all.ensemble();
		List<OfScenario> scenarios = IntStream.range(0, ensemble.scenarios().size()).parallel().mapToObj(s -> scenario(all, s)).toList();
		DrawTable draws = all.draws();
		Outputs outputs = ensemble.outputs();
		Map<Indicator, Contest> contests = new LinkedHashMap<>();
		for (Indicator indicator : ensemble.indicators()) {
			if (indicator.better() == Better.NEITHER) {
				continue;
			}
			double[][] values = new double[scenarios.size()][];
			for (int s = 0; s < values.length; s++) {
				double[] own = draws.output(outputs.of(s, indicator));
				values[s] = indicator.better() == Better.MORE ? Arrays.stream(own).map(value -> -value).toArray() : own;
			}
			contests.put(indicator, Contest.of(values));
		}
		return new UncertaintyResult(ensemble,
				Summary.of(draws.output(outputs.of(Outputs.BASELINE, Indicator.TONNES)), levels()),
				fan(all, outputs.emissions(Outputs.BASELINE)), scenarios, contests);
	}

	private static OfScenario scenario(Shard all, int scenario) {
		Ensemble ensemble = all.ensemble();
		Outputs outputs = ensemble.outputs();
		Map<Indicator, Summary> summaries = new LinkedHashMap<>();
		Map<Indicator, Convergence> convergence = new LinkedHashMap<>();
		Map<Indicator, SobolIndices> indices = new LinkedHashMap<>();
		for (Indicator indicator : ensemble.indicators()) {
			double[] values = all.draws().output(outputs.of(scenario, indicator));
			summaries.put(indicator, Summary.of(values, levels()));
			convergence.put(indicator, Convergence.of(values, STEPS));
			if (ensemble.points() > 0 && indicator.headline()) {
				indices.put(indicator, SobolIndices.of(all.indices().output(outputs.overAllYears().of(scenario, indicator)),
						ensemble.parameters().size(), ensemble.points(), ensemble.seed()));
			}
		}
		return new OfScenario(ensemble.scenarios().get(scenario), summaries, convergence,
				fan(all, outputs.emissions(scenario)),
				fan(all, outputs.cost(scenario)), indices);
	}

	private static FanChart fan(Shard all, int firstOutput) {
		return FanChart.of(all.draws(), firstOutput, all.ensemble().years(), all.ensemble().baseYear(), levels());
	}

	private static double[] levels() {
		return LEVELS.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
