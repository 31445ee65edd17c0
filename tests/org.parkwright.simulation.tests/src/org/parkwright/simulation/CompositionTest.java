package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.simulation.StudyBuilder.becomes;
import static org.parkwright.simulation.StudyBuilder.column;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.costing;
import static org.parkwright.simulation.StudyBuilder.excluding;
import static org.parkwright.simulation.StudyBuilder.measure;
import static org.parkwright.simulation.StudyBuilder.scenario;
import static org.parkwright.simulation.StudyBuilder.step;
import static org.parkwright.simulation.StudyBuilder.successor;
import static org.parkwright.simulation.StudyBuilder.times;
import static org.parkwright.simulation.StudyBuilder.where;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.engine.Output;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.simulation.CompiledMeasure.Change;

/** What measures make of units, by hand: 100 MW and 1,000 h are 100,000 MWh, heat as much, fuel 900,000 + 450,000 GJ. */
class CompositionTest {

	private final StudyBuilder study = new StudyBuilder();
	private final StockBuilder stock = new StockBuilder();

	private Composition after(CompiledScenario.Step... steps) {
		return new Simulation(study.study(), stock.stock()).take(scenario(steps)).composition();
	}

	private static double of(Composition composition, Attribute attribute) {
		return composition.column(attribute)[0];
	}

	@Test
	void theStockAsItStands() {
		stock.unit();
		stock.unit().output = Output.ELECTRICITY;
		stock.unit().output = Output.HEAT;
		stock.unit().output = null;
		Composition standing = after();
		assertArrayEquals(new double[] { 100_000, 100_000, 0, Double.NaN }, standing.column(Attribute.ELECTRICITY));
		assertArrayEquals(new double[] { 360_000, 0, 360_000, Double.NaN }, standing.column(Attribute.HEAT));
		assertArrayEquals(new double[] { 1_350_000, 900_000, 450_000, Double.NaN }, standing.column(Attribute.FUEL_USE));
		assertArrayEquals(new double[] { 0.4, 0.4, 0.8, 0.4 }, standing.column(Attribute.EFFICIENCY));
		assertArrayEquals(new String[] { "coal", "coal", "coal", "coal" }, standing.fuels());
		assertEquals(4, standing.size());
	}

	@Test
	void whatAUnitStatesIsNotTheSets() {
		stock.unit();
		Stock stated = stock.stock();
		stated.columns()[Columns.of(Attribute.HOURS)][0] = 2000;
		stated.columns()[Columns.of(Attribute.HEAT_TO_POWER)][0] = 2;
		stated.columns()[Columns.of(Attribute.EFFICIENCY)][0] = 0.5;
		Composition standing = new Simulation(study.study(), stated).standing();
		assertEquals(200_000, of(standing, Attribute.ELECTRICITY));
		assertEquals(1_440_000, of(standing, Attribute.HEAT));
		assertEquals(3.6 * 200_000 / 0.5 + 1_440_000 / 0.8, of(standing, Attribute.FUEL_USE), 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "CAPACITY, 50, 50000, 180000, 675000", "HOURS, 2000, 200000, 720000, 2700000", "HEAT_TO_POWER, 2, 100000, 720000, 1800000",
			"ELECTRICITY, 50000, 50000, 360000, 900000", "HEAT, 180000, 100000, 180000, 1125000", "EFFICIENCY, 0.8, 100000, 360000, 900000",
			"FUEL_USE, 900000, 100000, 360000, 900000" })
	void whatFollowsFromAnAttribute(Attribute attribute, double value, double electricity, double heat, double fuelUse) {
		stock.units(1).unit().park = 1;
		Formula inThePark = Formula.of(Operator.EQUAL, Formula.column(Columns.of(Group.PARK)), constant(0));
		Composition after = after(step(where(measure("m", becomes(attribute, constant(value))), inThePark)));
		assertEquals(value, of(after, attribute), 1e-9);
		assertEquals(electricity, of(after, Attribute.ELECTRICITY), 1e-9);
		assertEquals(heat, of(after, Attribute.HEAT), 1e-9);
		assertEquals(fuelUse, of(after, Attribute.FUEL_USE), 1e-9);
		assertEquals(1_350_000, after.column(Attribute.FUEL_USE)[1], "the other unit is as it was");
		assertArrayEquals(new boolean[] { true, false }, after.affected());
		assertArrayEquals(new String[] { "m", "" }, after.applied());
	}

	@Test
	void aHeatBoilerMakesHeatOfItsCapacity() {
		stock.unit().output = Output.HEAT;
		Composition after = after(step(measure("m", becomes(Attribute.CAPACITY, constant(50)))));
		assertEquals(0, of(after, Attribute.ELECTRICITY));
		assertEquals(180_000, of(after, Attribute.HEAT));
		assertEquals(225_000, of(after, Attribute.FUEL_USE));
		Composition ratio = after(step(measure("m", becomes(Attribute.HEAT_TO_POWER, constant(3)))));
		assertEquals(360_000, of(ratio, Attribute.HEAT));
	}

	@Test
	void fuelUseGivesTheEfficiency() {
		stock.unit();
		Composition after = after(step(measure("m", becomes(Attribute.FUEL_USE, constant(900_000)))));
		assertEquals(0.8, of(after, Attribute.EFFICIENCY), 1e-12);
		assertEquals(900_000, of(after, Attribute.FUEL_USE));
	}

	@Test
	void alifeThatChangesMovesItsEnd() {
		stock.unit();
		Composition longer = after(step(measure("m", becomes(Attribute.LIFETIME, constant(35)))));
		assertEquals(25, of(longer, Attribute.REMAINING_LIFE));
		assertEquals(2039, of(longer, Attribute.RETIREMENT));
		assertEquals(1_350_000, of(longer, Attribute.FUEL_USE));
		Composition shorter = after(step(measure("m", becomes(Attribute.RETIREMENT, constant(2020)))));
		assertEquals(6, of(shorter, Attribute.REMAINING_LIFE));
		assertEquals(16, of(shorter, Attribute.LIFETIME));
	}

	@Test
	void aLaterChangeReadsWhatWasBeforeTheStep() {
		stock.unit();
		Formula before = Formula.column(Columns.before(Attribute.ELECTRICITY));
		Composition after = after(step(measure("m", becomes(Attribute.CAPACITY, times(column(Attribute.CAPACITY), 0.5)),
				becomes(Attribute.GRID_PURCHASE, Formula.of(Operator.SUBTRACT, before, column(Attribute.ELECTRICITY))))));
		assertEquals(50_000, of(after, Attribute.GRID_PURCHASE));
	}

	@Test
	void theFirstMeasureThatAppliesIsTaken() {
		stock.units(1);
		Composition after = after(step(where(measure("a"), constant(0)), measure("b"), measure("c")));
		assertArrayEquals(new String[] { "b" }, after.applied());
	}

	@Test
	void stepsFollowEachOther() {
		stock.unit();
		CompiledMeasure halve = measure("a", becomes(Attribute.CAPACITY, times(column(Attribute.CAPACITY), 0.5)));
		Composition after = after(step(halve), step(measure("b", becomes(Attribute.CAPACITY, times(column(Attribute.CAPACITY), 0.1)))));
		assertEquals(5, of(after, Attribute.CAPACITY));
		assertArrayEquals(new String[] { "a&b" }, after.applied());
	}

	@Test
	void aMeasureThatIsExcludedIsNotTaken() {
		stock.unit();
		assertArrayEquals(new String[] { "a" }, after(step(measure("a")), step(excluding(measure("b"), "a"))).applied());
		assertArrayEquals(new String[] { "a" }, after(step(excluding(measure("a"), "b")), step(measure("b"))).applied());
		assertArrayEquals(new String[] { "a&b" }, after(step(excluding(measure("a"), "c")), step(measure("b"))).applied());
	}

	@Test
	void aStepIsAboutTheUnitsOfItsCondition() {
		stock.unit();
		stock.unit().capacity = 10;
		Formula large = Formula.of(Operator.GREATER, column(Attribute.CAPACITY), constant(50));
		var step = new CompiledScenario.Step(List.of(measure("m")), CompiledScenario.Merit.ORDER, large, 0, Double.NaN);
		assertArrayEquals(new boolean[] { true, false }, after(step).affected());
	}

	@Test
	void whatCannotBeJudgedKeepsWhatItDoesAndIsCounted() {
		stock.units(2);
		stock.unit().capacity = Double.NaN;
		stock.unit().vintage = 1900;
		Formula large = Formula.of(Operator.GREATER, column(Attribute.CAPACITY), constant(50));
		Composition after = after(step(where(measure("m"), large)));
		assertArrayEquals(new boolean[] { true, true, false, false }, after.affected());
		assertEquals(1, after.undecided());
	}

	@Test
	void aFuelTakesThePlaceOfAllThatWasBurnt() {
		StockBuilder.Unit both = stock.unit();
		both.otherFuel = 2;
		both.otherShare = 0.25;
		study.with(Rule.CO2, Formula.choice(Formula.isOneOf(Formula.column(Columns.of(Feature.FUEL)), 2), constant(10), constant(1)));
		Simulation simulation = new Simulation(study.study(), stock.stock());
		assertEquals(1350 * (0.75 + 2.5), simulation.baseline().emissions()[0], 1e-9);
		var gas = scenario(step(measure("gas", new Change.OfFeature(Feature.FUEL, constant(1)))));
		Simulation.Outcome after = simulation.outcome(simulation.take(gas));
		assertEquals(1350, after.operation().emissions()[0], 1e-9);
		assertEquals(1, after.fuel()[0]);
	}

	@Test
	void aShareIsTakenOffAllFuelsAlike() {
		StockBuilder.Unit both = stock.unit();
		both.otherFuel = 2;
		both.otherShare = 0.25;
		study.with(Rule.CO2, Formula.choice(Formula.isOneOf(Formula.column(Columns.of(Feature.FUEL)), 2), constant(10),
				Formula.choice(Formula.isOneOf(Formula.column(Columns.of(Feature.FUEL)), 1), constant(100), constant(1))));
		Simulation simulation = new Simulation(study.study(), stock.stock());
		var mixed = scenario(step(measure("gas", new Change.OfFuelShare(constant(1), constant(0.2)))));
		assertEquals(1350 * (0.6 + 0.2 * 10 + 0.2 * 100), simulation.outcome(simulation.take(mixed)).operation().emissions()[0], 1e-9);
		var toomuch = scenario(step(measure("gas", new Change.OfFuelShare(constant(1), constant(1.2)))));
		assertEquals(Double.NaN, simulation.outcome(simulation.take(toomuch)).operation().emissions()[0]);
		var all = scenario(step(measure("gas", new Change.OfFuelShare(constant(1), constant(1)))));
		assertEquals(135_000, simulation.outcome(simulation.take(all)).operation().emissions()[0], 1e-9);
	}

	@Test
	void measuresByWhichUnitsServeLongerThanIsComputedAreNamed() {
		stock.unit();
		assertEquals(Set.of("m"), after(step(measure("m", becomes(Attribute.LIFETIME, constant(20_000))))).beyondYears());
		assertEquals(Set.of(), after(step(measure("m", becomes(Attribute.LIFETIME, constant(9_000))))).beyondYears());
		assertEquals(Set.of("s"), after(step(costing(measure("s"), successor(1, 20_000)))).beyondYears());
		assertEquals(Set.of(), after(step(costing(measure("s"), successor(1, 20)))).beyondYears());
	}
}
