package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;

/** What an energy unit delivers is known. */
public final class UnitOutput implements Check {

	@Override
	public String id() {
		return "unit.output";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			if (unit.getOutput() == EnergyOutput.UNKNOWN) {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__OUTPUT, "the output is unknown.",
						"Say whether it delivers CHP, electricity or heat; nothing can be computed of it until then.");
			}
		}
	}
}
