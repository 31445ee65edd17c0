package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.FLOW__FROM;
import static org.parkwright.model.park.ParkPackage.Literals.FLOW__TO;

import org.junit.jupiter.api.Test;
import org.parkwright.model.park.Port;
import org.parkwright.model.park.PortDirection;

class ExteriorFlowTest extends FlowCheckTest {

	ExteriorFlowTest() {
		super(new ExteriorFlow(), "flow.exterior");
	}

	private final Port outside = port(exterior("City"), PortDirection.UNKNOWN);

	@Test
	void aFlowWithinTheParkAndMarkedOnesAreRight() {
		assertFindsNothing();
		outside.setDirection(PortDirection.OUT);
		flow.setFrom(outside);
		assertFindsNothing();
	}

	@Test
	void anImportThatIsNotMarkedIsToldOf() {
		flow.setFrom(outside);
		assertFinds(warning(flow, FLOW__FROM, "Flow S1: it is not marked as import.",
				"Set the direction of the port of the exterior zone to out."));
	}

	@Test
	void anExportThatIsNotMarkedIsToldOf() {
		flow.setTo(outside);
		assertFinds(warning(flow, FLOW__TO, "Flow S1: it is not marked as export.",
				"Set the direction of the port of the exterior zone to in."));
	}

	@Test
	void aFlowThatPassesTheParkByIsWrong() {
		flow.setFrom(outside);
		flow.setTo(port(exterior("Market"), PortDirection.IN));
		assertFinds(error(flow, null, "Flow S1: it goes from one exterior zone to another.",
				"Connect one of its ends to a port inside the park, or remove it."));
	}
}
