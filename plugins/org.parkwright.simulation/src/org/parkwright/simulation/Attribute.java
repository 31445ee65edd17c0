package org.parkwright.simulation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The numbers of an energy unit that formulas read and measures change. Each has the unit of measure in which the
 * engine holds it.
 *
 * @since 0.1
 */
public enum Attribute {
	/** Nameplate capacity: electric for power and combined output, thermal for heat. */
	CAPACITY("capacity", "MW", true, "nameplate capacity (electric; thermal for heat output)"),
	/** Annual full-load hours. */
	HOURS("hours", "h/a", true, "annual full-load hours"),
	/** Heat delivered per electricity made. */
	HEAT_TO_POWER("heatToPower", "1", true, "heat delivered per electricity made"),
	/** Effective electrical efficiency, or the boiler's for heat output. */
	EFFICIENCY("efficiency", "1", true, "effective electrical efficiency (boiler efficiency for heat output)"),
	/** Calendar year in which the unit began to serve the park. */
	VINTAGE("vintage", "1", false, "calendar year in which the unit began to serve"),
	/** Serviceable lifetime. */
	LIFETIME("lifetime", "a", true, "serviceable lifetime"),
	/** Years left from the base year on, by the year convention. */
	REMAINING_LIFE("remainingLife", "a", false, "years of service left from the base year on"),
	/** First calendar year in which the unit no longer serves: base year plus years left. */
	RETIREMENT("retirement", "1", true, "first calendar year in which the unit no longer serves"),
	/** Electricity made in a year, equation (1). */
	ELECTRICITY("electricity", "MWh/a", true, "electricity made in a year"),
	/** Heat delivered in a year, equation (2). */
	HEAT("heat", "GJ/a", true, "heat delivered in a year"),
	/** Fuel used in a year, lower heating value, equations (3) and (4). */
	FUEL_USE("fuelUse", "GJ/a", true, "fuel used in a year (lower heating value)"),
	/** Electricity bought from the grid in place of what the unit made before. */
	GRID_PURCHASE("gridPurchase", "MWh/a", true, "electricity bought from the grid in place of own"),
	/**
	 * Heat bought in place of what the unit made before.
	 *
	 * @since 0.2
	 */
	HEAT_PURCHASE("heatPurchase", "GJ/a", true, "heat bought in place of own"),
	/**
	 * CO2 of the fuel that is captured and kept from the air; it is not among what the stack emits, equation (5).
	 *
	 * @since 0.2
	 */
	CAPTURED_EMISSIONS("capturedEmissions", "t/a", true, "CO2 of the fuel that is captured and kept from the air"),
	/** Emissions avoided elsewhere, for instance landfill methane, equation (6). */
	AVOIDED_EMISSIONS("avoidedEmissions", "t/a", true, "emissions avoided elsewhere, as CO2e");

	private final String word;
	private final String unit;
	private final boolean changeable;
	private final String meaning;

	Attribute(String word, String unit, boolean changeable, String meaning) {
		this.word = word;
		this.unit = unit;
		this.changeable = changeable;
		this.meaning = meaning;
	}

	/** @return the word of the scenario language */
	public String word() {
		return word;
	}

	/** @return the unit of measure in which the engine holds it */
	public String unit() {
		return unit;
	}

	/** @return whether a measure may set it */
	public boolean changeable() {
		return changeable;
	}

	/** @return what it means, for hover and help */
	public String meaning() {
		return meaning;
	}

	/** @return the attribute of this word */
	public static Optional<Attribute> of(String word) {
		return Arrays.stream(values()).filter(attribute -> attribute.word.equals(word)).findFirst();
	}
}
