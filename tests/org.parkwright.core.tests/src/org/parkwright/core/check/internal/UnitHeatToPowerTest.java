package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

class UnitHeatToPowerTest extends CheckTest {

	UnitHeatToPowerTest() {
		super(new UnitHeatToPower(), "unit.heatToPower");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aPositiveRatioOrAnUnknownOneIsRight() {
		unit.setHeatToPower(0.8);
		assertFindsNothing();
		unit.setHeatToPower(null);
		assertFindsNothing();
	}

	@Test
	void aCombinedUnitWithoutHeatIsWrong() {
		unit.setHeatToPower(0.0);
		assertFinds(error(unit, ENERGY_UNIT__HEAT_TO_POWER, "Energy unit U1: the heat-to-power ratio of this CHP unit is 0.",
				"Enter a ratio greater than 0, leave it out to have that of the factor set, or change the output to electricity."));
	}

	@Test
	void aRatioThatIsNotUsedIsToldOf() {
		unit.setOutput(EnergyOutput.ELECTRICITY);
		unit.setHeatToPower(3.0);
		assertFinds(warning(unit, ENERGY_UNIT__HEAT_TO_POWER,
				"Energy unit U1: the heat-to-power ratio is 3, but the unit delivers electricity only.",
				"Change the output to CHP, or leave the ratio out; it is not used."));
		unit.setHeatToPower(0.0);
		assertFindsNothing();
	}

	@Test
	void nothingIsSaidOfAUnitWhoseOutputIsUnknown() {
		unit.setOutput(EnergyOutput.UNKNOWN);
		unit.setHeatToPower(0.0);
		assertFindsNothing();
	}
}
