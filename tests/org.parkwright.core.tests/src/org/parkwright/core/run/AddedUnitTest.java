package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.stated;
import static org.parkwright.core.StudyBuilder.total;
import static org.parkwright.core.StudyBuilder.value;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.SelectionResult;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.Selection;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;
import org.parkwright.simulation.Horizon;

/**
 * Measures that add a unit, by hand. A combined unit makes 50,000 MWh and 360,000 GJ out of 900,000 GJ of coal (90,000 t) until 2034, a
 * boiler 180,000 GJ out of 225,000 GJ (22,500 t) until 2019; electricity bought is 1 t/MWh.
 */
class AddedUnitTest {

	private static final Expression COAL = is(Feature.FUEL, "coal");
	private static final Expression TEN_YEARS = quantity(10, "a");
	private static final Expression QUARTER = quantity(25, "%");

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");

	private void units() {
		Models.unit(plant, "U1");
		boiler("U2").setVintage(1990);
	}

	private EnergyUnit boiler(String name) {
		EnergyUnit boiler = Models.unit(plant, name);
		boiler.setOutput(EnergyOutput.HEAT);
		return boiler;
	}

	private static Measure.CostItem cost(CostPart part, double rate, String unit, Attribute basis) {
		return StudyBuilder.cost(part, quantity(rate, unit), value(basis));
	}

	private static Measure adding(String name, Expression eligibility, String fuel, Attribute takes, Expression share, Expression capacity, Expression hours,
			Expression efficiency, Expression lifetime, Measure.CostItem... costs) {
		return new Measure(name, "", eligibility, List.of(), List.of(), Set.of(),
				new Measure.AddedUnit(fuel, "heatPump", takes, share, capacity, hours, efficiency, lifetime, List.of(), List.of(costs), PLACE), List.of(), PLACE);
	}

	/** 2.5 heat per electricity. */
	private static Measure pump(Expression share, Expression capacity, Expression lifetime) {
		return adding("pump", COAL, "electricity", Attribute.HEAT, share, capacity, quantity(5000, "h/a"), quantity(2.5, "1"), lifetime,
				cost(Costs.RETROFIT, 2500, "CNY/kW", Attribute.CAPACITY), cost(Costs.FUEL, 0.6, "CNY/kWh", Attribute.GRID_PURCHASE));
	}

	private static UncertainParameterChange variable(UncertainParameterChange.Target target) {
		return new UncertainParameterChange("v", Kind.FACTOR, List.of(target), PLACE);
	}

	private static Scenario.Step from(int year, double share, Measure measure) {
		return new Scenario.Step(List.of(measure), Choice.FIRST, null, year, share);
	}

	/** Of the years in which units serve; in the one behind them successors are paid. */
	private static double[] byYear(ScenarioResult scenario, Quantity quantity) {
		return IntStream.range(0, Math.min(21, scenario.trajectory().years())).mapToDouble(k -> scenario.trajectory().total(quantity, k)).toArray();
	}

	/** The numbers of years in turns with how many years have them. */
	private static double[] years(double... numbers) {
		return IntStream.range(0, numbers.length / 2).boxed().flatMap(i -> IntStream.range(0, (int) numbers[2 * i + 1]).mapToObj(k -> numbers[2 * i]))
				.mapToDouble(Double::doubleValue).toArray();
	}

	/** Of 540,000 GJ it makes 135,000 with 15,000 MWh, of 360,000 GJ once the boiler is gone 90,000 with 10,000. */
	@Test
	void aHeatPumpMakesAShareOfTheHeatForItsLifetime() {
		units();
		StudyResult result = new StudyBuilder().stepwise("pump", List.of(), from(2016, Double.NaN, pump(QUARTER, quantity(10, "MW"), TEN_YEARS)))
				.run(model);
		ScenarioResult scenario = result.scenarios().get(0);
		assertArrayEquals(years(112_500, 2, 78_750 + 16_875 + 15_000, 4, 78_750 + 10_000, 6, 90_000, 9), byYear(scenario, Quantity.EMISSIONS), 1e-6);
		assertArrayEquals(years(540_000, 6, 360_000, 15), byYear(scenario, Quantity.HEAT), 1e-6);
		assertArrayEquals(years(0, 2, 15_000, 4, 10_000, 6, 0, 9), byYear(scenario, Quantity.GRID_PURCHASE), 1e-6);
		assertArrayEquals(years(1_125_000, 2, 787_500 + 168_750, 4, 787_500, 6, 900_000, 9), byYear(scenario, Quantity.FUEL_USE), 1e-6);
		assertArrayEquals(byYear(scenario, Quantity.ELECTRICITY), years(50_000, 21), 1e-6);

		Appraisal appraisal = scenario.appraisal();
		assertEquals(4 * 1_875 + 6 * 1_250, appraisal.mitigationTonnes(), 1e-6);
		assertEquals(25e6, appraisal.partTotals()[Costs.PARTS.indexOf(Costs.RETROFIT)], 1e-6);
		assertEquals(600 * (4 * 15_000 + 6 * 10_000) - 10 * (4 * 168_750 + 6 * 112_500), appraisal.partTotals()[Costs.PARTS.indexOf(Costs.FUEL)], 1e-3);
		assertEquals(0, appraisal.partTotals()[Costs.PARTS.indexOf(Costs.STEAM)], 1e-6, "who pays for the heat pays the same");
	}

	@Test
	void itIsARowOfItsOwnBehindTheStockAndCountsNothingWithoutTheScenario() {
		units();
		Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U3").setFuel(Models.fuel(model, "naturalGas"));
		StudyResult result = new StudyBuilder().scenario("pump", List.of(pump(QUARTER, quantity(10, "MW"), TEN_YEARS))).run(model);
		assertEquals(List.of("U1", "U2", "U3"), result.stock().stream().map(unit -> unit.id()).toList());
		assertEquals(List.of("U1", "U2", "U3", "park.K1/pump", "park.K2/pump"), result.units().stream().map(unit -> unit.id()).toList());
		assertEquals("electricity", result.units().get(3).fuel());
		assertEquals("heatPump", result.units().get(3).technology());
		ScenarioResult scenario = result.scenarios().get(0);
		assertArrayEquals(new String[] { "pump", "pump", "", "pump", "" }, scenario.applied());
		assertEquals(135_000, scenario.operation().heat()[3], 1e-6);
		assertEquals(10, scenario.operation().capacity()[3]);
		assertEquals(3_750, scenario.hours()[3], 1e-9, "full-load hours that it runs");
		assertEquals(0, scenario.operation().heat()[4], "nothing is added where no unit takes the measure");
		assertEquals(0, result.baseline().capacity()[3]);
		assertEquals(112_500, result.trajectory().total(Quantity.EMISSIONS, 0) - 45_000, 1e-6);
		assertEquals(3, result.eligibility().get(0).failed().length);
	}

	@Test
	void itMakesNoMoreThanItsCapacityAllows() {
		units();
		ScenarioResult scenario = new StudyBuilder().scenario("pump", List.of(pump(quantity(80, "%"), quantity(10, "MW"), TEN_YEARS))).run(model)
				.scenarios().get(0);
		assertEquals(180_000, scenario.operation().heat()[2], 1e-6);
		assertEquals(5_000, scenario.hours()[2], 1e-9);
		assertArrayEquals(new double[] { 240_000, 120_000 }, Arrays.copyOf(scenario.operation().heat(), 2), 1e-6);
	}

	@Test
	void sumsOverSuchUnitsAreThoseOfTheUnitsThatTakeTheMeasure() {
		units();
		Models.unit(plant, "gas").setFuel(Models.fuel(model, "naturalGas"));
		Expression capacity = of(of(parameter("share"), Operator.TIMES, total(value(Attribute.HEAT), Group.PARK)), Operator.OVER, quantity(3000, "h/a"));
		ScenarioResult scenario = new StudyBuilder().with("share", quantity(25, "%"), false)
				.scenario("pump", List.of(pump(parameter("share"), capacity, TEN_YEARS))).run(model).scenarios().get(0);
		assertEquals(12.5, scenario.operation().capacity()[3], 1e-9);
		assertEquals(135_000, scenario.operation().heat()[3], 1e-6);
		assertEquals(360_000, scenario.operation().heat()[2], 0);
	}

	/** A tenth of 50,000 MWh; the heat stays, and with it the fuel for the heat. */
	@Test
	void electricityIsTakenOverBySunWithoutFuel() {
		units();
		Measure sun = adding("sun", is(Feature.OUTPUT, "combined"), "solar", Attribute.ELECTRICITY, quantity(10, "%"), quantity(5, "MW"), quantity(1200, "h/a"),
				null, quantity(30, "a"), cost(Costs.RETROFIT, 8000, "CNY/kW", Attribute.CAPACITY));
		StudyResult result = new StudyBuilder().scenario("sun", List.of(sun)).run(model);
		ScenarioResult scenario = result.scenarios().get(0);
		assertArrayEquals(new double[] { 45_000, 0, 5_000 }, scenario.operation().electricity(), 1e-6);
		assertArrayEquals(new double[] { 360_000, 180_000, 0 }, scenario.operation().heat(), 1e-6);
		assertArrayEquals(new double[] { 855_000, 225_000, 0 }, scenario.operation().fuelUse(), 1e-6);
		assertEquals(21 * 4_500, scenario.appraisal().mitigationTonnes(), 1e-6);
		assertEquals(0, scenario.appraisal().partTotals()[Costs.PARTS.indexOf(Costs.ELECTRICITY)], 1e-6);
		assertEquals(40e6, scenario.appraisal().partTotals()[Costs.PARTS.indexOf(Costs.RETROFIT)], 1e-6);
		assertFalse(Double.isNaN(scenario.appraisal().npv()));
	}

	@Test
	void aFuelIsBurntByItsEfficiency() {
		units();
		Measure gas = adding("gas", COAL, "naturalGas", Attribute.HEAT, QUARTER, quantity(10, "MW"), quantity(5000, "h/a"), quantity(90, "%"), TEN_YEARS);
		ScenarioResult scenario = new StudyBuilder().scenario("gas", List.of(gas)).run(model).scenarios().get(0);
		assertEquals(150_000, scenario.operation().fuelUse()[2], 1e-6);
		assertEquals(7_500, scenario.operation().emissions()[2], 1e-6);
	}

	/** Three boilers of which one a year begins: the unit comes with the first, of the size of all, and grows into it. */
	@Test
	void whereUnitsTakeTheMeasureOneAfterTheOtherItComesWithTheFirst() {
		IntStream.rangeClosed(1, 3).forEach(i -> boiler("U" + i));
		Expression capacity = of(total(value(Attribute.HEAT), Group.PARK), Operator.OVER, quantity(10_800, "h/a"));
		ScenarioResult scenario = new StudyBuilder().stepwise("pump", List.of(), from(2015, 1.0 / 3, pump(QUARTER, capacity, TEN_YEARS))).run(model)
				.scenarios().get(0);
		assertArrayEquals(years(0, 1, 5_000, 1, 10_000, 1, 15_000, 8, 0, 10), byYear(scenario, Quantity.GRID_PURCHASE), 1e-6);
		assertEquals(540_000 / 3.6 / 10_800 * 2.5e6, scenario.appraisal().partTotals()[Costs.PARTS.indexOf(Costs.RETROFIT)], 1e-3);
	}

	@Test
	void halfYearsAndCommonEndsKeepWhatIsDelivered() {
		units();
		for (Horizon horizon : List.of(Horizon.REMAINING_LIFE, Horizon.NEW_UNIT_LIFE, Horizon.until(2018))) {
			for (YearConvention convention : YearConvention.values()) {
				StudyResult result = new StudyBuilder().counting(horizon, convention)
						.stepwise("pump", List.of(), from(2015, Double.NaN, pump(quantity(40, "%"), quantity(9, "MW"), quantity(5.5, "a")))).run(model);
				ScenarioResult scenario = result.scenarios().get(0);
				double[] without = IntStream.range(0, result.trajectory().years()).mapToDouble(k -> result.trajectory().total(Quantity.HEAT, k)).toArray();
				double[] with = IntStream.range(0, scenario.trajectory().years()).mapToDouble(k -> scenario.trajectory().total(Quantity.HEAT, k)).toArray();
				assertArrayEquals(Arrays.copyOf(without, with.length), with, 1e-6);
				assertTrue(byYear(scenario, Quantity.GRID_PURCHASE)[1] > 0);
			}
		}
	}

	@Test
	void whatRetiresInALaterStepIsNotTakenOverAnyMore() {
		units();
		Measure exit = StudyBuilder.measure("exit", is(Feature.UNIT, "U1"), StudyBuilder.becomes(Attribute.RETIREMENT, quantity(2017, "1")));
		ScenarioResult scenario = new StudyBuilder().stepwise("both", List.of(), from(2014, Double.NaN, pump(QUARTER, quantity(10, "MW"), TEN_YEARS)),
				from(2014, Double.NaN, exit)).run(model).scenarios().get(0);
		assertArrayEquals(years(15_000, 3, 5_000, 3, 0, 15), byYear(scenario, Quantity.GRID_PURCHASE), 1e-6);
	}

	@Test
	void anUnknownLifetimeOrAShareAboveAllLeavesTheResultUnknown() {
		units();
		for (Measure measure : List.of(pump(QUARTER, quantity(10, "MW"), parameter("unknown")), pump(quantity(120, "%"), quantity(10, "MW"), TEN_YEARS))) {
			StudyResult result = new StudyBuilder().with("unknown", StudyBuilder.choice(is(Feature.FUEL, "wind"), TEN_YEARS), false)
					.scenario("pump", List.of(measure)).run(model);
			assertTrue(Double.isNaN(result.scenarios().get(0).appraisal().mitigationTonnes()));
			assertTrue(result.warnings().stream().map(Fault::code).toList().contains("study.unknown"));
		}
	}

	@Test
	void electricityThatItBuysAtNoPriceIsTold() {
		units();
		StudyResult result = new StudyBuilder().scenario("pump", List.of(pump(QUARTER, quantity(10, "MW"), TEN_YEARS))).run(model);
		assertEquals(List.of("In pump units buy 15,000 MWh of electricity a year, and Prices states no price of it: what they buy is free."),
				result.warnings().stream().filter(fault -> fault.code().equals("study.purchase")).map(Fault::message).toList());
	}

	@Test
	void drawsAreTheStudyAtTheirNumbers() {
		units();
		Models.unit(plant, "U3").setCapacity(70.0);
		Expression capacity = of(of(parameter("share"), Operator.TIMES, total(value(Attribute.HEAT), Group.PARK)), Operator.OVER, quantity(4000, "h/a"));
		StudyBuilder builder = new StudyBuilder().with("share", series(true, "1", 2014, 0.2, 2030, 0.3), false).with("life", TEN_YEARS, false)
				.discounted(0.08);
		Measure pump = pump(parameter("share"), capacity, parameter("life"));
		builder.stepwise("slowly", List.of(), from(2016, 0.4, pump));
		builder.stepwise("atOnce", List.of(stated("fuelPrice", quantity(30, "CNY/GJ"))), from(2014, Double.NaN, pump));
		List<UncertainParameterChange> variables = List.of(variable(new OfParameter("share")), variable(new OfParameter("life")),
				variable(OfStudy.HOURS), variable(OfStudy.LIFETIME));
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE, variables, new Faults());
		Tornado.Draws draws = new Tornado.Draws(run.base(), new double[] { 0.5, 0.5, 0.7, 0.8 }, new double[] { 1.5, 2, 1.2, 1.3 });
		EnsembleResult together = run.run(draws, 1, Progress.NONE);
		for (int draw = 0; draw < draws.size(); draw++) {
			EnsembleResult alone = run.run(draws, draw, draw + 1, 1, Progress.NONE);
			for (int s = 0; s < 2; s++) {
				assertEquals(alone.draws(s, Indicator.NPV)[0], together.draws(s, Indicator.NPV)[draw], "draw " + draw);
				assertEquals(alone.draws(s, Indicator.TONNES)[0], together.draws(s, Indicator.TONNES)[draw], "draw " + draw);
			}
		}
		StudyResult study = builder.run(model);
		for (int s = 0; s < 2; s++) {
			assertEquals(study.scenarios().get(s).appraisal().npv(), together.draws(s, Indicator.NPV)[0]);
			assertEquals(study.scenarios().get(s).appraisal().scenarioTonnes(), together.draws(s, Indicator.TONNES)[0]);
		}
	}

	/** Against all that two parks can choose: nothing, the pump or gas each. */
	@Test
	void unitsOfAParkChooseAScenarioThatAddsOneTogether() {
		units();
		EnergyUnit other = Models.unit(Models.plant(Models.park(model, "K2"), "P2"), "U3");
		other.setOutput(EnergyOutput.HEAT);
		Measure gas = StudyBuilder.measure("gas", COAL, List.of(cost(Costs.RETROFIT, 3000, "CNY/kW", Attribute.CAPACITY)), StudyBuilder.becomes(Feature.FUEL, "naturalGas"));
		StudyBuilder study = new StudyBuilder().with(Role.GRID_FACTOR, quantity(0.1, "t/MWh")).scenario("pump", List.of(pump(QUARTER, quantity(10, "MW"), TEN_YEARS)))
				.scenario("gas", List.of(gas));
		List<String> names = List.of("pump", "gas");
		double all = study.run(model).scenarios().stream().mapToDouble(each -> each.appraisal().mitigationTonnes()).max().orElseThrow();
		for (double share : new double[] { 0.01, 0.1, 0.3, 0.6, 0.95 }) {
			StudyBuilder asking = new StudyBuilder().with(Role.GRID_FACTOR, quantity(0.1, "t/MWh")).scenario("pump", List.of(pump(QUARTER, quantity(10, "MW"), TEN_YEARS)))
					.scenario("gas", List.of(gas)).choose(new Selection("", names, null, share * all, PLACE));
			StudyResult result = asking.run(model);
			SelectionResult found = Selections.of(result, Progress.NONE, new Faults()).getFirst();
			assertTrue(found.byPark());
			double least = Double.POSITIVE_INFINITY;
			for (int first = -1; first < 2; first++) {
				for (int second = -1; second < 2; second++) {
					double[] sums = new double[2];
					add(result, "K1", first, sums);
					add(result, "K2", second, sums);
					least = sums[0] >= share * all ? Math.min(least, sums[1]) : least;
				}
			}
			assertEquals(least, found.cost(), 1e-6 * Math.abs(least), "of " + share);
			for (String park : List.of("K1", "K2")) {
				List<SelectionResult.Taken> taken = found.taken().stream().filter(each -> result.units().get(each.unit()).park().equals(park)).toList();
				assertTrue(taken.stream().map(SelectionResult.Taken::scenario).distinct().count() <= 1, taken::toString);
				assertEquals(taken.stream().anyMatch(each -> each.scenario().equals("pump")), taken.stream().anyMatch(each -> result.units().get(each.unit()).added()));
			}
			assertTrue(found.curve().stream().map(each -> result.units().get(each.unit()).id()).allMatch(List.of("U1", "U3")::contains));
		}
	}

	/** Adds mitigation and cost of a scenario, -1 for none, in a park. */
	private static void add(StudyResult result, String park, int scenario, double[] sums) {
		for (int j = 0; j < result.units().size() && scenario >= 0; j++) {
			if (result.units().get(j).park().equals(park)) {
				Appraisal appraisal = result.scenarios().get(scenario).appraisal();
				sums[0] += appraisal.mitigation()[j];
				for (double[] part : appraisal.parts()) {
					sums[1] += part[j];
				}
			}
		}
	}

	@Test
	void moneyOfItThatTheStudyCannotChangeIsAnError() {
		Measure foreign = adding("pump", COAL, "electricity", Attribute.HEAT, quantity(0.2, "1"), quantity(5, "MW"), quantity(5000, "h/a"), quantity(2.5, "1"),
				quantity(20, "a"), cost(Costs.RETROFIT, 300, "EUR/kW", Attribute.CAPACITY));
		Faults faults = new Faults();
		assertNull(StudyRun.of(new StudyBuilder().scenario("S", List.of(foreign)).study(), model, StudyBuilder.FILE, faults));
		assertEquals(List.of("Test counts in CNY, but measure pump is in EUR."), faults.list().stream().map(Fault::message).toList());
	}
}
