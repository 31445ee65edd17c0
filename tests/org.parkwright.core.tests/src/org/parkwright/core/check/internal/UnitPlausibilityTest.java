package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HOURS;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.Models;
import org.parkwright.core.fault.Severity;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

class UnitPlausibilityTest extends CheckTest {

	UnitPlausibilityTest() {
		super(new UnitPlausibility(), "unit.hours");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@BeforeEach
	void aCombinedUnit() {
		unit.setOutput(EnergyOutput.CHP);
	}

	private static Finding doubtful(String code, EnergyUnit unit, EStructuralFeature feature, String message, String remedy) {
		return new Finding(Severity.WARNING, code, unit, feature, message, remedy);
	}

	private void cycle(double heatToPower, double efficiency) {
		unit.setTechnology(Models.technology(model, "combinedCycle"));
		unit.setFuel(Models.fuel(model, "naturalGas"));
		unit.setHeatToPower(heatToPower);
		unit.setEfficiency(efficiency);
	}

	@Test
	void aLeapYearHasHoursEnoughAndNoMore() {
		unit.setHours(8784.0);
		assertFindsNothing();
		unit.setHours(8785.0);
		assertFinds(error(unit, ENERGY_UNIT__HOURS, "Energy unit U1: it has more full-load hours than the 8784 of a leap year: 8785.",
				"Full-load hours are what a unit delivers in a year by its capacity: correct them."));
	}

	@ParameterizedTest
	@CsvSource({ "combinedCycle, 1.3", "backPressure, 7", "extraction, 7" })
	void heatPerElectricityHasAMost(String technology, double most) {
		unit.setTechnology(Models.technology(model, technology));
		unit.setHeatToPower(most);
		assertFindsNothing();
		unit.setHeatToPower(most + 1);
		boolean cycle = technology.equals("combinedCycle");
		assertFinds(doubtful("unit.heatToPower.high", unit, ENERGY_UNIT__HEAT_TO_POWER, "Energy unit U1: it has more heat per electricity than the "
				+ (cycle ? "1.3 of a combined cycle: 2.3." : "7 of a back-pressure turbine: 8."),
				cycle ? "Check it; where more heat is needed, let a boiler make the rest, and count its fuel and its price." : "Check it."));
	}

	/** By hand: (1 + 1)/(1/1.05 + 1/0.8) = 0.91; (1 + 0.1)/(1/1.05 + 0.1/0.8) = 1.02; (1 + 0.1)/(1/0.15 + 0.1/0.8) = 0.16. */
	@ParameterizedTest
	@CsvSource({ "0.1, 1.05, 102", "0.1, 0.15, 16" })
	void moreThanAllOrNextToNothingOfTheFuelIsWrong(double heatToPower, double efficiency, String percent) {
		unit.setHeatToPower(1.0);
		unit.setEfficiency(1.05);
		assertFindsNothing();
		unit.setHeatToPower(heatToPower);
		unit.setEfficiency(efficiency);
		assertFinds(coded("unit.efficiency.total", unit, ENERGY_UNIT__EFFICIENCY, "Energy unit U1: it has electricity and heat that are less than 20 % or"
				+ " more than 100 % of the fuel: " + percent + " %.", "Correct the heat, the electricity or the efficiency."));
	}

	/** By hand: (1 + 0.9)/(1/0.5 + 0.9/0.8) = 0.61: a condensing efficiency that was taken for an effective one. */
	@Test
	void aCombinedCycleThatUsesLittleOfItsGasIsDoubtful() {
		cycle(0.9, 0.77);
		assertFindsNothing();
		cycle(0.9, 0.5);
		assertFinds(doubtful("unit.efficiency.total", unit, ENERGY_UNIT__EFFICIENCY, "Energy unit U1: it has electricity and heat that are less than 70 % of the gas: 61 %.",
				"Check the efficiency: that of a unit for heat and electricity is electricity by fuel without the fuel for the heat, and no condensing one."));
		unit.setTechnology(Models.technology(model, "extraction"));
		assertFindsNothing();
	}

	@Test
	void whatIsUnknownOrAHeatPumpIsNotJudged() {
		assertFindsNothing();
		unit.setOutput(EnergyOutput.HEAT);
		unit.setTechnology(Models.technology(model, "heatPump"));
		unit.setEfficiency(3.5);
		assertFindsNothing();
	}
}
