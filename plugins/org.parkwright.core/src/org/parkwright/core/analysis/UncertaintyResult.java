package org.parkwright.core.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.parkwright.analysis.sensitivity.SobolIndices;
import org.parkwright.analysis.summary.Contest;
import org.parkwright.analysis.summary.Convergence;
import org.parkwright.analysis.summary.FanChart;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.analysis.EnsembleResult.Quantity;
import org.parkwright.engine.draws.DrawTable;

/**
 * What an uncertainty study comes to: how the results of scenarios scatter, which scenario beats which, and what drives
 * the scatter.
 *
 * @param ensemble  what was drawn
 * @param tonnes    emissions of the stock as it stands over the years that count, t CO2e
 * @param emissions of the stock as it stands by year, t CO2e
 * @param scenarios in the order of the study
 * @param contests  by quantity; the better value is the greater {@link Quantity#MITIGATION} and the lesser of all others;
 *                  indices are those of {@code scenarios}
 * @since 0.1
 */
public record UncertaintyResult(Ensemble ensemble, Summary tonnes, FanChart emissions, List<OfScenario> scenarios,
		Map<Quantity, Contest> contests) {

	/**
	 * How a scenario scatters. Quantiles are of {@link #LEVELS}.
	 *
	 * @param name        of the scenario
	 * @param summaries   by quantity
	 * @param convergence by quantity: the mean as draws are added
	 * @param emissions   by year, t CO2e
	 * @param cost        difference to the baseline by year, CNY, not discounted
	 * @param indices     by those quantities that are {@link #HEADLINES}: shares of the variance by what was drawn; empty
	 *                    where {@link Ensemble#points} is 0
	 */
	public record OfScenario(String name, Map<Quantity, Summary> summaries, Map<Quantity, Convergence> convergence,
			FanChart emissions, FanChart cost, Map<Quantity, SobolIndices> indices) {
	}

	/** Levels of all quantiles. */
	public static final List<Double> LEVELS = List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

	/** The quantities that are no parts of others. */
	public static final List<Quantity> HEADLINES = List.of(Quantity.TONNES, Quantity.MITIGATION, Quantity.RATE, Quantity.NPV,
			Quantity.LEVELISED_COST, Quantity.CUMULATIVE_COST);

	private static final List<Quantity> CONTESTED = List.of(Quantity.MITIGATION, Quantity.NPV, Quantity.LEVELISED_COST,
			Quantity.CUMULATIVE_COST);
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
		List<OfScenario> scenarios = new ArrayList<>();
		for (int s = 0; s < ensemble.scenarios().size(); s++) {
			scenarios.add(scenario(all, s));
		}
		DrawTable draws = all.draws();
		int years = ensemble.years();
		Map<Quantity, Contest> contests = new EnumMap<>(Quantity.class);
		for (Quantity quantity : CONTESTED) {
			double[][] values = new double[scenarios.size()][];
			for (int s = 0; s < values.length; s++) {
				double[] own = draws.output(EnsembleResult.output(s, quantity, years));
				values[s] = quantity == Quantity.MITIGATION ? Arrays.stream(own).map(value -> -value).toArray() : own;
			}
			contests.put(quantity, Contest.of(values));
		}
		return new UncertaintyResult(ensemble,
				Summary.of(draws.output(EnsembleResult.output(EnsembleResult.BASELINE, Quantity.TONNES, years)), levels()),
				fan(all, EnsembleResult.emissions(EnsembleResult.BASELINE, years)), scenarios, contests);
	}

	private static OfScenario scenario(Shard all, int scenario) {
		Ensemble ensemble = all.ensemble();
		Map<Quantity, Summary> summaries = new EnumMap<>(Quantity.class);
		Map<Quantity, Convergence> convergence = new EnumMap<>(Quantity.class);
		Map<Quantity, SobolIndices> indices = new EnumMap<>(Quantity.class);
		for (Quantity quantity : Quantity.values()) {
			double[] values = all.draws().output(EnsembleResult.output(scenario, quantity, ensemble.years()));
			summaries.put(quantity, Summary.of(values, levels()));
			convergence.put(quantity, Convergence.of(values, STEPS));
			if (ensemble.points() > 0 && HEADLINES.contains(quantity)) {
				indices.put(quantity, SobolIndices.of(all.indices().output(EnsembleResult.output(scenario, quantity, 0)),
						ensemble.variables().size(), ensemble.points(), ensemble.seed()));
			}
		}
		return new OfScenario(ensemble.scenarios().get(scenario), summaries, convergence,
				fan(all, EnsembleResult.emissions(scenario, ensemble.years())),
				fan(all, EnsembleResult.cost(scenario, ensemble.years())), indices);
	}

	private static FanChart fan(Shard all, int firstOutput) {
		return FanChart.of(all.draws(), firstOutput, all.ensemble().years(), all.ensemble().baseYear(), levels());
	}

	private static double[] levels() {
		return LEVELS.stream().mapToDouble(Double::doubleValue).toArray();
	}
}
