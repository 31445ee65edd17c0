package org.parkwright.core.check.internal;

import java.util.ArrayList;
import java.util.List;

import org.parkwright.core.fault.Severity;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.model.park.TechnologyKind;

/**
 * What numbers a unit can have, whoever states them: a list, a park or a measure. Unknown numbers (NaN) are judged nowhere. A unit for heat
 * and electricity is judged by both together: its effective efficiency may well be above 1 where its boiler is better than the reference
 * boiler of equation (3).
 */
public final class Plausibility {

	/** The reference boiler with which the effective efficiency of a unit is meant where no study says another: α of equation (3). */
	public static final double REFERENCE_BOILER = 0.80;
	/** By the lower heating value, a boiler that condenses its flue gas has a little more than 1. */
	static final double MOST_EFFICIENCY = 1.05;

	private static final double MOST_HOURS = 8784;
	private static final double LEAST_TOTAL = 0.2;
	private static final double LEAST_TOTAL_OF_GAS = 0.7;
	private static final double MOST_HEAT_OF_CYCLE = 1.3;
	private static final double MOST_HEAT = 7;
	/** Numbers went through sums. */
	private static final double ROUNDING = 1e-9;

	/**
	 * A unit in a year.
	 *
	 * @param technology  kind of its technology, null if unknown
	 * @param gas         whether it burns a gas
	 * @param hours       full-load hours, h/a
	 * @param electricity MWh/a
	 * @param heat        GJ/a
	 * @param fuelUse     GJ/a
	 * @param buys        whether it buys electricity, of which heat may be made too, or heat
	 */
	public record Unit(TechnologyKind technology, boolean gas, double hours, double electricity, double heat, double fuelUse, boolean buys) {

		boolean combined() {
			return electricity > 0 && heat > 0;
		}

		double total() {
			return (EnergyBalance.GJ_PER_MWH * electricity + heat) / fuelUse;
		}

		double heatToPower() {
			return heat / EnergyBalance.GJ_PER_MWH / electricity;
		}
	}

	/** What a number must not be, or seldom is. */
	public enum Rule {
		/** More hours than a year has. */
		HOURS(Severity.ERROR, "unit.hours", "more full-load hours than the 8784 of a leap year",
				"Full-load hours are what a unit delivers in a year by its capacity: correct them."),
		/** An efficiency that is none. */
		EFFICIENCY(Severity.ERROR, "unit.efficiency", "an efficiency below 0 or above 1.05",
				"Correct the efficiency or the fuel. What comes of bought electricity or heat is no fault: set gridPurchase or heatPurchase."),
		/** Too much or too little out of the fuel. */
		TOTAL(Severity.ERROR, "unit.efficiency.total", "electricity and heat that are less than 20 % or more than 100 % of the fuel",
				"Correct the heat, the electricity or the efficiency."),
		/** More heat than a combined cycle has. */
		HEAT_OF_CYCLE(Severity.WARNING, "unit.heatToPower.high", "more heat per electricity than the 1.3 of a combined cycle",
				"Check it; where more heat is needed, let a boiler make the rest, and count its fuel and its price."),
		/** More heat than a turbine has. */
		HEAT(Severity.WARNING, "unit.heatToPower.high", "more heat per electricity than the 7 of a back-pressure turbine", "Check it."),
		/** A gas unit that uses its fuel badly. */
		TOTAL_OF_GAS(Severity.WARNING, "unit.efficiency.total", "electricity and heat that are less than 70 % of the gas",
				"Check the efficiency: that of a unit for heat and electricity is electricity by fuel without the fuel for the heat, and no condensing one.");

		private final Severity severity;
		private final String code;
		private final String what;
		private final String remedy;

		Rule(Severity severity, String code, String what, String remedy) {
			this.severity = severity;
			this.code = code;
			this.what = what;
			this.remedy = remedy;
		}

		/** @return whether nothing can be computed so */
		public Severity severity() {
			return severity;
		}

		/** @return code of its faults */
		public String code() {
			return code;
		}

		/** @return what a unit has that breaks it, such as "more full-load hours than …" */
		public String what() {
			return what;
		}

		/** @return what to do about it, a sentence */
		public String remedy() {
			return remedy;
		}
	}

	private Plausibility() {
	}

	/** @return the rules that a unit breaks */
	public static List<Rule> broken(Unit unit) {
		List<Rule> broken = new ArrayList<>();
		if (above(unit.hours, MOST_HOURS)) {
			broken.add(Rule.HOURS);
		}
		if (unit.technology != TechnologyKind.HEAT_PUMP && unit.fuelUse != 0 && !unit.buys) {
			if (unit.combined() && (above(LEAST_TOTAL, unit.total()) || above(unit.total(), 1))) {
				broken.add(Rule.TOTAL);
			} else if (!unit.combined() && (unit.total() < 0 || above(unit.total(), MOST_EFFICIENCY))) {
				broken.add(Rule.EFFICIENCY);
			}
		}
		if (unit.combined()) {
			boolean cycle = unit.technology == TechnologyKind.COMBINED_CYCLE;
			if (above(unit.heatToPower(), cycle ? MOST_HEAT_OF_CYCLE : MOST_HEAT)) {
				broken.add(cycle ? Rule.HEAT_OF_CYCLE : Rule.HEAT);
			}
			if (unit.gas && drivenByGas(unit.technology) && above(LEAST_TOTAL_OF_GAS, unit.total()) && !broken.contains(Rule.TOTAL)) {
				broken.add(Rule.TOTAL_OF_GAS);
			}
		}
		return broken;
	}

	/** Steam turbines condense what is not wanted as heat, whatever heats their boiler. */
	private static boolean drivenByGas(TechnologyKind technology) {
		return technology == TechnologyKind.COMBINED_CYCLE || technology == TechnologyKind.GAS_TURBINE || technology == TechnologyKind.ENGINE;
	}

	private static boolean above(double number, double limit) {
		return number > limit + ROUNDING;
	}
}
