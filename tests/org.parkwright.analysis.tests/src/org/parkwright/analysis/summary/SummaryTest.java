package org.parkwright.analysis.summary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.parkwright.engine.draws.DrawTable;

class SummaryTest {
	@Test
	void ofFourDraws() {
		Summary summary = Summary.of(new double[] {4, 1, 3, 2}, 0, 0.25, 0.5, 1);
		assertEquals(2.5, summary.mean());
		assertEquals(Math.sqrt(5.0 / 3), summary.deviation(), 1e-15);
		assertEquals(Math.sqrt(5.0 / 12), summary.standardError(), 1e-15);
		assertArrayEquals(new double[] {1, 1.75, 2.5, 4}, summary.quantiles());
	}

	@Test
	void anUnknownDrawLeavesEverythingUnknown() {
		Summary summary = Summary.of(new double[] {1, Double.NaN, 3}, 0, 0.5);
		assertTrue(Double.isNaN(summary.mean()) && Double.isNaN(summary.quantiles()[0]));
	}

	@Test
	void ofASingleDraw() {
		Summary summary = Summary.of(new double[] {7}, 0.05, 0.95);
		assertEquals(7, summary.mean());
		assertTrue(Double.isNaN(summary.deviation()));
		assertArrayEquals(new double[] {7, 7}, summary.quantiles());
	}

	@Test
	void refusesNoDrawsAndOtherLevels() {
		assertThrows(IllegalArgumentException.class, () -> Summary.of(new double[0]));
		assertThrows(IllegalArgumentException.class, () -> Summary.of(new double[1], 1.5));
		assertThrows(IllegalArgumentException.class, () -> Summary.of(new double[1], Double.NaN));
	}

	@Test
	void aFanHasTheQuantilesOfEveryYear() {
		DrawTable table = new DrawTable(0, new double[][] {{9, 9, 9}, {1, 2, 3}, {30, 10, 20}});
		FanChart fan = FanChart.of(table, 1, 2, 2014, 0, 0.5, 1);
		assertArrayEquals(new double[][] {{1, 10}, {2, 20}, {3, 30}}, fan.quantiles());
		assertArrayEquals(new double[] {2, 20}, fan.mean());
	}

	@Test
	void scenariosMeetDrawByDraw() {
		Contest contest = Contest.of(new double[] {1, 5, 3, 2}, new double[] {2, 4, 3, 9}, new double[] {0, 9, 9, 2});
		assertEquals(0.625, contest.beats()[0][1]);
		assertEquals(0.375, contest.beats()[1][0]);
		assertEquals(0.5, contest.beats()[2][2]);
		assertArrayEquals(new double[] {0.25, 0.375, 0.375}, contest.best());
	}

	@Test
	void anUnknownDrawLeavesAContestUnknown() {
		Contest contest = Contest.of(new double[] {1, Double.NaN}, new double[] {2, 1}, new double[] {3, 3});
		assertTrue(Double.isNaN(contest.beats()[0][1]) && Double.isNaN(contest.best()[0]));
		assertEquals(1, contest.beats()[1][2]);
		assertThrows(IllegalArgumentException.class, () -> Contest.of(new double[2], new double[3]));
	}

	@Test
	void theRunningMeanEndsAtTheMean() {
		double[] values = new Random(1).doubles(1000, 5, 9).toArray();
		Convergence convergence = Convergence.of(values, 30);
		assertEquals(30, convergence.draws().length);
		assertEquals(33, convergence.draws()[0]);
		assertEquals(1000, convergence.draws()[29]);
		for (int step = 0; step < 30; step++) {
			Summary summary = Summary.of(Arrays.copyOf(values, convergence.draws()[step]));
			assertEquals(summary.mean(), convergence.mean()[step], 1e-13);
			assertEquals(summary.standardError(), convergence.standardError()[step], 1e-13);
		}
		assertArrayEquals(new int[] {1, 2, 3}, Convergence.of(new double[3], 30).draws());
		assertThrows(IllegalArgumentException.class, () -> Convergence.of(new double[0], 3));
		assertThrows(IllegalArgumentException.class, () -> Convergence.of(new double[3], 0));
	}
}
