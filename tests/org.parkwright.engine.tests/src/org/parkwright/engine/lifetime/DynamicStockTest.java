package org.parkwright.engine.lifetime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicStockTest {
	private static final YearGrid YEARS = YearGrid.years(2001, 2040);

	private static double[] pulse(int size, int at) {
		double[] inflow = new double[size];
		inflow[at] = 1;
		return inflow;
	}

	private static double[] constant(int size, double value) {
		double[] array = new double[size];
		Arrays.fill(array, value);
		return array;
	}

	@ParameterizedTest
	@CsvSource({"START, 30", "MIDDLE, 30", "END, 31"})
	void aFixedLifeIsCountedAtThisManyYearEnds(YearConvention convention, int years) {
		DynamicStock stock = DynamicStock.ofInflow(YEARS, convention, new FixedLifetime(30), pulse(40, 2));
		double[] expected = new double[40];
		Arrays.fill(expected, 2, 2 + years, 1);
		assertArrayEquals(expected, stock.stock());
	}

	@Test
	void theStartConventionIsThatOfRemainingLives() {
		for (int v = 0; v < 40; v++) {
			DynamicStock stock = DynamicStock.ofInflow(YEARS, YearConvention.START, new FixedLifetime(25), pulse(40, v));
			for (int t = v; t < 40; t++) {
				double left = YearConvention.START.remainingLife(2001 + t, 2001 + v, 25);
				assertEquals(left > 0 ? 1 : 0, stock.stock()[t], "vintage " + v + " in " + t);
			}
		}
	}

	@Test
	void aFixedLifeMakesAMovingSum() {
		Random random = new Random(1);
		double[] inflow = random.doubles(40, 0, 100).toArray();
		DynamicStock stock = DynamicStock.ofInflow(YEARS, YearConvention.START, new FixedLifetime(7), inflow);
		for (int t = 0; t < 40; t++) {
			double sum = 0;
			for (int c = Math.max(0, t - 6); c <= t; c++) {
				sum += inflow[c];
			}
			assertEquals(sum, stock.stock()[t], 1e-12 * sum);
			assertEquals(t < 7 ? 0 : inflow[t - 7], stock.outflow()[t], 1e-12);
		}
	}

	@ParameterizedTest
	@EnumSource
	void anExponentialLifeFollowsItsClosedForm(YearConvention convention) {
		double mean = 12;
		double rate = Math.exp(-1 / mean);
		double first = Math.exp(-(1 - convention.share()) / mean);
		DynamicStock stock = DynamicStock.ofInflow(YEARS, convention, new ExponentialLifetime(mean), constant(40, 5));
		for (int t = 0; t < 40; t++) {
			double geometric = (1 - Math.pow(rate, t + 1)) / (1 - rate);
			assertEquals(5 * first * geometric, stock.stock()[t], 1e-12 * stock.stock()[t]);
		}
	}

	@Test
	void aConstantStockOfExponentialLivesNeedsAConstantInflow() {
		DynamicStock stock = DynamicStock.ofStock(YEARS, YearConvention.END, new ExponentialLifetime(12),
				constant(40, 100));
		assertEquals(100, stock.inflow()[0]);
		for (int t = 1; t < 40; t++) {
			assertEquals(100 * -Math.expm1(-1.0 / 12), stock.inflow()[t], 1e-11);
		}
	}

	@Test
	void aPeriodOfSeveralYearsIsOneOfThatLength() {
		YearGrid uneven = new YearGrid(new double[] {2000, 2001, 2003, 2008, 2008.5});
		DynamicStock stock = DynamicStock.ofInflow(uneven, YearConvention.START, new ExponentialLifetime(10),
				new double[] {1, 0, 0, 0});
		double[] expected = {Math.exp(-0.1), Math.exp(-0.3), Math.exp(-0.8), Math.exp(-0.85)};
		assertArrayEquals(expected, stock.stock(), 1e-15);
		DynamicStock middle = DynamicStock.ofInflow(uneven, YearConvention.MIDDLE, new ExponentialLifetime(10),
				new double[] {0, 0, 1, 0});
		assertArrayEquals(new double[] {0, 0, Math.exp(-0.25), Math.exp(-0.3)}, middle.stock(), 1e-15);
	}

	private static Lifetime random(Random random) {
		double mean = 1 + 60 * random.nextDouble();
		double deviation = mean * (0.05 + 0.85 * random.nextDouble());
		return switch (random.nextInt(6)) {
		case 0 -> new FixedLifetime(mean);
		case 1 -> new ExponentialLifetime(mean);
		case 2 -> WeibullLifetime.of(mean, deviation);
		case 3 -> LognormalLifetime.of(mean, deviation);
		case 4 -> NormalLifetime.of(mean, deviation);
		default -> LogisticLifetime.of(mean, deviation);
		};
	}

	private static YearGrid randomGrid(Random random) {
		double[] bounds = new double[2 + random.nextInt(60)];
		bounds[0] = 1950 + random.nextInt(70);
		for (int i = 1; i < bounds.length; i++) {
			bounds[i] = bounds[i - 1] + (random.nextInt(3) == 0 ? 0.01 + 9 * random.nextDouble() : 1);
		}
		return new YearGrid(bounds);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void massIsBalancedInEveryPeriodOfAnyStock(long seed) {
		Random random = new Random(seed);
		for (int run = 0; run < 40; run++) {
			YearGrid grid = randomGrid(random);
			YearConvention convention = YearConvention.values()[random.nextInt(3)];
			Lifetime[] lifetimes = new Lifetime[grid.size()];
			Arrays.setAll(lifetimes, c -> random(random));
			double[] inflow = random.doubles(grid.size(), 0, 1000).toArray();
			DynamicStock stock = DynamicStock.ofInflow(grid, convention, lifetimes, inflow);

			double total = Arrays.stream(inflow).sum();
			double before = 0;
			for (int t = 0; t < grid.size(); t++) {
				double now = stock.stock()[t];
				assertEquals(before + inflow[t] - stock.outflow()[t], now, 1e-13 * total);
				assertTrue(now >= 0 && stock.outflow()[t] >= 0);
				double sum = 0;
				for (int c = 0; c < grid.size(); c++) {
					assertTrue(c <= t || stock.byVintage()[c][t] == 0, "before its vintage");
					assertTrue(c >= t || stock.byVintage()[c][t] <= stock.byVintage()[c][t - 1], "grows");
					sum += stock.byVintage()[c][t];
				}
				assertEquals(now, sum, 1e-13 * total);
				before = now;
			}
			assertEquals(0, stock.balance(), 1e-13 * total);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {11, 12, 13, 14})
	void theInflowThatMadeAStockKeepsIt(long seed) {
		Random random = new Random(seed);
		for (int run = 0; run < 40; run++) {
			YearGrid grid = randomGrid(random);
			Lifetime lifetime = WeibullLifetime.of(15 + 30 * random.nextDouble(), 8);
			double[] inflow = random.doubles(grid.size(), 0, 1000).toArray();
			DynamicStock made = DynamicStock.ofInflow(grid, YearConvention.MIDDLE, lifetime, inflow);
			DynamicStock kept = DynamicStock.ofStock(grid, YearConvention.MIDDLE, lifetime, made.stock());
			assertArrayEquals(inflow, kept.inflow(), 1e-8);
			assertArrayEquals(made.outflow(), kept.outflow(), 1e-8);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = {21, 22, 23})
	void anyTargetIsMetAndANegativeInflowIsTold(long seed) {
		Random random = new Random(seed);
		for (int run = 0; run < 40; run++) {
			YearGrid grid = randomGrid(random);
			double[] target = random.doubles(grid.size(), 0, 1000).toArray();
			DynamicStock stock = DynamicStock.ofStock(grid, YearConvention.END, new ExponentialLifetime(20), target);
			assertArrayEquals(target, stock.stock(), 1e-9);
			assertEquals(Arrays.stream(stock.inflow()).filter(flow -> flow < 0).count(), stock.shrinking().length);
			for (int t : stock.shrinking()) {
				assertTrue(target[t] < target[t - 1], "shrinks");
			}
			assertEquals(0, stock.balance(), 1e-8);
		}
	}

	@Test
	void aStockThatShrinksFasterThanItDiesHasANegativeInflow() {
		DynamicStock stock = DynamicStock.ofStock(YearGrid.years(2001, 2003), YearConvention.END, new FixedLifetime(10),
				new double[] {100, 60, 60});
		assertArrayEquals(new double[] {100, -40, 0}, stock.inflow());
		assertArrayEquals(new int[] {1}, stock.shrinking());
	}

	@Test
	void aStockThatKeepsItselfButForRoundingNeedsNoInflow() {
		DynamicStock stock = DynamicStock.ofInflow(YEARS, YearConvention.START, WeibullLifetime.ofMean(20, 3),
				new double[] {0.1, 0.2, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
						0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
		double[] target = stock.stock().clone();
		target[20] = Math.nextDown(target[20]);
		target[21] = Math.nextUp(target[21]);
		DynamicStock kept = DynamicStock.ofStock(YEARS, YearConvention.START, WeibullLifetime.ofMean(20, 3), target);
		assertArrayEquals(new int[0], kept.shrinking());
		assertArrayEquals(new double[37], Arrays.copyOfRange(kept.inflow(), 3, 40));
	}

	@Test
	void noInflowKeepsAStockOfLivesShorterThanThePeriod() {
		YearGrid decades = new YearGrid(new double[] {2000, 2010, 2020});
		IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> DynamicStock
				.ofStock(decades, YearConvention.START, new FixedLifetime(5), new double[] {1, 1}));
		assertTrue(fault.getMessage().contains("2000.0 to 2010.0"), fault.getMessage());
	}

	@Test
	void refusesArraysOfAnotherLength() {
		Lifetime lifetime = new FixedLifetime(3);
		assertThrows(IllegalArgumentException.class,
				() -> DynamicStock.ofInflow(YEARS, YearConvention.START, lifetime, new double[39]));
		assertThrows(IllegalArgumentException.class,
				() -> DynamicStock.ofStock(YEARS, YearConvention.START, lifetime, new double[41]));
		assertThrows(IllegalArgumentException.class,
				() -> DynamicStock.ofInflow(YEARS, YearConvention.START, new Lifetime[] {lifetime}, new double[40]));
	}

	@Test
	void boundsOfYearsHaveToRise() {
		assertThrows(IllegalArgumentException.class, () -> new YearGrid(new double[] {2000, 2000}));
		assertThrows(IllegalArgumentException.class, () -> new YearGrid(new double[] {2000, Double.NaN}));
		assertThrows(IllegalArgumentException.class, () -> new YearGrid(new double[0]));
		assertThrows(IllegalArgumentException.class, () -> YearGrid.years(2000, 1999));
		assertEquals(0, new YearGrid(new double[] {2000}).size());
		assertEquals(YearGrid.years(2000, 2001), new YearGrid(new double[] {2000, 2001, 2002}));
	}
}
