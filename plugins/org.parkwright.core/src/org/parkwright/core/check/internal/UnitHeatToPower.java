package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;

/**
 * The heat-to-power ratio of a CHP unit is not 0, and other units have none. An unknown ratio is no fault:
 * the factor set of a study says what to take for it.
 */
public final class UnitHeatToPower implements Check {

	@Override
	public String id() {
		return "unit.heatToPower";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			Double ratio = unit.getHeatToPower();
			if (ratio == null || unit.getOutput() == EnergyOutput.UNKNOWN) {
				continue;
			}
			String text = Findings.text(unit, ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER);
			if (unit.getOutput() == EnergyOutput.CHP && ratio == 0) {
				findings.error(unit, ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER,
						"the heat-to-power ratio of this CHP unit is " + text + ".",
						"Enter a ratio greater than 0, leave it out to have that of the factor set, or change the output to electricity.");
			} else if (unit.getOutput() != EnergyOutput.CHP && ratio > 0) {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER,
						"the heat-to-power ratio is " + text + ", but the unit delivers "
								+ unit.getOutput().getLiteral() + " only.",
						"Change the output to CHP, or leave the ratio out; it is not used.");
			}
		}
	}
}
