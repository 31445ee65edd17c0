package org.parkwright.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.engine.Close.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.engine.Trajectory.Quantity;

class TrajectoryTest {
	private static final double UNKNOWN = Double.NaN;

	static LongStream seeds() {
		return LongStream.range(0, 60);
	}

	private static double quantity(Operation operation, Quantity quantity, int j) {
		return switch (quantity) {
		case UNITS -> 1;
		case CAPACITY -> operation.capacity()[j];
		case ELECTRICITY -> operation.electricity()[j];
		case HEAT -> operation.heat()[j];
		case FUEL_USE -> operation.fuelUse()[j];
		case GRID_PURCHASE -> operation.gridPurchase()[j];
		case HEAT_PURCHASE -> operation.heatPurchase()[j];
		case STACK -> operation.tonnes(Boundary.STACK)[j];
		case BOUGHT -> operation.tonnes(Boundary.BOUGHT)[j];
		case UPSTREAM -> operation.tonnes(Boundary.UPSTREAM)[j];
		case CREDITS -> operation.tonnes(Boundary.CREDITS)[j];
		case CO2 -> operation.gas(Gas.CO2)[j];
		case CH4 -> operation.gas(Gas.CH4)[j];
		case N2O -> operation.gas(Gas.N2O)[j];
		case EMISSIONS -> operation.emissions()[j];
		};
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyYearIsTheSumOfItsUnitsInUse(long seed) {
		RandomStock stock = new RandomStock(seed);
		Trajectory trajectory = stock.trajectory();
		for (Quantity quantity : Quantity.values()) {
			double[][] expected = new double[RandomStock.GROUPS][trajectory.years()];
			double gross = 0;
			for (int j = 0; j < stock.remainingLife.length; j++) {
				double value = quantity(stock.of(j), quantity, j);
				gross += Math.abs(value);
				for (int year = 0; year < stock.remainingLife[j]; year++) {
					expected[stock.group[j]][year] += Math.min(1, stock.remainingLife[j] - year) * value;
				}
			}
			for (int group = 0; group < RandomStock.GROUPS; group++) {
				assertArrayEquals(expected[group], trajectory.values(quantity)[group], 1e-13 * gross);
			}
			for (int year = 0; year < trajectory.years(); year++) {
				double total = 0;
				for (double[] byYear : expected) {
					total += byYear[year];
				}
				assertEquals(total, trajectory.total(quantity, year), 1e-13 * gross);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void emissionsOfAllYearsAreThoseOfTheAppraisal(long seed) {
		RandomStock stock = new RandomStock(seed);
		Trajectory trajectory = stock.trajectory();
		double sum = 0;
		double gross = 0;
		for (int year = 0; year < trajectory.years(); year++) {
			sum += trajectory.total(Quantity.EMISSIONS, year);
		}
		for (int j = 0; j < stock.remainingLife.length; j++) {
			gross += stock.remainingLife[j] * Math.abs(stock.of(j).emissions()[j]);
		}
		assertEquals(stock.appraise().scenarioTonnes(), sum, 1e-12 * gross);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whatChangesIsTheDifferenceOfBothTrajectories(long seed) {
		RandomStock stock = new RandomStock(seed);
		Trajectory scenario = stock.trajectory();
		Trajectory baseline = Trajectory.of(RandomStock.BASE_YEAR, stock.remainingLife, stock.baseline, stock.baseline,
				stock.affected, stock.group, RandomStock.GROUPS, Progress.NONE);
		for (Quantity quantity : Quantity.values()) {
			double gross = Math.abs(scenario.total(quantity)) + Math.abs(baseline.total(quantity));
			for (int year = 0; year < baseline.years(); year++) {
				assertEquals(scenario.total(quantity, year) - baseline.total(quantity, year), scenario.change(quantity)[year],
						1e-12 * gross, quantity.name());
				assertEquals(0, baseline.change(quantity)[year]);
			}
			assertEquals(scenario.total(quantity) - baseline.total(quantity), scenario.totalChange(quantity), 1e-12 * gross);
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void boundariesAddUpToTheEmissionsThatCountThem(long seed) {
		RandomStock stock = new RandomStock(seed);
		Set<Boundary> counted = EnumSet.noneOf(Boundary.class);
		Random random = new Random(seed);
		Arrays.stream(Boundary.values()).filter(boundary -> random.nextBoolean()).forEach(counted::add);
		stock.count(counted);
		Trajectory trajectory = stock.trajectory();
		Appraisal appraisal = stock.appraise();
		double gross = 0;
		double tonnes = 0;
		double mitigated = 0;
		for (Boundary boundary : Boundary.values()) {
			double total = trajectory.total(Quantity.of(boundary));
			double change = trajectory.totalChange(Quantity.of(boundary));
			gross += 2 * total + Math.abs(change);
			tonnes += counted.contains(boundary) ? boundary.sign() * total : 0;
			mitigated -= counted.contains(boundary) ? boundary.sign() * change : 0;
		}
		assertEquals(appraisal.scenarioTonnes(), tonnes, 1e-12 * gross);
		assertEquals(appraisal.mitigationTonnes(), mitigated, 1e-12 * gross);
		double[][] emissions = trajectory.emissions(counted);
		for (int group = 0; group < RandomStock.GROUPS; group++) {
			assertArrayEquals(trajectory.values(Quantity.EMISSIONS)[group], emissions[group], 1e-12 * gross);
		}
	}

	@Test
	void whatChangesIsKnownWhereOnlyUnitsThatStayAreUnknown() {
		CoalUnits units = CoalUnits.park();
		Operation baseline = units.baseline();
		Operation scenario = units.scenario("M1");
		baseline.tonnes(Boundary.STACK)[1] = UNKNOWN;
		boolean[] affected = new boolean[units.size()];
		affected[0] = true;
		Trajectory trajectory = Trajectory.of(2014, units.remainingLife(), baseline, scenario, affected, new int[units.size()], 1,
				Progress.NONE);
		assertTrue(Double.isNaN(trajectory.total(Quantity.STACK)));
		assertTrue(trajectory.totalChange(Quantity.STACK) < 0);
		assertEquals(0, trajectory.totalChange(Quantity.CREDITS));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void discountedCostOfAllYearsIsThatOfTheAppraisal(long seed) {
		RandomStock stock = new RandomStock(seed);
		Trajectory trajectory = stock.trajectory();
		Appraisal appraisal = stock.appraise();
		double npv = 0;
		double gross = 0;
		for (int part = 0; part < Parts.COUNT; part++) {
			double present = trajectory.presentValue(part, stock.rate);
			double partGross = Arrays.stream(appraisal.parts()[part]).map(Math::abs).sum();
			assertEquals(appraisal.partTotals()[part], present, 1e-12 * partGross, "part " + part);
			npv += present;
			gross += partGross;
		}
		assertEquals(appraisal.npv(), npv, 1e-12 * gross);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void withoutARateEveryYearsCostCountsInFull(long seed) {
		RandomStock stock = new RandomStock(seed);
		Trajectory trajectory = stock.trajectory();
		Appraisal appraisal = Appraisal.of(stock.remainingLife, 0, stock.baseline, stock.scenario, stock.affected);
		for (int part = 0; part < Parts.COUNT; part++) {
			double sum = 0;
			for (int year = 0; year < trajectory.years(); year++) {
				sum += trajectory.totalCost(part, year);
			}
			double gross = Arrays.stream(appraisal.parts()[part]).map(Math::abs).sum();
			assertEquals(appraisal.partTotals()[part], sum, 1e-12 * gross, "part " + part);
		}
	}

	@Test
	void booksTheWorkedUnitInItsYears() {
		CoalUnits unit = CoalUnits.worked();
		Operation baseline = unit.baseline();
		Operation scenario = unit.scenario("M5");
		Trajectory trajectory = Trajectory.of(2014, unit.remainingLife(), baseline, scenario, new boolean[] {true},
				new int[1], 1, Progress.NONE);
		assertEquals(2014, trajectory.baseYear());
		assertEquals(31, trajectory.years(), "2014 to 2044, when the new unit's successor is paid");
		for (int year = 0; year < 31; year++) {
			boolean inUse = year < 21;
			assertEquals(inUse ? 1 : 0, trajectory.total(Quantity.UNITS, year));
			assertEquals(inUse ? 50 : 0, trajectory.total(Quantity.CAPACITY, year));
			assertEquals(inUse ? scenario.emissions()[0] : 0, trajectory.total(Quantity.EMISSIONS, year));
			assertEquals(year == 0 ? 4800 * 50_000 : 0, trajectory.totalCost(Parts.RETROFIT, year));
			double followUp = year == 21 ? -5500 * 50_000 : year == 30 ? 4800 * 50_000 : 0;
			assertEquals(followUp, trajectory.totalCost(Parts.FOLLOW_UP, year));
			double fuel = scenario.annual()[Parts.FUEL][0] - baseline.annual()[Parts.FUEL][0];
			assertEquals(inUse ? fuel : 0, trajectory.totalCost(Parts.FUEL, year));
			assertEquals(inUse ? fuel : 0, trajectory.costAtEnd(Parts.FUEL)[0][year]);
			assertEquals(0, trajectory.costAtStart(Parts.FUEL)[0][year]);
		}
		double cleaning = -200 * 50_000 - 0.01 * 1000 * 275_000;
		assertClose(cleaning, trajectory.cost(Parts.ULTRA_LOW_EMISSION, 0, 0), 1e-15, "capital and the first year");
	}

	@Test
	void aSuccessorThatIsKeptAddsNoYear() {
		CoalUnits unit = CoalUnits.worked();
		Trajectory trajectory = Trajectory.of(2014, unit.remainingLife(), unit.baseline(), unit.scenario("M1"),
				new boolean[] {true}, new int[1], 1, Progress.NONE);
		assertEquals(21, trajectory.years());
		for (int year = 0; year < 21; year++) {
			assertEquals(0, trajectory.totalCost(Parts.FOLLOW_UP, year));
		}
	}

	@Test
	void theBaselineAgainstItselfCostsNothing() {
		RandomStock stock = new RandomStock(1);
		Arrays.fill(stock.affected, true);
		stock.baseline.annual()[Parts.FUEL][0] = UNKNOWN;
		Trajectory trajectory = Trajectory.of(2014, stock.remainingLife, stock.baseline, stock.baseline, stock.affected,
				stock.group, RandomStock.GROUPS, Progress.NONE);
		assertEquals(Math.ceil(Arrays.stream(stock.remainingLife).max().orElseThrow()), trajectory.years());
		for (int part = 0; part < Parts.COUNT; part++) {
			assertEquals(0, trajectory.presentValue(part, 0.08));
		}
	}

	@Test
	void unknownStaysInItsGroupAndItsYears() {
		double[] life = {2, 3, 3};
		Operation baseline = Parts.operation(3);
		Operation scenario = Parts.operation(3);
		Arrays.fill(baseline.heat(), 5);
		baseline.heat()[0] = UNKNOWN;
		baseline.annual()[Parts.STEAM][1] = UNKNOWN;
		scenario.annual()[Parts.STEAM][1] = UNKNOWN;
		scenario.annual()[Parts.STEAM][2] = 7;
		Trajectory trajectory = Trajectory.of(2014, life, baseline, scenario, new boolean[] {false, false, true},
				new int[] {0, 0, 1}, 2, Progress.NONE);
		assertArrayEquals(new double[] {UNKNOWN, UNKNOWN, 5}, trajectory.values(Quantity.HEAT)[0]);
		assertArrayEquals(new double[] {0, 0, 0}, trajectory.values(Quantity.HEAT)[1]);
		assertArrayEquals(new double[] {0, 0, 0}, trajectory.costAtEnd(Parts.STEAM)[0], "price of a unit as it was");
		assertArrayEquals(new double[] {7, 7, 7}, trajectory.costAtEnd(Parts.STEAM)[1]);
	}

	@Test
	void anImpactIsThatOfTheUnitsInUse() {
		Operation baseline = Parts.operation(3, 1);
		Operation scenario = Parts.operation(3, 1);
		baseline.impacts()[0] = new double[] {4, 2, 1};
		scenario.impacts()[0] = new double[] {9, 0.5, 1};
		Trajectory trajectory = Trajectory.of(2014, new double[] {2, 3, 1}, baseline, scenario,
				new boolean[] {false, true, false}, new int[3], 1, Progress.NONE);
		assertArrayEquals(new double[] {5.5, 4.5, 0.5}, trajectory.impact(0));
		assertArrayEquals(new double[] {-1.5, -1.5, -1.5}, trajectory.impactChange(0));
	}

	@Test
	void aChangeOfAnImpactIsKnownWhereItIsForTheUnitsThatChange() {
		Operation baseline = Parts.operation(2, 1);
		Operation scenario = Parts.operation(2, 1);
		baseline.impacts()[0] = new double[] {UNKNOWN, 2};
		scenario.impacts()[0] = new double[] {UNKNOWN, 3};
		Trajectory trajectory = Trajectory.of(2014, new double[] {1, 2}, baseline, scenario, new boolean[] {false, true},
				new int[2], 1, Progress.NONE);
		assertArrayEquals(new double[] {UNKNOWN, 3}, trajectory.impact(0));
		assertArrayEquals(new double[] {1, 1}, trajectory.impactChange(0));
	}

	@Test
	void aSuccessorAtAnUnknownTimeMayFallInAnyYear() {
		Operation baseline = Parts.operation(2);
		Operation scenario = Parts.operation(2);
		scenario.successor()[0] = 100;
		scenario.successorAfter()[0] = UNKNOWN;
		scenario.successorAfter()[1] = UNKNOWN;
		Trajectory trajectory = Trajectory.of(2014, new double[] {2, 2}, baseline, scenario, new boolean[] {true, true},
				new int[] {0, 1}, 2, Progress.NONE);
		assertArrayEquals(new double[] {UNKNOWN, UNKNOWN}, trajectory.costAtStart(Parts.FOLLOW_UP)[0]);
		assertArrayEquals(new double[] {0, 0}, trajectory.costAtStart(Parts.FOLLOW_UP)[1]);
	}

	@Test
	void aPartOfAYearFallsInTheYearThatIsRunning() {
		Operation scenario = Parts.operation(1);
		scenario.successor()[0] = 100;
		scenario.successorAfter()[0] = 3.75;
		Trajectory trajectory = Trajectory.of(2014, new double[] {1}, Parts.operation(1), scenario, new boolean[] {true},
				new int[1], 1, Progress.NONE);
		assertArrayEquals(new double[] {0, 0, 0, 100}, trajectory.costAtStart(Parts.FOLLOW_UP)[0]);
	}

	@Test
	void aStockWithoutUnitsInUseHasNoYears() {
		Operation none = Parts.operation(0);
		assertEquals(0, Trajectory.of(2014, new double[0], none, none, new boolean[0], new int[0], 3, Progress.NONE)
				.years());
		Operation retired = Parts.operation(1);
		Operation scenario = Parts.operation(1);
		scenario.successor()[0] = 1;
		scenario.successorAfter()[0] = 30;
		Trajectory trajectory = Trajectory.of(2014, new double[1], retired, scenario, new boolean[] {true}, new int[1], 1,
				Progress.NONE);
		assertEquals(0, trajectory.years());
		assertEquals(0, trajectory.presentValue(Parts.FOLLOW_UP, 0.08));
		assertEquals(1, trajectory.groups());
	}

	@Test
	void refusesWhatNoStockCanBe() {
		Operation one = Parts.operation(1);
		Operation early = Parts.operation(1);
		early.successor()[0] = 1;
		early.successorAfter()[0] = -1;
		assertRefused(new double[] {Trajectory.MOST_YEARS + 1}, one, new int[1]);
		assertRefused(new double[] {1}, early, new int[1]);
		assertRefused(new double[] {1}, one, new int[] {2});
		assertRefused(new double[] {1}, one, new int[] {-1});
		assertRefused(new double[2], one, new int[1]);
		assertRefused(new double[1], Parts.operation(2), new int[1]);
		assertRefused(new double[1], one, new int[2]);
	}

	private static void assertRefused(double[] life, Operation scenario, int[] group) {
		assertThrows(IllegalArgumentException.class, () -> Trajectory.of(2014, life, Parts.operation(1), scenario,
				new boolean[] {true}, group, 2, Progress.NONE));
	}

	/** Remembers what it is told and cancels at a step. */
	private static final class Watcher implements Progress {
		final List<Long> done = new ArrayList<>();
		final int last;
		long total;

		Watcher(int last) {
			this.last = last;
		}

		@Override
		public void worked(long step, long total) {
			done.add(step);
			this.total = total;
		}

		@Override
		public boolean cancelled() {
			return done.size() == last;
		}
	}

	private static void watch(Watcher watcher) {
		RandomStock stock = new RandomStock(1);
		Trajectory.of(2014, stock.remainingLife, stock.baseline, stock.scenario, stock.affected, stock.group,
				RandomStock.GROUPS, watcher);
	}

	@Test
	void tellsItsProgressToTheEnd() {
		Watcher watcher = new Watcher(-1);
		watch(watcher);
		assertTrue(watcher.done.size() > Quantity.values().length);
		assertEquals(watcher.done.stream().sorted().distinct().toList(), watcher.done);
		assertEquals(watcher.total, watcher.done.getLast());
	}

	@Test
	void stopsWhereItIsCancelled() {
		for (int last = 0; last < 19; last++) {
			Watcher watcher = new Watcher(last);
			assertThrows(CancellationException.class, () -> watch(watcher));
			assertEquals(last, watcher.done.size());
		}
	}
}
