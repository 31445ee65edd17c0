package org.parkwright.core.check.internal;

import org.parkwright.core.check.Check;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.ExteriorZone;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

/** A rule on what flows between two firms, F1 and F2. */
abstract class FlowCheckTest extends CheckTest {

	final Firm giver = firm("F1");
	final Firm taker = firm("F2");
	final Port out = port(giver, PortDirection.OUT);
	final Port in = port(taker, PortDirection.IN);
	final Flow flow = flow("S1", out, in);

	FlowCheckTest(Check check, String code) {
		super(check, code);
	}

	Firm firm(String name) {
		Firm firm = FACTORY.createFirm();
		firm.setName(name);
		park.getFirms().add(firm);
		return firm;
	}

	ExteriorZone exterior(String name) {
		ExteriorZone zone = FACTORY.createExteriorZone();
		zone.setName(name);
		park.getExterior().add(zone);
		return zone;
	}

	static Port port(Actor owner, PortDirection direction) {
		Port port = FACTORY.createPort();
		port.setDirection(direction);
		owner.getPorts().add(port);
		return port;
	}

	Flow flow(String name, Port from, Port to) {
		Flow made = FACTORY.createFlow();
		made.setName(name);
		made.setFrom(from);
		made.setTo(to);
		park.getFlows().add(made);
		return made;
	}
}
