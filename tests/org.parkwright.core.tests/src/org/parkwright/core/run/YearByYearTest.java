package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.stated;
import static org.parkwright.core.StudyBuilder.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TargetResult;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Scenarios whose years are not alike, counted by hand on units of 90,000 t and 900,000 GJ a year for 21 years. */
class YearByYearTest {

	private static final double FUEL = 900_000;
	private static final double EMISSIONS = 90_000;
	private static final Expression COAL = is(Feature.FUEL, "coal");
	private static final Measure GAS = measure("gas", COAL,
			List.of(cost(Costs.RETROFIT, quantity(100, "CNY/kW"), value(Attribute.CAPACITY))),
			becomes(Feature.FUEL, "naturalGas"));
	private static final Measure SAVE = measure("save", COAL,
			List.of(cost(Costs.RETROFIT, quantity(1, "CNY/kW"), value(Attribute.CAPACITY))), becomes(Attribute.FUEL_USE,
					of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(80, "%"))));

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");

	private void units(int count) {
		for (int i = 1; i <= count; i++) {
			Models.unit(plant, "U" + i);
		}
	}

	private static Scenario.Step step(Choice choice, Measure... measures) {
		return new Scenario.Step(List.of(measures), choice, null, null, Double.NaN);
	}

	private static Scenario.Step from(int year, double share, Measure measure) {
		return new Scenario.Step(List.of(measure), Choice.FIRST, null, year, share);
	}

	private static double[] emissions(StudyResult result, int scenario) {
		var trajectory = result.scenarios().get(scenario).trajectory();
		double[] byYear = new double[trajectory.years()];
		for (int k = 0; k < byYear.length; k++) {
			byYear[k] = trajectory.total(Quantity.EMISSIONS, k);
		}
		return byYear;
	}

	/** Formulas of years are only known when they are worked out: far beyond what is computed, they are a fault at their place. */
	@Test
	void livesAndSuccessorsBeyondTheYearsThatAreComputed() {
		units(2);
		Measure forever = measure("forever", COAL, becomes(Attribute.LIFETIME, of(value(Attribute.LIFETIME), Operator.TIMES, quantity(1e9, "1"))));
		Measure retiredLate = measure("retiredLate", COAL, becomes(Attribute.RETIREMENT, of(value(Attribute.RETIREMENT), Operator.TIMES, quantity(1e200, "1"))));
		Measure followed = measure("followed", COAL, List.of(StudyBuilder.successor(quantity(1, "CNY"),
				of(value(Attribute.LIFETIME), Operator.TIMES, quantity(1000, "1")))));
		for (Measure measure : List.of(forever, retiredLate, followed)) {
			StudyResult result = new StudyBuilder().with(Costs.FOLLOW_UP_COST, quantity(3000, "CNY/kW")).scenario("one", List.of(measure), List.of(GAS))
					.stepwise("other", List.of(), from(2016, 0.5, measure), step(Choice.CHEAPEST, SAVE)).run(model);
			assertEquals(List.of("one", "other").stream().map(scenario -> "By measure " + measure.name() + " of scenario " + scenario
					+ " units serve or are followed more than 10,000 years after the base year 2014; no more are computed.").toList(),
					result.warnings().stream().filter(fault -> fault.code().equals("study.years")).map(Fault::message).toList());
			assertTrue(result.warnings().stream().anyMatch(fault -> fault.severity() == Severity.ERROR && fault.place().equals(PLACE)));
		}
	}

	@Test
	void aShareOfTheUnitsAYearThatIsAlmostNothing() {
		units(3);
		StudyResult result = new StudyBuilder().stepwise("slow", List.of(), from(2016, 1e-300, SAVE)).run(model);
		assertEquals(1, Arrays.stream(result.scenarios().get(0).applied()).filter(applied -> !applied.isEmpty()).count());
	}

	@Test
	void pricesThatMove() {
		units(1);
		StudyResult result = new StudyBuilder()
				.with(Costs.FUEL_PRICE, series(true, "CNY/GJ", 2014, 10, 2016, 20, 2020, 20))
				.scenario("save", List.of(SAVE)).run(model);
		double fuel = result.scenarios().get(0).appraisal().partTotals()[Costs.index(Costs.FUEL)];
		assertEquals(-0.2 * FUEL * (10 + 15 + 19 * 20), fuel, 1e-3);
		assertEquals(-0.2 * FUEL * 15, result.scenarios().get(0).trajectory().totalCost(Costs.index(Costs.FUEL), 1), 1e-3);
	}

	@Test
	void withoutInterpolationANumberHoldsUntilTheNext() {
		units(1);
		StudyResult result = new StudyBuilder().with(Role.CO2, series(false, "kg/GJ", 2013, 100, 2016, 50))
				.scenario("save", List.of(SAVE)).run(model);
		assertEquals(0.2 * (2 * EMISSIONS + 19 * EMISSIONS / 2), result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
		assertEquals(EMISSIONS, result.trajectory().total(Quantity.EMISSIONS, 1), 1e-6);
		assertEquals(EMISSIONS / 2, result.trajectory().total(Quantity.EMISSIONS, 2), 1e-6);
	}

	@Test
	void theYearAtHand() {
		units(1);
		Expression falling = of(quantity(100, "kg/GJ"), Operator.TIMES, of(quantity(0.5, "1"), Operator.POWER,
				of(new Expression.Year(PLACE), Operator.MINUS, new Expression.BaseYear(PLACE))));
		StudyResult result = new StudyBuilder().with(Role.CO2, falling).run(model);
		assertEquals(EMISSIONS / 4, result.trajectory().total(Quantity.EMISSIONS, 2), 1e-6);
	}

	@Test
	void aSeriesThatDoesNotMoveGivesWhatANumberGives() {
		units(3);
		plant.getUnits().get(1).setVintage(1990);
		plant.getUnits().get(2).setCapacity(12.0);
		StudyBuilder plain = new StudyBuilder().discounted(0.08).with(Costs.FOLLOW_UP_COST, quantity(3000, "CNY/kW"))
				.with(Costs.ULTRA_LOW_EMISSION_CAPITAL, StudyBuilder.choice(COAL, quantity(80, "CNY/kW"), null,
						quantity(0, "CNY/kW")));
		StudyResult expected = plain.scenario("both", List.of(SAVE), List.of(GAS)).run(model);
		StudyResult found = plain.with(Costs.FUEL_PRICE, series(true, "CNY/GJ", 2014, 10, 2050, 10)).run(model);
		var one = expected.scenarios().get(0).appraisal();
		var other = found.scenarios().get(0).appraisal();
		assertEquals(one.npv(), other.npv(), 1e-9 * Math.abs(one.npv()));
		assertEquals(one.mitigationRate(), other.mitigationRate(), 1e-12);
		assertEquals(one.levelisedCost(), other.levelisedCost(), 1e-9);
		assertArrayEquals(one.partTotals(), other.partTotals(), 1e-3);
	}

	@Test
	void aMeasureThatBeginsLater() {
		units(1);
		StudyResult result = new StudyBuilder().stepwise("later", List.of(), from(2016, Double.NaN, GAS)).run(model);
		ScenarioResult later = result.scenarios().get(0);
		assertEquals(19 * EMISSIONS / 2, later.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(EMISSIONS, emissions(result, 0)[1], 1e-6);
		assertEquals(EMISSIONS / 2, emissions(result, 0)[2], 1e-6);
		assertEquals(5e6, later.trajectory().totalCost(Costs.index(Costs.RETROFIT), 2), 1e-6);
		assertEquals(5e6, later.appraisal().partTotals()[Costs.index(Costs.RETROFIT)], 1e-6);
	}

	@Test
	void aShareOfTheStockAYearOldestFirst() {
		units(4);
		plant.getUnits().get(2).setVintage(2000);
		StudyResult result = new StudyBuilder().stepwise("slowly", List.of(), from(2015, 0.25, GAS)).run(model);
		assertEquals(4 * EMISSIONS, emissions(result, 0)[0], 1e-6);
		assertEquals(3.5 * EMISSIONS, emissions(result, 0)[1], 1e-6);
		assertEquals(3 * EMISSIONS, emissions(result, 0)[2], 1e-6);
		assertEquals(2 * EMISSIONS, emissions(result, 0)[4], 1e-6);
		assertEquals((15 + 19 + 18 + 17) * EMISSIONS / 2, result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
	}

	@Test
	void aUnitThatIsWornOutBeforeItsTurn() {
		units(1);
		StudyResult result = new StudyBuilder().stepwise("late", List.of(), from(2035, Double.NaN, GAS)).run(model);
		assertEquals(0, result.scenarios().get(0).appraisal().unitsAffected());
		assertEquals("", result.scenarios().get(0).applied()[0]);
	}

	@Test
	void earlyRetirement() {
		units(1);
		Measure retire = measure("retire", null, becomes(Attribute.RETIREMENT, quantity(2024, "1")));
		StudyResult result = new StudyBuilder().with(Costs.FOLLOW_UP_COST, quantity(100, "CNY/kW")).discounted(0.1)
				.scenario("retire", List.of(retire)).run(model);
		assertEquals(11 * EMISSIONS, result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
		double followUp = 5e6 * (Math.pow(1.1, -10) - Math.pow(1.1, -21));
		assertEquals(followUp, result.scenarios().get(0).appraisal().partTotals()[Costs.index(Costs.FOLLOW_UP)], 1e-3);
	}

	@Test
	void lifeExtension() {
		units(1);
		Measure extend = measure("extend", null,
				becomes(Attribute.LIFETIME, of(value(Attribute.LIFETIME), Operator.PLUS, quantity(5, "a"))));
		StudyResult result = new StudyBuilder().scenario("extend", List.of(extend)).run(model);
		assertEquals(-5 * EMISSIONS, result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
		assertEquals(EMISSIONS, emissions(result, 0)[25], 1e-6);
	}

	@Test
	void coFiring() {
		units(1);
		Measure cofire = measure("cofire", COAL, new Measure.Change.OfFuelShare("naturalGas", quantity(40, "%"), PLACE));
		StudyResult result = new StudyBuilder()
				.with(Costs.FUEL_PRICE, StudyBuilder.choice(COAL, quantity(10, "CNY/GJ"), null, quantity(20, "CNY/GJ")))
				.scenario("cofire", List.of(cofire)).scenario("then gas", List.of(cofire), List.of(GAS)).run(model);
		assertEquals(21 * 0.4 * EMISSIONS / 2, result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
		assertEquals(21 * 0.4 * 10 * FUEL, result.scenarios().get(0).appraisal().partTotals()[Costs.index(Costs.FUEL)], 1e-3);
		assertEquals(21 * EMISSIONS / 2, result.scenarios().get(1).appraisal().mitigationTonnes(), 1e-6, "gas takes its place");
	}

	@Test
	void aUnitTakesWhatIsCheapestOrMostEffectiveForIt() {
		units(1);
		Measure dearer = measure("dearer", COAL, becomes(Attribute.FUEL_USE, value(Attribute.FUEL_USE)));
		StudyResult result = new StudyBuilder().with(Costs.FUEL_PRICE, quantity(0, "CNY/GJ"))
				.stepwise("cheap", List.of(), step(Choice.CHEAPEST, dearer, GAS, SAVE))
				.stepwise("effective", List.of(), step(Choice.MOST_EFFECTIVE, SAVE, dearer, GAS)).run(model);
		assertEquals("save", result.scenarios().get(0).applied()[0]);
		assertEquals("gas", result.scenarios().get(1).applied()[0]);
	}

	@Test
	void unitsByList() {
		units(3);
		StudyResult result = new StudyBuilder().stepwise("list", List.of(),
				new Scenario.Step(List.of(GAS), Choice.FIRST, is(Feature.UNIT, "U1", "U3"), null, Double.NaN)).run(model);
		assertArrayEquals(new String[] { "gas", "", "gas" }, result.scenarios().get(0).applied());
	}

	@Test
	void aListThatNamesNoUnitOfThePark() {
		units(1);
		Faults faults = new Faults();
		StudyRun.of(new StudyBuilder().stepwise("list", List.of(),
				new Scenario.Step(List.of(GAS), Choice.FIRST, is(Feature.UNIT, "U9"), null, Double.NaN)).study(), model,
				StudyBuilder.FILE, faults);
		assertEquals(List.of(PLACE + " warning study.unknown.unit The park file has no unit U9. "
				+ "Correct the name, or leave it if the file is meant for several parks."),
				faults.list().stream().map(Object::toString).toList());
	}

	@Test
	void aMeasureThatExcludesAnother() {
		units(1);
		Measure alone = new Measure("alone", "", null, List.of(becomes(Attribute.FUEL_USE, quantity(0, "GJ/a"))), List.of(),
				Set.of("gas"), PLACE);
		StudyResult result = new StudyBuilder().scenario("one", List.of(GAS), List.of(alone))
				.scenario("other", List.of(alone), List.of(GAS)).run(model);
		assertEquals("gas", result.scenarios().get(0).applied()[0]);
		assertEquals("alone", result.scenarios().get(1).applied()[0]);
	}

	@Test
	void targetsAreMetOrNot() {
		units(1);
		StudyResult result = new StudyBuilder().target(new Target("", 2020, 0.6, 2014, PLACE))
				.target(new Target("", null, 21 * EMISSIONS, null, PLACE)).target(new Target("", 2040, 1, null, PLACE))
				.scenario("save", List.of(SAVE)).scenario("gas", List.of(GAS)).run(model);
		List<TargetResult> targets = result.targets();
		assertEquals(List.of("", "save", "gas"), targets.subList(0, 3).stream().map(TargetResult::scenario).toList());
		assertEquals(List.of(false, false, true), targets.subList(0, 3).stream().map(TargetResult::met).toList());
		assertTrue(targets.subList(3, 9).stream().allMatch(TargetResult::met));
		assertEquals(0.6 * EMISSIONS, targets.get(1).limit(), 1e-6);
		assertEquals(0.8 * EMISSIONS, targets.get(1).emissions(), 1e-6);
		assertEquals(0, targets.get(8).emissions());
	}

	@Test
	void aBudgetThatIsUsedToTheLastTonneIsMetAndLasts() {
		units(1);
		double all = new StudyBuilder().run(model).baselineEmissions().total();
		TargetResult exact = new StudyBuilder().target(new Target("", null, all, null, PLACE)).run(model).targets().get(0);
		assertTrue(exact.met());
		assertEquals(TargetResult.LASTS, exact.usedUp());
		TargetResult tight = new StudyBuilder().target(new Target("", null, Math.nextDown(all), null, PLACE)).run(model).targets().get(0);
		assertFalse(tight.met());
		assertEquals(2034, tight.usedUp());
	}

	@Test
	void aScenarioWithNumbersOfItsOwnHasABaselineOfItsOwn() {
		units(1);
		StudyResult result = new StudyBuilder().scenario("plain", List.of(SAVE)).stepwise("dear",
				List.of(stated("fuelPrice", quantity(30, "CNY/GJ"))), new Scenario.Step(List.of(SAVE))).run(model);
		double plain = result.scenarios().get(0).appraisal().partTotals()[Costs.index(Costs.FUEL)];
		double dear = result.scenarios().get(1).appraisal().partTotals()[Costs.index(Costs.FUEL)];
		assertEquals(-0.2 * FUEL * 21 * 10, plain, 1e-3);
		assertEquals(3 * plain, dear, 1e-3);
		assertTrue(result.warnings().isEmpty());
	}
}
