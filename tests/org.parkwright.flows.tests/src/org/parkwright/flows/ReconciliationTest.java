package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

	private static final double NONE = Double.NaN;

	/** Into A and A to B, A to C, B to D, C to D, D to E, out of E. */
	private static final double[][] FIVE_NODES = {
			{ 1, -1, -1, 0, 0, 0, 0 },
			{ 0, 1, 0, -1, 0, 0, 0 },
			{ 0, 0, 1, 0, -1, 0, 0 },
			{ 0, 0, 0, 1, 1, -1, 0 },
			{ 0, 0, 0, 0, 0, 1, -1 } };

	/**
	 * By hand: without the flow that nobody measured, a = f2 = f4 and b = f5 add up to t = f1 = f6 = f7. The weighted means are t = 99.5 of variance
	 * 2/3, a = 61 of 1/2 and b = 37 of 1. t − a − b = 3/2 of variance 13/6 is shared by variances, 9/13 of each.
	 */
	@Test
	void fiveNodesFitAsByHand() {
		Reconciliation fit = Reconciliation.of(FIVE_NODES, new double[] { 100, 62, NONE, 60, 37, 99, 101 }, new double[] { 2, 1, NONE, 1, 1, 1, 2 });
		double t = 99.5 - 6 / 13.;
		double a = 61 + 9 / 26.;
		double b = 37 + 9 / 13.;
		assertArrayEquals(new double[] { t, a, b, a, b, t, t }, values(fit, 7), 1e-12);
		double[] variances = { 6 / 13., 5 / 13., 7 / 13., 5 / 13., 7 / 13., 6 / 13., 6 / 13. };
		for (int flow = 0; flow < 7; flow++) {
			assertEquals(Math.sqrt(variances[flow]), fit.deviation(flow), 1e-12, "flow " + flow);
		}
		assertEquals(4, fit.redundancy());
		assertEquals(0.875 + 2 + 13.5 / 13, fit.chiSquare(), 1e-12);
		assertEquals(17 / 26. / Math.sqrt(8 / 13.), fit.test(1), 1e-12);
		assertEquals(9 / 13. / Math.sqrt(6 / 13.), fit.test(4), 1e-12);
		assertTrue(Double.isNaN(fit.test(2)), "nothing contradicts what nobody measured");
		// Table of χ² for 4 and 95 %.
		assertEquals(9.488, fit.limit(), 5e-4);
		assertFalse(fit.hasGrossError());
	}

	@Test
	void theDataStayAsTheyAre() {
		double[] measured = { 100, 62, NONE, 60, 37, 99, 101 };
		Reconciliation fit = Reconciliation.of(FIVE_NODES, measured, new double[] { 2, 1, NONE, 1, 1, 1, 2 });
		assertArrayEquals(new double[] { 100, 62, NONE, 60, 37, 99, 101 }, measured);
		assertEquals(62, fit.measured(1));
		assertTrue(Double.isNaN(fit.measured(2)));
	}

	@Test
	void whatNoBalanceSaysStaysUnknown() {
		Reconciliation fit = Reconciliation.of(FIVE_NODES, new double[] { 100, NONE, NONE, NONE, NONE, 99, 101 },
				new double[] { 2, NONE, NONE, NONE, NONE, 1, 2 });
		assertEquals(2, fit.redundancy());
		for (int flow = 1; flow <= 4; flow++) {
			assertTrue(Double.isNaN(fit.value(flow)) && Double.isNaN(fit.deviation(flow)), "flow " + flow + " may be more or less by the other way");
		}
		assertEquals(99.5, fit.value(0), 1e-12);
	}

	@Test
	void aQuantityThatNoSecondOneCrossesKeepsItsValue() {
		Reconciliation fit = Reconciliation.of(FIVE_NODES, new double[] { 100, 62, NONE, NONE, NONE, NONE, NONE },
				new double[] { 2, 1, NONE, NONE, NONE, NONE, NONE });
		assertEquals(0, fit.redundancy());
		assertArrayEquals(new double[] { 100, 62, 38, 62, 38, 100, 100 }, values(fit, 7), 1e-12);
		assertEquals(Math.sqrt(5), fit.deviation(2), 1e-12);
		assertTrue(Double.isNaN(fit.test(0)) && Double.isNaN(fit.limit()));
		assertFalse(fit.hasGrossError());
	}

	@Test
	void whatIsExactDoesNotMove() {
		Reconciliation fit = Reconciliation.of(new double[][] { { 1, -1, -1 } }, new double[] { 100, 62, 37 }, new double[] { 0, 1, 2 });
		assertArrayEquals(new double[] { 100, 62.2, 37.8 }, values(fit, 3), 1e-12);
		assertEquals(0, fit.deviation(0));
	}

	@Test
	void exactValuesThatContradictEachOtherLeaveAnImbalance() {
		Reconciliation fit = Reconciliation.of(new double[][] { { 1, -1 } }, new double[] { 100, 90 }, new double[2]);
		assertEquals(0, fit.redundancy());
		assertEquals(0.1, fit.imbalance(), 1e-12);
		assertArrayEquals(new double[] { 100, 90 }, values(fit, 2));
	}

	@Test
	void nothingAtAllFits() {
		Reconciliation fit = Reconciliation.of(new double[0][], new double[] { 5, NONE }, new double[] { 1, NONE });
		assertEquals(5, fit.value(0));
		assertTrue(Double.isNaN(fit.value(1)));
	}

	@Test
	void randomNetworksBalance() {
		Random random = new Random(1);
		for (int time = 0; time < 2000; time++) {
			RandomBalances network = RandomBalances.of(random, 2 + random.nextInt(30));
			Reconciliation fit = Reconciliation.of(network.balances(), network.measured(random, 0.3 + 0.7 * random.nextDouble()), network.deviations());
			assertTrue(fit.imbalance() < 1e-9, time + ": " + fit.imbalance());
			double[] values = values(fit, network.values().length);
			for (double[] balance : network.balances()) {
				double sum = 0;
				double size = 0;
				for (int flow = 0; flow < values.length; flow++) {
					sum += balance[flow] == 0 ? 0 : balance[flow] * values[flow];
					size = balance[flow] == 0 ? size : Math.max(size, Math.abs(values[flow]));
				}
				assertTrue(Double.isNaN(sum) || Math.abs(sum) <= 1e-9 * size, time + ": " + sum + " of " + size);
			}
		}
	}

	/** All that is determined has the deviation that many draws have. */
	@Test
	void deviationsAreThoseOfDraws() {
		Random random = new Random(2);
		RandomBalances network = RandomBalances.of(random, 5);
		boolean[] measured = new boolean[network.values().length];
		for (int flow = 0; flow < measured.length; flow++) {
			measured[flow] = flow % 3 != 0;
		}
		int draws = 4000;
		double[] squares = new double[measured.length];
		Reconciliation fit = null;
		for (int draw = 0; draw < draws; draw++) {
			double[] drawn = network.measured(random, 1);
			for (int flow = 0; flow < drawn.length; flow++) {
				drawn[flow] = measured[flow] ? drawn[flow] : NONE;
			}
			fit = Reconciliation.of(network.balances(), drawn, network.deviations());
			for (int flow = 0; flow < drawn.length; flow++) {
				squares[flow] += Math.pow(fit.value(flow) - network.values()[flow], 2);
			}
		}
		int determined = 0;
		for (int flow = 0; flow < measured.length; flow++) {
			if (!Double.isNaN(fit.value(flow))) {
				determined++;
				// A deviation of 4,000 draws has one of 1.1 %.
				assertEquals(1, Math.sqrt(squares[flow] / draws) / fit.deviation(flow), 0.045, "flow " + flow);
			}
		}
		assertTrue(determined > 8, "only " + determined);
	}

	/** Kolmogorov and Smirnov: of 3,000 draws the distance exceeds 1.63/√3000 in one of a hundred if it is χ². */
	@Test
	void theChiSquareOfRandomErrorsHasItsDistribution() {
		Random random = new Random(3);
		RandomBalances network = RandomBalances.of(random, 8);
		int draws = 3000;
		double[] chiSquares = new double[draws];
		int redundancy = 0;
		int exceed = 0;
		for (int draw = 0; draw < draws; draw++) {
			double[] measured = network.measured(random, 1);
			measured[0] = NONE;
			measured[5] = NONE;
			Reconciliation fit = Reconciliation.of(network.balances(), measured, network.deviations());
			chiSquares[draw] = fit.chiSquare();
			redundancy = fit.redundancy();
			exceed += fit.hasGrossError() ? 1 : 0;
		}
		assertEquals(6, redundancy);
		Arrays.sort(chiSquares);
		ChiSquaredDistribution expected = new ChiSquaredDistribution(redundancy);
		double distance = 0;
		for (int draw = 0; draw < draws; draw++) {
			double p = expected.cumulativeProbability(chiSquares[draw]);
			distance = Math.max(distance, Math.max(p - draw / (double) draws, (draw + 1) / (double) draws - p));
		}
		assertTrue(distance < 1.63 / Math.sqrt(draws), "distance " + distance);
		assertEquals(0.05, exceed / (double) draws, 0.012);
	}

	/** Where nothing else is wrong, no other is farther off; quantities that balances cannot tell apart are as far. */
	@Test
	void aGrossErrorIsFlaggedFirst() {
		Random random = new Random(4);
		int flagged = 0;
		for (int time = 0; time < 300; time++) {
			RandomBalances network = RandomBalances.of(random, 3 + random.nextInt(20));
			double[] measured = network.values().clone();
			int wrong = random.nextInt(measured.length);
			measured[wrong] += 5 * network.deviations()[wrong];
			Reconciliation fit = Reconciliation.of(network.balances(), measured, network.deviations());
			for (int flow = 0; flow < measured.length; flow++) {
				assertTrue(Double.isNaN(fit.test(flow)) || fit.test(flow) <= fit.test(wrong) * (1 + 1e-6), time + ": flow " + flow + " before " + wrong);
			}
			flagged += fit.flagged(wrong) ? 1 : 0;
		}
		assertTrue(flagged > 100, "balances that say enough find it: " + flagged);
	}

	/** With random errors of all others too: one quantity that ten others measure again. */
	@Test
	void aGrossErrorIsFlaggedFirstAmongRandomOnes() {
		Random random = new Random(5);
		double[][] balances = new double[10][11];
		for (int node = 0; node < 10; node++) {
			balances[node][node] = 1;
			balances[node][node + 1] = -1;
		}
		double[] deviations = new double[11];
		Arrays.fill(deviations, 1);
		int first = 0;
		int draws = 500;
		for (int draw = 0; draw < draws; draw++) {
			double[] measured = new double[11];
			Arrays.setAll(measured, flow -> 100 + random.nextGaussian());
			measured[4] = 105;
			Reconciliation fit = Reconciliation.of(balances, measured, deviations);
			int found = 0;
			for (int flow = 1; flow < 11; flow++) {
				found = fit.test(flow) > fit.test(found) ? flow : found;
			}
			first += found == 4 && fit.flagged(4) ? 1 : 0;
		}
		assertTrue(first > 0.98 * draws, "first in " + first);
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		double[][] balance = { { 1, -1 } };
		assertThrows(IllegalArgumentException.class, () -> Reconciliation.of(balance, new double[] { 1, 2 }, new double[] { 1, -1 }));
		assertThrows(IllegalArgumentException.class, () -> Reconciliation.of(balance, new double[] { 1, 2 }, new double[] { 1, NONE }));
		assertThrows(IllegalArgumentException.class, () -> Reconciliation.of(balance, new double[] { 1, 2 }, new double[] { 1 }));
		assertThrows(IllegalArgumentException.class, () -> Reconciliation.of(balance, new double[] { 1, 2, 3 }, new double[3]));
	}

	private static double[] values(Reconciliation fit, int count) {
		double[] values = new double[count];
		Arrays.setAll(values, fit::value);
		return values;
	}
}
