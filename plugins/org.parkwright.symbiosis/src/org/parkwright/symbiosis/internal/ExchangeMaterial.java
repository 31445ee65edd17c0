package org.parkwright.symbiosis.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Port;
import org.parkwright.symbiosis.ExchangeNetwork;

/** An exchange says what passes, and an offer or a want says of what it is one. */
public final class ExchangeMaterial implements Check {

	@Override
	public String id() {
		return "exchange.material";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Exchange exchange : contents.of(Exchange.class)) {
			if (exchange.getFrom() != null && exchange.getTo() != null && exchange.getKind() != ExchangeKind.KNOWLEDGE && ExchangeNetwork.material(exchange) == null) {
				findings.warning(exchange, ParkPackage.Literals.FLOW__MATERIAL, "neither it nor its ports state a material, so nothing can be said of what it saves.",
						"Choose the material of the port at which it starts.");
			}
		}
		for (Port port : contents.of(Port.class)) {
			boolean open = port.getInflows().isEmpty() && port.getOutflows().isEmpty();
			if (open && port.getQuantity() != null && port.getMaterial() == null && port.getCarrier() == EnergyCarrier.UNKNOWN) {
				findings.warning(port, ParkPackage.Literals.PORT__MATERIAL, "it states a quantity and no material, so nobody can be found who takes or gives it.", "Choose its material.");
			}
		}
	}
}
