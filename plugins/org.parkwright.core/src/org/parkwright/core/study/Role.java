package org.parkwright.core.study;

import java.util.List;

/**
 * A parameter that a study asks for by name in its factor set or its price set. Those of equations (1) to (5) are
 * constants here, prices come from the parts of cost. Each is evaluated per unit, so it can differ by fuel, technology,
 * output or capacity, unless it is uniform.
 *
 * @param word     the parameter's name in a set
 * @param unit     the unit of measure in which the engine holds it, {@link Money#SIGN} in it in place of the study's currency
 * @param price    whether it belongs to the price set and may be set by a measure for the units it changes
 * @param uniform  whether it is one number for all units
 * @param required whether a study cannot do without it
 * @since 0.1
 */
public record Role(String word, String unit, boolean price, boolean uniform, boolean required) {

	/** Full-load hours of a unit that states none. */
	public static final Role FULL_LOAD_HOURS = factor("fullLoadHours", "h/a");
	/** Heat-to-power ratio of a unit that states none. */
	public static final Role HEAT_TO_POWER = factor("defaultHeatToPower", "1");
	/** Effective electrical efficiency ε of a unit that states none, equation (3). */
	public static final Role ELECTRIC_EFFICIENCY = factor("electricEfficiency", "1");
	/** Boiler efficiency of a heat-only unit that states none, equation (4). */
	public static final Role HEAT_EFFICIENCY = factor("heatEfficiency", "1");
	/** Reference boiler efficiency α of equation (3). */
	public static final Role BOILER_REFERENCE = factor("boilerReference", "1");
	/** CO2 factor of the fuel, equation (5). */
	public static final Role CO2 = factor("co2Factor", "kg/GJ");
	/** CH4 factor of the fuel, equation (5). */
	public static final Role CH4 = factor("ch4Factor", "g/GJ");
	/** N2O factor of the fuel, equation (5). */
	public static final Role N2O = factor("n2oFactor", "g/GJ");
	/** Warming potential of CH4 against CO2; one for all units. */
	public static final Role CH4_WARMING = new Role("ch4Warming", "1", false, true, true);
	/** Warming potential of N2O against CO2; one for all units. */
	public static final Role N2O_WARMING = new Role("n2oWarming", "1", false, true, true);
	/** Emissions of electricity from the grid, as CO2e. */
	public static final Role GRID_FACTOR = factor("gridFactor", "t/MWh");
	/**
	 * Emissions of heat that is bought, as CO2e; unknown where a study does not state it.
	 *
	 * @since 0.2
	 */
	public static final Role HEAT_FACTOR = new Role("heatFactor", "kg/GJ", false, false, false);
	/**
	 * Emissions before a unit, of fuel won and brought to it, as CO2e.
	 *
	 * @since 0.2
	 */
	public static final Role UPSTREAM = new Role("upstreamFactor", "kg/GJ", false, false, false);
	/**
	 * Emissions before the power stations of the grid, as CO2e.
	 *
	 * @since 0.2
	 */
	public static final Role GRID_UPSTREAM = new Role("gridUpstream", "t/MWh", false, false, false);

	/**
	 * Emissions before those who make heat that is bought, as CO2e.
	 *
	 * @since 0.2
	 */
	public static final Role HEAT_UPSTREAM = new Role("heatUpstream", "kg/GJ", false, false, false);

	/**
	 * Those of the model itself, which a factor set states.
	 *
	 * @since 0.2
	 */
	public static final List<Role> FACTORS = List.of(FULL_LOAD_HOURS, HEAT_TO_POWER, ELECTRIC_EFFICIENCY, HEAT_EFFICIENCY, BOILER_REFERENCE, CO2, CH4,
			N2O, CH4_WARMING, N2O_WARMING, GRID_FACTOR, UPSTREAM, GRID_UPSTREAM, HEAT_FACTOR, HEAT_UPSTREAM);

	private static Role factor(String word, String unit) {
		return new Role(word, unit, false, false, true);
	}

	/**
	 * @return its unit of measure in a study that counts in a currency
	 * @since 0.2
	 */
	public String unit(String currency) {
		return unit.replace(Money.SIGN, currency);
	}

	/**
	 * @return a parameter of price sets
	 * @param unit     of measure, {@link Money#SIGN} in it in place of a currency
	 * @param required whether a study cannot do without it
	 * @since 0.2
	 */
	public static Role price(String word, String unit, boolean required) {
		return new Role(word, unit, true, false, required);
	}
}
