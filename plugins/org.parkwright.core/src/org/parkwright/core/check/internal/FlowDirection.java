package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

/** A flow goes from a port where something leaves to one where something enters. */
public final class FlowDirection implements Check {

	@Override
	public String id() {
		return "flow.direction";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Flow flow : contents.of(Flow.class)) {
			if (flow.getFrom() == null || flow.getTo() == null) {
				findings.warning(flow, flow.getFrom() == null ? ParkPackage.Literals.FLOW__FROM : ParkPackage.Literals.FLOW__TO,
						flow.getFrom() == null ? "it starts nowhere." : "it ends nowhere.",
						"Connect it to the port of a firm, a plant or an exterior zone.");
				continue;
			}
			if (flow.getFrom().getDirection() == PortDirection.IN) {
				findings.error(flow, ParkPackage.Literals.FLOW__FROM,
						"it starts at a port where something enters " + owner(flow.getFrom()) + ".",
						"Turn the flow round, or change the direction of the port to out.");
			}
			if (flow.getTo().getDirection() == PortDirection.OUT) {
				findings.error(flow, ParkPackage.Literals.FLOW__TO,
						"it ends at a port where something leaves " + owner(flow.getTo()) + ".",
						"Turn the flow round, or change the direction of the port to in.");
			}
		}
	}

	private static String owner(Port port) {
		return port.getOwner() == null ? "its owner" : String.valueOf(port.getOwner().getName());
	}
}
