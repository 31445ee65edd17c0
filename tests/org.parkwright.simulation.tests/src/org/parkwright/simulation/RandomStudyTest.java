package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Output;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;

/** What holds of any study: nothing gets lost, and each way to a number comes to the same. */
class RandomStudyTest {

	static LongStream seeds() {
		return LongStream.range(0, 60);
	}

	private static double gross(double[] values) {
		return Arrays.stream(values).map(Math::abs).sum();
	}

	/** Where all years are alike, in closed form and year by year. */
	@ParameterizedTest
	@MethodSource("seeds")
	void theClosedFormIsTheYearsOneByOne(long seed) {
		var random = new RandomStudy(seed, false, false);
		var simulation = new Simulation(random.study, random.stock);
		for (CompiledScenario scenario : random.scenarios) {
			Simulation.Taken closed = simulation.take(scenario);
			Simulation.Account account = simulation.account(simulation.outcome(closed), Grouping.NONE);
			var years = new YearByYear(new Numbers(random.study, random.stock, false));
			Plan plan = years.plan(scenario);
			var byYear = years.evaluate(plan, Grouping.NONE);
			assertArrayEquals(closed.composition().applied(), years.composition(plan).applied());
			assertSame(account.appraisal(), byYear.appraisal());
			for (Quantity quantity : Quantity.values()) {
				double[] alike = account.trajectory().values(quantity)[0];
				assertArrayEquals(alike, Arrays.copyOf(byYear.trajectory().values(quantity)[0], alike.length), 1e-11 * (1 + gross(alike)), quantity.name());
			}
			double[] impact = account.trajectory().impact(0);
			assertArrayEquals(impact, Arrays.copyOf(byYear.trajectory().impact(0), impact.length), 1e-11 * (1 + gross(impact)));
		}
	}

	private static void assertSame(Appraisal one, Appraisal other) {
		double tonnes = one.baselineTonnes();
		assertEquals(tonnes, other.baselineTonnes(), 1e-11 * Math.abs(tonnes));
		assertEquals(one.scenarioTonnes(), other.scenarioTonnes(), 1e-11 * Math.abs(tonnes));
		assertArrayEquals(one.mitigation(), other.mitigation(), 1e-11 * (1 + gross(one.mitigation())));
		for (int part = 0; part < one.parts().length; part++) {
			assertArrayEquals(one.parts()[part], other.parts()[part], 1e-10 * (1 + gross(one.parts()[part])));
		}
		assertEquals(one.unitsAffected(), other.unitsAffected());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void moneyByPartsAddsUpByUnitAndByYear(long seed) {
		var random = new RandomStudy(seed, true, false);
		var simulation = new Simulation(random.study, random.stock);
		for (CompiledScenario scenario : random.scenarios) {
			Simulation.Account account = simulation.account(simulation.outcome(simulation.take(scenario)), Grouping.NONE);
			Appraisal appraisal = account.appraisal();
			double total = 0;
			double gross = 1;
			for (int part = 0; part < StudyBuilder.PARTS; part++) {
				double own = gross(appraisal.parts()[part]);
				gross += own;
				total += appraisal.partTotals()[part];
				assertEquals(Arrays.stream(appraisal.parts()[part]).sum(), appraisal.partTotals()[part], 1e-11 * (1 + own));
				if (part != StudyBuilder.SUCCESSOR) {
					assertEquals(appraisal.partTotals()[part], account.trajectory().presentValue(part, random.study.discountRate()), 1e-9 * (1 + own));
				}
			}
			assertEquals(total, appraisal.npv(), 1e-12 * gross);
			assertEquals(appraisal.mitigationTonnes() == 0 ? Double.NaN : appraisal.npv() / appraisal.mitigationTonnes(), appraisal.cumulativeCost());
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void tonnesByBoundaryAddUpByUnitAndByYear(long seed) {
		var random = new RandomStudy(seed, true, false);
		var simulation = new Simulation(random.study, random.stock);
		for (CompiledScenario scenario : random.scenarios) {
			Simulation.Outcome outcome = simulation.outcome(simulation.take(scenario));
			Operation operation = outcome.operation();
			for (int j = 0; j < operation.size(); j++) {
				double sum = operation.tonnes(Boundary.STACK)[j] + operation.tonnes(Boundary.BOUGHT)[j] - operation.tonnes(Boundary.CREDITS)[j];
				assertEquals(sum, operation.emissions()[j], 1e-9 * (1 + Math.abs(operation.tonnes(Boundary.STACK)[j]) + operation.tonnes(Boundary.CREDITS)[j]));
			}
			Simulation.Account account = simulation.account(outcome, Grouping.NONE);
			Trajectory years = account.trajectory();
			double mitigation = 0;
			double gross = 1;
			for (int k = 0; k < years.years(); k++) {
				double sum = years.total(Quantity.STACK, k) + years.total(Quantity.BOUGHT, k) - years.total(Quantity.CREDITS, k);
				assertEquals(sum, years.total(Quantity.EMISSIONS, k), 1e-9 * (1 + years.total(Quantity.STACK, k) + years.total(Quantity.CREDITS, k)));
				mitigation -= years.change(Quantity.EMISSIONS)[k];
				gross += Math.abs(years.change(Quantity.EMISSIONS)[k]);
			}
			assertEquals(mitigation, account.appraisal().mitigationTonnes(), 1e-10 * gross);
			assertEquals(account.appraisal().baselineTonnes() - account.appraisal().scenarioTonnes(), mitigation,
					1e-9 * Math.max(gross, account.appraisal().baselineTonnes()));
		}
	}

	/** What is burnt is what is delivered and what is lost, by the efficiencies that go with it. */
	@ParameterizedTest
	@MethodSource("seeds")
	void energyOutIsEnergyInButForLosses(long seed) {
		var random = new RandomStudy(seed, true, false);
		var simulation = new Simulation(random.study, random.stock);
		for (CompiledScenario scenario : random.scenarios) {
			Simulation.Taken taken = simulation.take(scenario);
			Operation operation = simulation.outcome(taken).operation();
			double[] efficiency = taken.composition().column(Attribute.EFFICIENCY);
			for (int j = 0; j < operation.size(); j++) {
				double electricity = 3.6 * operation.electricity()[j];
				double heat = operation.heat()[j];
				double in = random.stock.outputs()[j] == Output.HEAT ? heat / efficiency[j] : electricity / efficiency[j] + heat / 0.8;
				assertEquals(in, operation.fuelUse()[j], 1e-9 * in);
			}
			Trajectory years = simulation.account(simulation.outcome(taken), Grouping.NONE).trajectory();
			for (int k = 0; k < years.years(); k++) {
				assertTrue(years.total(Quantity.UNITS, k) <= random.stock.size());
			}
		}
	}

	/** The numbers of a study itself are a draw like any other. */
	@ParameterizedTest
	@MethodSource("seeds")
	void aDrawOfTheStudysOwnNumbersIsTheStudy(long seed) {
		var random = new RandomStudy(seed, seed % 2 == 0, true);
		var simulation = new Simulation(random.study, random.stock);
		var draws = new DrawnStudy(random.study, random.stock);
		double[] emissions = new double[60];
		double[] cost = new double[60];
		draws.draw(random.draw(seed));
		random.scenarios.forEach(scenario -> draws.scenario(scenario, emissions, cost));
		assertTrue(draws.draw(random.base()));
		double tonnes = draws.baseline(emissions);
		Trajectory unchanged = simulation.unchanged(random.stock.counted(), Grouping.NONE);
		for (int k = 0; k < unchanged.years(); k++) {
			assertEquals(unchanged.total(Quantity.EMISSIONS, k), emissions[k], 1e-9 * (1 + emissions[k]));
		}
		for (CompiledScenario scenario : random.scenarios) {
			Simulation.Account account = simulation.account(simulation.outcome(simulation.take(scenario)), Grouping.NONE);
			assertEquals(account.appraisal().baselineTonnes(), tonnes, 1e-9 * tonnes);
			Appraisal appraisal = draws.scenario(scenario, emissions, cost);
			assertEquals(account.appraisal().mitigationTonnes(), appraisal.mitigationTonnes(), 0);
			assertEquals(account.appraisal().npv(), appraisal.npv(), 0);
			for (int k = 0; k < account.trajectory().years(); k++) {
				assertEquals(account.trajectory().total(Quantity.EMISSIONS, k), emissions[k], 1e-9 * (1 + Math.abs(emissions[k])));
				double money = 0;
				for (int part = 0; part < StudyBuilder.PARTS; part++) {
					money += account.trajectory().totalCost(part, k);
				}
				assertEquals(money, cost[k], 1e-6 * (1 + Math.abs(money)));
			}
			assertTrue(draws.years(scenario) <= account.trajectory().years(), draws.years(scenario) + " > " + account.trajectory().years());
		}
	}

	/** What no draw changes is worked out once, and that leaves no trace. */
	@ParameterizedTest
	@MethodSource("seeds")
	void aDrawIsTheSameWhateverWasDrawnBefore(long seed) {
		var random = new RandomStudy(seed, seed % 2 == 0, true);
		double[] emissions = new double[50];
		double[] cost = new double[50];
		var after = new DrawnStudy(random.study, random.stock);
		for (long draw = 0; draw < 4; draw++) {
			var fresh = new DrawnStudy(random.study, random.stock);
			assertTrue(after.draw(random.draw(draw)));
			fresh.draw(random.draw(draw));
			assertEquals(fresh.baseline(new double[50]), after.baseline(emissions));
			for (CompiledScenario scenario : random.scenarios) {
				double[] expectedEmissions = new double[50];
				double[] expectedCost = new double[50];
				Appraisal expected = fresh.scenario(scenario, expectedEmissions, expectedCost);
				Appraisal found = after.scenario(scenario, emissions, cost);
				assertArrayEquals(totals(expected), totals(found));
				assertArrayEquals(expected.partTotals(), found.partTotals());
				assertArrayEquals(expectedEmissions, emissions);
				assertArrayEquals(expectedCost, cost);
			}
		}
	}

	private static double[] totals(Appraisal of) {
		return new double[] { of.baselineTonnes(), of.scenarioTonnes(), of.mitigationTonnes(), of.mitigationRate(), of.npv(), of.levelisedCost(),
				of.cumulativeCost(), of.unitsAffected() };
	}

	/** Else the test before would compare the same with the same. */
	@Test
	void fromTheSecondDrawOnAScenarioIsComputedOnTheUnitsThatItChangesInAll() {
		Map<Boolean, List<Integer>> fewer = seeds().mapToObj(seed -> new RandomStudy(seed, false, true)).collect(
				Collectors.partitioningBy(random -> random.study.drawn().lives().isEmpty(), Collectors.mapping(RandomStudyTest::unitsOfSecondDraw, Collectors.toList())));
		assertTrue(fewer.get(true).stream().filter(units -> units > 0).count() > 5);
		assertTrue(fewer.get(false).stream().allMatch(units -> units == 0));
	}

	/** Of its scenarios, how many units less than the stock has they are computed on. */
	private static int unitsOfSecondDraw(RandomStudy random) {
		var drawn = new DrawnStudy(random.study, random.stock);
		int fewer = 0;
		for (long draw = 0; draw < 2; draw++) {
			drawn.draw(random.draw(draw));
			fewer = random.scenarios.stream().mapToInt(each -> random.stock.size() - drawn.scenario(each, new double[9], new double[9]).mitigation().length).sum();
		}
		return fewer;
	}

	@Test
	void aDrawAtWhichNothingCanBeComputedIsTold() {
		var random = new RandomStudy(1, false, true);
		double[] impossible = random.base();
		impossible[3] = -1;
		assertFalse(new DrawnStudy(random.study, random.stock).draw(impossible));
	}
}
