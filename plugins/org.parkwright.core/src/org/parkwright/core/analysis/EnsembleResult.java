package org.parkwright.core.analysis;

import java.util.List;

import org.parkwright.analysis.summary.FanChart;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.draws.DrawTable;

/**
 * The results of a study for every draw.
 *
 * @param study     the study
 * @param variables what varied, by index of parameter in the draws
 * @param years     number of years with results by year
 * @param table     all results; {@link #output}, {@link #emissions} and {@link #cost} tell where each is
 * @since 0.1
 */
public record EnsembleResult(Study study, List<Variable> variables, int years, DrawTable table) {

	/** A result of a scenario; unknown (NaN) where {@link Appraisal} leaves it unknown. */
	public enum Quantity {
		/** Emissions over the years that count, t CO2e. */
		TONNES("t"),
		/** ΔG, t CO2e. */
		MITIGATION("t"),
		/** ΔG/G_B. */
		RATE("1"),
		/** Net present value of the cost difference, CNY. */
		NPV("CNY"),
		/** Levelised abatement cost, CNY/t CO2e. */
		LEVELISED_COST("CNY/t"),
		/** Cumulative abatement cost, CNY/t CO2e. */
		CUMULATIVE_COST("CNY/t"),
		/** Present value of cost part 1, CNY. */
		RETROFIT("CNY"),
		/** Present value of cost part 2, CNY. */
		FUEL("CNY"),
		/** Present value of cost part 3, CNY. */
		ELECTRICITY("CNY"),
		/** Present value of cost part 4, CNY. */
		STEAM("CNY"),
		/** Present value of cost part 5, CNY. */
		ULTRA_LOW_EMISSION("CNY"),
		/** Present value of cost part 6, CNY. */
		FOLLOW_UP("CNY");

		private final String unit;

		Quantity(String unit) {
			this.unit = unit;
		}

		/** @return the abatement cost over this denominator */
		public static Quantity abatementCost(Denominator denominator) {
			return switch (denominator) {
			case LEVELISED -> LEVELISED_COST;
			case CUMULATIVE -> CUMULATIVE_COST;
			};
		}

		/** @return the unit of measure */
		public String unit() {
			return unit;
		}
	}

	/** The baseline in place of a scenario's index: it has {@link Quantity#TONNES} and emissions by year. */
	public static final int BASELINE = -1;

	private static final int QUANTITIES = Quantity.values().length;

	public EnsembleResult {
		variables = List.copyOf(variables);
	}

	/** @return the number of outputs of a study with so many scenarios and years */
	public static int outputs(int scenarios, int years) {
		return first(scenarios, years);
	}

	private static int first(int scenario, int years) {
		return scenario == BASELINE ? 0 : 1 + years + scenario * (QUANTITIES + 2 * years);
	}

	/** @return the output that holds a quantity */
	public static int output(int scenario, Quantity quantity, int years) {
		return first(scenario, years) + quantity.ordinal();
	}

	/** @return the first of {@code years} outputs that hold emissions by year, t CO2e */
	public static int emissions(int scenario, int years) {
		return first(scenario, years) + (scenario == BASELINE ? 1 : QUANTITIES);
	}

	/** @return the first of {@code years} outputs that hold the cost difference by year, CNY, not discounted */
	public static int cost(int scenario, int years) {
		return first(scenario, years) + QUANTITIES + years;
	}

	/**
	 * A quantity of a scenario.
	 *
	 * @param scenario index in the study, or {@link #BASELINE}
	 * @return [draw], live
	 */
	public double[] draws(int scenario, Quantity quantity) {
		return table.output(output(scenario, quantity, years));
	}

	/**
	 * The abatement cost that the study shows first.
	 *
	 * @return [draw] CNY/t CO2e, live
	 */
	public double[] abatementCost(int scenario) {
		return draws(scenario, Quantity.abatementCost(study.denominator()));
	}

	/**
	 * Quantiles of emissions by year.
	 *
	 * @param scenario index in the study, or {@link #BASELINE}
	 * @param levels   of the quantiles, 0 … 1
	 */
	public FanChart emissionFan(int scenario, double... levels) {
		return FanChart.of(table, emissions(scenario, years), years, study.baseYear(), levels);
	}

	/** Quantiles of the cost difference by year, CNY, not discounted; see {@link #emissionFan}. */
	public FanChart costFan(int scenario, double... levels) {
		return FanChart.of(table, cost(scenario, years), years, study.baseYear(), levels);
	}
}
