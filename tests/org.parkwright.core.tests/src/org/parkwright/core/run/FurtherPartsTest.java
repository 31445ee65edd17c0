package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.CostPart.Charge;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.Trajectory;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Basis;
import org.parkwright.simulation.Feature;

/**
 * Parts of cost beside the six, worked by hand: a unit of 50 MW makes 50,000 MWh and 360,000 GJ of heat of 900,000 GJ of
 * coal, which is 90,000 t, a year for 21 years; nothing is discounted.
 */
class FurtherPartsTest {

	private static final int YEARS = 21;
	private static final CostPart OPERATION = new CostPart("operation", "Operation and maintenance", false, true,
			List.of(charge("fixedOperation", "CNY/kW/a", Basis.CAPACITY), charge("variableOperation", "CNY/MWh", Basis.ELECTRICITY)), StudyBuilder.PLACE);
	private static final CostPart CARBON = Costs.part("carbon", "Carbon price", charge("carbonPrice", "CNY/t", Basis.STACK_EMISSIONS),
			charge("boughtCarbonPrice", "CNY/t", Basis.BOUGHT_EMISSIONS));
	private static final CostPart PURCHASE = Costs.part("purchase", "Bought electricity", charge("purchasePrice", "CNY/kWh", Basis.GRID_PURCHASE));
	private static final CostPart HEAT = Costs.part("boughtHeat", "Heat purchase", charge("heatPurchasePrice", "CNY/GJ", Basis.HEAT_PURCHASE));
	/** Half of its electricity is bought in place of made, and half of its fuel is spared. */
	private static final Measure BUYS = measure("buys", is(Feature.FUEL, "coal"),
			becomes(Attribute.GRID_PURCHASE, quantity(25_000, "MWh/a")), becomes(Attribute.ELECTRICITY, quantity(25_000, "MWh/a")),
			becomes(Attribute.FUEL_USE, quantity(450_000, "GJ/a")));

	private final EipModel model = Models.model();
	private EnergyUnit unit;

	private static Charge charge(String rate, String unit, Basis basis) {
		return new Charge(Role.price(rate, unit, false), basis, false, false);
	}

	@BeforeEach
	void addUnit() {
		unit = Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
		unit.setCapacity(50.0);
	}

	private StudyBuilder study(CostPart... parts) {
		return new StudyBuilder().parts(Stream.concat(Costs.PARTS.stream(), Stream.of(parts)).toList()).scenario("A", List.of(BUYS));
	}

	private static double seventh(StudyResult result) {
		double[] parts = result.scenarios().getFirst().appraisal().partTotals();
		assertEquals(7, parts.length);
		return parts[6];
	}

	private static List<String> codes(StudyResult result) {
		return result.warnings().stream().map(Fault::code).toList();
	}

	@Test
	void operationIsByCapacityAndByElectricity() {
		ScenarioResult scenario = study(OPERATION).with("fixedOperation", quantity(100, "CNY/kW/a"), true)
				.with("variableOperation", quantity(20, "CNY/MWh"), true).run(model).scenarios().getFirst();
		assertEquals(50_000 * 100 + 25_000 * 20, scenario.operation().annual()[6][0], 1e-6);
		assertEquals(-25_000.0 * 20 * YEARS, scenario.appraisal().partTotals()[6], 1e-3);
	}

	@Test
	void whatAUnitStatesTakesThePlaceOfOperation() {
		unit.setOperatingCost(4e6);
		Models.unit(unit.getPlant(), "U2").setCapacity(50.0);
		StudyResult result = study(OPERATION).with("variableOperation", quantity(20, "CNY/MWh"), true).run(model);
		double[] annual = result.baseline().annual()[6];
		assertEquals(4e6, annual[0]);
		assertEquals(50_000 * 20, annual[1], 1e-6);
		assertEquals(-25_000.0 * 20 * YEARS, seventh(result), 1e-3);
		assertTrue(!codes(result).contains("study.operatingCost"), result.warnings()::toString);
		assertTrue(result.unread().stream().noneMatch(each -> each.feature().equals("operating cost")), result.unread()::toString);
	}

	@Test
	void operatingCostThatIsNotCountedIsTold() {
		unit.setOperatingCost(4e6);
		StudyResult result = study().run(model);
		assertEquals(List.of("1 unit states an operating cost, which the study Test does not count. "
				+ "State fixedOperation or variableOperation in Prices, for the units that state none; 0 will do."),
				result.warnings().stream().filter(fault -> fault.code().equals("study.operatingCost")).map(Fault::text).toList());
		assertTrue(result.unread().stream().anyMatch(each -> each.feature().equals("operating cost")), result.unread()::toString);
	}

	@Test
	void carbonHasAPriceByScope() {
		StudyResult stack = study(CARBON).with("carbonPrice", quantity(50, "CNY/t"), true).run(model);
		assertEquals(-45_000.0 * 50 * YEARS, seventh(stack), 1e-3);
		StudyResult both = study(CARBON).with("carbonPrice", quantity(50, "CNY/t"), true).with("boughtCarbonPrice", quantity(40, "CNY/t"), true).run(model);
		assertEquals(-45_000.0 * 50 * YEARS + 25_000.0 * 40 * YEARS, seventh(both), 1e-3);
	}

	@Test
	void whatIsAvoidedElsewhereIsNoCarbonThatIsPaidFor() {
		Measure avoids = measure("avoids", is(Feature.FUEL, "coal"), becomes(Attribute.AVOIDED_EMISSIONS, quantity(10_000, "t/a")));
		StudyResult result = new StudyBuilder().counting(Boundary.STACK, Boundary.BOUGHT, Boundary.CREDITS)
				.parts(Stream.concat(Costs.PARTS.stream(), Stream.of(CARBON)).toList()).scenario("A", List.of(avoids))
				.with("carbonPrice", quantity(50, "CNY/t"), true).run(model);
		assertEquals(0, seventh(result));
		assertEquals(10_000.0 * YEARS, result.scenarios().getFirst().appraisal().mitigationTonnes(), 1e-6);
	}

	/**
	 * It buys the 360,000 GJ of heat that it made out of 450,000 GJ of coal: 45,000 t of its own less, 21,600 t of those who make it now and
	 * 1,800 t before them.
	 */
	@Test
	void boughtHeatHasAPriceAFactorAndWhatIsUpstreamOfIt() {
		StudyResult result = buying(Boundary.values()).with(Role.HEAT_FACTOR, quantity(60, "kg/GJ")).with(Role.HEAT_UPSTREAM, quantity(5, "kg/GJ"))
				.with("heatPurchasePrice", quantity(30, "CNY/GJ"), true).with("boughtCarbonPrice", quantity(100, "CNY/t"), true).run(model);
		ScenarioResult scenario = result.scenarios().getFirst();
		assertEquals(450_000, scenario.operation().fuelUse()[0], 1e-6);
		assertEquals(360_000, scenario.trajectory().total(Trajectory.Quantity.HEAT_PURCHASE, 0), 1e-6);
		assertEquals(21_600, scenario.operation().tonnes(Boundary.BOUGHT)[0], 1e-6);
		assertEquals(1_800, scenario.operation().tonnes(Boundary.UPSTREAM)[0], 1e-6);
		assertEquals(YEARS * (45_000.0 - 21_600 - 1_800), scenario.appraisal().mitigationTonnes(), 1e-4);
		double[] parts = scenario.appraisal().partTotals();
		assertEquals(-YEARS * 450_000.0 * 10, parts[Costs.index(Costs.FUEL)], 1e-3);
		assertEquals(YEARS * 360_000.0 * 50, parts[Costs.index(Costs.STEAM)], 1e-3);
		assertEquals(YEARS * 360_000.0 * 30, parts[6], 1e-3);
		assertEquals(YEARS * 21_600.0 * 100, parts[7], 1e-3);
		assertTrue(!codes(result).contains("study.purchase") && !codes(result).contains("study.heatFactor"), result.warnings()::toString);
	}

	@Test
	void heatThatIsFreeOrOfNoKnownEmissionsIsTold() {
		StudyResult result = buying(Boundary.STACK, Boundary.BOUGHT).run(model);
		assertEquals(List.of(
				"In A units buy 360,000 GJ of heat a year, and Prices states no price of it: what they buy is free. "
						+ "State heatPurchasePrice there, or 0 if it is paid for otherwise.",
				"In A units buy 360,000 GJ of heat a year, and Factors does not state what it emits, which is unknown. State heatFactor there."),
				result.warnings().stream().filter(fault -> List.of("study.purchase", "study.heatFactor").contains(fault.code())).map(Fault::text).toList());
		assertEquals(Double.NaN, result.scenarios().getFirst().appraisal().mitigationTonnes());
		assertEquals(45_000 * YEARS, buying(Boundary.STACK).run(model).scenarios().getFirst().appraisal().mitigationTonnes(), 1e-4);
	}

	private static StudyBuilder buying(Boundary... counted) {
		Measure buys = measure("buys", null, becomes(Attribute.HEAT_PURCHASE, value(Attribute.HEAT)), becomes(Attribute.HEAT, quantity(0, "GJ/a")));
		return new StudyBuilder().counting(counted[0], counted).parts(Stream.concat(Costs.PARTS.stream(), Stream.of(HEAT, CARBON)).toList())
				.scenario("A", List.of(buys));
	}

	@Test
	void aCarbonPriceMayRise() {
		StudyResult result = study(CARBON).with("carbonPrice", series(false, "CNY/t", 2014, 50, 2020, 100), true).run(model);
		assertEquals(-45_000.0 * (6 * 50 + 15 * 100), seventh(result), 1e-3);
	}

	@Test
	void boughtElectricityHasItsPrice() {
		StudyResult result = study(PURCHASE).with("purchasePrice", quantity(0.6, "CNY/kWh"), true).run(model);
		assertEquals(25_000_000 * 0.6 * YEARS, seventh(result), 1e-3);
		assertEquals(List.of(), codes(result));
	}

	@Test
	void boughtElectricityIsNeverFreeInSilence() {
		StudyResult result = study().run(model);
		assertEquals(List.of("In A units buy 25,000 MWh of electricity a year, and Prices states no price of it: what they buy is free. "
				+ "State purchasePrice there, or 0 if it is paid for otherwise."), result.warnings().stream().map(Fault::text).toList());
		assertEquals(List.of(), codes(study(PURCHASE).with("purchasePrice", quantity(0, "CNY/kWh"), true).run(model)));
	}

	@Test
	void aMeasureSetsAPriceThatTheStudyDoesNotState() {
		Measure priced = measure("priced", is(Feature.FUEL, "coal"), List.of(cost(Costs.RETROFIT, quantity(1, "CNY"), null)),
				becomes(Costs.FUEL_PRICE, quantity(10, "CNY/GJ")), becomes(Role.price("carbonPrice", "CNY/t", false), quantity(50, "CNY/t")));
		StudyResult result = new StudyBuilder().parts(Stream.concat(Costs.PARTS.stream(), Stream.of(CARBON)).toList())
				.scenario("A", List.of(priced)).run(model);
		assertEquals(90_000.0 * 50 * YEARS, seventh(result), 1e-3);
	}

	@Test
	void whatIsNotMadeCostsNothingWhateverItsPrice() {
		StudyResult result = study(PURCHASE).with("purchasePrice", of(quantity(0, "CNY"), Operator.OVER, quantity(0, "kWh")), true).run(model);
		assertEquals(0, result.baseline().annual()[6][0]);
		assertTrue(Double.isNaN(seventh(result)), "the price is unknown and something is bought");
	}
}
