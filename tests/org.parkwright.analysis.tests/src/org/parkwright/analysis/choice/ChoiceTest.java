package org.parkwright.analysis.choice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.analysis.choice.Choice.Goal;
import org.parkwright.analysis.choice.Choice.Outcome;
import org.parkwright.engine.Progress;

class ChoiceTest {
	private static final double NAN = Double.NaN;

	/** Options with a skewed size of units; every seventh is not to be had. */
	private static Options random(int units, int options, Random random) {
		double[][] cost = new double[units][options];
		double[][] effect = new double[units][options];
		for (int j = 0; j < units; j++) {
			double size = 1e6 * Math.exp(1.5 * random.nextGaussian());
			for (int o = 0; o < options; o++) {
				effect[j][o] = size * (random.nextDouble() - 0.05);
				cost[j][o] = random.nextInt(7) == 0 ? NAN : effect[j][o] * (600 * random.nextDouble() - 150);
			}
		}
		return new Options(cost, effect);
	}

	private static double mostEffect(Options options) {
		return Choice.byRule(options, Choice.Rule.GREATEST_EFFECT).effect();
	}

	/** The best cost or effect by trying everything; NaN if nothing keeps the limits. */
	private static double tryAll(Options options, Goal goal, List<Limit> limits, int unit, int[] taken) {
		if (unit == taken.length) {
			for (Limit limit : limits) {
				if (Assignment.total(limit.amount(), taken) > limit.most()) {
					return NAN;
				}
			}
			return Assignment.total(goal == Goal.LEAST_COST ? options.cost() : options.effect(), taken);
		}
		double best = NAN;
		for (int o = Assignment.NONE; o < options.count(unit); o++) {
			if (o == Assignment.NONE || options.has(unit, o)) {
				taken[unit] = o;
				double value = tryAll(options, goal, limits, unit + 1, taken);
				boolean better = goal == Goal.LEAST_COST ? value < best : value > best;
				best = Double.isNaN(best) || better ? value : best;
			}
		}
		return best;
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6})
	void noAssignmentIsBetter(long seed) {
		Random random = new Random(seed);
		for (int run = 0; run < 6; run++) {
			Options options = random(7, 3, random);
			double[][] spending = new double[7][3];
			Arrays.setAll(spending, j -> random.doubles(3, 1, 10).toArray());
			Limit budget = Limit.budget(spending, 25);
			Limit target = Limit.target(options.effect(), mostEffect(options) * (0.3 + 0.6 * random.nextDouble()));
			assertBest(options, Goal.LEAST_COST, List.of(target));
			assertBest(options, Goal.GREATEST_EFFECT, List.of(budget));
			assertBest(options, Goal.GREATEST_EFFECT, List.of(budget, Limit.budget(options.cost(), 0)));
			assertBest(options, Goal.LEAST_COST, List.of(budget, target));
		}
	}

	private static void assertBest(Options options, Goal goal, List<Limit> limits) {
		double expected = tryAll(options, goal, limits, 0, new int[options.units()]);
		Outcome outcome = Choice.best(options, goal, limits, 60, Progress.NONE);
		if (Double.isNaN(expected)) {
			assertInstanceOf(Outcome.Unmet.class, outcome);
			return;
		}
		Assignment found = assertInstanceOf(Outcome.Found.class, outcome).assignment();
		assertTrue(found.optimal());
		assertEquals(expected, goal == Goal.LEAST_COST ? found.cost() : found.effect(), 1e-8 * Math.abs(expected));
		for (Limit limit : limits) {
			assertTrue(Assignment.total(limit.amount(), found.option()) <= limit.most() + 1e-6 * Math.abs(limit.most()));
		}
		for (int j = 0; j < options.units(); j++) {
			assertTrue(found.option()[j] == Assignment.NONE || options.has(j, found.option()[j]), "excluded");
		}
	}

	/** The size of the example: proven, and no further from the bound of the frontier than one unit's step. */
	@ParameterizedTest
	@ValueSource(doubles = {0.3, 0.7, 0.95})
	void aStockOf608UnitsIsSolvedToTheEnd(double share) {
		Options options = random(608, 9, new Random(7));
		double target = share * mostEffect(options);
		Outcome outcome = Choice.best(options, Goal.LEAST_COST, List.of(Limit.target(options.effect(), target)), 120,
				Progress.NONE);
		Assignment found = assertInstanceOf(Outcome.Found.class, outcome).assignment();
		assertTrue(found.optimal());
		assertTrue(found.effect() >= target * (1 - 1e-9));
		double[][] frontier = AbatementCurve.of(options).frontier();
		int after = 0;
		while (frontier[0][after] < target) {
			after++;
		}
		assertTrue(found.cost() <= frontier[1][after] * (1 + 1e-12) || after == 0, "not above the next corner");
	}

	@Test
	void withoutLimitsEachUnitDoesItsBest() {
		Options options = new Options(new double[][] {{5, -2, -1}, {3, NAN, 4}}, new double[][] {{9, 1, 2}, {1, 9, -1}});
		Assignment cheapest = Choice.byRule(options, Choice.Rule.LEAST_COST);
		assertArrayEquals(new int[] {1, Assignment.NONE}, cheapest.option());
		assertEquals(-2, cheapest.cost());
		assertEquals(1, cheapest.units());
		assertArrayEquals(new int[] {0, 0}, Choice.byRule(options, Choice.Rule.GREATEST_EFFECT).option());
		assertArrayEquals(new int[] {1, 0}, Choice.byRule(options, Choice.Rule.LEAST_COST_PER_EFFECT).option());
		Outcome outcome = Choice.best(options, Goal.LEAST_COST, List.of(), 1, Progress.NONE);
		assertArrayEquals(cheapest.option(), assertInstanceOf(Outcome.Found.class, outcome).assignment().option());
	}

	@Test
	void whatNothingMeetsIsToldWithWhatCanBeReached() {
		Options options = new Options(new double[][] {{1, 2}, {1, 2}}, new double[][] {{10, 20}, {5, NAN}});
		Limit target = Limit.target(options.effect(), 26);
		Outcome.Unmet unmet = assertInstanceOf(Outcome.Unmet.class,
				Choice.best(options, Goal.LEAST_COST, List.of(target), 1, Progress.NONE));
		assertSame(target, unmet.limit());
		assertEquals(-25, unmet.reachable());
		Limit budget = Limit.budget(options.cost(), -1);
		assertSame(budget, assertInstanceOf(Outcome.Unmet.class,
				Choice.best(options, Goal.GREATEST_EFFECT, List.of(budget), 1, Progress.NONE)).limit());
		Outcome together = Choice.best(options, Goal.LEAST_COST,
				List.of(Limit.target(options.effect(), 25), Limit.budget(options.cost(), 2)), 10, Progress.NONE);
		assertEquals(null, assertInstanceOf(Outcome.Unmet.class, together).limit());
	}

	@Test
	void aTargetThatIsJustReachedIsMet() {
		Options options = new Options(new double[][] {{1, 2}, {1, 2}}, new double[][] {{0.1, 0.2}, {0.1, 0.3}});
		Outcome outcome = Choice.best(options, Goal.LEAST_COST, List.of(Limit.target(options.effect(), 0.2 + 0.1)), 10,
				Progress.NONE);
		Assignment found = assertInstanceOf(Outcome.Found.class, outcome).assignment();
		assertEquals(2, found.cost(), "unit 1 alone, not both");
		assertTrue(found.optimal());
	}

	@Test
	void stopsWhenAskedTo() {
		Progress cancelled = new Progress() {
			@Override
			public void worked(long done, long total) {
				// not of interest
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		Options options = random(30, 3, new Random(1));
		List<Limit> limits = List.of(Limit.target(options.effect(), 0.8 * mostEffect(options)));
		assertThrows(CancellationException.class, () -> Choice.best(options, Goal.LEAST_COST, limits, 9, cancelled));
	}

	@Test
	void theCurveOfAnAssignmentStartsWithTheCheapest() {
		Options options = new Options(new double[][] {{50}, {-10}, {5}, {7}}, new double[][] {{10}, {1}, {0}, {7}});
		AbatementCurve curve = AbatementCurve.of(options, Choice.byRule(options, Choice.Rule.GREATEST_EFFECT));
		assertEquals(List.of(1, 3, 0), curve.steps().stream().map(AbatementCurve.Step::unit).toList());
		assertEquals(List.of(-10.0, 1.0, 5.0), curve.steps().stream().map(AbatementCurve.Step::costPerEffect).toList());
		assertArrayEquals(new double[][] {{0, 1, 8, 18}, {0, -10, -3, 47}}, curve.frontier());
	}

	@Test
	void optionsAboveTheHullAreInNoStep() {
		Options options = new Options(new double[][] {{1, 9, 4, 30}}, new double[][] {{1, 2, 3, 6}});
		AbatementCurve curve = AbatementCurve.of(options);
		assertEquals(List.of(0, 2, 3), curve.steps().stream().map(AbatementCurve.Step::option).toList());
		assertEquals(List.of(1.0, 1.5, 26.0 / 3), curve.steps().stream().map(AbatementCurve.Step::costPerEffect).toList());
		assertEquals(2, curve.steps().get(2).before());
	}

	@ParameterizedTest
	@ValueSource(longs = {31, 32, 33})
	void cornersOfTheFrontierAreTheBestAtTheirEffect(long seed) {
		Random random = new Random(seed);
		double[][] effect = new double[6][];
		double[][] cost = new double[6][];
		for (int j = 0; j < 6; j++) {
			effect[j] = random.doubles(3, 0, 10).toArray();
			cost[j] = random.doubles(3, -5, 10).toArray();
		}
		Options options = new Options(cost, effect);
		double[][] corners = AbatementCurve.of(options).frontier();
		List<Double> gains = new ArrayList<>();
		for (int i = 0; i < corners[0].length; i++) {
			double expected = tryAll(options, Goal.LEAST_COST,
					List.of(Limit.target(effect, corners[0][i] * (1 - 1e-12) - 1e-12)), 0, new int[6]);
			gains.add(corners[1][i] - expected);
			// Where a step gains, more effect is cheaper still, and a target does not bind.
			if (i == 0 || corners[1][i] >= corners[1][i - 1]) {
				double cheapest = Arrays.stream(corners[1], i, corners[1].length).min().orElseThrow();
				assertEquals(Math.min(cheapest, corners[1][i]), expected, 1e-9);
			}
		}
		assertTrue(gains.stream().allMatch(gain -> gain > -1e-9));
	}
}
