package org.parkwright.flows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.engine.EnergyBalance;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Output;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

/**
 * What an energy unit burns and delivers in a year in which it runs. NaN for what is unknown.
 *
 * @param fuel        name of the fuel that a scenario makes it burn; null if it burns what the park says
 * @param fuelUse     GJ/a
 * @param electricity GJ/a
 * @param heat        GJ/a
 * @param bought      electricity that it buys in place of its own, GJ/a
 * @param added       name of the measure that adds it to the park; null for a unit that the park has
 * @since 0.2
 */
public record UnitEnergy(String fuel, double fuelUse, double electricity, double heat, double bought, String added) {


	/**
	 * By what the park says of the unit, and of its technology where the unit states no hours, by equations (1) to (4).
	 *
	 * @param boilerReference α; NaN if it is unknown, and then the fuel of a unit that delivers electricity and heat is too
	 */
	public static UnitEnergy of(EnergyUnit unit, double boilerReference) {
		Output output = output(unit.getOutput());
		Double hours = unit.getHours() == null && unit.getTechnology() != null ? unit.getTechnology().getFullLoadHours() : unit.getHours();
		double electricity = EnergyBalance.electricity(output, number(unit.getCapacity()), number(hours));
		double heat = EnergyBalance.heat(output, number(unit.getCapacity()), number(hours), electricity, number(unit.getHeatToPower()));
		double fuelUse = EnergyBalance.fuelUse(output, electricity, heat, number(unit.getEfficiency()), boilerReference);
		return new UnitEnergy(null, fuelUse, EnergyBalance.GJ_PER_MWH * electricity, heat, 0, null);
	}

	/**
	 * As a study computed it, with its parameters for what the park does not say.
	 *
	 * @param scenario name of the scenario; empty for the stock as it stands
	 * @return by id of the unit; those that the scenario adds are among them
	 * @throws IllegalArgumentException if the study has no such scenario
	 */
	public static Map<String, UnitEnergy> of(StudyResult result, String scenario) {
		ScenarioResult of = scenario.isEmpty() ? null
				: result.scenarios().stream().filter(each -> each.name().equals(scenario)).findFirst()
						.orElseThrow(() -> new IllegalArgumentException("No scenario " + scenario));
		Operation operation = of == null ? result.baseline() : of.operation();
		Map<String, UnitEnergy> byId = new LinkedHashMap<>();
		for (int j = 0; j < result.units().size(); j++) {
			StockUnit unit = result.units().get(j);
			boolean added = of != null && !of.applied()[j].isEmpty();
			if (!unit.added() || added) {
				byId.put(unit.id(), new UnitEnergy(of == null ? null : of.fuels()[j], operation.fuelUse()[j], EnergyBalance.GJ_PER_MWH * operation.electricity()[j],
						operation.heat()[j], EnergyBalance.GJ_PER_MWH * operation.gridPurchase()[j], unit.added() ? of.applied()[j] : null));
			}
		}
		return Collections.unmodifiableMap(byId);
	}

	/** The unknown energy of a unit that a study does not know. */
	static final UnitEnergy UNKNOWN = new UnitEnergy(null, Double.NaN, Double.NaN, Double.NaN, 0, null);

	private static double number(Double known) {
		return known == null ? Double.NaN : known;
	}

	private static Output output(EnergyOutput output) {
		return switch (output) {
		case CHP -> Output.COMBINED;
		case ELECTRICITY -> Output.ELECTRICITY;
		case HEAT -> Output.HEAT;
		case UNKNOWN -> null;
		};
	}
}
