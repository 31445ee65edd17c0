package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.ExchangeResult;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.AppliedExchange;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.ParkExchanges;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario.Step;
import org.parkwright.core.study.StudyExchange;
import org.parkwright.core.study.StudyExchange.Relief;
import org.parkwright.core.study.UnitLives;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.Actor;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyCarrier;
import org.parkwright.model.park.EnergyOutput;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.Firm;
import org.parkwright.model.park.Flow;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.Port;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Basis;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Horizon;

/**
 * Exchanges in studies, by hand. A boiler B1 makes 180,000 GJ out of 225,000 GJ of coal (22,500 t, 2.25 million for fuel, sold for 9 million) until
 * 2034; the exchange brings 90,000 GJ a year.
 */
class ExchangeStudyTest {

	private final EipModel model = Models.model();
	private final Park park = Models.park(model, "K1");
	private final EnergyPlant plant = Models.plant(park, "P1");
	private final Firm giver = firm("Works");
	private final Firm mill = firm("Mill");
	private final Exchange steam = exchange("Steam to the mill", giver, mill, EnergyCarrier.STEAM, 90_000.0, "GJ/a");

	private Firm firm(String name) {
		Firm firm = ParkFactory.eINSTANCE.createFirm();
		firm.setId("firm." + name);
		firm.setName(name);
		park.getFirms().add(firm);
		return firm;
	}

	private EnergyUnit boiler(EnergyPlant of, String name) {
		EnergyUnit boiler = Models.unit(of, name);
		boiler.setOutput(EnergyOutput.HEAT);
		return boiler;
	}

	private static Port port(Actor owner, EnergyCarrier carrier, String id) {
		Port port = ParkFactory.eINSTANCE.createPort();
		port.setId(id);
		port.setCarrier(carrier);
		owner.getPorts().add(port);
		return port;
	}

	private <T extends Flow> T flow(T flow, String name, Actor from, Actor to, EnergyCarrier carrier, Double amount, String unit) {
		flow.setId("flow." + name);
		flow.setName(name);
		flow.setFrom(port(from, carrier, name + ".out"));
		flow.setTo(port(to, carrier, name + ".in"));
		flow.setQuantity(amount);
		flow.setUnit(unit);
		park.getFlows().add(flow);
		return flow;
	}

	/** Costs 1 million, then 100,000 a year; reduces costs by 500,000 and earns 300,000 a year. */
	private Exchange exchange(String name, Actor from, Actor to, EnergyCarrier carrier, Double amount, String unit) {
		Exchange exchange = flow(ParkFactory.eINSTANCE.createExchange(), name, from, to, carrier, amount, unit);
		exchange.setKind(ExchangeKind.ENERGY);
		exchange.setState(ExchangeState.IDEA);
		exchange.setInvestment(1e6);
		exchange.setOperating(100_000.0);
		exchange.setCostReduction(500_000.0);
		exchange.setRevenue(300_000.0);
		exchange.setLifetime(10.0);
		return exchange;
	}

	private static Step step(String name, Integer from, Integer to) {
		return new Step(new AppliedExchange(name, to, PLACE), from);
	}

	private StudyBuilder builder(Integer from, Integer to) {
		return new StudyBuilder().stepwise("X", List.of(), step("Steam to the mill", from, to));
	}

	private List<Fault> faults(StudyBuilder builder) {
		Faults faults = new Faults();
		assertNull(StudyRun.of(builder.study(), model, StudyBuilder.FILE, faults));
		return faults.list();
	}

	private static double[] byYear(ScenarioResult scenario, Quantity quantity, int years) {
		return IntStream.range(0, years).mapToDouble(k -> scenario.trajectory().total(quantity, k)).toArray();
	}

	private static double[] years(double... numbers) {
		return IntStream.range(0, numbers.length / 2).boxed().flatMap(i -> IntStream.range(0, (int) numbers[2 * i + 1]).mapToObj(k -> numbers[2 * i]))
				.mapToDouble(Double::doubleValue).toArray();
	}

	private static double part(StudyResult result, String id) {
		return result.scenarios().getFirst().appraisal().partTotals()[result.study().part(id)];
	}

	/** Half of the heat, so 112,500 GJ of coal, 11,250 t and 1.125 million less in each of ten years from 2016 on. */
	@Test
	void whatAnExchangeBringsRelievesTheUnitFromItsStartForItsLifetime() {
		boiler(plant, "B1");
		StudyResult result = builder(2016, null).run(model);
		ScenarioResult scenario = result.scenarios().getFirst();
		assertArrayEquals(years(22_500, 2, 11_250, 10, 22_500, 9), byYear(scenario, Quantity.EMISSIONS, 21), 1e-6);
		assertArrayEquals(years(180_000, 21), byYear(scenario, Quantity.HEAT, 21), 1e-6, "heat that is delivered stays");
		assertEquals(-11_250_000, part(result, Costs.FUEL.id()), 1e-3);
		assertEquals(0, part(result, Costs.STEAM.id()), 1e-3, "who takes the heat pays as before");
		assertEquals(1_000_000, part(result, StudyExchange.INVESTMENT), 1e-6);
		assertEquals(1_000_000, part(result, StudyExchange.OPERATION), 1e-6);
		assertEquals(0, part(result, StudyExchange.COST_REDUCTION), 1e-6, "the boiler saves it");
		assertEquals(0, part(result, StudyExchange.REVENUE), 1e-6, "the boiler saves it");
		assertEquals(-9_250_000, scenario.appraisal().npv(), 1e-3);
		assertEquals(List.of("B1", "park.K1/Steam to the mill"), result.units().stream().map(unit -> unit.id()).toList());
		ExchangeResult exchange = result.exchanges().getFirst();
		assertArrayEquals(years(0, 2, 1, 10, 0, 9), Arrays.copyOf(exchange.running(), 21), 1e-9);
		assertArrayEquals(years(0, 2, 90_000, 10, 0, 9), Arrays.copyOf(exchange.relieved(), 21), 1e-6);
		assertEquals(4_500_000 - 100_000, exchange.net(3), 1e-6, "in 2017 it sells 90,000 GJ at 50 and costs 100,000");
		assertEquals(45_000_000 - 2_000_000, exchange.presentValue(), 1e-3);
	}

	/** From 2035 on no boiler is there; of the 20 years from 2020 on 15 relieve, of 5 its own cost reduction and revenue count. */
	@Test
	void whatNoUnitSavesIsWorthWhatTheExchangeStates() {
		boiler(plant, "B1");
		steam.setLifetime(20.0);
		StudyResult result = builder(2020, null).run(model);
		assertEquals(-15 * 1_125_000, part(result, Costs.FUEL.id()), 1e-3);
		assertEquals(-5 * 500_000, part(result, StudyExchange.COST_REDUCTION), 1e-3);
		assertEquals(-5 * 300_000, part(result, StudyExchange.REVENUE), 1e-3);
		assertEquals(20 * 100_000, part(result, StudyExchange.OPERATION), 1e-3);
	}

	/** Of 270,000 GJ the boiler made 180,000; for a third nobody is relieved. */
	@Test
	void moreThanUnitsMakeRelievesThemWhollyAndTheRestCountsForItself() {
		boiler(plant, "B1");
		steam.setQuantity(270_000.0);
		StudyResult result = builder(2016, null).run(model);
		assertArrayEquals(years(22_500, 2, 0, 10, 22_500, 9), byYear(result.scenarios().getFirst(), Quantity.EMISSIONS, 21), 1e-6);
		assertEquals(-10 * 500_000 / 3.0, part(result, StudyExchange.COST_REDUCTION), 1e-3);
		assertEquals(-10 * 300_000 / 3.0, part(result, StudyExchange.REVENUE), 1e-3);
		assertArrayEquals(new double[] { 0, 1 / 3.0 }, new double[] { result.exchanges().getFirst().unrelieved(1), result.exchanges().getFirst().unrelieved(2) }, 1e-9);
	}

	@Test
	void itEndsWithItsLifetimeItsEndYearAndTheStepWhicheverIsFirst() {
		boiler(plant, "B1");
		assertEquals(10, builder(2016, null).run(model).exchanges().getFirst().exchange().years());
		assertEquals(4, builder(2016, 2020).run(model).exchanges().getFirst().exchange().years());
		steam.setEndYear(2019);
		assertEquals(3, builder(2016, 2020).run(model).exchanges().getFirst().exchange().years());
		steam.setStartYear(2017);
		steam.setState(ExchangeState.NEGOTIATED);
		assertEquals(2017, builder(null, null).run(model).exchanges().getFirst().exchange().from(), "without from it begins when the park says");
	}

	/** What does not count costs nothing and brings nothing. */
	@Test
	void itStopsCountingWithTheHorizon() {
		boiler(plant, "B1");
		StudyResult result = builder(2016, null).counting(Horizon.until(2019), YearConvention.START).run(model);
		assertEquals(4 * 100_000, part(result, StudyExchange.OPERATION), 1e-6);
		assertEquals(0, part(builder(2022, null).counting(Horizon.until(2019), YearConvention.START).run(model), StudyExchange.INVESTMENT), 1e-6);
	}

	private StudyExchange applied() {
		return builder(2016, null).run(model).exchanges().getFirst().exchange();
	}

	@Test
	void unitsAreRelievedOfTheReceiverThenOfItsPlantsThenOfItsSuppliersThenOfThePark() {
		boiler(plant, "B1");
		EnergyPlant second = Models.plant(park, "P2");
		boiler(second, "B2");
		Models.unit(second, "E2").setOutput(EnergyOutput.ELECTRICITY);
		assertEquals(new StudyExchange("flow.Steam to the mill", "Steam to the mill", "park.K1", Attribute.HEAT, 90_000, Relief.PARK, List.of("B1", "B2"), 2016, 10), applied());
		flow(ParkFactory.eINSTANCE.createFlow(), "Pipe", second, mill, EnergyCarrier.STEAM, 1.0, "GJ/a");
		assertEquals(List.of("B2"), applied().units());
		assertEquals(Relief.SUPPLIER, applied().relief());
		plant.setOwner("Mill");
		assertEquals(List.of("B1"), applied().units());
		assertEquals(Relief.OWNER, applied().relief());
		steam.setTo(port(second, EnergyCarrier.STEAM, "second.in"));
		assertEquals(List.of("B2"), applied().units());
		assertEquals(Relief.RECEIVER, applied().relief());
	}

	@Test
	void whoGivesIsNotRelieved() {
		boiler(plant, "B1");
		EnergyPlant second = Models.plant(park, "P2");
		boiler(second, "B2");
		steam.setFrom(port(second, EnergyCarrier.STEAM, "second.out"));
		assertEquals(List.of("B1"), applied().units());
	}

	/** 10,000 MWh of 50,000: no heat, and a combined unit burns 90,000 GJ less. */
	@Test
	void electricityRelievesUnitsThatMakeIt() {
		Models.unit(plant, "U1");
		exchange("Power", giver, mill, EnergyCarrier.ELECTRICITY, 36_000.0, "GJ/a");
		StudyResult result = new StudyBuilder().stepwise("X", List.of(), step("Power", 2016, 2017)).run(model);
		assertArrayEquals(years(50_000, 4), byYear(result.scenarios().getFirst(), Quantity.ELECTRICITY, 4), 1e-6);
		assertArrayEquals(years(900_000, 2, 810_000, 1, 900_000, 1), byYear(result.scenarios().getFirst(), Quantity.FUEL_USE, 4), 1e-6);
		assertEquals(0, part(result, Costs.ELECTRICITY.id()), 1e-3);
	}

	@Test
	void whatNoUnitMakesHasItsMoneyAlone() {
		boiler(plant, "B1");
		exchange("Ash", giver, mill, EnergyCarrier.UNKNOWN, 5_000.0, "t/a").setKind(ExchangeKind.BYPRODUCT);
		StudyResult result = new StudyBuilder().stepwise("X", List.of(), step("Ash", 2016, null)).run(model);
		assertEquals(Relief.NONE, result.exchanges().getFirst().exchange().relief());
		assertEquals(0, result.scenarios().getFirst().appraisal().mitigationTonnes(), 1e-9);
		assertEquals(1e6 + 10 * (100_000 - 800_000), result.scenarios().getFirst().appraisal().npv(), 1e-3);
	}

	/** A park without units has its exchanges too, whose money is all there is. */
	@Test
	void aParkWithoutUnitsHasTheMoneyOfItsExchanges() {
		StudyResult result = builder(2016, null).run(model);
		assertEquals(Relief.NONE, result.exchanges().getFirst().exchange().relief());
		assertEquals(1e6 + 10 * (100_000 - 800_000), result.scenarios().getFirst().appraisal().npv(), 1e-3);
	}

	/** B1 sells at 50, B2 at 20: of the 90,000 GJ each gives half. */
	@Test
	void heatOfSeveralPricesIsSoldAtThePriceOfThoseWhoMadeIt() {
		boiler(plant, "B1");
		boiler(plant, "B2");
		StudyResult result = builder(2016, null).with(Costs.STEAM_PRICE,
				choice(is(Feature.UNIT, "B1"), quantity(50, "CNY/GJ"), is(Feature.UNIT, "B2"), quantity(20, "CNY/GJ"))).run(model);
		assertEquals(0, part(result, Costs.STEAM.id()), 1e-3);
		assertEquals(90_000 * 35, result.exchanges().getFirst().sales()[2], 1e-3);
	}

	/** What is charged for each GJ that a unit makes, as maintenance, a relieved unit saves and the exchange has not. */
	@Test
	void noOtherPriceIsOfAnExchange() {
		boiler(plant, "B1");
		Role wear = Role.price("wear", "CNY/GJ", true);
		CostPart maintenance = Costs.part("maintenance", "Maintenance", new CostPart.Charge(wear, Basis.HEAT, false, false));
		StudyResult result = builder(2016, null).with(wear, quantity(2, "CNY/GJ")).parts(List.of(Costs.FUEL, Costs.STEAM, Costs.FOLLOW_UP, maintenance)).run(model);
		assertEquals(-10 * 90_000 * 2, part(result, "maintenance"), 1e-3);
	}

	@Test
	void twoExchangesRelieveOneAfterTheOther() {
		boiler(plant, "B1");
		exchange("More", giver, mill, EnergyCarrier.HOT_WATER, 135_000.0, "GJ/a");
		StudyResult result = new StudyBuilder().stepwise("X", List.of(), step("Steam to the mill", 2016, null), step("More", 2018, null)).run(model);
		assertArrayEquals(years(22_500, 2, 11_250, 2, 0, 8, 22_500 - 16_875, 2, 22_500, 7), byYear(result.scenarios().getFirst(), Quantity.EMISSIONS, 21), 1e-6);
		assertArrayEquals(years(180_000, 21), byYear(result.scenarios().getFirst(), Quantity.HEAT, 21), 1e-6);
		assertEquals(90_000, result.exchanges().get(1).relieved()[4], 1e-6, "of 135,000");
	}

	/** The same exchange from other years in two scenarios is one row of the stock. */
	@Test
	void scenariosApplyOneExchangeInYearsOfTheirOwn() {
		boiler(plant, "B1");
		StudyResult result = builder(2016, null).stepwise("Later", List.of(), step("flow.Steam to the mill", 2020, 2022)).run(model);
		assertEquals(2, result.units().size());
		assertArrayEquals(years(22_500, 6, 11_250, 2, 22_500, 13), byYear(result.scenarios().get(1), Quantity.EMISSIONS, 21), 1e-6);
		assertEquals(10 * 11_250, result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
	}

	/** The boiler may retire sooner or later; the contract ends when it ends, and what the boiler is expected to make is what it gives. */
	@Test
	void anExchangeEndsForCertainWhereLivesScatter() {
		boiler(plant, "B1");
		StudyResult certain = builder(2016, 2026).run(model);
		UnitLives law = new UnitLives("weibull", Map.of("mean", quantity(30, "a"), "shape", quantity(3, "1")), false, Mark.ESTIMATE, "test", PLACE);
		StudyResult result = StudyRun.of(builder(2016, 2026).study().withLives(law), model, StudyBuilder.FILE, new Faults()).run(Progress.NONE);
		ExchangeResult exchange = result.exchanges().getFirst();
		assertArrayEquals(certain.exchanges().getFirst().running(), Arrays.copyOf(exchange.running(), certain.exchanges().getFirst().running().length), 1e-12);
		assertEquals(0, part(result, Costs.STEAM.id()), 1e-3);
		double[] heat = byYear(result.scenarios().getFirst(), Quantity.HEAT, 20);
		for (int k = 0; k < 20; k++) {
			double relieved = exchange.relieved()[k];
			double made = heat[k] - relieved;
			assertTrue(made >= -1e-6 && relieved <= 90_000 + 1e-6, "year " + k);
			assertEquals(result.trajectory().total(Quantity.HEAT, k), heat[k], 1e-6);
		}
	}

	@Test
	void drawsAreTheSameOneByOneAndWithoutVariationThoseOfTheStudy() {
		boiler(plant, "B1");
		steam.setQuantity(270_000.0);
		StudyBuilder builder = builder(2016, null);
		List<UncertainParameterChange> variables = List.of(new UncertainParameterChange("v", Kind.FACTOR, List.of(new OfParameter(Costs.FUEL_PRICE.word())), PLACE),
				new UncertainParameterChange("w", Kind.FACTOR, List.of(new OfParameter(Costs.STEAM_PRICE.word())), PLACE));
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE, variables, new Faults());
		Tornado.Draws draws = new Tornado.Draws(run.base(), new double[] { 0.5, 0.5 }, new double[] { 1.5, 2 });
		EnsembleResult together = run.run(draws, 1, Progress.NONE);
		for (int draw = 0; draw < draws.size(); draw++) {
			assertEquals(run.run(draws, draw, draw + 1, 1, Progress.NONE).draws(0, Indicator.NPV)[0], together.draws(0, Indicator.NPV)[draw], "draw " + draw);
		}
		double npv = builder.run(model).scenarios().getFirst().appraisal().npv();
		assertEquals(npv, together.draws(0, Indicator.NPV)[0], 1e-6);
		assertEquals(npv + 0.5 * 10 * 2_250_000, together.draws(0, Indicator.NPV)[1], 1e-3, "half the price of fuel, half of what is saved");
		assertEquals(npv, together.draws(0, Indicator.NPV)[3], 1e-3, "who takes the heat pays as before, whatever its price");
	}

	@Test
	void whatAnExchangeDoesNotStateIsUnknownAndTold() {
		boiler(plant, "B1");
		steam.setOperating(null);
		steam.setRevenue(null);
		StudyResult result = builder(2016, null).run(model);
		assertTrue(Double.isNaN(result.scenarios().getFirst().appraisal().npv()));
		assertEquals(List.of("The cost of X is unknown: no value for the parts exchange operation. State it of the exchange in the park file, 0 where there is none."),
				result.warnings().stream().filter(fault -> fault.code().equals("study.unknown")).map(Fault::text).toList(), "its revenue is not needed");
	}

	@Test
	void anExchangeThatTheParkHasNotIsAFault() {
		boiler(plant, "B1");
		assertEquals(List.of(StudyBuilder.PLACE + " error " + ParkExchanges.UNKNOWN + " The park file has no exchange Steam to a mill. Did you mean Steam to the mill?"),
				faults(new StudyBuilder().stepwise("X", List.of(), step("Steam to a mill", 2016, null))).stream().map(Fault::toString).toList());
	}

	@Test
	void aNameOfTwoExchangesIsAFaultThatNamesTheirIds() {
		boiler(plant, "B1");
		exchange("Steam to the mill", mill, giver, EnergyCarrier.STEAM, 1.0, "GJ/a").setId("other");
		assertEquals(List.of("The park file has 2 exchanges Steam to the mill. Name the one that is meant by its id: flow.Steam to the mill, other."),
				faults(builder(2016, null)).stream().map(Fault::text).toList());
		assertEquals("flow.Steam to the mill", new StudyBuilder().stepwise("X", List.of(), step("flow.Steam to the mill", 2016, null)).run(model).exchanges().getFirst().exchange().name());
	}

	@Test
	void anExchangeThatRunsAlreadyIsAFault() {
		boiler(plant, "B1");
		steam.setState(ExchangeState.IMPLEMENTED);
		steam.setStartYear(2010);
		assertEquals(List.of("The exchange Steam to the mill is implemented since 2010: what units do as they stand has it already in 2016. "
				+ "Take the step away, or correct its state or start year in the park file, for instance to idea."), faults(builder(2016, null)).stream().map(Fault::text).toList());
		steam.setState(ExchangeState.UNKNOWN);
		steam.setStartYear(null);
		assertEquals(ParkExchanges.IMPLEMENTED, faults(builder(2016, null)).getFirst().code());
	}

	@Test
	void anExchangeThatHasEndedBeforeItBeginsIsAFault() {
		boiler(plant, "B1");
		steam.setEndYear(2016);
		assertEquals(List.of("The exchange Steam to the mill ends in 2016 and cannot begin in 2016. Let it begin earlier, or correct its state or end year in the park file."),
				faults(builder(2016, null)).stream().map(Fault::text).toList());
		steam.setEndYear(null);
		steam.setState(ExchangeState.ENDED);
		assertEquals(ParkExchanges.ENDED, faults(builder(2016, null)).getFirst().code());
		steam.setState(ExchangeState.IDEA);
		steam.setStartYear(2018);
		assertEquals(List.of("The exchange Steam to the mill would end in 2017 and begin in 2018. Write a later year behind to."), faults(builder(null, 2017)).stream().map(Fault::text).toList());
	}

	@Test
	void whatWasTurnedDownIsToldWithItsReason() {
		boiler(plant, "B1");
		steam.setState(ExchangeState.REJECTED);
		steam.setReason("No pipe may cross the road.");
		Faults faults = new Faults();
		ImportedModel.of(builder(2016, null).study(), model, StudyBuilder.FILE, faults);
		assertEquals(List.of("The exchange Steam to the mill was turned down: No pipe may cross the road. Leave it to see what it would have brought, or take the step away."),
				faults.list().stream().map(Fault::text).toList());
	}

	@Test
	void anExchangeOfUnknownYearsOrQuantityIsAFault() {
		boiler(plant, "B1");
		steam.setLifetime(null);
		steam.setQuantity(null);
		assertEquals(List.of("It is unknown for how long the exchange Steam to the mill runs. Write until when, for instance to 2036, or state its lifetime or end year in the park file.",
				"The exchange Steam to the mill does not say how much heat it brings in a year. State its quantity in GJ/a in the park file."),
				faults(builder(2016, null)).stream().map(Fault::text).toList());
		steam.setQuantity(40_000.0);
		steam.setUnit("t/a");
		assertEquals(List.of("The exchange Steam to the mill brings heat in t/a, which does not convert to GJ/a. State its quantity in GJ/a in the park file."),
				faults(builder(2016, 2020)).stream().map(Fault::text).toList());
		steam.setUnit("MWh");
		assertEquals(144_000, builder(2016, 2020).run(model).exchanges().getFirst().exchange().energy(), 1e-6, "a year goes without saying");
	}

	@Test
	void moneyOfTheParkIsBroughtToThatOfTheStudy() {
		boiler(plant, "B1");
		model.setCurrency("EUR");
		assertEquals("study.exchange", faults(builder(2016, null)).getFirst().code());
		model.setCurrency("CNY");
		assertEquals(1e6, part(builder(2016, null).run(model), StudyExchange.INVESTMENT), 1e-6);
	}
}
