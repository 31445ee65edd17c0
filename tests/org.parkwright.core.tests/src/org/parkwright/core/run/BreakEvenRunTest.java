package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.BreakEvenResult;
import org.parkwright.core.analysis.BreakEvenResult.Finding;
import org.parkwright.core.analysis.BreakEvenResult.Outcome;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.BreakEven;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Sensitivity.Range;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.UncertainParameter;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/**
 * Break-evens by hand. A unit burns coal of 10 CNY/GJ for 21 years more, undiscounted. G makes gas of it, 20 CNY/GJ, for
 * 42 CNY for each GJ a year: per GJ a year it costs 42 + 21 (gas - coal). H halves its fuel for nothing: -10.5 coal.
 */
class BreakEvenRunTest {

	private static final Measure GAS = measure("gas", is(Feature.FUEL, "coal"),
			List.of(cost(Costs.RETROFIT, quantity(42, "CNY*a/GJ"), value(Attribute.FUEL_USE))), becomes(Feature.FUEL, "naturalGas"));
	private static final Measure HALVE = measure("halve", is(Feature.FUEL, "coal"), becomes(Attribute.FUEL_USE,
			of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(50, "%"))));
	private static final String COAL = "fuel is coal";
	private static final String GAS_ALONE = "fuel is naturalGas";

	private final EipModel model = Models.model();
	private final Faults faults = new Faults();

	@BeforeEach
	void addAUnit() {
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
	}

	private static StudyBuilder scenarios() {
		return priced(quantity(20, "CNY/GJ")).scenario("G", List.of(GAS)).scenario("H", List.of(HALVE));
	}

	private static StudyBuilder priced(Expression gas) {
		return new StudyBuilder().with(Costs.FUEL_PRICE,
				choice(is(Feature.FUEL, "coal"), quantity(10, "CNY/GJ"), is(Feature.FUEL, "naturalGas"), gas));
	}

	private static Range price(String condition, boolean relative, double low, double high) {
		return new Range(new UncertainParameter(UncertainParameter.Kind.PARAMETER, "fuelPrice", condition, PLACE), relative, low, high, PLACE);
	}

	private static Range rate(double low, double high) {
		return new Range(new UncertainParameter(UncertainParameter.Kind.DISCOUNT_RATE, "", PLACE), false, low, high, PLACE);
	}

	private ImportedModel imported(Study study) {
		return ImportedModel.of(study, model, StudyBuilder.FILE, faults);
	}

	private BreakEvenResult result(StudyBuilder study, List<String> scenarios, Range... ranges) {
		Study asked = study.breakEven(new BreakEven("T", scenarios, List.of(ranges), PLACE)).study();
		BreakEvenRun run = BreakEvenRun.of(asked, 1, imported(asked), faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return run.run(1, Progress.NONE);
	}

	private static void assertFound(double value, double change, BreakEvenResult result, int index) {
		Finding finding = result.findings().get(index);
		assertEquals(Outcome.FOUND, finding.outcome());
		assertEquals(value, finding.value(), 1e-11 * Math.abs(value));
		assertEquals(change, result.change(finding), 1e-11 * Math.abs(change));
	}

	@Test
	void aPriceAtWhichAScenarioOrTwoBreakEvenIsExact() {
		BreakEvenResult result = result(scenarios(), List.of("G", "H"), price(GAS_ALONE, false, 1, 30), price(COAL, false, 5, 60));
		assertEquals(List.of("G ", "H ", "G H", "G ", "H ", "G H"),
				result.findings().stream().map(each -> each.scenario() + " " + each.rival()).toList());
		assertEquals(List.of("fuelPrice where fuel is naturalGas", "fuelPrice where fuel is coal"),
				result.numbers().stream().map(each -> each.parameter().name()).toList());
		assertEquals("CNY/GJ", result.numbers().get(0).parameter().unit());
		assertEquals(20, result.numbers().get(0).base());
		assertFound(8, 0.4, result, 0);
		assertEquals(Outcome.NONE, result.findings().get(1).outcome());
		assertEquals(Double.NaN, result.findings().get(1).value());
		assertFound(3, 0.15, result, 2);
		assertFound(22, 2.2, result, 3);
		assertEquals(Outcome.NONE, result.findings().get(4).outcome());
		assertFound(44, 4.4, result, 5);
	}

	@Test
	void aFactorOnOneStatedNumberIsToldAsThatNumber() {
		BreakEvenResult result = result(scenarios(), List.of("G"), price(GAS_ALONE, true, 0.3, 1.7));
		assertEquals(Kind.VALUE, result.numbers().getFirst().parameter().kind());
		assertEquals("CNY/GJ", result.numbers().getFirst().parameter().unit());
		assertEquals(6, result.numbers().getFirst().low(), 1e-12);
		assertEquals(34, result.numbers().getFirst().high(), 1e-12);
		assertFound(8, 0.4, result, 0);
	}

	@Test
	void aFactorOnSeveralNumbersStaysAFactor() {
		BreakEvenResult all = result(scenarios(), List.of("G"), price("", true, -2, 2));
		assertEquals(Kind.FACTOR, all.numbers().getFirst().parameter().kind());
		assertFound(-0.2, -0.2, all, 0);
		BreakEvenResult years = result(priced(series(false, "CNY/GJ", 2014, 20, 2030, 20)).scenario("G", List.of(GAS)), List.of("G"),
				price(GAS_ALONE, true, 0.3, 1.7));
		assertEquals("1", years.numbers().getFirst().parameter().unit());
		assertFound(0.4, 0.4, years, 0);
	}

	@Test
	void aScenarioThatStatesTheNumberAnewIsMultipliedByTheFactorInTheCaseOfTheSameCondition() {
		Expression.Choice own = (Expression.Choice) choice(is(Feature.FUEL, "naturalGas"), quantity(16, "CNY/GJ"), is(Feature.FUEL, "coal"),
				quantity(10, "CNY/GJ"));
		Parameter anew = new Parameter("fuelPrice", "", own.cases().stream().map(each -> new Parameter.Case(each.condition(), each.value(),
				Mark.ESTIMATE, "test", PLACE)).toList(), PLACE);
		StudyBuilder study = scenarios().stepwise("O", List.of(anew), new Scenario.Step(List.of(GAS)));
		BreakEvenResult result = result(study, List.of("G", "O"), price(GAS_ALONE, true, 0.3, 1.7));
		assertEquals(Kind.FACTOR, result.numbers().getFirst().parameter().kind(), "the two multiply different numbers");
		assertFound(0.4, 0.4, result, 0);
		assertFound(0.5, 0.5, result, 1);
	}

	@Test
	void aDiscountRateAtWhichAScenarioBreaksEvenIsItsRateOfReturn() {
		StudyBuilder study = priced(quantity(4, "CNY/GJ")).discounted(0.08).scenario("G", List.of(GAS));
		BreakEvenResult result = result(study, List.of("G"), rate(0, 0.5));
		double rate = result.findings().getFirst().value();
		assertEquals(0.08, result.numbers().getFirst().base());
		double own = study.run(model).scenarios().getFirst().appraisal().npv();
		assertEquals(0, study.discounted(rate).run(model).scenarios().getFirst().appraisal().npv(), 1e-9 * Math.abs(own));
	}

	@Test
	void ofSeveralValuesTheNearestIsTold() {
		Expression between = of(of(parameter("x"), Operator.MINUS, quantity(2, "1")), Operator.TIMES,
				of(parameter("x"), Operator.MINUS, quantity(5, "1")));
		Measure parabola = measure("parabola", is(Feature.FUEL, "coal"), List.of(cost(Costs.RETROFIT,
				of(between, Operator.TIMES, quantity(1, "CNY/kW")), value(Attribute.CAPACITY))));
		Range range = new Range(new UncertainParameter(UncertainParameter.Kind.PARAMETER, "x", PLACE), false, 0.3, 9.7, PLACE);
		for (double[] each : new double[][] { { 3, 2 }, { 4, 5 }, { 0.5, 2 }, { 9, 5 }, { 5, 5 }, { -3, 2 }, { 100, 5 } }) {
			assertFound(each[1], each[1] / each[0], result(new StudyBuilder().with("x", quantity(each[0], "1"), true)
					.scenario("P", List.of(parabola)), List.of("P"), range), 0);
		}
	}

	@Test
	void whatIsTheSameEverywhereOrUnknownIsSaid() {
		Measure idle = measure("idle", is(Feature.FUEL, "coal"), becomes(Attribute.FUEL_USE, value(Attribute.FUEL_USE)));
		BreakEvenResult same = result(scenarios().scenario("I", List.of(idle)), List.of("I"), price(COAL, false, 5, 60));
		assertEquals(Outcome.EVERYWHERE, same.findings().getFirst().outcome());
		BreakEvenResult unknown = result(scenarios(), List.of("G"), rate(-3, -2));
		assertEquals(Outcome.UNKNOWN, unknown.findings().getFirst().outcome());
	}

	@Test
	void aRangeWithoutTheStatedNumberIsSearchedAsWell() {
		assertFound(8, 0.4, result(scenarios(), List.of("G"), price(GAS_ALONE, false, 5, 9)), 0);
		assertEquals(Outcome.NONE, result(scenarios(), List.of("G"), price(GAS_ALONE, false, 30, 40)).findings().getFirst().outcome());
	}

	@Test
	void itStopsWhenItIsToldTo() {
		Study study = scenarios().breakEven(new BreakEven("", List.of("G"), List.of(price(GAS_ALONE, false, 5, 9)), PLACE)).study();
		BreakEvenRun run = BreakEvenRun.of(study, 1, imported(study), faults);
		assertEquals(17, run.steps());
		assertThrows(CancellationException.class, () -> run.run(1, new Progress() {
			@Override
			public void worked(long done, long total) {
				assertEquals(17, total);
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}
}
