package org.parkwright.core.check.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** A unit of measure that an element states can be read as one. */
public final class UnitsOfMeasure implements Check {

	private final Map<EClass, List<EAttribute>> attributes = new ConcurrentHashMap<>();

	@Override
	public String id() {
		return "element.unit";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (EObject element : contents.all()) {
			for (EAttribute attribute : attributes.computeIfAbsent(element.eClass(),
					type -> type.getEAllAttributes().stream()
							.filter(one -> one.getEAttributeType() == ParkPackage.Literals.UNIT_SYMBOL).toList())) {
				if (element.eGet(attribute) instanceof String symbol) {
					try {
						Units.parse(symbol);
					} catch (UnitSyntaxException e) {
						findings.error(element, attribute,
								"its " + attribute.getName() + " '" + symbol + "' is no unit of measure.",
								"Write one such as t/a, GJ/a, m3/d, kWh/m3 or kg/t.");
					}
				}
			}
		}
	}
}
