package org.parkwright.symbiosis.internal;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Port;
import org.parkwright.symbiosis.Benefits;
import org.parkwright.symbiosis.Dimension;
import org.parkwright.symbiosis.Impact;

/** Quantities of exchanges, offers and wants are a mass, an energy or a volume a year, those at both ends of an exchange alike, and convert to its factors. */
public final class ExchangeUnits implements Check {

	@Override
	public String id() {
		return "exchange.unit";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Exchange exchange : contents.of(Exchange.class)) {
			if (exchange.getKind() == ExchangeKind.KNOWLEDGE || exchange.getQuantity() == null) {
				continue;
			}
			if (isOdd(exchange, ParkPackage.Literals.FLOW__UNIT, exchange.getUnit(), findings)) {
				continue;
			}
			for (Port port : new Port[] { exchange.getFrom(), exchange.getTo() }) {
				Optional<Dimension> of = port == null || port.getQuantity() == null ? Optional.empty() : Dimension.of(port.getUnit());
				if (of.isPresent() && !of.equals(Dimension.of(exchange.getUnit()))) {
					findings.warning(exchange, ParkPackage.Literals.FLOW__UNIT, "its unit " + exchange.getUnit() + " does not convert to " + port.getUnit() + " of "
							+ Findings.label(port) + ".", "State both as mass, both as energy or both as volume.");
				}
			}
			if (Benefits.impacts(contents.model(), exchange).getFirst().gap() == Impact.Gap.UNIT) {
				findings.warning(exchange, ParkPackage.Literals.FLOW__UNIT, "its unit " + exchange.getUnit()
						+ " and that of an emission factor of what it replaces, of its disposal, processing or transport do not convert to t/a, so what it avoids is unknown.",
						"State the factor by the same kind of quantity, such as kg/t for t/a.");
			}
		}
		for (Port port : contents.of(Port.class)) {
			if (port.getQuantity() != null) {
				isOdd(port, ParkPackage.Literals.PORT__UNIT, port.getUnit(), findings);
			}
		}
	}

	/** What is no unit at all the rule on units of measure tells of. */
	private static boolean isOdd(EObject element, EStructuralFeature feature, String unit, Findings findings) {
		if (Dimension.of(unit).isPresent()) {
			return false;
		}
		if (unit == null || unit.isBlank()) {
			findings.warning(element, feature, "its quantity has no unit, so it is unknown.", "State one, such as t/a, GJ/a or m3/a.");
		} else if (Dimension.isUnit(unit)) {
			findings.warning(element, feature, "its unit " + unit + " does not convert to t/a, GJ/a or m3/a, so its quantity is unknown.", "State the quantity of a year.");
		}
		return true;
	}
}
