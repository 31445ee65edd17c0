package org.parkwright.core.check.internal;

import java.util.List;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.ParkPackage;

/** The shares of the fuels that an energy unit burns together sum to 1, and each names its fuel. */
public final class UnitCofiring implements Check {

	private static final double TOLERANCE = 1e-6;

	@Override
	public String id() {
		return "unit.cofiring";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			List<FuelShare> shares = unit.getCofiring();
			if (shares.isEmpty()) {
				continue;
			}
			double sum = 0;
			for (FuelShare share : shares) {
				if (share.getFuel() == null) {
					findings.error(unit, ParkPackage.Literals.ENERGY_UNIT__COFIRING,
							"one of the fuels it burns together is not named.", "Choose a fuel of the library for every share.");
				}
				sum += share.getShare() == null ? Double.NaN : share.getShare();
			}
			if (Double.isNaN(sum)) {
				findings.warning(unit, ParkPackage.Literals.ENERGY_UNIT__COFIRING,
						"a share of the fuels it burns together is unknown.", "Enter all shares; they sum to 1.");
			} else if (Math.abs(sum - 1) > TOLERANCE) {
				findings.error(unit, ParkPackage.Literals.ENERGY_UNIT__COFIRING,
						"the shares of the fuels it burns together sum to " + Math.round(sum * 1e6) / 1e6 + ".",
						"Correct them so that they sum to 1; the main fuel has a share too.");
			}
		}
	}
}
