package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.simulation.StudyBuilder.FUEL;
import static org.parkwright.simulation.StudyBuilder.INVESTMENT;
import static org.parkwright.simulation.StudyBuilder.SUCCESSOR;
import static org.parkwright.simulation.StudyBuilder.adding;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.from;
import static org.parkwright.simulation.StudyBuilder.measure;
import static org.parkwright.simulation.StudyBuilder.once;
import static org.parkwright.simulation.StudyBuilder.scenario;
import static org.parkwright.simulation.StudyBuilder.step;
import static org.parkwright.simulation.StudyBuilder.where;
import static org.parkwright.simulation.StudyBuilder.yearly;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.engine.Annuity;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Output;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.simulation.CompiledMeasure.AddedUnit;
import org.parkwright.simulation.CompiledMeasure.Cost;
import org.parkwright.simulation.CompiledScenario.Merit;

/** Units that measures add, by hand: each of two boilers of 100 MW makes 360,000 GJ a year of 450,000 GJ of fuel, for 20 years. */
class AddedUnitsTest {

	private final StudyBuilder study = new StudyBuilder().with(Rule.GRID_FACTOR, constant(0.5));
	private final StockBuilder stock = new StockBuilder();

	private void boilers() {
		stock.unit().output = Output.HEAT;
		stock.unit().output = Output.HEAT;
		stock.mayAdd("pump", Output.HEAT, 0);
	}

	private static AddedUnit unit(Attribute takes, double share, double capacity, double hours, Double efficiency, boolean bought, double lifetime, Cost... costs) {
		return new AddedUnit(takes, constant(share), constant(capacity), constant(hours), efficiency == null ? null : constant(efficiency), bought,
				constant(lifetime), List.of(), List.of(costs));
	}

	private static AddedUnit pump(double share, double capacity, Cost... costs) {
		return unit(Attribute.HEAT, share, capacity, 1000, 2.5, true, 15, costs);
	}

	private Simulation.Outcome outcome(CompiledScenario.Step... steps) {
		var simulation = new Simulation(study.study(), stock.stock());
		return simulation.outcome(simulation.take(scenario(steps)));
	}

	private Simulation.Account account(CompiledScenario.Step... steps) {
		var simulation = new Simulation(study.study(), stock.stock());
		return simulation.account(simulation.outcome(simulation.take(scenario(steps))), Grouping.NONE);
	}

	@Test
	void aHeatPumpTakesItsShareOfTheHeat() {
		boilers();
		Operation operation = outcome(step(adding(measure("pump"), pump(0.25, 100)))).operation();
		assertArrayEquals(new double[] { 270_000, 270_000, 180_000 }, operation.heat(), 1e-9);
		assertArrayEquals(new double[] { 337_500, 337_500, 0 }, operation.fuelUse(), 1e-9);
		assertArrayEquals(new double[] { 0, 0, 20_000 }, operation.gridPurchase(), 1e-9);
		assertArrayEquals(new double[] { 100, 100, 100 }, operation.capacity());
		assertEquals(10_000, operation.tonnes(Boundary.BOUGHT)[2], 1e-9);
		assertEquals(337.5, operation.emissions()[0], 1e-9);
	}

	@Test
	void itMakesNoMoreThanItCan() {
		boilers();
		Simulation.Outcome outcome = outcome(step(adding(measure("pump"), pump(0.25, 10))));
		assertEquals(36_000, outcome.operation().heat()[2], 1e-9);
		assertEquals(360_000 - 18_000, outcome.operation().heat()[0], 1e-9);
		assertArrayEquals(new boolean[] { true, true, true }, outcome.affected());
	}

	@Test
	void itRunsTheHoursThatItIsNeeded() {
		boilers();
		var simulation = new Simulation(study.study(), stock.stock());
		Composition composition = simulation.take(scenario(step(adding(measure("pump"), pump(0.25, 100))))).composition();
		assertEquals(500, composition.column(Attribute.HOURS)[2], 1e-9);
		assertEquals(2014, composition.column(Attribute.VINTAGE)[2]);
		assertEquals(15, composition.column(Attribute.REMAINING_LIFE)[2]);
		assertEquals(2029, composition.column(Attribute.RETIREMENT)[2]);
		assertArrayEquals(new String[] { "pump", "pump", "pump" }, composition.applied());
	}

	@Test
	void itServesForItsOwnLifeFromItsYearOn() {
		boilers();
		Simulation.Account account = account(from(3, Double.NaN, adding(measure("pump"), pump(0.25, 100, once(5000), yearly(7)))));
		double[] emissions = account.trajectory().values(Quantity.EMISSIONS)[0];
		assertEquals(900, emissions[2], 1e-9);
		assertEquals(675 + 10_000, emissions[3], 1e-9);
		assertEquals(675 + 10_000, emissions[17], 1e-9);
		assertEquals(900, emissions[18], 1e-9);
		assertEquals(15 * (225 - 10_000), account.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(5000 * Annuity.discount(0.08, 3), account.appraisal().partTotals()[INVESTMENT], 1e-9);
		assertEquals(7 * (Annuity.factor(0.08, 18) - Annuity.factor(0.08, 3)), account.appraisal().partTotals()[FUEL], 1e-9);
		assertEquals(3, account.trajectory().total(Quantity.UNITS, 5));
		assertEquals(2, account.trajectory().total(Quantity.UNITS, 2));
		assertEquals(720_000, account.trajectory().total(Quantity.HEAT, 5), 1e-6);
	}

	@Test
	void whenOneOfTheOthersEndsItTakesOverOfWhatIsLeft() {
		boilers();
		stock.unit();
		StockBuilder other = new StockBuilder();
		other.unit().output = Output.HEAT;
		StockBuilder.Unit old = other.unit();
		old.output = Output.HEAT;
		old.vintage = 1990;
		other.mayAdd("pump", Output.HEAT, 0);
		var simulation = new Simulation(study.study(), other.stock());
		var trajectory = simulation.account(simulation.outcome(simulation.take(scenario(step(adding(measure("pump"), pump(0.25, 100)))))), Grouping.NONE).trajectory();
		assertEquals(20_000, trajectory.total(Quantity.GRID_PURCHASE, 5), 1e-9);
		assertEquals(10_000, trajectory.total(Quantity.GRID_PURCHASE, 6), 1e-9);
		assertEquals(360_000, trajectory.total(Quantity.HEAT, 6), 1e-9);
	}

	@Test
	void eachParkHasItsOwn() {
		boilers();
		StockBuilder.Unit elsewhere = stock.unit();
		elsewhere.output = Output.HEAT;
		elsewhere.park = 1;
		stock.mayAdd("pump", Output.HEAT, 1);
		Formula here = Formula.of(Operator.EQUAL, Formula.column(Columns.of(Group.PARK)), constant(1));
		Operation operation = outcome(step(where(adding(measure("pump"), pump(0.5, 1000)), here))).operation();
		assertArrayEquals(new double[] { 360_000, 360_000, 180_000, 0, 180_000 }, operation.heat(), 1e-9);
		Operation both = outcome(step(adding(measure("pump"), pump(0.5, 1000)))).operation();
		assertArrayEquals(new double[] { 180_000, 180_000, 180_000, 360_000, 180_000 }, both.heat(), 1e-9);
	}

	@Test
	void panelsTakeElectricityAndCountNoFuel() {
		stock.unit().output = Output.ELECTRICITY;
		stock.mayAdd("panels", Output.ELECTRICITY, 0);
		Operation operation = outcome(step(adding(measure("panels"), unit(Attribute.ELECTRICITY, 0.1, 20, 1000, null, false, 25)))).operation();
		assertArrayEquals(new double[] { 90_000, 10_000 }, operation.electricity(), 1e-9);
		assertArrayEquals(new double[] { 810_000, 0 }, operation.fuelUse(), 1e-9);
		assertArrayEquals(new double[] { 0, 0 }, operation.gridPurchase());
	}

	@Test
	void anEngineBurnsWhatItsEfficiencySays() {
		stock.unit().output = Output.ELECTRICITY;
		stock.mayAdd("engine", Output.ELECTRICITY, 0);
		Operation operation = outcome(step(adding(measure("engine"), unit(Attribute.ELECTRICITY, 0.1, 20, 1000, 0.5, false, 25)))).operation();
		assertEquals(3.6 * 10_000 / 0.5, operation.fuelUse()[1], 1e-9);
		assertEquals(72, operation.emissions()[1], 1e-9);
	}

	@Test
	void whatIsUnknownOfItLeavesWhatFollowsUnknown() {
		boilers();
		assertEquals(Double.NaN, outcome(step(adding(measure("pump"), pump(1.5, 100)))).operation().heat()[0]);
		assertEquals(Double.NaN, outcome(step(adding(measure("pump"), pump(Double.NaN, 100)))).operation().heat()[2]);
		assertEquals(Double.NaN, outcome(step(adding(measure("pump"), pump(0.5, -1)))).operation().heat()[0]);
		assertEquals(Double.NaN, outcome(step(adding(measure("pump"), unit(Attribute.HEAT, 0.5, 10, 1000, 2.5, true, Double.NaN)))).operation().heat()[0]);
	}

	@Test
	void noUnitFollowsOnItUnlessItSaysSo() {
		boilers();
		study.charge(SUCCESSOR, Basis.CAPACITY, constant(5), false);
		assertEquals(0, outcome(step(adding(measure("pump"), pump(0.25, 100)))).operation().successor()[2]);
		Operation followed = outcome(step(adding(measure("pump"), pump(0.25, 100, StudyBuilder.successor(900, 15))))).operation();
		assertEquals(900, followed.successor()[2]);
		assertEquals(15, followed.successorAfter()[2]);
	}

	@Test
	void whereNoUnitTakesItNoneIsAdded() {
		boilers();
		Simulation.Outcome outcome = outcome(step(where(adding(measure("pump"), pump(0.25, 100)), constant(0))));
		assertArrayEquals(new boolean[3], outcome.affected());
		assertEquals(0, outcome.operation().heat()[2]);
		Simulation.Account account = account(step(where(adding(measure("pump"), pump(0.25, 100)), constant(0))));
		assertEquals(0, account.appraisal().mitigationTonnes());
		assertEquals(2, account.trajectory().total(Quantity.UNITS, 0));
	}

	@Test
	void itsFormulasMaySumOverThoseThatTakeIt() {
		boilers();
		Formula tenth = StudyBuilder.times(Formula.groupTotal(StudyBuilder.column(Attribute.CAPACITY), Formula.column(Columns.TAKES),
				Formula.column(Columns.of(Group.PARK))), 0.1);
		var unit = new AddedUnit(Attribute.HEAT, constant(1), tenth, constant(1000), constant(2.5), true, constant(15), List.of(), List.of());
		assertEquals(20, outcome(step(adding(measure("pump"), unit))).operation().capacity()[2], 1e-12);
	}

	/** Half of its fuel for 60 each is 120 for both boilers, and 120 t of 900 t more than by the pump. */
	@Test
	void aParkChoosesItAgainstWhatItsUnitsWouldChooseElse() {
		boilers();
		study.with(Rule.GRID_FACTOR, constant(0.001));
		assertEquals(List.of("pump", "pump", "pump"), chosen(Merit.COST, 60, 119));
		assertEquals(List.of("half", "half", ""), chosen(Merit.COST, 60, 121));
		assertEquals(List.of("half", "half", ""), chosen(Merit.MITIGATION, 60, 1));
	}

	@Test
	void eachParkChoosesForItself() {
		boilers();
		StockBuilder.Unit alone = stock.unit();
		alone.output = Output.HEAT;
		alone.park = 1;
		stock.mayAdd("pump", Output.HEAT, 1);
		study.with(Rule.GRID_FACTOR, constant(0.001));
		assertEquals(List.of("pump", "pump", "half", "pump", ""), chosen(Merit.COST, 60, 70));
	}

	@Test
	void whatLowersNothingIsNotChosenAndWhatHasNoRivalIs() {
		boilers();
		var pump = adding(measure("pump"), pump(0.25, 100, once(5000)));
		assertEquals(List.of("", "", ""), chosen(StudyBuilder.by(Merit.COST, pump)), "from a grid of 0.5 t/MWh");
		study.with(Rule.GRID_FACTOR, constant(0.001));
		assertEquals(List.of("pump", "pump", "pump"), chosen(StudyBuilder.by(Merit.COST, pump)));
	}

	@Test
	void ofTwoThatAddOneTheParkChoosesTheBetter() {
		boilers();
		stock.mayAdd("small", Output.HEAT, 0);
		study.with(Rule.GRID_FACTOR, constant(0.001));
		var large = adding(measure("pump"), pump(0.25, 100, once(100)));
		var small = adding(measure("small"), pump(0.1, 100, once(50)));
		assertEquals(List.of("small", "small", "", "small"), chosen(StudyBuilder.by(Merit.COST, large, small)));
		assertEquals(List.of("pump", "pump", "pump", ""), chosen(StudyBuilder.by(Merit.MITIGATION, small, large)));
	}

	private List<String> chosen(Merit merit, double half, double pump) {
		var each = StudyBuilder.costing(measure("half", StudyBuilder.becomes(Attribute.FUEL_USE, StudyBuilder.times(StudyBuilder.column(Attribute.FUEL_USE), 0.5))), once(half));
		return chosen(StudyBuilder.by(merit, each, adding(measure("pump"), pump(0.25, 100, once(pump)))));
	}

	private List<String> chosen(CompiledScenario.Step step) {
		return List.of(new Simulation(study.study(), stock.stock()).take(scenario(step)).composition().applied());
	}

	@Test
	void drawsOfAChoiceAreTheStudyAtTheirNumbers() {
		boilers();
		study.with(Rule.GRID_FACTOR, constant(0.001));
		var half = StudyBuilder.costing(measure("half", StudyBuilder.becomes(Attribute.FUEL_USE, StudyBuilder.times(StudyBuilder.column(Attribute.FUEL_USE), 0.5))), once(60));
		var pump = new AddedUnit(Attribute.HEAT, study.drawn(0.25, 0), constant(100), constant(1000), constant(2.5), true, constant(15), List.of(),
				List.of(new Cost(INVESTMENT, false, study.drawn(100, 1), false, constant(0))));
		CompiledScenario scenario = scenario(StudyBuilder.by(Merit.COST, half, adding(measure("pump"), pump)));
		var draws = new DrawnStudy(study.study(), stock.stock());
		for (double[] draw : new double[][] { { 0.1, 50 }, { 0.3, 200 }, { 0.25, 119 } }) {
			assertTrue(draws.draw(draw));
			var found = draws.scenario(scenario, new double[30], new double[30]);
			AddedUnitsTest plain = new AddedUnitsTest();
			plain.boilers();
			plain.study.with(Rule.GRID_FACTOR, constant(0.001));
			var expected = plain.account(StudyBuilder.by(Merit.COST, half, adding(measure("pump"), pump(draw[0], 100, once(draw[1])))));
			assertEquals(expected.appraisal().mitigationTonnes(), found.mitigationTonnes());
			assertEquals(expected.appraisal().npv(), found.npv());
		}
	}

	@Test
	void drawsAreTheStudyAtTheirNumbers() {
		boilers();
		var pump = new AddedUnit(Attribute.HEAT, study.drawn(0.25, 0), study.drawn(100, 1), constant(1000), study.drawn(2.5, 2), true, study.drawn(15, 3), List.of(), List.of(once(10)));
		CompiledScenario scenario = scenario(from(2, Double.NaN, adding(measure("pump"), pump)));
		var draws = new DrawnStudy(study.study(), stock.stock());
		for (double[] draw : new double[][] { { 0.1, 50, 3, 12 }, { 0.5, 10, 2, 9 }, { 0.25, 100, 2.5, 15 } }) {
			assertTrue(draws.draw(draw));
			var found = draws.scenario(scenario, new double[30], new double[30]);
			AddedUnitsTest plain = new AddedUnitsTest();
			plain.boilers();
			var expected = plain.account(from(2, Double.NaN, adding(measure("pump"), unit(Attribute.HEAT, draw[0], draw[1], 1000, draw[2], true, draw[3], once(10)))));
			assertEquals(expected.appraisal().mitigationTonnes(), found.mitigationTonnes());
			assertEquals(expected.appraisal().npv(), found.npv());
		}
	}

	/** Electricity for the pump at a price of its own that grows by 1 a year. */
	@Test
	void itsPriceMayBeAnother() {
		boilers();
		study.charge(FUEL, Basis.GRID_PURCHASE, constant(50), true);
		Formula price = study.growing(10, 1);
		var unit = new AddedUnit(Attribute.HEAT, constant(0.25), constant(100), constant(1000), constant(2.5), true, constant(15),
				List.of(new CompiledMeasure.Change.OfRate(0, price)), List.of());
		double[] cost = account(step(adding(measure("pump"), unit))).trajectory().costAtEnd(FUEL)[0];
		assertEquals(10 * 20_000, cost[0], 1e-6);
		assertEquals(14 * 20_000, cost[4], 1e-6);
	}

	@Test
	void heatThatAnotherSellsChangesNoSales() {
		stock.unit().output = Output.HEAT;
		stock.unit().output = Output.HEAT;
		stock.unit().output = Output.HEAT;
		stock.mayAdd("pump", Output.HEAT, 0);
		study.charge(FUEL, Basis.HEAT, constant(-17.3), true);
		assertEquals(0, account(step(adding(measure("pump"), pump(0.13, 1000)))).appraisal().partTotals()[FUEL], "not the rounding of millions");
	}
}
