package org.parkwright.core.check.internal;

import org.eclipse.emf.ecore.EAttribute;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.Range;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.ParkPackage;

/**
 * An energy unit retires after its vintage, and a unit in operation has not reached its end in the base year.
 * The end is the first year without the unit: its year of retirement if known, else vintage plus lifetime.
 */
public final class UnitLifetime implements Check {

	/** Years between vintage and retirement: as many as a lifetime may have. */
	private static final int MOST = (int) Range.of(ParkPackage.Literals.ENERGY_UNIT__LIFETIME).orElseThrow().max();

	@Override
	public String id() {
		return "unit.lifetime";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EnergyUnit unit : contents.units()) {
			Integer retireYear = unit.getRetireYear();
			if (!Range.admits(unit, ParkPackage.Literals.ENERGY_UNIT__LIFETIME)
					|| !Range.admits(unit, ParkPackage.Literals.ENERGY_UNIT__RETIRE_YEAR)) {
				continue;
			}
			if (retireYear != null && tooLate(retireYear, unit.getVintage(), contents.model().getBaseYear())) {
				findings.error(unit, ParkPackage.Literals.ENERGY_UNIT__RETIRE_YEAR,
						"the year of retirement is " + retireYear + ".", "Enter a year at most " + MOST
								+ " years after the vintage, or leave it out if you do not know it.");
			} else if (retireYear != null && unit.getVintage() != null && retireYear < unit.getVintage()) {
				findings.error(unit, ParkPackage.Literals.ENERGY_UNIT__RETIRE_YEAR,
						"the year of retirement " + retireYear + " is before the vintage " + unit.getVintage() + ".",
						"Correct one of the two.");
			} else if (unit.getLifeStatus() == LifeStatus.OPERATING && contents.model().getBaseYear() != null) {
				ended(contents.model().getBaseYear(), unit, findings);
			}
		}
	}

	private static boolean tooLate(int retireYear, Integer vintage, Integer baseYear) {
		Integer first = vintage != null ? vintage : baseYear;
		return first != null && (long) retireYear - first > MOST;
	}

	private static void ended(int baseYear, EnergyUnit unit, Findings findings) {
		Integer retireYear = unit.getRetireYear();
		boolean known = retireYear != null || unit.getVintage() != null && unit.getLifetime() != null;
		if (!known) {
			return;
		}
		double end = retireYear != null ? retireYear : unit.getVintage() + unit.getLifetime();
		if (end <= baseYear) {
			EAttribute feature = retireYear != null ? ParkPackage.Literals.ENERGY_UNIT__RETIRE_YEAR
					: ParkPackage.Literals.ENERGY_UNIT__LIFETIME;
			findings.warning(unit, feature,
					"its life ended in " + Math.round(end) + ", not after the base year " + baseYear
							+ ", but its status is operating.",
					"Set its status to retired, or correct its vintage or lifetime; it counts as retired meanwhile, unless a study distributes lifetimes.");
		}
	}
}
