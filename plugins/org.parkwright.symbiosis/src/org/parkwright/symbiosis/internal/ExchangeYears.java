package org.parkwright.symbiosis.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.ParkPackage;

/** An exchange ends after it starts, and one that has ended says when. */
public final class ExchangeYears implements Check {

	@Override
	public String id() {
		return "exchange.years";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Exchange exchange : contents.of(Exchange.class)) {
			if (exchange.getStartYear() != null && exchange.getEndYear() != null && exchange.getEndYear() < exchange.getStartYear()) {
				findings.warning(exchange, ParkPackage.Literals.EXCHANGE__END_YEAR,
						"it ends in " + exchange.getEndYear() + " before it starts in " + exchange.getStartYear() + ", and counts in no year.", "Correct one of the years.");
			} else if (exchange.getState() == ExchangeState.ENDED && exchange.getEndYear() == null) {
				findings.warning(exchange, ParkPackage.Literals.EXCHANGE__END_YEAR, "it has ended and does not say when, so it counts in no year.", "Enter the year in which it ended.");
			}
		}
	}
}
