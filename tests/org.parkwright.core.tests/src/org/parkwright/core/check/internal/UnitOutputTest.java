package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.ENERGY_UNIT__OUTPUT;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;

class UnitOutputTest extends CheckTest {

	UnitOutputTest() {
		super(new UnitOutput(), "unit.output");
	}

	private final EnergyUnit unit = Models.unit(plant, "U1");

	@Test
	void aKnownOutputIsRight() {
		for (EnergyOutput output : EnumSet.complementOf(EnumSet.of(EnergyOutput.UNKNOWN))) {
			unit.setOutput(output);
			assertFindsNothing();
		}
	}

	@Test
	void anUnknownOutputIsToldOf() {
		unit.setOutput(EnergyOutput.UNKNOWN);
		assertFinds(warning(unit, ENERGY_UNIT__OUTPUT, "Energy unit U1: the output is unknown.",
				"Say whether it delivers CHP, electricity or heat; nothing can be computed of it until then."));
	}
}
