package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.TechnologyKind;

/** The fuel of an energy unit is known; without that of a boiler nothing can be said of it at all. */
public final class UnitFuel implements Check {

	@Override
	public String id() {
		return "unit.fuel";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			if (unit.getFuel() != null || !unit.getCofiring().isEmpty()) {
				continue;
			}
			boolean boiler = unit.getTechnology() == null ? unit.getOutput() == EnergyOutput.HEAT
					: unit.getTechnology().getKind() == TechnologyKind.BOILER;
			if (boiler) {
				findings.error(unit, ParkPackage.Literals.ENERGY_UNIT__FUEL, "the fuel of this boiler is unknown.",
						"Choose a fuel of the library.");
			} else {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__FUEL, "the fuel is unknown.",
						"Choose a fuel of the library; its emissions are unknown until then.");
			}
		}
	}
}
