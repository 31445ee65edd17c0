package org.parkwright.core.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultTable;
import org.parkwright.model.park.EipModel;

/** The test of a result asserts cells. */
class CoolingWaterTest {

	@Test
	void coolingTakesSoMuchWater() {
		EipModel model = Models.model();
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
		StudyResult result = new StudyBuilder().run(model);
		ResultTable table = new CoolingWater().sections(result).getFirst().tables().getFirst();
		assertEquals("U1", table.text(0, "id"));
		assertEquals(1.8 * result.units().getFirst().electricity(), table.number(0, "water_m3_per_a"));
	}
}
