package org.parkwright.core.study;

import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters that the vintage-stock model itself asks for, by name, in the factor set or the price set of a study.
 * Each is evaluated per unit, so it can differ by fuel, technology, output or capacity, unless it is {@link #uniform()}.
 *
 * @since 0.1
 */
public enum Role {
	/** Full-load hours of a unit that states none. */
	FULL_LOAD_HOURS("fullLoadHours", "h/a", false),
	/** Heat-to-power ratio of a unit that states none. */
	HEAT_TO_POWER("defaultHeatToPower", "1", false),
	/** Effective electrical efficiency ε of a unit that states none, equation (3). */
	ELECTRIC_EFFICIENCY("electricEfficiency", "1", false),
	/** Boiler efficiency of a heat-only unit that states none, equation (4). */
	HEAT_EFFICIENCY("heatEfficiency", "1", false),
	/** Reference boiler efficiency α of equation (3). */
	BOILER_REFERENCE("boilerReference", "1", false),
	/** CO2 factor of the fuel, equation (5). */
	CO2("co2Factor", "kg/GJ", false),
	/** CH4 factor of the fuel, equation (5). */
	CH4("ch4Factor", "g/GJ", false),
	/** N2O factor of the fuel, equation (5). */
	N2O("n2oFactor", "g/GJ", false),
	/** Warming potential of CH4 against CO2; one for all units. */
	CH4_WARMING("ch4Warming", "1", false),
	/** Warming potential of N2O against CO2; one for all units. */
	N2O_WARMING("n2oWarming", "1", false),
	/** Emissions of electricity from the grid, as CO2e. */
	GRID_FACTOR("gridFactor", "t/MWh", false),
	/** Price of the fuel; negative for a gate fee. */
	FUEL_PRICE("fuelPrice", "CNY/GJ", true),
	/** Price at which the unit sells electricity. */
	ELECTRICITY_TARIFF("electricityTariff", "CNY/kWh", true),
	/** Price at which the unit sells steam. */
	STEAM_PRICE("steamPrice", "CNY/GJ", true),
	/** Investment of the ultra-low-emission retrofit in the base year. */
	ULTRA_LOW_EMISSION_CAPITAL("ultraLowEmissionCapital", "CNY/kW", true),
	/** Running cost of the ultra-low-emission retrofit per electricity made. */
	ULTRA_LOW_EMISSION_OPERATION("ultraLowEmissionOperation", "CNY/kWh", true),
	/** Investment of the like unit that follows a retired one. */
	FOLLOW_UP_COST("followUpCost", "CNY/kW", true);

	private final String word;
	private final String unit;
	private final boolean price;

	Role(String word, String unit, boolean price) {
		this.word = word;
		this.unit = unit;
		this.price = price;
	}

	/** @return the parameter's name in a set */
	public String word() {
		return word;
	}

	/** @return the unit of measure in which the engine holds it */
	public String unit() {
		return unit;
	}

	/** @return whether it belongs to the price set and may be set by a measure for the units it changes */
	public boolean price() {
		return price;
	}

	/** @return whether it is one number for all units */
	public boolean uniform() {
		return this == CH4_WARMING || this == N2O_WARMING;
	}

	/** @return the role of this parameter name */
	public static Optional<Role> of(String word) {
		return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
	}
}
