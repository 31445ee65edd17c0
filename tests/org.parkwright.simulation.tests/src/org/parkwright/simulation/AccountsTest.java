package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.simulation.StudyBuilder.FUEL;
import static org.parkwright.simulation.StudyBuilder.INVESTMENT;
import static org.parkwright.simulation.StudyBuilder.SUCCESSOR;
import static org.parkwright.simulation.StudyBuilder.becomes;
import static org.parkwright.simulation.StudyBuilder.column;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.costing;
import static org.parkwright.simulation.StudyBuilder.measure;
import static org.parkwright.simulation.StudyBuilder.scenario;
import static org.parkwright.simulation.StudyBuilder.step;
import static org.parkwright.simulation.StudyBuilder.successor;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Gas;
import org.parkwright.engine.Operation;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.simulation.CompiledMeasure.Change;

/** Emissions and money of what units do, by hand. */
class AccountsTest {

	private final StudyBuilder study = new StudyBuilder();
	private final StockBuilder stock = new StockBuilder();

	private Operation baseline() {
		return new Simulation(study.study(), stock.stock()).baseline();
	}

	private Operation after(CompiledMeasure measure) {
		var simulation = new Simulation(study.study(), stock.stock());
		return simulation.outcome(simulation.take(scenario(step(measure)))).operation();
	}

	@Test
	void gasesAndWhatIsBoughtMakeEmissions() {
		stock.unit();
		study.with(Rule.CH4, constant(10)).with(Rule.N2O, constant(2)).with(Rule.CH4_WARMING, constant(28)).with(Rule.N2O_WARMING, constant(265))
				.with(Rule.GRID_FACTOR, constant(0.5)).with(Rule.UPSTREAM, constant(20)).with(Rule.GRID_UPSTREAM, constant(0.1));
		Operation operation = after(measure("m", becomes(Attribute.GRID_PURCHASE, constant(1000)), becomes(Attribute.AVOIDED_EMISSIONS, constant(70))));
		assertEquals(1350, operation.gas(Gas.CO2)[0], 1e-9);
		assertEquals(13.5, operation.gas(Gas.CH4)[0], 1e-9);
		assertEquals(2.7, operation.gas(Gas.N2O)[0], 1e-9);
		double stack = 1350 + 28 * 13.5 + 265 * 2.7;
		assertEquals(stack, operation.tonnes(Boundary.STACK)[0], 1e-9);
		assertEquals(500, operation.tonnes(Boundary.BOUGHT)[0], 1e-9);
		assertEquals(27_000 + 100, operation.tonnes(Boundary.UPSTREAM)[0], 1e-9);
		assertEquals(70, operation.tonnes(Boundary.CREDITS)[0], 1e-9);
		assertEquals(stack + 500 - 70, operation.emissions()[0], 1e-9);
		study.counted = EnumSet.of(Boundary.UPSTREAM);
		assertEquals(27_000, baseline().emissions()[0], 1e-9);
	}

	@Test
	void whatIsCapturedPaysNoCarbonPriceAndIsNoCredit() {
		stock.unit();
		study.charge(FUEL, Basis.STACK_EMISSIONS, constant(10), true);
		Operation operation = after(measure("m", becomes(Attribute.CAPTURED_EMISSIONS, constant(1000))));
		assertEquals(350, operation.tonnes(Boundary.STACK)[0], 1e-9);
		assertEquals(0, operation.tonnes(Boundary.CREDITS)[0]);
		assertEquals(3500, operation.annual()[FUEL][0], 1e-9);
		assertEquals(1_350_000, operation.fuelUse()[0]);
	}

	@Test
	void whatCountsNotIsNotComputedForDraws() {
		stock.unit();
		study.with(Rule.UPSTREAM, constant(20));
		study.impacts.add(column(Attribute.FUEL_USE));
		CompiledStudy compiled = study.study();
		var numbers = new Numbers(compiled, stock.stock(), true);
		var standing = new Composition(compiled, 1);
		standing.stand(numbers, numbers.scalars, numbers.evaluation());
		Operation drawn = new Accounts(compiled, false).operation(standing);
		assertEquals(0, drawn.tonnes(Boundary.UPSTREAM)[0]);
		assertEquals(0, drawn.impacts().length);
		Operation whole = new Accounts(compiled, true).operation(standing);
		assertEquals(27_000, whole.tonnes(Boundary.UPSTREAM)[0], 1e-9);
		assertArrayEquals(new double[][] { { 1_350_000 } }, whole.impacts());
	}

	@ParameterizedTest
	@CsvSource({ "CAPACITY, 100", "CAPACITY_TO_CLEAN, 100", "ELECTRICITY, 100000", "HEAT, 360000", "FUEL_USE, 1350000", "GRID_PURCHASE, 0", "HEAT_PURCHASE, 0",
			"STACK_EMISSIONS, 1350", "BOUGHT_EMISSIONS, 0" })
	void aChargeIsItsRateTimesItsBasis(Basis basis, double amount) {
		stock.unit();
		study.charge(FUEL, basis, constant(2), true).charge(INVESTMENT, basis, constant(3), false);
		Operation operation = baseline();
		assertEquals(2 * amount, operation.annual()[FUEL][0], 1e-9);
		assertEquals(0, operation.annual()[INVESTMENT][0]);
		assertEquals(3 * amount, operation.once()[INVESTMENT][0], 1e-9);
		assertEquals(0, operation.once()[FUEL][0]);
	}

	@Test
	void aUnitThatIsCleanHasNothingToClean() {
		stock.unit().clean = true;
		study.charge(INVESTMENT, Basis.CAPACITY_TO_CLEAN, constant(3), false);
		assertEquals(0, baseline().once()[INVESTMENT][0]);
	}

	@Test
	void whatIsBoughtIsCharged() {
		stock.unit();
		study.with(Rule.GRID_FACTOR, constant(0.5)).charge(FUEL, Basis.GRID_PURCHASE, constant(2), true).charge(FUEL, Basis.BOUGHT_EMISSIONS, constant(7), true);
		assertEquals(2 * 1000 + 7 * 500, after(measure("m", becomes(Attribute.GRID_PURCHASE, constant(1000)))).annual()[FUEL][0], 1e-9);
		study.with(Rule.HEAT_FACTOR, constant(60)).charge(FUEL, Basis.HEAT_PURCHASE, constant(3), true);
		assertEquals(3 * 1000 + 7 * 60, after(measure("m", becomes(Attribute.HEAT_PURCHASE, constant(1000)))).annual()[FUEL][0], 1e-9);
	}

	@Test
	void whatIsNotUsedCostsNothingWhateverItsPrice() {
		stock.unit();
		study.charge(FUEL, Basis.GRID_PURCHASE, constant(Double.NaN), true);
		assertEquals(0, baseline().annual()[FUEL][0]);
		study.charge(FUEL, Basis.FUEL_USE, constant(Double.NaN), true);
		assertEquals(Double.NaN, baseline().annual()[FUEL][0]);
	}

	@Test
	void aMeasureSetsAPriceForThoseThatTakeIt() {
		stock.units(1).unit().capacity = 10;
		study.charge(FUEL, Basis.ELECTRICITY, constant(2), true).charge(FUEL, Basis.HEAT, constant(1), true);
		Formula large = Formula.of(Operator.GREATER, column(Attribute.CAPACITY), constant(50));
		Operation after = after(StudyBuilder.where(measure("m", new Change.OfRate(0, constant(5))), large));
		assertEquals(5 * 100_000 + 360_000, after.annual()[FUEL][0]);
		assertEquals(2 * 10_000 + 36_000, after.annual()[FUEL][1]);
	}

	@Test
	void theCostThatAUnitStatesTakesThePlaceOfTheSets() {
		stock.units(1).unit().operatingCost = 77;
		study.charges.add(new CompiledCharge(FUEL, study.rates++, constant(2), Basis.CAPACITY, -1, true, true, false));
		study.statedPart = FUEL;
		assertArrayEquals(new double[] { -200, 77 }, baseline().annual()[FUEL]);
	}

	@Test
	void theSuccessorIsPaidWhenTheUnitEnds() {
		stock.unit();
		study.charge(SUCCESSOR, Basis.CAPACITY, constant(5), false);
		Operation operation = baseline();
		assertEquals(SUCCESSOR, operation.successorPart());
		assertEquals(500, operation.successor()[0]);
		assertEquals(20, operation.successorAfter()[0]);
		Operation named = after(costing(measure("m"), successor(900, 7)));
		assertEquals(900, named.successor()[0]);
		assertEquals(7, named.successorAfter()[0]);
		Operation past = after(costing(measure("m"), successor(900, -1)));
		assertEquals(Double.NaN, past.successor()[0]);
		assertEquals(0, past.successorAfter()[0]);
	}

	@Test
	void aSuccessorBeyondTheHorizonIsNotPaid() {
		stock.counting(Horizon.until(2020)).unit();
		study.charge(SUCCESSOR, Basis.CAPACITY, constant(5), false);
		assertEquals(0, baseline().successor()[0]);
	}

	@Test
	void withoutSuccessorsNoPartHasThem() {
		stock.unit();
		assertEquals(Operation.NO_PART, baseline().successorPart());
	}

	/** A quarter of the fuel is waste at another price; both rate and impact are those of each by its share. */
	@Test
	void ratesAndImpactsOfAMixtureAreThoseOfItsFuels() {
		StockBuilder.Unit both = stock.unit();
		both.otherFuel = 2;
		both.otherShare = 0.25;
		stock.unit();
		Formula byFuel = Formula.choice(Formula.isOneOf(Formula.column(Columns.of(Feature.FUEL)), 2), constant(-4), constant(1));
		study.charge(FUEL, Basis.FUEL_USE, byFuel, true).charge(INVESTMENT, Basis.CAPACITY, byFuel, false);
		study.impacts.add(byFuel);
		Operation operation = baseline();
		assertArrayEquals(new double[] { 1_350_000 * (0.75 - 1), 1_350_000 }, operation.annual()[FUEL], 1e-6);
		assertArrayEquals(new double[] { 100, 100 }, operation.once()[INVESTMENT], 1e-9, "by the fuel that is its own");
		assertArrayEquals(new double[] { 0.75 - 1, 1 }, operation.impacts()[0], 1e-12);
	}

	@Test
	void aUnitMayBurnNothingOfItsOwnFuel() {
		StockBuilder.Unit other = stock.unit();
		other.otherFuel = 2;
		other.otherShare = 1;
		study.with(Rule.CO2, Formula.choice(Formula.isOneOf(Formula.column(Columns.of(Feature.FUEL)), 2), constant(3), constant(Double.NaN)));
		assertEquals(3 * 1350, baseline().emissions()[0], 1e-9);
	}
}
