package org.parkwright.core.analysis;

import java.util.List;

/**
 * Where the results of a draw are in a table of draws: first those of the stock as it stands, which are its emissions over
 * all years and by year, then for each scenario its indicators, its emissions by year and its cost by year.
 *
 * @param indicators in their order, {@link Indicator#TONNES} the first
 * @param years      number of years with results by year
 * @since 0.2
 */
public record Outputs(List<Indicator> indicators, int years) {

	/** The stock as it stands in place of a scenario's index: it has {@link Indicator#TONNES} and emissions by year. */
	public static final int BASELINE = -1;

	public Outputs {
		indicators = List.copyOf(indicators);
	}

	/** @return the number of outputs of a study with so many scenarios */
	public int count(int scenarios) {
		return first(scenarios);
	}

	private int first(int scenario) {
		return scenario == BASELINE ? 0 : 1 + years + scenario * (indicators.size() + 2 * years);
	}

	/**
	 * @return the output that holds an indicator
	 * @throws IllegalArgumentException if there is no such indicator
	 */
	public int of(int scenario, Indicator indicator) {
		int index = indicators.indexOf(indicator);
		if (index < 0) {
			throw new IllegalArgumentException("No draw has " + indicator.id());
		}
		return first(scenario) + index;
	}

	/** @return the first of {@link #years()} outputs that hold emissions by year, t CO2e */
	public int emissions(int scenario) {
		return first(scenario) + (scenario == BASELINE ? 1 : indicators.size());
	}

	/** @return the first of {@link #years()} outputs that hold the cost difference by year, money, not discounted */
	public int cost(int scenario) {
		return first(scenario) + indicators.size() + years;
	}

	/** @return the same without results by year */
	public Outputs overAllYears() {
		return new Outputs(indicators, 0);
	}
}
