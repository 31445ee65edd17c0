package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearTotalsTest {
	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void areTheTotalsOfTheTrajectory(long seed) {
		RandomStock stock = new RandomStock(seed);
		Trajectory trajectory = stock.trajectory();
		int years = trajectory.years() + 3;
		double[] emissions = new double[years];
		double[] cost = new double[years];
		YearTotals.compute(stock.remainingLife, stock.baseline, stock.scenario, stock.affected, emissions, cost);
		for (int k = 0; k < years; k++) {
			double expected = 0;
			boolean within = k < trajectory.years();
			for (int part = 0; part < Parts.COUNT; part++) {
				expected += within ? trajectory.totalCost(part, k) : 0;
			}
			assertEquals(expected, cost[k], 1e-3, "cost of year " + k + " of about 1e10");
			assertEquals(within ? trajectory.total(Trajectory.Quantity.EMISSIONS, k) : 0, emissions[k], 1e-5);
		}
	}

	@Test
	void whatFallsLaterIsLeftOut() {
		RandomStock stock = new RandomStock(3);
		double[] all = new double[60];
		double[] few = new double[5];
		YearTotals.compute(stock.remainingLife, stock.baseline, stock.scenario, stock.affected, all, new double[60]);
		YearTotals.compute(stock.remainingLife, stock.baseline, stock.scenario, stock.affected, few, new double[5]);
		assertArrayEquals(Arrays.copyOf(all, 5), few, 1e-5);
		YearTotals.compute(stock.remainingLife, stock.baseline, stock.scenario, stock.affected, new double[0],
				new double[0]);
	}

	@Test
	void aBaselineAgainstItselfCostsNothing() {
		RandomStock stock = new RandomStock(3);
		Arrays.fill(stock.baseline.successorAfter(), Double.NaN);
		double[] cost = new double[50];
		YearTotals.compute(stock.remainingLife, stock.baseline, stock.baseline, stock.affected, new double[50], cost);
		assertArrayEquals(new double[50], cost);
	}

	@Test
	void aSuccessorAtAnUnknownTimeLeavesTheCostUnknown() {
		RandomStock stock = new RandomStock(3);
		Arrays.fill(stock.affected, true);
		Arrays.fill(stock.scenario.successor(), 1);
		Arrays.fill(stock.scenario.successorAfter(), Double.NaN);
		double[] cost = new double[50];
		YearTotals.compute(stock.remainingLife, stock.baseline, stock.scenario, stock.affected, new double[50], cost);
		assertTrue(Double.isNaN(cost[0]) && Double.isNaN(cost[49]));
		assertThrows(IllegalArgumentException.class, () -> YearTotals.compute(stock.remainingLife, stock.baseline,
				stock.scenario, stock.affected, new double[5], new double[6]));
	}
}
