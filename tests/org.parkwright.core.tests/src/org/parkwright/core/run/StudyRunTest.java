package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.and;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.before;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.total;
import static org.parkwright.core.StudyBuilder.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TrajectoryGroup;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Output;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.LifeStatus;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

/** Studies on a few units with round numbers, checked by hand. */
class StudyRunTest {

	/** A 50 MW combined unit makes 50,000 MWh and 360,000 GJ out of 900,000 GJ of coal: 90,000 t a year for 21 years. */
	private static final double FUEL = 900_000;
	private static final double EMISSIONS = 90_000;
	private static final int LIFE = 21;

	private static final Expression COAL = is(Feature.FUEL, "coal");
	private static final Measure GAS = measure("gas", COAL, becomes(Feature.FUEL, "naturalGas"));
	private static final Measure HALVE = measure("halve", and(COAL, upTo(60)), becomes(Attribute.FUEL_USE,
			of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(50, "%"))));

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
	private final EnergyUnit unit = Models.unit(plant, "U1");
	private final StudyBuilder builder = new StudyBuilder();

	private static Expression upTo(double capacity) {
		return of(value(Attribute.CAPACITY), Relation.AT_MOST, quantity(capacity, "MW"));
	}

	private EnergyUnit unit(String name, double capacity) {
		EnergyUnit more = Models.unit(plant, name);
		more.setCapacity(capacity);
		return more;
	}

	private ScenarioResult only(Measure... measures) {
		return builder.scenario("S", List.of(measures)).run(model).scenarios().get(0);
	}

	private static String taken(StudyResult result) {
		List<String> taken = new ArrayList<>();
		String[] applied = result.scenarios().get(0).applied();
		for (int j = 0; j < applied.length; j++) {
			if (!applied[j].isEmpty()) {
				taken.add(result.units().get(j).id());
			}
		}
		return String.join(" ", taken);
	}

	@Test
	void theStockAsItStands() {
		StudyResult result = builder.run(model);
		assertEquals(List.of(new StockUnit("U1", "K1", "", "P1", "coal", Output.COMBINED, "extraction", SizeClasses.of(model).of(50), 50, 1000,
				2, 0.4, 2005, 30, (double) LIFE, 50_000, 360_000, FUEL, EMISSIONS)), result.units());
		assertEquals(1, result.parks());
		assertEquals(1, result.plants());
		assertEquals("M", result.modelName());
		assertEquals(List.of(), result.warnings());
		assertEquals(LIFE, result.trajectory().years());
		assertEquals(EMISSIONS, result.trajectory().total(Trajectory.Quantity.EMISSIONS, 20));
	}

	@Test
	void whatAUnitStatesComesBeforeTheFactorSet() {
		unit.setHours(2000.0);
		unit.setHeatToPower(0.5);
		unit.setEfficiency(0.5);
		StockUnit stock = builder.run(model).units().get(0);
		assertEquals(100_000, stock.electricity());
		assertEquals(180_000, stock.heat());
		assertEquals(100_000 * 3.6 / 0.5 + 180_000 / 0.8, stock.fuelUse());
	}

	@Test
	void aBoilerHasTheEfficiencyOfBoilers() {
		unit.setOutput(EnergyOutput.HEAT);
		StockUnit stock = builder.run(model).units().get(0);
		assertEquals(0, stock.electricity());
		assertEquals(180_000, stock.heat());
		assertEquals(180_000 / 0.8, stock.fuelUse());
	}

	@Test
	void aMeasureChangesTheUnitsItAppliesTo() {
		unit("U2", 80);
		ScenarioResult result = only(HALVE);
		assertArrayEquals(new String[] { "halve", "" }, result.applied());
		assertArrayEquals(new double[] { EMISSIONS / 2, EMISSIONS * 1.6 }, result.operation().emissions());
		assertEquals(1, result.appraisal().unitsAffected());
		assertEquals(LIFE * EMISSIONS / 2, result.appraisal().mitigationTonnes());
	}

	@Test
	void thenWorksOnTheResultOfTheStepBefore() {
		StudyResult result = builder.scenario("halve, gas", List.of(HALVE), List.of(GAS))
				.scenario("gas, halve", List.of(GAS), List.of(HALVE)).run(model);
		assertEquals("halve&gas", result.scenarios().get(0).applied()[0]);
		assertEquals(EMISSIONS / 4, result.scenarios().get(0).operation().emissions()[0]);
		assertEquals("gas", result.scenarios().get(1).applied()[0]);
		assertEquals(EMISSIONS / 2, result.scenarios().get(1).operation().emissions()[0]);
		assertEquals("naturalGas", result.scenarios().get(1).fuels()[0]);
	}

	@Test
	void firstOfGivesEachUnitTheFirstThatApplies() {
		unit("U2", 80);
		unit("U3", 80).setFuel(Models.fuel(model, "naturalGas"));
		assertArrayEquals(new String[] { "halve", "gas", "" }, only(HALVE, GAS).applied());
	}

	@Test
	void aStepJudgesTheStockAsItFindsIt() {
		Measure enlarge = measure("enlarge", upTo(60), becomes(Attribute.CAPACITY, quantity(0.5, "GW")));
		Measure large = measure("large", of(value(Attribute.CAPACITY), Relation.GREATER, quantity(400, "MW")),
				becomes(Attribute.FUEL_USE, quantity(0, "GJ/a")));
		unit("U2", 450);
		StudyResult result = builder.scenario("at once", List.of(enlarge, large))
				.scenario("in turn", List.of(enlarge), List.of(large)).run(model);
		assertArrayEquals(new String[] { "enlarge", "large" }, result.scenarios().get(0).applied());
		assertArrayEquals(new String[] { "enlarge&large", "large" }, result.scenarios().get(1).applied());
	}

	@Test
	void changesFollowOneAnotherAndBeforeReadsWhatWasThere() {
		Measure retrofit = measure("retrofit", COAL,
				becomes(Attribute.ELECTRICITY, of(value(Attribute.ELECTRICITY), Operator.OVER, quantity(2, "1"))),
				becomes(Attribute.GRID_PURCHASE,
						of(before(Attribute.ELECTRICITY), Operator.MINUS, value(Attribute.ELECTRICITY))),
				becomes(Attribute.AVOIDED_EMISSIONS, quantity(1, "kt/a")));
		StudyResult result = builder.counting(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS).scenario("once", List.of(retrofit)).scenario("twice", List.of(retrofit), List.of(retrofit))
				.run(model);
		double fuel = 25_000 * 3.6 / 0.4 + 450_000;
		assertEquals(fuel, result.scenarios().get(0).operation().fuelUse()[0]);
		assertEquals(fuel * 0.1 + 25_000 - 1000, result.scenarios().get(0).operation().emissions()[0], 1e-9);
		assertEquals(12_500, result.scenarios().get(1).operation().electricity()[0]);
		assertEquals(12_500, result.scenarios().get(1).operation().gridPurchase()[0]);
	}

	@ParameterizedTest
	@CsvSource({ "CAPACITY, 25000 kW, 450000", "HOURS, 2000 h/a, 1800000", "HEAT_TO_POWER, 0 1, 450000",
			"EFFICIENCY, 20 %, 1350000", "ELECTRICITY, 0 MWh/a, 450000", "HEAT, 0 GJ/a, 450000", "GRID_PURCHASE, 5 MWh/a, 900000" })
	void aChangeCarriesThroughTheEnergyBalance(Attribute attribute, String quantity, double fuelUse) {
		String[] words = quantity.split(" ");
		Measure change = measure("m", null, becomes(attribute, quantity(Double.parseDouble(words[0]), words[1])));
		assertEquals(fuelUse, only(change).operation().fuelUse()[0], 1e-9);
	}

	@Test
	void unitsOfMeasureAreConvertedWithinFormulas() {
		Expression kilowatts = quantity(20_000, "kW");
		Expression capacity = value(Attribute.CAPACITY);
		assertEquals(70, capacityAs(of(capacity, Operator.PLUS, kilowatts)));
		assertEquals(30, capacityAs(of(capacity, Operator.MINUS, kilowatts)));
		assertEquals(20, capacityAs(new Expression.Call("min", List.of(capacity, kilowatts), StudyBuilder.PLACE)));
		assertEquals(12.5, capacityAs(of(capacity, Operator.TIMES, of(quantity(50, "%"), Operator.POWER, quantity(2, "1")))));
		assertEquals(20, capacityAs(choice(of(capacity, Relation.LESS, kilowatts), capacity, null, kilowatts)));
		assertEquals(20, capacityAs(choice(of(kilowatts, Relation.LESS, capacity), kilowatts, null, capacity)));
	}

	private double capacityAs(Expression value) {
		return new StudyBuilder().scenario("S", List.of(measure("m", null, becomes(Attribute.CAPACITY, value)))).run(model)
				.scenarios().get(0).operation().capacity()[0];
	}

	@Test
	void aChangeOfAUnitWhoseOutputIsUnknownMakesNothingKnown() {
		unit.setOutput(EnergyOutput.UNKNOWN);
		Measure longer = measure("longer", null, becomes(Attribute.HOURS, quantity(2000, "h/a")));
		assertTrue(Double.isNaN(only(longer).operation().electricity()[0]));
	}

	@Test
	void aFuelUseThatIsSetGivesTheEfficiency() {
		Measure save = measure("save", null, becomes(Attribute.FUEL_USE, quantity(810_000, "GJ/a")),
				becomes(Attribute.HEAT_TO_POWER, quantity(0, "1")));
		assertEquals(360_000, only(save).operation().fuelUse()[0], 1e-9);
	}

	@Test
	void sumsRunOverSuchUnitsOfThePark() {
		Expression large = of(total(value(Attribute.CAPACITY), Group.PARK), Relation.AT_LEAST, quantity(150, "MW"));
		Measure join = measure("join", and(large, COAL, upTo(100)), becomes(Attribute.FUEL_USE, quantity(0, "GJ/a")));
		unit("U2", 60);
		unit("too large", 200);
		unit("gas", 70).setFuel(Models.fuel(model, "naturalGas"));
		EnergyUnit retired = unit("retired", 70);
		retired.setVintage(1970);
		EnergyPlant elsewhere = Models.plant(Models.park(model, "K2"), "P2");
		Models.unit(elsewhere, "other park").setCapacity(100.0);
		assertArrayEquals(new String[] { "", "", "", "", "", "" }, only(join).applied());
		EnergyPlant second = Models.plant(model.getParks().get(0), "P3");
		Models.unit(second, "U3").setCapacity(40.0);
		StudyResult result = new StudyBuilder().scenario("S", List.of(join)).run(model);
		assertEquals("U1 U2 U3", taken(result));
	}

	@Test
	void unitsAreCountedByPlant() {
		Measure pair = measure("pair", and(COAL,
				of(total(null, Group.PLANT), Relation.EQUAL, quantity(2, "1"))), becomes(Feature.FUEL, "naturalGas"));
		unit("U2", 60);
		Models.unit(Models.plant(model.getParks().get(0), "P2"), "alone");
		assertEquals("U1 U2", taken(builder.scenario("S", List.of(pair)).run(model)));
	}

	@Test
	void whatIsNotInUseIsNeitherCountedNorChanged() {
		unit("ended", 50).setVintage(1984);
		unit("retired", 50).setLifeStatus(LifeStatus.RETIRED);
		EnergyUnit planned = unit("planned", 50);
		planned.setVintage(2016);
		planned.setLifeStatus(LifeStatus.PLANNED);
		unit("closed", 50).setRetireYear(2013);
		EnergyUnit kept = unit("kept", 50);
		kept.setVintage(1960);
		kept.setRetireYear(2016);
		StudyResult result = builder.scenario("S", List.of(GAS)).run(model);
		assertEquals(List.of((double) LIFE, 0.0, 0.0, 0.0, 0.0, 2.0), result.units().stream().map(StockUnit::remainingLife).toList());
		assertEquals("U1 kept", taken(result));
		assertEquals((LIFE + 2) * EMISSIONS, result.scenarios().get(0).appraisal().baselineTonnes());
		assertEquals(2, result.trajectory().total(Trajectory.Quantity.UNITS, 0));
	}

	@Test
	void unitsThatArePlannedAreTold() {
		Models.unit(plant, "U8").setLifeStatus(LifeStatus.PLANNED);
		StudyResult result = new StudyBuilder().scenario("none", List.of(measure("none", is(Feature.UNIT, "U8")))).run(model);
		assertTrue(result.warnings().stream().map(Object::toString).toList().contains("test.scenario:3:5 warning study.planned 1 unit is planned and "
				+ "enters no sum of emissions or cost. Write include planned in the study to count it from its vintage on, or leave it."),
				result.warnings().toString());
	}

	/** U1 for its 21 years, the planned one from 2016 on for 10. */
	@Test
	void plannedUnitsCountFromTheirVintageOnWhereTheStudyIncludesThem() {
		EnergyUnit planned = unit("planned", 50);
		planned.setVintage(2016);
		planned.setLifetime(10.0);
		planned.setLifeStatus(LifeStatus.PLANNED);
		StudyResult result = builder.includingPlanned().scenario("S", List.of(GAS)).run(model);
		assertEquals(List.of(1.0, 1.0, 2.0), IntStream.range(0, 3).mapToObj(k -> result.trajectory().total(Trajectory.Quantity.UNITS, k)).toList());
		Appraisal appraisal = result.scenarios().get(0).appraisal();
		assertEquals((LIFE + 10) * EMISSIONS, appraisal.baselineTonnes(), 1e-9 * LIFE * EMISSIONS);
		assertEquals("U1 planned", taken(result));
		assertFalse(result.warnings().toString().contains("planned"), result.warnings().toString());
		planned.setLifeStatus(LifeStatus.OPERATING);
		StudyResult decided = new StudyBuilder().scenario("S", List.of(GAS)).run(model);
		assertArrayEquals(decided.scenarios().get(0).appraisal().parts(), result.scenarios().get(0).appraisal().parts());
	}

	@Test
	void aPlannedUnitThatIsIncludedHasAVintage() {
		EnergyUnit planned = unit("planned", 50);
		planned.setVintage(null);
		planned.setLifeStatus(LifeStatus.PLANNED);
		Faults faults = new Faults();
		assertNull(StudyRun.of(builder.includingPlanned().scenario("S", List.of(GAS)).study(), model, StudyBuilder.FILE, faults));
		assertEquals(List.of("test.park:1:1 error study.planned.vintage The planned unit planned has no vintage, and the study Test includes planned units "
				+ "from their vintage on. State the year in which it is to begin to serve, or take include planned out of the study."),
				faults.list().stream().map(Object::toString).toList());
	}

	/** Two years without it, then its whole life: 10 years; what it takes it takes when it begins. */
	@Test
	void aUnitOfALaterYearCountsFromItsVintageOn() {
		EnergyUnit later = unit("later", 50);
		later.setVintage(2016);
		later.setLifetime(10.0);
		StudyResult result = builder.scenario("S", List.of(GAS)).run(model);
		Trajectory trajectory = result.trajectory();
		assertEquals(List.of(1.0, 1.0, 2.0, 2.0), IntStream.range(0, 4).mapToObj(k -> trajectory.total(Trajectory.Quantity.UNITS, k)).toList());
		assertEquals(List.of(2.0, 1.0), IntStream.range(11, 13).mapToObj(k -> trajectory.total(Trajectory.Quantity.UNITS, k)).toList());
		Appraisal appraisal = result.scenarios().get(0).appraisal();
		assertEquals((LIFE + 10) * EMISSIONS, appraisal.baselineTonnes(), 1e-9 * LIFE * EMISSIONS);
		assertEquals("U1 later", taken(result));
		assertEquals(10.0 / LIFE, appraisal.mitigation()[1] / appraisal.mitigation()[0], 1e-12);
		Trajectory with = result.scenarios().get(0).trajectory();
		assertEquals(trajectory.total(Trajectory.Quantity.EMISSIONS, 2) / trajectory.total(Trajectory.Quantity.EMISSIONS, 1),
				with.total(Trajectory.Quantity.EMISSIONS, 2) / with.total(Trajectory.Quantity.EMISSIONS, 1), 1e-12);
	}

	@Test
	void whatIsUnknownStaysUnknown() {
		EnergyUnit unknown = unit("unknown", 50);
		unknown.setCapacity(null);
		unknown.setVintage(null);
		unknown.setLifetime(null);
		unknown.setFuel(null);
		unknown.setTechnology(null);
		unknown.setOutput(EnergyOutput.UNKNOWN);
		StudyResult result = builder.scenario("S", List.of(GAS)).run(model);
		StockUnit stock = result.units().get(1);
		assertEquals(new StockUnit("unknown", "K1", "", "P1", "", null, "", null, Double.NaN, 1000, 2, 0.4, null, null, null,
				Double.NaN, Double.NaN, Double.NaN, Double.NaN), stock);
		assertEquals(LIFE * EMISSIONS, result.scenarios().get(0).appraisal().baselineTonnes());
		assertEquals(List.of("test.scenario:3:5 warning study.remainingLife 1 unit has no known vintage or lifetime and enters no "
				+ "sum of emissions or cost. State both, or the year of retirement."),
				result.warnings().stream().map(Object::toString).toList());
	}

	@Test
	void anUnknownCapacityInUseLeavesTheBaselineUnknown() {
		unit("unknown", 50).setCapacity(null);
		ScenarioResult result = only(GAS);
		assertTrue(Double.isNaN(result.appraisal().baselineTonnes()));
		assertTrue(Double.isNaN(result.appraisal().mitigationRate()));
	}

	@Test
	void unitsThatCannotBeJudgedAreCountedOnce() {
		unit("unknown", 50).setFuel(null);
		StudyResult result = builder.scenario("S", List.of(HALVE, GAS), List.of(GAS)).run(model);
		assertEquals(List.of("test.scenario:3:5 warning study.undecided In S 1 unit could not be judged, because an attribute that "
				+ "a condition reads is unknown. It keeps what it does today. State fuel, technology and capacity of every unit."),
				result.warnings().stream().map(Object::toString).filter(text -> text.contains("undecided")).toList());
		unit("unknown too", 50).setFuel(null);
		assertTrue(new StudyBuilder().scenario("S", List.of(GAS)).run(model).warnings().get(0).message()
				.startsWith("In S 2 units could not be judged"));
	}

	@Test
	void anUnknownPriceIsUnknownInItsPartAlone() {
		builder.with(Costs.STEAM_PRICE, choice(COAL, quantity(50, "CNY/GJ")));
		StudyResult result = builder.scenario("S", List.of(GAS)).run(model);
		double[] parts = result.scenarios().get(0).appraisal().partTotals();
		assertTrue(Double.isNaN(parts[Costs.index(Costs.STEAM)]));
		assertEquals(0, parts[Costs.index(Costs.ELECTRICITY)]);
		assertEquals(List.of("test.scenario:3:5 warning study.unknown The cost of S is unknown: no value for the parts steam. "
				+ "Add the missing case to the set Prices or Factors."),
				result.warnings().stream().map(Object::toString).toList());
	}

	@Test
	void costItemsAreOnceOrAYear() {
		Measure measure = measure("m", null, List.of(cost(Costs.RETROFIT, quantity(100, "CNY/kW"), value(Attribute.CAPACITY)),
				cost(Costs.RETROFIT, quantity(1, "CNY/MWh"), value(Attribute.ELECTRICITY)),
				cost(Costs.FUEL, quantity(3, "CNY"), null)), becomes(Feature.FUEL, "naturalGas"));
		double[] parts = only(measure).appraisal().partTotals();
		assertEquals(5_000_000 + LIFE * 50_000, parts[Costs.index(Costs.RETROFIT)]);
		assertEquals(3, parts[Costs.index(Costs.FUEL)]);
	}

	@Test
	void aMeasureMayNameTheUnitThatFollows() {
		builder.with(Costs.FOLLOW_UP_COST, quantity(1000, "CNY/kW")).discounted(0.1);
		Measure measure = measure("m", null, List.of(new Measure.CostItem(Costs.FOLLOW_UP.id(), quantity(2000, "CNY/kW"),
				value(Attribute.CAPACITY), quantity(30, "a"), StudyBuilder.PLACE)), becomes(Feature.FUEL, "naturalGas"));
		StudyResult result = builder.scenario("own", List.of(measure)).scenario("like", List.of(GAS)).run(model);
		assertEquals(1e8 * Math.pow(1.1, -30) - 5e7 * Math.pow(1.1, -LIFE),
				result.scenarios().get(0).appraisal().partTotals()[Costs.index(Costs.FOLLOW_UP)], 1e-6);
		assertEquals(0, result.scenarios().get(1).appraisal().partTotals()[Costs.index(Costs.FOLLOW_UP)]);
	}

	@Test
	void aMeasureMaySetAPriceForItsUnits() {
		unit("U2", 80);
		Measure cheap = measure("cheap", upTo(60), becomes(Costs.FUEL_PRICE, quantity(4, "CNY/GJ")));
		double[] fuel = only(cheap).appraisal().parts()[Costs.index(Costs.FUEL)];
		assertArrayEquals(new double[] { -6 * FUEL * LIFE, 0 }, fuel);
	}

	@Test
	void aRetrofitThatIsDoneIsNotPaidAgain() {
		builder.with(Costs.ULTRA_LOW_EMISSION_CAPITAL, choice(COAL, quantity(200, "CNY/kW"), null, quantity(0, "CNY/kW")));
		EnergyUnit done = unit("done", 50);
		done.setUltraLowEmission(true);
		double[] parts = only(GAS).appraisal().parts()[Costs.index(Costs.ULTRA_LOW_EMISSION)];
		assertArrayEquals(new double[] { -1e7, 0 }, parts);
	}

	@Test
	void parametersMayUseOthersAndTheUnit() {
		builder.with("share", quantity(10, "%"), false).with(Role.FULL_LOAD_HOURS,
				of(parameter("share"), Operator.TIMES, quantity(20_000, "h/a")));
		assertEquals(2000, builder.run(model).units().get(0).hours());
	}

	@Test
	void groupsAreSizesAndFuelsUnderTheScenario() {
		unit("U2", 300);
		StudyResult result = builder.scenario("S", List.of(GAS)).run(model);
		int group = result.groups().indexOf(new TrajectoryGroup(result.sizeClasses().of(300), "naturalGas"));
		assertEquals(1, result.scenarios().get(0).trajectory().values(Trajectory.Quantity.UNITS)[group][0]);
		assertEquals(0, result.trajectory().values(Trajectory.Quantity.UNITS)[group][0]);
	}

	@Test
	void aFuelOfTheModelsOwnIsCalledByItsNameOrElseItsCode() {
		var straw = ParkFactory.eINSTANCE.createFuel();
		straw.setCode("straw");
		model.getLibrary().getFuels().add(straw);
		unit.setFuel(straw);
		builder.with(Role.CO2, choice(is(Feature.FUEL, "straw"), quantity(0, "kg/GJ")));
		StockUnit stock = builder.run(model).units().get(0);
		assertEquals("straw", stock.fuel());
		assertEquals(0, stock.emissions());
	}

	@Test
	void gridsAreThoseOfTheParks() {
		model.getParks().get(0).setGrid(Models.grid(model, "eastChina"));
		builder.with(Role.GRID_FACTOR, choice(is(Feature.GRID, "eastChina"), quantity(0.8, "t/MWh")));
		Measure buy = measure("buy", null, becomes(Attribute.GRID_PURCHASE, quantity(100, "MWh/a")));
		assertEquals(EMISSIONS + 80, only(buy).operation().emissions()[0]);
	}

	@Test
	void theModelMayChangeOnceItIsRead() {
		StudyRun run = StudyRun.of(builder.scenario("S", List.of(GAS)).study(), model, StudyBuilder.FILE, new Faults());
		double before = run.run(Progress.NONE).scenarios().get(0).appraisal().mitigationTonnes();
		plant.getUnits().clear();
		assertEquals(before, run.run(Progress.NONE).scenarios().get(0).appraisal().mitigationTonnes());
	}

	@Test
	void progressNeverFallsAndEndsAtTheTotal() {
		List<Double> told = new ArrayList<>();
		StudyRun run = StudyRun.of(builder.scenario("A", List.of(GAS)).scenario("B", List.of(HALVE)).study(), model,
				StudyBuilder.FILE, new Faults());
		run.run(new Progress() {
			@Override
			public void worked(long done, long total) {
				told.add((double) done / total);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		});
		assertEquals(told.stream().sorted().toList(), told);
		assertEquals(1, told.get(told.size() - 1));
		assertTrue(told.size() > 2);
	}

	@Test
	void aRunStopsWhenAsked() {
		StudyRun run = StudyRun.of(builder.scenario("A", List.of(GAS)).study(), model, StudyBuilder.FILE, new Faults());
		assertThrows(CancellationException.class, () -> run.run(new Progress() {
			@Override
			public void worked(long done, long total) {
				throw new AssertionError("nothing is worked after the stop");
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		}));
	}

	@Test
	void anEmptyModelIsAnswered() {
		model.getParks().clear();
		StudyResult result = builder.scenario("S", List.of(GAS)).run(model);
		assertEquals(List.of(), result.units());
		assertEquals(0, result.scenarios().get(0).appraisal().mitigationTonnes());
		assertEquals(0, result.trajectory().years());
	}

	@Test
	void rankingsPutTheUnknownLast() {
		unit("U2", 80);
		var ranked = new Comparison("all", List.of("nothing", "small", "all"),
				Comparison.Ranking.COST);
		StudyResult result = builder.cumulative().with(Costs.FUEL_PRICE, choice(COAL, quantity(10, "CNY/GJ"), null, quantity(11, "CNY/GJ")))
				.scenario("all", List.of(GAS)).scenario("small", List.of(HALVE))
				.scenario("nothing", List.of(measure("never", is(Feature.FUEL, "wind")))).compare(ranked).run(model);
		assertEquals(List.of("small", "all", "nothing"), result.ranked(ranked).stream().map(ScenarioResult::name).toList());
		assertEquals(List.of("all", "small", "nothing"), result.ranked(new Comparison("all",
				List.of("nothing", "small", "all"), Comparison.Ranking.MITIGATION)).stream()
				.map(ScenarioResult::name).toList());
		assertEquals(Arrays.asList("nothing", "small"), result.ranked(new Comparison("two",
				List.of("nothing", "small"), Comparison.Ranking.NONE)).stream()
				.map(ScenarioResult::name).toList());
	}
}
