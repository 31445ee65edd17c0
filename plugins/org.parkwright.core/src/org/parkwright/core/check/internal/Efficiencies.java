package org.parkwright.core.check.internal;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EfficiencyClass;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Technology;
import org.parkwright.model.park.TechnologyKind;

/** Efficiencies are above 0 and at most 1.05, but for those of heat pumps. */
public final class Efficiencies implements Check {

	@Override
	public String id() {
		return "element.share";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EfficiencyClass usual : contents.of(EfficiencyClass.class)) {
			check(usual, ParkPackage.Literals.EFFICIENCY_CLASS__EFFICIENCY, usual.getEfficiency(), usual.eContainer(), findings);
		}
		for (EnergyUnit unit : contents.units()) {
			check(unit, ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY, unit.getEfficiency(), unit.getTechnology(), findings);
		}
	}

	private static void check(EObject element, EAttribute attribute, Double efficiency, EObject technology, Findings findings) {
		boolean heatPump = technology instanceof Technology known && known.getKind() == TechnologyKind.HEAT_PUMP;
		if (efficiency != null && efficiency > Plausibility.MOST_EFFICIENCY && !heatPump) {
			String text = Findings.text(element, attribute);
			findings.error(element, attribute, "its efficiency is " + text + ", but no more than 1.05 of a lower heating value can be delivered.",
					efficiency <= 100 ? "Enter it as a fraction: " + Ranges.fraction(efficiency, text) : "Correct it.");
		} else if (efficiency != null && efficiency == 0) {
			findings.error(element, attribute, "its efficiency is 0.", "Enter one above 0, or leave it out if you do not know it.");
		}
	}
}
