package org.parkwright.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.model.park.CapacityKind;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;

class DerivedValuesTest {
	@ParameterizedTest
	@CsvSource({ "CHP,ELECTRIC", "ELECTRICITY,ELECTRIC", "HEAT,THERMAL", "UNKNOWN,UNKNOWN" })
	void theOutputSaysWhatTheCapacityCounts(EnergyOutput output, CapacityKind kind) {
		EnergyUnit unit = Samples.FACTORY.createEnergyUnit();
		unit.setOutput(output);
		assertEquals(kind, unit.getCapacityKind());
	}

	@ParameterizedTest
	@CsvSource({ "'',UNKNOWN", "'UNKNOWN',UNKNOWN", "'HEAT,HEAT,CHP',HEAT", "'HEAT,CHP',CHP", "'HEAT,ELECTRICITY',ELECTRICITY",
			"'UNKNOWN,UNKNOWN,HEAT',HEAT" })
	void aPlantIsWhatMostOfItsUnitsAre(String outputs, EnergyOutput kind) {
		EnergyPlant plant = Samples.FACTORY.createWasteToEnergyPlant();
		for (String output : outputs.isEmpty() ? new String[0] : outputs.split(",")) {
			EnergyUnit unit = Samples.FACTORY.createEnergyUnit();
			unit.setOutput(EnergyOutput.valueOf(output));
			plant.getUnits().add(unit);
		}
		assertEquals(kind, plant.getKind());
	}

	@Test
	void aNewModelIsOfTheCurrentSchema() {
		assertEquals(ParkResource.SCHEMA_VERSION, Samples.FACTORY.createEipModel().getSchemaVersion());
	}
}
