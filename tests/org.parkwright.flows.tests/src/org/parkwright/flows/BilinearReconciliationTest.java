package org.parkwright.flows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.flows.Reconciliation.Product;

/** Balances that have products: shares and concentrations that are measured themselves. */
class BilinearReconciliationTest {

	private static final double NONE = Double.NaN;

	/** A flow f is the share s of another one x. */
	private static Reconciliation share(double[] measured, double[] deviations) {
		return Reconciliation.of(new double[][] { { 1, 0, 0 } }, measured, deviations, List.of(new Product(0, 1, new double[] { 0, 0, -1 })));
	}

	private static double[] values(Reconciliation fit, int count) {
		return IntStream.range(0, count).mapToDouble(fit::value).toArray();
	}

	/** With an exact flow of 100 the share is the weighted mean of 0.5 of deviation 0.05 and 60/100 of deviation 5/100, and χ² is 0.1²/(0.05² + 0.05²). */
	@Test
	void aShareOfAnExactFlowIsAMeanByHand() {
		Reconciliation fit = share(new double[] { 60, 0.5, 100 }, new double[] { 5, 0.05, 0 });
		assertArrayEquals(new double[] { 55, 0.55, 100 }, values(fit, 3), 1e-9);
		assertEquals(2, fit.chiSquare(), 1e-9);
		assertEquals(1, fit.redundancy());
		assertEquals(0.05 / Math.sqrt(2), fit.deviation(1), 1e-9);
		assertEquals(0.05 / (0.05 / Math.sqrt(2)), fit.test(1), 1e-9, "each moves by half, of the deviation that √(V − V̂) is");
		assertEquals(60, fit.measured(0));
	}

	/** Lagrange: (x̂ − m)/σ² is λ times the derivative of f − s·x by each of them. */
	@Test
	void whatFitsIsTheLeastChangeOfAll() {
		double[] measured = { 60, 0.5, 100 };
		double[] deviations = { 5, 0.05, 8 };
		Reconciliation fit = share(measured, deviations);
		double lambda = (fit.value(0) - 60) / 25;
		assertEquals(fit.value(0), fit.value(1) * fit.value(2), 1e-9);
		assertEquals(-lambda * fit.value(2), (fit.value(1) - 0.5) / 0.0025, 1e-6);
		assertEquals(-lambda * fit.value(1), (fit.value(2) - 100) / 64, 1e-9);
		assertTrue(fit.imbalance() < 1e-9);
		assertTrue(fit.chiSquare() < 10 * 10 / 25., "less than to move the flow alone");
	}

	@Test
	void aShareThatNobodyMeasuredFollows() {
		Reconciliation fit = share(new double[] { 60, NONE, 120 }, new double[] { 5, NONE, 8 });
		assertArrayEquals(new double[] { 60, 0.5, 120 }, values(fit, 3), 1e-9);
		// by the propagation of errors of a quotient
		assertEquals(0.5 * Math.hypot(5 / 60., 8 / 120.), fit.deviation(1), 1e-9);
		assertEquals(0, fit.redundancy());
	}

	@Test
	void aFlowThatNobodyMeasuredFollowsFromItsShare() {
		Reconciliation fit = share(new double[] { NONE, 0.3, 120 }, new double[] { NONE, 0.03, 12 });
		assertArrayEquals(new double[] { 36, 0.3, 120 }, values(fit, 3), 1e-9);
		assertEquals(36 * Math.hypot(0.1, 0.1), fit.deviation(0), 1e-9);
	}

	@Test
	void ofAProductOfUnknownsNothingFollows() {
		Reconciliation fit = share(new double[] { 60, NONE, NONE }, new double[] { 5, NONE, NONE });
		assertEquals(60, fit.value(0), 1e-12);
		assertTrue(Double.isNaN(fit.value(1)) && Double.isNaN(fit.value(2)));
	}

	@Test
	void exactSharesFitAsTheirLinearBalanceDoes() {
		double[] measured = { 60, 0.5, 100 };
		double[] deviations = { 5, 0, 8 };
		Reconciliation linear = Reconciliation.of(new double[][] { { 1, 0, -0.5 } }, measured, deviations);
		assertArrayEquals(values(linear, 3), values(share(measured, deviations), 3), 1e-9);
	}

	/** Two streams of 2 and 5 % mix into one of 4 %: 30·0.02 + 60·0.05 = 90·0.04; of the last concentration nobody knows. */
	@Test
	void concentrationsOfAMixtureFit() {
		// goods g1 g2 g3, concentrations c1 c2 c3, substance as products alone
		double[][] balances = { { 1, 1, -1, 0, 0, 0 }, new double[6] };
		List<Product> products = List.of(new Product(1, 3, new double[] { 1, 0, 0, 0, 0, 0 }), new Product(1, 4, new double[] { 0, 1, 0, 0, 0, 0 }),
				new Product(1, 5, new double[] { 0, 0, -1, 0, 0, 0 }));
		Reconciliation fit = Reconciliation.of(balances, new double[] { 30, 60, 90, 0.02, 0.05, NONE }, new double[] { 3, 3, 3, 0.001, 0.001, NONE }, products);
		assertArrayEquals(new double[] { 30, 60, 90, 0.02, 0.05, 0.04 }, values(fit, 6), 1e-12);
		Reconciliation off = Reconciliation.of(balances, new double[] { 33, 60, 90, 0.02, 0.05, 0.038 }, new double[] { 3, 3, 3, 0.001, 0.001, 0.001 }, products);
		assertEquals(off.value(0) + off.value(1), off.value(2), 1e-9);
		assertEquals(off.value(0) * off.value(3) + off.value(1) * off.value(4), off.value(2) * off.value(5), 1e-9);
		assertEquals(2, off.redundancy());
	}

	/** Processes in a row, each with shares of what enters it, around values that fit. */
	@Test
	void randomProcessesFitBetterThanTheTruthDoes() {
		Random random = new Random(7);
		for (int time = 0; time < 40; time++) {
			int processes = 3 + random.nextInt(6);
			int flows = 2 * processes + 1;
			int count = flows + 2 * processes;
			double[][] balances = new double[2 * processes][count];
			List<Product> products = new ArrayList<>();
			double[] truth = new double[count];
			truth[0] = StrictMath.pow(10, 1 + 5 * random.nextDouble());
			for (int k = 0; k < processes; k++) {
				// flow 2k enters, 2k + 1 leaves, 2k + 2 goes on
				double share = 0.1 + 0.8 * random.nextDouble();
				truth[flows + 2 * k] = share;
				truth[flows + 2 * k + 1] = 1 - share;
				truth[2 * k + 1] = share * truth[2 * k];
				truth[2 * k + 2] = truth[2 * k] - truth[2 * k + 1];
				for (int way = 0; way < 2; way++) {
					balances[2 * k + way][2 * k + 1 + way] = 1;
					double[] entering = new double[count];
					entering[2 * k] = -1;
					products.add(new Product(2 * k + way, flows + 2 * k + way, entering));
				}
			}
			double[] deviations = new double[count];
			double[] measured = new double[count];
			double ofTruth = 0;
			for (int i = 0; i < count; i++) {
				deviations[i] = truth[i] * (0.01 + 0.06 * random.nextDouble());
				double error = random.nextGaussian();
				boolean known = i == 0 || random.nextDouble() < 0.85;
				measured[i] = known ? truth[i] + deviations[i] * error : NONE;
				ofTruth += known ? error * error : 0;
			}
			Reconciliation fit = Reconciliation.of(balances, measured, deviations, products);
			assertTrue(fit.imbalance() < 1e-9, "time " + time + ": " + fit.imbalance());
			for (int k = 0; k < processes; k++) {
				for (int way = 0; way < 2; way++) {
					double product = fit.value(flows + 2 * k + way) * fit.value(2 * k);
					if (!Double.isNaN(product) && !Double.isNaN(fit.value(2 * k + 1 + way))) {
						assertEquals(product, fit.value(2 * k + 1 + way), 1e-9 * Math.abs(product), "time " + time + ", process " + k);
					}
				}
			}
			assertTrue(fit.chiSquare() <= ofTruth * (1 + 1e-9), "the truth is one of those that fit, so that the least change is no larger: " + fit.chiSquare() + ", " + ofTruth);
		}
	}
}
