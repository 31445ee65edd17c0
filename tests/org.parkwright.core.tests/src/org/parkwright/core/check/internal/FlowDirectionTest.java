package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.FLOW__FROM;
import static org.parkwright.model.park.ParkPackage.Literals.FLOW__TO;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.PortDirection;

class FlowDirectionTest extends FlowCheckTest {

	FlowDirectionTest() {
		super(new FlowDirection(), "flow.direction");
	}

	@Test
	void fromAWayOutToAWayInIsRight() {
		assertFindsNothing();
		out.setDirection(PortDirection.UNKNOWN);
		in.setDirection(PortDirection.UNKNOWN);
		assertFindsNothing();
	}

	@Test
	void aFlowThatStartsAtAWayInIsWrong() {
		out.setDirection(PortDirection.IN);
		assertFinds(error(flow, FLOW__FROM, "Flow S1: it starts at a port where something enters F1.",
				"Turn the flow round, or change the direction of the port to out."));
	}

	@Test
	void aFlowThatEndsAtAWayOutIsWrong() {
		in.setDirection(PortDirection.OUT);
		assertFinds(error(flow, FLOW__TO, "Flow S1: it ends at a port where something leaves F2.",
				"Turn the flow round, or change the direction of the port to in."));
	}

	@Test
	void aFlowWithALooseEndIsToldOf() {
		flow.setFrom(null);
		String remedy = "Connect it to the port of a firm, a plant or an exterior zone.";
		assertFinds(warning(flow, FLOW__FROM, "Flow S1: it starts nowhere.", remedy));
		flow.setFrom(out);
		flow.setTo(null);
		assertFinds(warning(flow, FLOW__TO, "Flow S1: it ends nowhere.", remedy));
	}
}
