package org.parkwright.symbiosis.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import org.parkwright.symbiosis.matching.Assignment.Pairs;

class AssignmentTest {

	private record Problem(double[] offered, double[] wanted, Pairs pairs) {

		static Problem random(Random random, int most, int quantity, boolean whole) {
			int offers = 1 + random.nextInt(most);
			int wants = 1 + random.nextInt(most);
			List<int[]> ends = new ArrayList<>();
			for (int i = 0; i < offers; i++) {
				for (int j = 0; j < wants; j++) {
					if (random.nextInt(3) > 0) {
						ends.add(new int[] { i, j });
					}
				}
			}
			double[] worth = new double[ends.size()];
			double[] limits = new double[ends.size()];
			for (int pair = 0; pair < worth.length; pair++) {
				// Few different ones, so that many ways are worth the same
				worth[pair] = random.nextInt(8) / 7.0;
				limits[pair] = random.nextInt(4) == 0 ? amount(random, quantity, whole) : Double.POSITIVE_INFINITY;
			}
			return new Problem(IntStream.range(0, offers).mapToDouble(i -> amount(random, quantity, whole)).toArray(),
					IntStream.range(0, wants).mapToDouble(i -> amount(random, quantity, whole)).toArray(), new Pairs(
							ends.stream().mapToInt(each -> each[0]).toArray(), ends.stream().mapToInt(each -> each[1]).toArray(), worth, limits));
		}

		private static double amount(Random random, int quantity, boolean whole) {
			return whole ? random.nextInt(quantity + 1) : quantity * random.nextDouble();
		}

		double worth(double[] flow) {
			return IntStream.range(0, flow.length).mapToDouble(pair -> flow[pair] * pairs.worth()[pair]).sum();
		}

		void assertAllowed(double[] flow) {
			double[] given = new double[offered.length];
			double[] taken = new double[wanted.length];
			for (int pair = 0; pair < flow.length; pair++) {
				assertTrue(flow[pair] >= 0 && flow[pair] <= pairs.limits()[pair] + 1e-9, this::toString);
				given[pairs.offers()[pair]] += flow[pair];
				taken[pairs.wants()[pair]] += flow[pair];
			}
			assertTrue(IntStream.range(0, given.length).allMatch(i -> given[i] <= offered[i] + 1e-9), this::toString);
			assertTrue(IntStream.range(0, taken.length).allMatch(j -> taken[j] <= wanted[j] + 1e-9), this::toString);
		}

		/** The best of all whole amounts; with whole bounds no parts are worth more. */
		double byEnumeration() {
			return enumerate(0, offered.clone(), wanted.clone());
		}

		private double enumerate(int pair, double[] left, double[] open) {
			if (pair == pairs.worth().length) {
				return 0;
			}
			int i = pairs.offers()[pair];
			int j = pairs.wants()[pair];
			double best = 0;
			for (int amount = 0; amount <= Math.min(pairs.limits()[pair], Math.min(left[i], open[j])); amount++) {
				left[i] -= amount;
				open[j] -= amount;
				best = Math.max(best, amount * pairs.worth()[pair] + enumerate(pair + 1, left, open));
				left[i] += amount;
				open[j] += amount;
			}
			return best;
		}

		double byProgram() {
			ExpressionsBasedModel model = new ExpressionsBasedModel();
			Expression[] supplies = IntStream.range(0, offered.length).mapToObj(i -> model.newExpression("o" + i).upper(offered[i])).toArray(Expression[]::new);
			Expression[] demands = IntStream.range(0, wanted.length).mapToObj(j -> model.newExpression("w" + j).upper(wanted[j])).toArray(Expression[]::new);
			for (int pair = 0; pair < pairs.worth().length; pair++) {
				Variable amount = model.newVariable("x" + pair).lower(0).weight(pairs.worth()[pair]);
				if (pairs.limits()[pair] < Double.POSITIVE_INFINITY) {
					amount.upper(pairs.limits()[pair]);
				}
				supplies[pairs.offers()[pair]].set(amount, 1);
				demands[pairs.wants()[pair]].set(amount, 1);
			}
			return pairs.worth().length == 0 ? 0 : model.maximise().getValue();
		}

		@Override
		public String toString() {
			return Arrays.toString(offered) + " " + Arrays.toString(wanted) + " " + Arrays.toString(pairs.offers()) + Arrays.toString(pairs.wants())
					+ Arrays.toString(pairs.worth()) + Arrays.toString(pairs.limits());
		}
	}

	@Test
	void whoIsServedSecondMayTakeFromTheFirst() {
		// The first offer likes the first want best, but is the only one that the second can have
		double[] flow = Assignment.best(new double[] { 10, 10 }, new double[] { 10, 10 },
				new Pairs(new int[] { 0, 0, 1 }, new int[] { 0, 1, 0 }, new double[] { 0.9, 0.8, 0.7 }, infinite(3)));
		assertArrayEquals(new double[] { 0, 10, 10 }, flow, 1e-9);
	}

	@Test
	void anOfferGivesUpWhatIsWorthMoreFromAnother() {
		double[] flow = Assignment.best(new double[] { 10, 4 }, new double[] { 10 },
				new Pairs(new int[] { 0, 1 }, new int[] { 0, 0 }, new double[] { 0.2, 0.9 }, infinite(2)));
		assertArrayEquals(new double[] { 6, 4 }, flow, 1e-9);
	}

	@Test
	void whatIsWorthNothingIsNotGiven() {
		assertArrayEquals(new double[] { 0 }, Assignment.best(new double[] { 5 }, new double[] { 5 },
				new Pairs(new int[] { 0 }, new int[] { 0 }, new double[] { 0 }, infinite(1))));
		assertEquals(0, Assignment.best(new double[] { 5 }, new double[0], new Pairs(new int[0], new int[0], new double[0], new double[0])).length);
	}

	private static double[] infinite(int count) {
		return IntStream.range(0, count).mapToDouble(i -> Double.POSITIVE_INFINITY).toArray();
	}

	@Test
	void nothingThatCanBeEnumeratedIsWorthMore() {
		var random = new Random(3);
		for (int i = 0; i < 400; i++) {
			Problem problem = Problem.random(random, 3, 4, true);
			double[] flow = Assignment.best(problem.offered, problem.wanted, problem.pairs);
			problem.assertAllowed(flow);
			assertEquals(problem.byEnumeration(), problem.worth(flow), 1e-9, problem::toString);
		}
	}

	@Test
	void noLinearProgramIsWorthMore() {
		var random = new Random(4);
		for (int i = 0; i < 100; i++) {
			Problem problem = Problem.random(random, 12, 100_000, false);
			double[] flow = Assignment.best(problem.offered, problem.wanted, problem.pairs);
			problem.assertAllowed(flow);
			double best = problem.byProgram();
			assertEquals(best, problem.worth(flow), 1e-7 * Math.max(1, best), problem::toString);
		}
	}
}
