package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.core.check.Contents;
import org.parkwright.core.check.Findings;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.ParkPackage;

/**
 * The two ports of a flow are for the same material, unless the flow says itself which material passes or an exchange
 * arrives as a substitute of what its target takes.
 */
public final class FlowMaterial implements Check {

	@Override
	public String id() {
		return "flow.material";
	}

	@Override
	public void check(Contents contents, Findings findings) {
		for (Flow flow : contents.of(Flow.class)) {
			if (flow.getMaterial() != null || flow.getFrom() == null || flow.getTo() == null) {
				continue;
			}
			MaterialType given = flow.getFrom().getMaterial();
			MaterialType taken = flow.getTo().getMaterial();
			boolean mapped = flow instanceof Exchange exchange && exchange.getSubstitutes() == taken;
			if (given != null && taken != null && given != taken && !mapped) {
				findings.error(flow, ParkPackage.Literals.FLOW__MATERIAL,
						"it starts as " + name(given) + " and arrives as " + name(taken) + ".",
						"Correct the material of a port, say which material passes, or, for an exchange, what it substitutes.");
			}
		}
	}

	private static String name(MaterialType material) {
		return material.getName() == null ? material.getId() : material.getName();
	}
}
