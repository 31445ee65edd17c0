package org.parkwright.symbiosis.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.symbiosis.ExchangeNetwork;

/** An exchange stands in the model once, or what it is worth would count twice. */
public final class ExchangesTwice implements Check {

	@Override
	public String id() {
		return "exchange.twice";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		Map<List<Object>, Exchange> found = new HashMap<>();
		for (Exchange exchange : contents.of(Exchange.class)) {
			if (exchange.getFrom() == null || exchange.getTo() == null || exchange.isDerived() || exchange.getState() == ExchangeState.REJECTED) {
				continue;
			}
			MaterialType material = ExchangeNetwork.material(exchange);
			List<Object> key = Arrays.asList(exchange.getFrom().getOwner(), exchange.getTo().getOwner(), exchange.getKind(), exchange.getState(), material,
					exchange.getStartYear(), exchange.getEndYear());
			Exchange first = material == null ? null : found.putIfAbsent(key, exchange);
			if (first != null) {
				findings.warning(exchange, ParkPackage.Literals.NAMED_ELEMENT__NAME, "the same partners have the same exchange of the same years in " + Findings.label(first)
						+ ", and what it is worth counts twice.", "Remove one of them, or state the years of each.");
			}
		}
	}
}
