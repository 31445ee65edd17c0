package org.parkwright.core.check.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Technology;
import org.parkwright.model.park.TechnologyKind;

/** Shares and efficiencies are at most 1, but for the efficiency of heat pumps. */
public final class Shares implements Check {

	private static final Set<EAttribute> SHARES = Set.of(ParkPackage.Literals.MATERIAL_TYPE__CARBON_CONTENT,
			ParkPackage.Literals.SUBSTANCE_SHARE__SHARE, ParkPackage.Literals.SUBSTANCE_SHARE__LOWER_BOUND,
			ParkPackage.Literals.SUBSTANCE_SHARE__UPPER_BOUND, ParkPackage.Literals.FUEL__BIOGENIC_SHARE,
			ParkPackage.Literals.EFFICIENCY_CLASS__EFFICIENCY, ParkPackage.Literals.ENERGY_UNIT__EFFICIENCY,
			ParkPackage.Literals.FUEL_SHARE__SHARE, ParkPackage.Literals.PORT__AVAILABILITY,
			ParkPackage.Literals.REMOVAL_RATE__RATE, ParkPackage.Literals.RECLAIMED_WATER_PLANT__RECOVERY_RATE,
			ParkPackage.Literals.WATER_SUPPLY_PLANT__LOSS, ParkPackage.Literals.LANDFILL__GAS_RECOVERY,
			ParkPackage.Literals.LANDFILL__METHANE_CORRECTION_FACTOR, ParkPackage.Literals.LANDFILL__OXIDATION,
			ParkPackage.Literals.RECYCLING_PLANT__RECOVERY_RATE, ParkPackage.Literals.SLUDGE_PLANT__INLET_MOISTURE,
			ParkPackage.Literals.SLUDGE_PLANT__OUTLET_MOISTURE, ParkPackage.Literals.TRANSPORT_LINK__LOSS);

	private final Map<EClass, List<EAttribute>> attributes = new ConcurrentHashMap<>();

	@Override
	public String id() {
		return "element.share";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EObject element : contents.all()) {
			for (EAttribute attribute : attributes.computeIfAbsent(element.eClass(),
					type -> type.getEAllAttributes().stream().filter(SHARES::contains).toList())) {
				if (element.eGet(attribute) instanceof Double share && share > 1 && !heatPump(element)) {
					findings.error(element, attribute,
							"its " + attribute.getName() + " is " + Findings.text(element, attribute)
									+ ", but a share of a whole is at most 1.",
							share <= 100 ? "Enter it as a fraction: %s %% is %s.".formatted(
									Findings.text(element, attribute), BigDecimal.valueOf(share).movePointLeft(2).toPlainString())
									: "Correct it.");
				}
			}
		}
	}

	private static boolean heatPump(EObject element) {
		Technology technology = element instanceof EnergyUnit unit ? unit.getTechnology()
				: element.eContainer() instanceof Technology owner ? owner : null;
		return technology != null && technology.getKind() == TechnologyKind.HEAT_PUMP;
	}
}
