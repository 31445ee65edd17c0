package org.parkwright.engine.draws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.parkwright.engine.Close.assertClose;
import static org.parkwright.engine.draws.Draws.LANES;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.engine.lifetime.DynamicStock;
import org.parkwright.engine.lifetime.FixedLifetime;
import org.parkwright.engine.lifetime.LognormalLifetime;
import org.parkwright.engine.lifetime.WeibullLifetime;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.engine.lifetime.YearGrid;

class StockBlockTest {
	private static SurvivalCurves curves(int size, int ages, Random random) {
		SurvivalCurves curves = new SurvivalCurves(size, ages, YearConvention.START);
		for (int c = 0; c < size; c++) {
			for (int l = 0; l < LANES; l++) {
				curves.weibull(c, l, 1 + 3 * random.nextDouble(), 5 + 40 * random.nextDouble());
			}
		}
		return curves;
	}

	private static double use(StockPlan plan, SurvivalCurves curves, int j, int t, int l) {
		double[] curve = curves.curve(plan.curve[j]);
		if (plan.inflow[j] == null) {
			return t < plan.length[j] ? curve[(plan.age[j] + t) * LANES + l] : 0;
		}
		double use = 0;
		for (int c = 0; c <= t; c++) {
			use += plan.inflow[j][c] * curve[(t - c) * LANES + l];
		}
		return use;
	}

	@ParameterizedTest
	@CsvSource({"true, 7", "true, 1", "true, 16", "false, 7", "false, 3", "false, 9", "false, 14"})
	void sumsWhatIsInUseTimesWhatItDoes(boolean fed, int flows) {
		for (int units : new int[] {0, 1, 3, 4, 5, 30}) {
			for (int years : new int[] {1, 2, 3, 4, 5, 37}) {
				Random random = new Random(units + 100L * years + flows);
				StockPlan plan = fed ? Plans.fed(units, years, 2, random.nextLong())
						: Plans.singleVintages(units, years, 2, random.nextLong());
				SurvivalCurves curves = curves(2, plan.ages(), random);
				StockBlock block = new StockBlock(plan, curves, flows);
				for (int f = 0; f < flows; f++) {
					Arrays.setAll(block.flow(f), i -> 100 * random.nextDouble());
				}
				block.compute();
				block.compute();
				assertTotals(plan, curves, block, flows);
			}
		}
	}

	private static void assertTotals(StockPlan plan, SurvivalCurves curves, StockBlock block, int flows) {
		for (int g = 0; g < plan.groups(); g++) {
			for (int f = 0; f < flows; f++) {
				for (int t = 0; t < plan.years(); t++) {
					for (int l = 0; l < LANES; l++) {
						double expected = 0;
						for (int j = 0; j < plan.units(); j++) {
							if (plan.group[j] == g) {
								expected += use(plan, curves, j, t, l) * block.flow(f)[j * LANES + l];
							}
						}
						assertClose(expected, block.total(g, f)[t * LANES + l], 1e-12, "group " + g + " year " + t);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void unitsAddUpToTheirTotals(boolean fed) {
		Random random = new Random(4);
		StockPlan plan = fed ? Plans.fed(23, 30, 2, 9) : Plans.singleVintages(23, 30, 2, 9);
		StockBlock block = new StockBlock(plan, curves(2, plan.ages(), random), 3);
		double[] weight = random.doubles(30 * LANES).toArray();
		for (int f = 0; f < 3; f++) {
			Arrays.setAll(block.flow(f), i -> 100 * random.nextDouble());
		}
		double[][] units = new double[3][23 * LANES];
		block.units(weight, units);
		block.compute();
		for (int f = 0; f < 3; f++) {
			for (int l = 0; l < LANES; l++) {
				double expected = 0;
				for (int g = 0; g < plan.groups(); g++) {
					for (int t = 0; t < 30; t++) {
						expected += weight[t * LANES + l] * block.total(g, f)[t * LANES + l];
					}
				}
				double sum = 0;
				for (int j = 0; j < 23; j++) {
					sum += units[f][j * LANES + l];
				}
				assertClose(expected, sum, 1e-12, "flow " + f);
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void aFedStockIsThatOfTheDynamicStock(YearConvention convention) {
		int years = 50;
		Random random = new Random(6);
		double[] inflow = random.doubles(years, 0, 100).toArray();
		StockPlan plan = StockPlan.fed(years, 1, new int[1], new int[1], new double[][] {inflow});
		SurvivalCurves curves = new SurvivalCurves(1, plan.ages(), convention);
		StockBlock block = new StockBlock(plan, curves, 1);
		Arrays.fill(block.flow(0), 1);
		curves.weibull(0, 0, 2.2, 25);
		curves.set(0, 1, new WeibullLifetime(2.2, 25));
		curves.set(0, 2, LognormalLifetime.of(20, 6));
		curves.set(0, 3, new FixedLifetime(12));
		block.compute();
		YearGrid grid = YearGrid.years(2001, 2050);
		DynamicStock weibull = DynamicStock.ofInflow(grid, convention, new WeibullLifetime(2.2, 25), inflow);
		DynamicStock lognormal = DynamicStock.ofInflow(grid, convention, LognormalLifetime.of(20, 6), inflow);
		DynamicStock fixed = DynamicStock.ofInflow(grid, convention, new FixedLifetime(12), inflow);
		for (int t = 0; t < years; t++) {
			double[] total = block.total(0, 0);
			assertClose(weibull.stock()[t], total[t * LANES], 1e-13, "Weibull");
			assertClose(weibull.stock()[t], total[t * LANES + 1], 1e-13, "Weibull");
			assertClose(lognormal.stock()[t], total[t * LANES + 2], 1e-13, "lognormal");
			assertClose(fixed.stock()[t], total[t * LANES + 3], 1e-13, "fixed");
		}
	}

	@Test
	void aFixedLifeFromTheStartIsTheRemainingLife() {
		SurvivalCurves curves = new SurvivalCurves(1, 60, YearConvention.START);
		curves.set(0, 0, new FixedLifetime(30));
		StockPlan plan = StockPlan.singleVintages(40, 1, new int[1], new int[1], new int[] {9}, new int[] {40});
		StockBlock block = new StockBlock(plan, curves, 1);
		block.flow(0)[0] = 5;
		block.compute();
		double[] byYear = new double[40];
		Arrays.setAll(byYear, t -> block.total(0, 0)[t * LANES]);
		double[] expected = new double[40];
		Arrays.fill(expected, 0, 21, 5);
		assertArrayEquals(expected, byYear, "vintage 2005 and life 30 leave 21 years from 2014");
		assertEquals(40, plan.unitYears());
	}

	@Test
	void refusesWhatDoesNotFit() {
		int[] one = {1};
		int[] none = {0};
		assertThrows(IllegalArgumentException.class, () -> StockPlan.singleVintages(5, 1, one, none, none, none));
		assertThrows(IllegalArgumentException.class, () -> StockPlan.singleVintages(0, 1, none, none, none, one));
		assertThrows(IllegalArgumentException.class,
				() -> StockPlan.singleVintages(5, 1, none, none, new int[] {-1}, one));
		assertThrows(IllegalArgumentException.class, () -> StockPlan.fed(5, 1, none, none, new double[1][4]));
		StockPlan plan = StockPlan.singleVintages(5, 1, none, one, new int[] {8}, new int[] {5});
		assertEquals(13, plan.ages());
		assertThrows(IllegalArgumentException.class,
				() -> new StockBlock(plan, new SurvivalCurves(2, 12, YearConvention.END), 1));
		assertThrows(IllegalArgumentException.class,
				() -> new StockBlock(plan, new SurvivalCurves(1, 13, YearConvention.END), 1));
		assertThrows(IllegalArgumentException.class,
				() -> new SurvivalCurves(1, 3, YearConvention.END).weibull(0, 0, -1, 3));
	}
}
