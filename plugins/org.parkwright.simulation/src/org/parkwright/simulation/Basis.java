package org.parkwright.simulation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The quantities of a unit on which parts of cost charge. Each has the unit of measure in which the engine holds it.
 *
 * @since 0.2
 */
public enum Basis {
	/** Nameplate capacity. */
	CAPACITY("capacity", "MW", "nameplate capacity (electric; thermal for heat output)"),
	/** Capacity of a unit that has no ultra-low-emission retrofit yet. */
	CAPACITY_TO_CLEAN("capacityToClean", "MW", "capacity, of units without the ultra-low-emission retrofit alone"),
	/** Electricity made in a year. */
	ELECTRICITY("electricity", "MWh/a", "electricity made in a year"),
	/** Heat delivered in a year. */
	HEAT("heat", "GJ/a", "heat delivered in a year"),
	/** Fuel used in a year; where two fuels are burnt the rate is that of each by its share. */
	FUEL_USE("fuelUse", "GJ/a", "fuel used in a year (lower heating value)"),
	/** Electricity bought in a year. */
	GRID_PURCHASE("gridPurchase", "MWh/a", "electricity bought from the grid in place of own"),
	/** Heat bought in a year. */
	HEAT_PURCHASE("heatPurchase", "GJ/a", "heat bought in place of own"),
	/** What the unit's own stack emits in a year, from fuel. */
	STACK_EMISSIONS("stackEmissions", "t/a", "emissions of the fuel that the unit burns, as CO2e; what is avoided elsewhere is not taken off"),
	/** What electricity and heat bring with them that are bought in a year. */
	BOUGHT_EMISSIONS("boughtEmissions", "t/a", "emissions of the electricity and heat that are bought, as CO2e");

	private final String word;
	private final String unit;
	private final String meaning;

	Basis(String word, String unit, String meaning) {
		this.word = word;
		this.unit = unit;
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

	/** @return what it means, for hover and help */
	public String meaning() {
		return meaning;
	}

	/** @return the basis of this word */
	public static Optional<Basis> of(String word) {
		return Arrays.stream(values()).filter(basis -> basis.word.equals(word)).findFirst();
	}
}
