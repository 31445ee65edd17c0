package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.EFFICIENCY_CLASS__EFFICIENCY;
import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EfficiencyClass;
import org.parkwright.model.park.EnergyUnit;

class EfficienciesTest extends CheckTest {

	EfficienciesTest() {
		super(new Efficiencies(), "element.share");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aFractionIsRight() {
		unit.setEfficiency(1.0);
		assertFindsNothing();
		unit.setEfficiency(1.05);
		assertFindsNothing();
	}

	@Test
	void noneIsWrong() {
		unit.setEfficiency(0.0);
		assertFinds(error(unit, ENERGY_UNIT__EFFICIENCY, "Energy unit U1: its efficiency is 0.", "Enter one above 0, or leave it out if you do not know it."));
	}

	@Test
	void aPercentageIsWrong() {
		unit.setEfficiency(35.3);
		assertFinds(error(unit, ENERGY_UNIT__EFFICIENCY,
				"Energy unit U1: its efficiency is 35.3, but no more than 1.05 of a lower heating value can be delivered.",
				"Enter it as a fraction: 35.3 % is 0.353."));
	}

	@Test
	void whatIsNoPercentageEitherIsWrong() {
		unit.setEfficiency(353.0);
		assertFinds(error(unit, ENERGY_UNIT__EFFICIENCY,
				"Energy unit U1: its efficiency is 353, but no more than 1.05 of a lower heating value can be delivered.", "Correct it."));
	}

	@Test
	void aHeatPumpMayDeliverMoreThanItUses() {
		unit.setTechnology(Models.technology(model, "heatPump"));
		unit.setEfficiency(3.5);
		EfficiencyClass usual = FACTORY.createEfficiencyClass();
		usual.setEfficiency(1.1);
		Models.technology(model, "heatPump").getEfficiencyClasses().add(usual);
		assertFindsNothing();
		Models.technology(model, "boiler").getEfficiencyClasses().add(usual);
		usual.setName("all");
		assertFinds(error(usual, EFFICIENCY_CLASS__EFFICIENCY,
				"Efficiency class all: its efficiency is 1.1, but no more than 1.05 of a lower heating value can be delivered.",
				"Enter it as a fraction: 1.1 % is 0.011."));
	}
}
