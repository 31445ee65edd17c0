package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

/**
 * A flow with an exterior zone is marked as import or export by the direction of the zone's port: out of the zone is an
 * import of the park, into it an export. A flow between two exterior zones does not concern a park.
 */
public final class ExteriorFlow implements Check {

	@Override
	public String id() {
		return "flow.exterior";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Flow flow : contents.of(Flow.class)) {
			boolean fromOutside = outside(flow.getFrom());
			boolean toOutside = outside(flow.getTo());
			if (fromOutside && toOutside) {
				findings.error(flow, null, "it goes from one exterior zone to another.",
						"Connect one of its ends to a port inside the park, or remove it.");
			} else if (fromOutside && flow.getFrom().getDirection() == PortDirection.UNKNOWN) {
				findings.warning(flow, ParkPackage.Literals.FLOW__FROM, "it is not marked as import.",
						"Set the direction of the port of the exterior zone to out.");
			} else if (toOutside && flow.getTo().getDirection() == PortDirection.UNKNOWN) {
				findings.warning(flow, ParkPackage.Literals.FLOW__TO, "it is not marked as export.",
						"Set the direction of the port of the exterior zone to in.");
			}
		}
	}

	private static boolean outside(Port port) {
		return port != null && port.getOwner() instanceof ExteriorZone;
	}
}
