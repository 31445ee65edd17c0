package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommittedEmissionsTest {
	private final CommittedEmissions committed = CommittedEmissions.of(2014, new double[][] {{10, 10, 0}, {6, 1, 1}});

	@Test
	void areSummedByGroupAndYear() {
		assertArrayEquals(new double[][] {{10, 10, 0}, {6, 1, 1}}, committed.byYear());
		assertArrayEquals(new double[] {20, 8}, committed.byGroup());
		assertArrayEquals(new double[] {16, 27, 28}, committed.cumulative());
		assertEquals(28, committed.total());
	}

	@Test
	void areSetAgainstABudget() {
		assertEquals(0.5, committed.shareOf(56));
		assertEquals(2014, committed.exhausts(15.9));
		assertEquals(2015, committed.exhausts(16));
		assertEquals(-1, committed.exhausts(28));
		assertTrue(Double.isNaN(committed.shareOf(0)));
	}

	@Test
	void areThoseOfTheAppraisal() {
		RandomStock stock = new RandomStock(5);
		CommittedEmissions of = CommittedEmissions.of(RandomStock.BASE_YEAR, stock.trajectory().values(Trajectory.Quantity.EMISSIONS));
		Close.assertClose(stock.appraise().scenarioTonnes(), of.total(), 1e-12, "total");
	}

	@Test
	void anUnknownEmissionInUseLeavesItsSumsUnknown() {
		CommittedEmissions unknown = CommittedEmissions.of(2014, new double[][] {{Double.NaN, 0}, {3, 3}});
		assertTrue(Double.isNaN(unknown.total()) && Double.isNaN(unknown.byGroup()[0]));
		assertEquals(6, unknown.byGroup()[1]);
		assertEquals(-1, unknown.exhausts(1));
	}

	@Test
	void ofNoUnitsThereAreNone() {
		assertEquals(0, CommittedEmissions.of(2014, new double[3][0]).total());
	}
}
