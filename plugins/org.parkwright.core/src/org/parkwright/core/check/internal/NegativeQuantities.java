package org.parkwright.core.check.internal;

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
import org.parkwright.model.park.ParkPackage;

/**
 * Quantities and counts are not negative, but for temperatures, coordinates, emission factors (which may stand for a
 * credit), prices, gains and indicators. Capacity, lifetime and heat-to-power ratio have rules of their own.
 */
public final class NegativeQuantities implements Check {

	private static final Set<EAttribute> EXEMPT = Set.of(ParkPackage.Literals.PORT__TEMPERATURE,
			ParkPackage.Literals.PIPELINE__TEMPERATURE, ParkPackage.Literals.STEAM_NETWORK__TEMPERATURE,
			ParkPackage.Literals.PARK__LATITUDE, ParkPackage.Literals.PARK__LONGITUDE,
			ParkPackage.Literals.ACTOR__LATITUDE, ParkPackage.Literals.ACTOR__LONGITUDE,
			ParkPackage.Literals.ENERGY_UNIT__LATITUDE, ParkPackage.Literals.ENERGY_UNIT__LONGITUDE,
			ParkPackage.Literals.EMISSION_FACTOR__VALUE, ParkPackage.Literals.PRICE__VALUE,
			ParkPackage.Literals.BENCHMARK__THRESHOLD, ParkPackage.Literals.INDICATOR_VALUE__VALUE,
			ParkPackage.Literals.INDICATOR_VALUE__TARGET, ParkPackage.Literals.EXCHANGE__COST_REDUCTION,
			ParkPackage.Literals.EXCHANGE__REVENUE, ParkPackage.Literals.ENERGY_UNIT__CAPACITY,
			ParkPackage.Literals.ENERGY_UNIT__LIFETIME, ParkPackage.Literals.ENERGY_UNIT__HEAT_TO_POWER);

	private final Map<EClass, List<EAttribute>> attributes = new ConcurrentHashMap<>();

	@Override
	public String id() {
		return "element.negative";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EObject element : contents.all()) {
			for (EAttribute attribute : attributes.computeIfAbsent(element.eClass(), NegativeQuantities::checked)) {
				if (element.eGet(attribute) instanceof Number number && number.doubleValue() < 0) {
					findings.error(element, attribute,
							"its " + attribute.getName() + " is " + Findings.text(element, attribute) + ".",
							"Enter a number that is not negative, or leave it out if you do not know it; a flow goes the other way if its ends are exchanged.");
				}
			}
		}
	}

	private static List<EAttribute> checked(EClass type) {
		return type.getEAllAttributes().stream().filter(attribute -> !EXEMPT.contains(attribute))
				.filter(attribute -> attribute.getEAttributeType() == ParkPackage.Literals.QUANTITY
						|| attribute.getEAttributeType() == ParkPackage.Literals.COUNT)
				.toList();
	}
}
