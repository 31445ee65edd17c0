package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import static org.parkwright.core.StudyBuilder.stated;
import static org.parkwright.core.StudyBuilder.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.CostPart.Charge;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Basis;
import org.parkwright.simulation.Feature;

/** A study counts in one money; amounts in other currencies and in prices of other years are brought to it. */
class MoneyRunTest {

	private static final double RATE = 7.8;
	private static final CostPart OPERATION = new CostPart("operation", "Operation", false, true,
			List.of(new Charge(Role.price("variableOperation", "\u00a4/MWh", false), Basis.ELECTRICITY, false, false)), PLACE);

	private static Money.Exchange rate(double number, String unit) {
		return new Money.Exchange((Quantity) quantity(number, unit), 2014, Mark.STATISTIC, "test", PLACE);
	}

	private static Money euro(Money.Exchange... rates) {
		return new Money("EUR", null, List.of(rates), List.of());
	}

	private static Money prices(int year, Money.Deflator... deflators) {
		return new Money("CNY", year, List.of(), List.of(deflators));
	}

	private static Expression ofYear(double number, String unit, Integer year) {
		return new Quantity(number, Units.parse(unit), unit, year, PLACE);
	}

	private static EipModel model(Random random) {
		EipModel model = Models.model();
		model.setCurrency("CNY");
		for (int i = 0; i < 12; i++) {
			EnergyUnit unit = Models.unit(Models.plant(Models.park(model, "K" + i), "P" + i), "U" + i);
			unit.setCapacity(10 + 200 * random.nextDouble());
			unit.setVintage(1990 + random.nextInt(24));
			unit.setLifetime(20.0 + random.nextInt(20));
			unit.setFuel(Models.fuel(model, random.nextBoolean() ? "coal" : "naturalGas"));
			if (random.nextInt(3) == 0) {
				unit.setOperatingCost(1e6 * random.nextDouble());
			}
		}
		return model;
	}

	/** A study of all kinds of formulas that hold money, in yuan. */
	private static StudyBuilder study(Random random) {
		double gas = 20 + 60 * random.nextDouble();
		StudyBuilder study = new StudyBuilder().discounted(0.02 + 0.1 * random.nextDouble());
		List<CostPart> parts = new ArrayList<>(Costs.PARTS);
		parts.add(OPERATION);
		study.parts(parts).with("variableOperation", quantity(20 * random.nextDouble(), "CNY/MWh"), true);
		study.with(Costs.FUEL_PRICE, choice(is(Feature.FUEL, "coal"),
				random.nextBoolean() ? quantity(10 + 30 * random.nextDouble(), "CNY/GJ") : series(true, "CNY/GJ", 2014, 20, 2030, 20 + 10 * random.nextDouble()), null,
				of(quantity(gas, "CNY/GJ"), Operator.PLUS, parameter("freight"))));
		study.with("freight", of(of(quantity(3 * random.nextDouble(), "MCNY"), Operator.TIMES, quantity(2, "MCNY")), Operator.OVER,
				quantity(1e6, "CNY*GJ")), true);
		study.with("dear", quantity(gas - 5 + 10 * random.nextDouble(), "CNY/GJ"), true);
		study.with(Costs.FOLLOW_UP_COST, quantity(1000 + 5000 * random.nextDouble(), "CNY/kW"));
		study.with(Costs.ULTRA_LOW_EMISSION_CAPITAL, choice(of(parameter("dear"), Relation.LESS, quantity(gas, "CNY/GJ")), quantity(80, "CNY/kW"), null,
				quantity(0.2, "MCNY/MW")));
		Measure gasBoiler = measure("G", is(Feature.FUEL, "coal"), List.of(cost(Costs.RETROFIT, quantity(300 * random.nextDouble(), "CNY/kW"), value(Attribute.CAPACITY)),
				cost(OPERATION, quantity(5, "CNY/MWh"), value(Attribute.ELECTRICITY))), becomes(Feature.FUEL, "naturalGas"));
		Measure save = measure("H", of(parameter("dear"), Relation.GREATER, quantity(gas - 1, "CNY/GJ")), List.of(cost(Costs.RETROFIT, quantity(0.3 * random.nextDouble(),
				"MCNY"), null)), becomes(Attribute.FUEL_USE, of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(0.8, "1"))), becomes(Costs.STEAM_PRICE, quantity(55, "CNY/GJ")));
		return study.scenario("G", List.of(gasBoiler)).scenario("HG", List.of(save), List.of(gasBoiler)).stepwise("cheap", List.of(),
				new Scenario.Step(List.of(gasBoiler, save), Scenario.Choice.CHEAPEST, null, 2016, 0.2))
				.stepwise("dearer", List.of(stated("steamPrice", quantity(60, "CNY/GJ"))), new Scenario.Step(List.of(gasBoiler)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void anotherCurrencyScalesAllMoneyAndNothingElse(long seed) {
		EipModel model = model(new Random(seed));
		StudyResult yuan = study(new Random(seed)).run(model);
		for (Money.Exchange rate : List.of(rate(RATE, "CNY/EUR"), rate(1 / RATE, "EUR/CNY"), rate(RATE, "MCNY/MEUR"))) {
			scaled(yuan, study(new Random(seed)).counting(euro(rate)).run(model), RATE);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13 })
	void amountsThatAreInTheStudysCurrencyAlreadyAreTakenAsTheyAre(long seed) {
		EipModel model = model(new Random(seed));
		StudyResult alone = study(new Random(seed)).run(model);
		StudyResult withRates = study(new Random(seed)).counting(new Money("CNY", 2014, List.of(rate(RATE, "CNY/EUR")),
				List.of(new Money.Deflator(1.13, 2014, 2020, Mark.ESTIMATE, "test", PLACE)))).run(model);
		scaled(alone, withRates, 1);
		for (int s = 0; s < alone.scenarios().size(); s++) {
			assertArrayEquals(alone.scenarios().get(s).appraisal().partTotals(), withRates.scenarios().get(s).appraisal().partTotals());
		}
	}

	private static void scaled(StudyResult yuan, StudyResult other, double rate) {
		assertEquals(yuan.warnings().stream().map(Fault::code).toList(), other.warnings().stream().map(Fault::code).toList());
		for (int s = 0; s < yuan.scenarios().size(); s++) {
			ScenarioResult a = yuan.scenarios().get(s);
			ScenarioResult b = other.scenarios().get(s);
			assertArrayEquals(a.applied(), b.applied(), a.name());
			assertArrayEquals(a.fuels(), b.fuels(), a.name());
			assertArrayEquals(a.appraisal().mitigation(), b.appraisal().mitigation(), a.name());
			assertEquals(a.appraisal().baselineTonnes(), b.appraisal().baselineTonnes(), a.name());
			assertNotEquals(0, a.appraisal().npv(), a.name());
			near(a.appraisal().npv(), b.appraisal().npv(), rate, size(a.appraisal().partTotals()), a.name());
			for (int part = 0; part < yuan.study().parts().size(); part++) {
				near(a.appraisal().partTotals()[part], b.appraisal().partTotals()[part], rate, size(a.appraisal().parts()[part]), a.name() + " " + part);
				for (int group = 0; group < yuan.groups().size(); group++) {
					for (int year = 0; year < a.trajectory().years(); year++) {
						near(a.trajectory().cost(part, group, year), b.trajectory().cost(part, group, year), rate, size(a.operation().annual()[part]), a.name() + " " + year);
					}
				}
			}
			for (Trajectory.Quantity quantity : Trajectory.Quantity.values()) {
				assertArrayEquals(a.trajectory().values(quantity), b.trajectory().values(quantity), quantity.name());
			}
		}
	}

	/** Differences may cancel; what is rounded is as large as what they are of. */
	private static double size(double[] of) {
		double size = 0;
		for (double each : of) {
			size = Math.max(size, Math.abs(each));
		}
		return size;
	}

	private static void near(double yuan, double other, double rate, double size, String what) {
		assertEquals(yuan, other * rate, 1e-12 * Math.max(Math.abs(yuan), size), what);
	}

	@Test
	void pricesOfAnotherYearAreDeflated() {
		EipModel model = model(new Random(1));
		StudyBuilder study = new StudyBuilder().scenario("G", List.of(measure("G", null, List.of(cost(Costs.RETROFIT, parameter("boiler"), value(Attribute.CAPACITY))))));
		double plain = study.with("boiler", quantity(100, "CNY/kW"), true).run(model).scenarios().getFirst().appraisal().npv();
		study.with("boiler", ofYear(100, "CNY/kW", 2014), true);
		assertEquals(plain, study.counting(prices(2014)).run(model).scenarios().getFirst().appraisal().npv());
		assertEquals(1.13 * plain, study.counting(prices(2020, new Money.Deflator(1.13, 2014, 2020, Mark.ESTIMATE, "t", PLACE))).run(model).scenarios().getFirst()
				.appraisal().npv(), 1e-12 * plain);
		assertEquals(plain / 0.9, study.counting(prices(2020, new Money.Deflator(0.9, 2020, 2014, Mark.ESTIMATE, "t", PLACE))).run(model).scenarios().getFirst()
				.appraisal().npv(), 1e-12 * plain, "a deflator is read in both directions");
	}

	@ParameterizedTest
	@CsvSource({ "1 CNY, 1", "10 CNY*CNY/GJ, 2", "10 GJ/CNY, -1", "3 t, 0", "10 CNY/EUR, 0" })
	void money(String amount, int power) {
		String[] parts = amount.split(" ", 2);
		Money money = new Money("EUR", 2020, List.of(rate(RATE, "CNY/EUR")), List.of(new Money.Deflator(1.13, 2014, 2020, Mark.ESTIMATE, "t", PLACE)));
		Quantity stated = (Quantity) ofYear(Double.parseDouble(parts[0]), parts[1], 2014);
		double expected = stated.value() * Math.pow(1.13, power) / Math.pow(RATE, parts[1].equals("CNY/EUR") ? 1 : power);
		assertEquals(expected, money.of(stated).value(), 1e-12 * expected);
		assertEquals(power == 0 && !parts[1].contains("CNY"), money.of(stated) == stated);
	}

	private static List<Fault> refused(StudyBuilder study, EipModel model) {
		Faults faults = new Faults();
		assertNull(StudyRun.of(study.study(), model, StudyBuilder.FILE, faults));
		return faults.list();
	}

	@Test
	void aRateThatIsMissingIsAnErrorOnceForEachCurrency() {
		List<Fault> faults = refused(study(new Random(1)).counting(euro()), model(new Random(1)));
		assertEquals(List.of(Amounts.EXCHANGE + " Test counts in EUR, but fuelPrice is in CNY. State how many CNY one EUR is, as exchange \u2026 CNY/EUR in 2014, with mark and source.",
				Amounts.EXCHANGE + " Test counts in EUR, but what units of test.park state as operating cost is in CNY. State how many CNY one EUR is, as exchange \u2026 CNY/EUR in 2014,"
						+ " with mark and source."), faults.stream().map(fault -> fault.code() + " " + fault.text()).toList());
	}

	@Test
	void aDeflatorThatIsMissingIsAnError() {
		StudyBuilder study = new StudyBuilder().with(Costs.FUEL_PRICE, ofYear(10, "CNY/GJ", 2012)).counting(prices(2014));
		assertEquals(List.of(Amounts.DEFLATOR + " Test counts in prices of 2014, but fuelPrice is in those of 2012. State how prices have moved, as deflator \u2026 from 2012 to 2014,"
				+ " with mark and source."), refused(study, model(new Random(1))).stream().map(fault -> fault.code() + " " + fault.text()).toList());
	}

	@Test
	void aParkThatStatesNoMoneyNeedsNoRate() {
		EipModel model = model(new Random(2));
		model.setCurrency("USD");
		model.eAllContents().forEachRemaining(each -> {
			if (each instanceof EnergyUnit unit) {
				unit.setOperatingCost(null);
			}
		});
		assertNotEquals(0, study(new Random(2)).run(model).scenarios().getFirst().appraisal().npv());
	}

	@Test
	void aValueThatVariesIsInTheCurrencyOfWhatItReplaces() {
		EipModel model = model(new Random(3));
		StudyBuilder study = new StudyBuilder().with("boiler", quantity(300, "CNY/kW"), true)
				.scenario("G", List.of(measure("G", null, List.of(cost(Costs.RETROFIT, parameter("boiler"), value(Attribute.CAPACITY))))));
		double yuan = npvAt(study.study(), model, 400);
		assertEquals(yuan, 4 * npvAt(study.study(), model, 100), 1e-12 * yuan);
		assertEquals(yuan, RATE * npvAt(study.counting(euro(rate(RATE, "CNY/EUR"))).study(), model, 400), 1e-12 * yuan);
	}

	private static double npvAt(Study study, EipModel model, double boiler) {
		Faults faults = new Faults();
		UncertainParameterChange variable = new UncertainParameterChange("boiler", UncertainParameterChange.Kind.VALUE, List.of(new UncertainParameterChange.OfParameter("boiler")), PLACE);
		EnsembleRun run = EnsembleRun.of(study, model, StudyBuilder.FILE, List.of(variable), faults);
		assertFalse(faults.hasErrors(), faults.list()::toString);
		return run.run(new Tornado.Draws(run.base(), new double[] { boiler }, new double[] { boiler }), 1, Progress.NONE).draws(0, Indicator.NPV)[1];
	}

	@Test
	void ratesAndYearsOfPricesAreWhatAResultDependsOn() {
		StudyBuilder study = study(new Random(4));
		String plain = StudyText.of(study.study());
		assertEquals(plain, StudyText.of(study.counting(prices(2014)).study()), "a year that all prices are of changes nothing");
		String euro = StudyText.of(study.counting(euro(rate(RATE, "CNY/EUR"))).study());
		assertNotEquals(plain, euro);
		assertNotEquals(euro, StudyText.of(study.counting(euro(rate(8, "CNY/EUR"))).study()));
		Money deflated = prices(2020, new Money.Deflator(1.1, 2014, 2020, Mark.ESTIMATE, "t", PLACE), new Money.Deflator(1.2, 2012, 2020, Mark.ESTIMATE, "t", PLACE));
		String of2014 = StudyText.of(study.counting(deflated).with("dear", ofYear(9, "CNY/GJ", 2014), true).study());
		assertNotEquals(of2014, StudyText.of(study.with("dear", ofYear(9, "CNY/GJ", 2012), true).study()));
	}
}
