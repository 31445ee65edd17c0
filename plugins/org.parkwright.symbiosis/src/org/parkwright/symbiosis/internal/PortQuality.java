package org.parkwright.symbiosis.internal;

import java.util.List;
import java.util.stream.Stream;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.SubstanceShare;

/** What is offered or wanted can be so: heat is warmer before it is given than after, and least shares are not above largest ones. */
public final class PortQuality implements Check {

	@Override
	public String id() {
		return "exchange.quality";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Port port : contents.of(Port.class)) {
			if (port.getTemperature() != null && port.getReturnTemperature() != null && port.getReturnTemperature() > port.getTemperature()) {
				findings.warning(port, ParkPackage.Literals.PORT__RETURN_TEMPERATURE, "what carries the heat would be warmer after it has given it than before, so its heat is not matched.",
						"Exchange the temperature and the return temperature.");
			}
		}
		Stream<List<SubstanceShare>> lists = Stream.concat(contents.of(Port.class).stream().map(Port::getBounds), contents.of(MaterialType.class).stream().map(MaterialType::getComposition));
		lists.flatMap(List::stream).filter(share -> share.getLowerBound() != null && share.getUpperBound() != null && share.getLowerBound() > share.getUpperBound())
				.forEach(share -> findings.warning(share, ParkPackage.Literals.SUBSTANCE_SHARE__LOWER_BOUND, "its smallest share is above its largest, so nothing fits.",
						"Exchange the two."));
	}
}
