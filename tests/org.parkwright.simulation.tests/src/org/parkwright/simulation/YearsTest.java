package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.parkwright.simulation.StudyBuilder.FUEL;
import static org.parkwright.simulation.StudyBuilder.INVESTMENT;
import static org.parkwright.simulation.StudyBuilder.SUCCESSOR;
import static org.parkwright.simulation.StudyBuilder.becomes;
import static org.parkwright.simulation.StudyBuilder.by;
import static org.parkwright.simulation.StudyBuilder.column;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.costing;
import static org.parkwright.simulation.StudyBuilder.from;
import static org.parkwright.simulation.StudyBuilder.measure;
import static org.parkwright.simulation.StudyBuilder.once;
import static org.parkwright.simulation.StudyBuilder.scenario;
import static org.parkwright.simulation.StudyBuilder.step;
import static org.parkwright.simulation.StudyBuilder.times;
import static org.parkwright.simulation.StudyBuilder.where;
import static org.parkwright.simulation.StudyBuilder.yearly;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.parkwright.engine.Annuity;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.simulation.CompiledScenario.Merit;

/** Scenarios over years, by hand: a unit emits 1,350 t a year for 20 years. */
class YearsTest {

	private static final CompiledMeasure HALF = measure("half", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.5)));

	private final StudyBuilder study = new StudyBuilder();
	private final StockBuilder stock = new StockBuilder();

	private Simulation.Account account(CompiledScenario.Step... steps) {
		var simulation = new Simulation(study.study(), stock.stock());
		return simulation.account(simulation.outcome(simulation.take(scenario(steps))), Grouping.NONE);
	}

	private Plan plan(CompiledScenario.Step... steps) {
		return new Simulation(study.study(), stock.stock()).take(scenario(steps)).plan();
	}

	private static double[] emissions(Simulation.Account account) {
		return account.trajectory().values(Quantity.EMISSIONS)[0];
	}

	@Test
	void whereAllYearsAreAlikeNoneIsComputed() {
		stock.unit();
		assertNull(plan(step(HALF)));
		assertNotNull(plan(from(1, Double.NaN, HALF)));
		assertNotNull(plan(from(0, 0.5, HALF)));
		assertNull(plan(from(0, 1, HALF)));
		assertNotNull(plan(by(Merit.COST, HALF)));
		assertNotNull(plan(step(measure("longer", becomes(Attribute.LIFETIME, constant(40))))));
		assertNotNull(plan(step(measure("longer", becomes(Attribute.RETIREMENT, constant(2040))))));
		stock.unit().vintage = 2016;
		assertNotNull(plan(step(HALF)));
	}

	@Test
	void aMeasureWorksFromItsYearOn() {
		stock.unit();
		Simulation.Account account = account(from(5, Double.NaN, costing(HALF, once(1000), yearly(10))));
		assertEquals(15 * 675, account.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(1350, emissions(account)[4], 1e-9);
		assertEquals(675, emissions(account)[5], 1e-9);
		assertEquals(0, account.trajectory().total(Quantity.UNITS, 20));
		assertEquals(1000 * Annuity.discount(0.08, 5), account.appraisal().partTotals()[INVESTMENT], 1e-9);
		assertEquals(10 * (Annuity.factor(0.08, 20) - Annuity.factor(0.08, 5)), account.appraisal().partTotals()[FUEL], 1e-9);
		assertEquals(1000, account.trajectory().costAtStart(INVESTMENT)[0][5]);
	}

	@Test
	void aUnitThatEndsBeforeTakesNothing() {
		stock.unit();
		stock.unit().vintage = 1989;
		assertArrayEquals(new boolean[] { true, false }, new Simulation(study.study(), stock.stock())
				.take(scenario(from(5, Double.NaN, HALF))).composition().affected());
	}

	@Test
	void aShareAYearBeginsWithTheOldest() {
		stock.unit().vintage = 2010;
		stock.unit().vintage = 2000;
		stock.unit().vintage = 2005;
		stock.unit().vintage = null;
		Plan plan = plan(from(2, 0.34, HALF));
		assertArrayEquals(new int[] { 3, 2, 2 }, Arrays.copyOf(plan.start().get(0), 3));
		assertNull(plan.taken().get(0)[3]);
		assertArrayEquals(new int[] { 3, 2, 2, Integer.MAX_VALUE }, plan.from());
		assertArrayEquals(new int[] { 3, 2, 2, 0 }, plan.last());
		assertArrayEquals(new boolean[] { false, false, true, true, true, false }, plan.changes(6));
	}

	@Test
	void aSmallShareBeginsSomeAfterTheirEnd() {
		stock.units(2);
		Plan plan = plan(from(0, 0.02, HALF));
		assertEquals("half", plan.taken().get(0)[0].name());
		assertNull(plan.taken().get(0)[1], "25 years from now it is gone");
	}

	@Test
	void unknownCapacitiesComeAtOnce() {
		stock.unit().capacity = Double.NaN;
		assertArrayEquals(new int[] { 3 }, plan(from(3, 0.1, HALF)).start().get(0));
	}

	@Test
	void theCheapestThatMitigatesIsTaken() {
		stock.unit();
		CompiledMeasure dear = costing(HALF, once(1000));
		CompiledMeasure cheap = costing(measure("cheap", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.9))), once(10));
		CompiledMeasure useless = costing(measure("useless"), once(-1000));
		assertEquals("cheap", plan(by(Merit.COST, dear, useless, cheap)).taken().get(0)[0].name());
		assertEquals("half", plan(by(Merit.MITIGATION, cheap, dear, useless)).taken().get(0)[0].name());
		assertNull(plan(by(Merit.MITIGATION, useless)).taken().get(0)[0]);
		CompiledMeasure unknown = costing(measure("unknown", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.1))), once(Double.NaN));
		assertEquals("half", plan(by(Merit.COST, unknown, dear)).taken().get(0)[0].name());
	}

	@Test
	void meritIsWhatAMeasureAddsToWhatWasTaken() {
		stock.unit();
		CompiledMeasure tenth = measure("tenth", becomes(Attribute.FUEL_USE, constant(135_000)));
		CompiledMeasure back = measure("back", becomes(Attribute.FUEL_USE, constant(1_000_000)));
		Plan plan = plan(step(tenth), by(Merit.MITIGATION, back));
		assertNull(plan.taken().get(1)[0], "it emits less than at first, but more than before");
	}

	@Test
	void pricesThatMoveArePaidAsTheyAre() {
		stock.unit();
		study.charge(FUEL, Basis.FUEL_USE, study.growing(1, 0.5), true);
		Simulation.Account account = account(step(HALF));
		double[] cost = account.trajectory().costAtEnd(FUEL)[0];
		assertEquals(-675_000, cost[0], 1e-6);
		assertEquals(-675_000 * 2.0, cost[2], 1e-6);
		assertEquals(20 * 675, account.appraisal().mitigationTonnes(), 1e-6);
	}

	@Test
	void aRuleThatMovesMovesTheStock() {
		stock.unit();
		study.with(Rule.FULL_LOAD_HOURS, study.growing(1000, 100));
		double[] emissions = emissions(account());
		assertEquals(1350, emissions[0], 1e-9);
		assertEquals(1350 * 1.3, emissions[3], 1e-9);
	}

	@Test
	void aMeasureThatReadsTheYearMovesToo() {
		stock.unit();
		double[] emissions = emissions(account(step(measure("m", becomes(Attribute.FUEL_USE, study.growing(1_000_000, -10_000))))));
		assertEquals(1000, emissions[0], 1e-9);
		assertEquals(970, emissions[3], 1e-9);
	}

	@Test
	void aLongerLifeEmitsLongerAndPutsOffTheSuccessor() {
		stock.unit();
		study.charge(SUCCESSOR, Basis.CAPACITY, constant(5), false);
		Simulation.Account account = account(step(measure("longer", becomes(Attribute.LIFETIME, constant(33)))));
		assertEquals(-3 * 1350, account.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(500 * (Annuity.discount(0.08, 23) - Annuity.discount(0.08, 20)), account.appraisal().partTotals()[SUCCESSOR], 1e-9);
		assertEquals(24, account.trajectory().years());
		assertEquals(1350, emissions(account)[22], 1e-9);
	}

	@Test
	void aLifeThatIsCutEndsNotBeforeTheMeasure() {
		stock.unit();
		Simulation.Account account = account(from(8, Double.NaN, measure("shorter", becomes(Attribute.RETIREMENT, constant(2016)))));
		assertEquals(12 * 1350, account.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(1350, emissions(account)[7], 1e-9);
		assertEquals(0, emissions(account)[8], 1e-9);
	}

	@Test
	void aUnitOfALaterYearTakesAMeasureWhenItBegins() {
		stock.units(1).unit().vintage = 2019;
		Simulation.Account account = account(step(costing(HALF, once(1000))));
		assertEquals(20 * 675 + 30 * 675, account.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(1000 * (1 + Annuity.discount(0.08, 5)), account.appraisal().partTotals()[INVESTMENT], 1e-9);
		assertEquals(675, emissions(account)[4], 1e-9);
		assertEquals(2 * 675, emissions(account)[5], 1e-9);
		assertEquals(675, emissions(account)[34], 1e-9);
		assertEquals(0, account.trajectory().total(Quantity.UNITS, 35));
	}

	@Test
	void sumsAreOverUnitsInUseInTheYearOfTheStep() {
		stock.unit();
		stock.unit().vintage = 1986;
		stock.unit().vintage = 2018;
		Formula several = Formula.of(Operator.EQUAL, Formula.groupCount(Formula.column(Columns.IN_USE), Formula.column(Columns.of(Group.PARK))), constant(2));
		assertEquals("half", plan(from(1, Double.NaN, where(HALF, several))).taken().get(0)[0].name());
		assertNull(plan(from(2, Double.NaN, where(HALF, several))).taken().get(0)[0], "one has ended and the other not begun");
		assertEquals("half", plan(from(4, Double.NaN, where(HALF, several))).taken().get(0)[0].name());
	}

	@Test
	void unitsAreGroupedByWhatTheyBurnInEachYear() {
		stock.unit();
		CompiledMeasure gas = measure("gas", new CompiledMeasure.Change.OfFeature(Feature.FUEL, constant(1)));
		Grouping byFuel = new Grouping() {
			@Override
			public int count() {
				return 2;
			}

			@Override
			public int[] of(double[] fuel, Operation operation) {
				return Arrays.stream(fuel).mapToInt(index -> (int) index).toArray();
			}
		};
		var simulation = new Simulation(study.study(), stock.stock());
		Trajectory later = simulation.account(simulation.outcome(simulation.take(scenario(from(5, Double.NaN, gas)))), byFuel).trajectory();
		assertEquals(1350, later.values(Quantity.EMISSIONS)[0][4], 1e-9);
		assertEquals(0, later.values(Quantity.EMISSIONS)[0][5]);
		assertEquals(1350, later.values(Quantity.EMISSIONS)[1][5], 1e-9);
		Trajectory atOnce = simulation.account(simulation.outcome(simulation.take(scenario(step(gas)))), byFuel).trajectory();
		assertEquals(1350, atOnce.values(Quantity.EMISSIONS)[1][0], 1e-9);
		assertEquals(1350, simulation.unchanged(stock.stock().counted(), byFuel).values(Quantity.EMISSIONS)[0][0], 1e-9);
	}

	@Test
	void whatCannotBeJudgedIsToldOfYearsToo() {
		stock.unit().capacity = Double.NaN;
		CompiledMeasure large = where(HALF, Formula.of(Operator.GREATER, column(Attribute.CAPACITY), constant(50)));
		var simulation = new Simulation(study.study(), stock.stock());
		assertEquals(1, simulation.take(scenario(from(1, Double.NaN, large))).undecided());
		assertEquals(1, simulation.take(scenario(step(large))).undecided());
		assertEquals(0, simulation.take(scenario(step(HALF))).undecided());
	}

	@Test
	void anEmptyStockIsNothing() {
		Appraisal appraisal = account(step(HALF)).appraisal();
		assertEquals(0, appraisal.mitigationTonnes());
		assertEquals(0, account(from(1, 0.5, HALF)).trajectory().years());
	}
}
