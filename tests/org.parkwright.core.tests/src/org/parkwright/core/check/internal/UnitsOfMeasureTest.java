package org.parkwright.core.check.internal;

import static org.parkwright.model.park.ParkPackage.Literals.FLOW__UNIT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.model.park.Flow;

class UnitsOfMeasureTest extends CheckTest {

	UnitsOfMeasureTest() {
		super(new UnitsOfMeasure(), "element.unit");
	}

	private final Flow flow = FACTORY.createFlow();

	@BeforeEach
	void aFlow() {
		flow.setName("S1");
		park.getFlows().add(flow);
	}

	@Test
	void aUnitOrNoneIsRight() {
		assertFindsNothing();
		flow.setUnit("m³/d");
		assertFindsNothing();
	}

	@Test
	void aWordThatIsNoUnitIsWrong() {
		flow.setUnit("lorries a day");
		assertFinds(error(flow, FLOW__UNIT, "Flow S1: its unit 'lorries a day' is no unit of measure.",
				"Write one such as t/a, GJ/a, m3/d, kWh/m3 or kg/t."));
	}
}
