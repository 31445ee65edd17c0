package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.stated;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.analysis.sample.Distribution;
import org.parkwright.analysis.sample.MonteCarlo;
import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.analysis.sample.Points;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.analysis.summary.FanChart;
import org.parkwright.analysis.summary.Summary;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** One unit of 900,000 GJ of coal and 90,000 t a year for 21 years, and a measure that halves its fuel. */
class EnsembleRunTest {

	private static final Measure HALVE = measure("halve", is(Feature.FUEL, "coal"), becomes(Attribute.FUEL_USE,
			of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(50, "%"))));
	private static final Measure GAS = measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"));
	private static final Measure LONGER = measure("longer", is(Feature.FUEL, "naturalGas"),
			becomes(Attribute.LIFETIME, of(value(Attribute.LIFETIME), Operator.PLUS, quantity(5, "a"))));
	private static final double SAVED_GJ = 450_000.0 * 21;

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
	private final StudyBuilder builder = new StudyBuilder();
	private final Faults faults = new Faults();

	@BeforeEach
	void addUnit() {
		Models.unit(plant, "U1");
	}

	private EnsembleRun run(UncertainParameterChange... variables) {
		builder.scenario("H", List.of(HALVE));
		return EnsembleRun.of(builder.study(), model, StudyBuilder.FILE, List.of(variables), faults);
	}

	@Test
	void scenariosThatChangeByYearAreThoseOfTheStudyAtTheBase() {
		Models.unit(plant, "U2").setCapacity(70.0);
		builder.with(Role.GRID_FACTOR, series(true, "t/MWh", 2014, 1, 2030, 0.5));
		builder.stepwise("later", List.of(),
				new Scenario.Step(List.of(HALVE), Scenario.Choice.FIRST, null, 2020, Double.NaN));
		builder.stepwise("slowly", List.of(), new Scenario.Step(List.of(HALVE), Scenario.Choice.FIRST, null, 2016, 0.1));
		builder.stepwise("best", List.of(), new Scenario.Step(List.of(HALVE, GAS), Scenario.Choice.CHEAPEST, null, null, Double.NaN),
				new Scenario.Step(List.of(LONGER)));
		builder.stepwise("dear", List.of(stated("fuelPrice", quantity(30, "CNY/GJ"))), new Scenario.Step(List.of(HALVE)));
		StudyResult study = builder.discounted(0.08).run(model);
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE,
				List.of(variable(Kind.FACTOR, new OfParameter("fuelPrice")), variable(Kind.FACTOR, OfStudy.HOURS),
						variable(Kind.FACTOR, OfStudy.LIFETIME), variable(Kind.VALUE, OfStudy.DISCOUNT_RATE)),
				faults);
		// The base comes between draws that leave nothing of theirs behind.
		EnsembleResult result = run.run(everyFourthAtTheBase(new Tornado.Draws(run.base(), new double[] { 0.5, 0.5, 0.7, 0.02 },
				new double[] { 2, 1.5, 1.3, 0.15 })), 1, Progress.NONE);
		for (int draw : new int[] { 0, 3, 7 }) {
			for (int s = 0; s < study.scenarios().size(); s++) {
				Appraisal appraisal = study.scenarios().get(s).appraisal();
				assertEquals(appraisal.npv(), result.draws(s, Indicator.NPV)[draw]);
				assertEquals(appraisal.scenarioTonnes(), result.draws(s, Indicator.TONNES)[draw]);
				assertEquals(appraisal.levelisedCost(), result.draws(s, Indicator.LEVELISED_COST)[draw]);
				assertEquals(study.scenarios().get(s).trajectory().total(Trajectory.Quantity.EMISSIONS, 8),
						result.table().output(result.outputs().emissions(s) + 8)[draw]);
			}
		}
	}

	private static ParameterDraws everyFourthAtTheBase(ParameterDraws draws) {
		return new ParameterDraws() {
			@Override
			public int parameters() {
				return draws.parameters();
			}

			@Override
			public long size() {
				return draws.size();
			}

			@Override
			public void values(long draw, double[] values) {
				draws.values(draw % 4 == 3 ? 0 : draw, values);
			}
		};
	}

	@Test
	void whatADrawChangesIsWhatTheStudyWithThatNumberComesTo() {
		builder.with("threshold", quantity(40, "MW"), false);
		Measure choosy = measure("choosy", of(value(Attribute.CAPACITY), Relation.AT_MOST, StudyBuilder.parameter("threshold")),
				becomes(Feature.FUEL, "naturalGas"), becomes(Attribute.HOURS, quantity(800, "h/a")));
		for (int u = 2; u < 12; u++) {
			Models.unit(plant, "U" + u).setCapacity(10.0 * u);
		}
		builder.scenario("choosy", List.of(choosy), List.of(HALVE));
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE,
				List.of(variable(Kind.FACTOR, new OfParameter("threshold")), variable(Kind.FACTOR, new OfParameter("boilerReference")),
						variable(Kind.FACTOR, new OfParameter("defaultHeatToPower")), variable(Kind.FACTOR, new OfParameter("co2Factor"))),
				faults);
		Tornado.Draws draws = Tornado.Draws.factors(run.base(), 0.5, 2);
		EnsembleResult together = run.run(draws, 1, Progress.NONE);
		for (int draw = 0; draw < draws.size(); draw++) {
			double[] alone = run.run(draws, draw, draw + 1, 1, Progress.NONE).draws(0, Indicator.NPV);
			assertEquals(alone[0], together.draws(0, Indicator.NPV)[draw], "draw " + draw);
			for (int output = 0; output < together.table().outputs(); output++) {
				assertEquals(run.run(draws, draw, draw + 1, 1, Progress.NONE).table().output(output)[0],
						together.table().output(output)[draw]);
			}
		}
		builder.with("threshold", quantity(80, "MW"), false);
		assertEquals(builder.run(model).scenarios().get(0).appraisal().npv(), together.draws(0, Indicator.NPV)[2]);
	}

	private static UncertainParameterChange variable(Kind kind, UncertainParameterChange.Target target) {
		return new UncertainParameterChange("v", kind, List.of(target), StudyBuilder.PLACE);
	}

	@Test
	void aLifeThatVariesMovesTheYearOfRetirement() {
		Measure early = measure("early", of(value(Attribute.RETIREMENT), Relation.LESS, quantity(2034, "1")),
				becomes(Attribute.FUEL_USE, quantity(0, "GJ/a")));
		builder.scenario("E", List.of(early));
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE,
				List.of(variable(Kind.FACTOR, OfStudy.LIFETIME)), faults);
		ParameterDraws draws = MonteCarlo.of(List.of(new Distribution.Uniform(0.89, 0.91)), List.of(), Points.Kind.RANDOM, 7, 4);
		EnsembleResult result = run.run(draws, 1, Progress.NONE);
		assertArrayEquals(new double[] { 1, 1, 1, 1 }, result.draws(0, Indicator.RATE), 1e-12);
	}

	@Test
	void theMeanOfALinearStudyIsExactWithinItsError() {
		EnsembleRun run = run(variable(Kind.VALUE, new OfParameter("fuelPrice")));
		assertArrayEquals(new double[] { 10 }, run.base());
		ParameterDraws draws = MonteCarlo.of(List.of(new Distribution.Normal(12, 2)), List.of(), Points.Kind.RANDOM, 7,
				2000);
		double[] npv = run.run(draws, 2, Progress.NONE).draws(0, Indicator.NPV);
		Summary summary = Summary.of(npv);
		assertEquals(-SAVED_GJ * 12, summary.mean(), 4 * summary.standardError());
		assertEquals(SAVED_GJ * 2, summary.deviation(), 0.06 * SAVED_GJ * 2);
		double[] price = new double[1];
		draws.values(1999, price);
		assertEquals(-SAVED_GJ * price[0], npv[1999], 1e-6);
	}

	@Test
	void aFactorMultipliesWhatTheStudyStates() {
		EnsembleRun run = run(variable(Kind.FACTOR, new OfParameter("fuelPrice")));
		assertArrayEquals(new double[] { 1 }, run.base());
		EnsembleResult result = run.run(Tornado.Draws.factors(run.base(), 0.5, 3), 1, Progress.NONE);
		assertArrayEquals(new double[] { -SAVED_GJ * 10, -SAVED_GJ * 5, -SAVED_GJ * 30 }, result.draws(0, Indicator.of(Costs.FUEL)));
		assertEquals(List.of(), faults.list());
	}

	@Test
	void livesAreRoundedToWholeYears() {
		EnergyUnit retires = Models.unit(plant, "U2");
		retires.setRetireYear(2018);
		EnsembleRun run = run(variable(Kind.FACTOR, OfStudy.LIFETIME));
		// 30 years of life: 24, 36 and, of 30.4, 30.
		double[] tonnes = run.run(new Tornado.Draws(new double[] { 30.4 / 30 }, new double[] { 0.8 },
				new double[] { 1.2 }), 1, Progress.NONE).draws(EnsembleResult.BASELINE, Indicator.TONNES);
		assertArrayEquals(new double[] { (21 + 4) * 90_000.0, (15 + 4) * 90_000.0, (27 + 4) * 90_000.0 }, tonnes);
	}

	@Test
	void livesAreAtMostAsLongAsIsComputed() {
		EnsembleRun run = run(variable(Kind.FACTOR, OfStudy.LIFETIME));
		double[] tonnes = run.run(new Tornado.Draws(new double[] { 1 }, new double[] { 1e5 }, new double[] { 1e9 }), 1, Progress.NONE)
				.draws(EnsembleResult.BASELINE, Indicator.TONNES);
		assertArrayEquals(new double[] { 21 * 90_000.0, 10_000 * 90_000.0, 10_000 * 90_000.0 }, tonnes);
	}

	@Test
	void resultsByYearAreThoseOfTheStudy() {
		EnsembleRun run = run(variable(Kind.FACTOR, OfStudy.HOURS));
		EnsembleResult result = run.run(Tornado.Draws.factors(run.base(), 0.5, 2), 1, Progress.NONE);
		FanChart baseline = result.emissionFan(EnsembleResult.BASELINE, 0, 0.5, 1);
		FanChart emissions = result.emissionFan(0, 0, 0.5, 1);
		FanChart cost = result.costFan(0, 0.5);
		assertEquals(21, result.years());
		for (int year = 0; year < 21; year++) {
			assertEquals(90_000, baseline.quantiles()[1][year]);
			assertEquals(22_500, emissions.quantiles()[0][year]);
			assertEquals(45_000, emissions.quantiles()[1][year]);
			assertEquals(90_000, emissions.quantiles()[2][year]);
			assertEquals(-4_500_000, cost.quantiles()[0][year]);
		}
	}

	@Test
	void theDiscountRateVaries() {
		EnsembleRun run = run(variable(Kind.VALUE, OfStudy.DISCOUNT_RATE));
		EnsembleResult result = run.run(new Tornado.Draws(run.base(), new double[] { 0.05 }, new double[] { 0.1 }), 1,
				Progress.NONE);
		double[] npv = result.draws(0, Indicator.NPV);
		assertEquals(-SAVED_GJ * 10, npv[0]);
		assertEquals(-4_500_000 * (1 - Math.pow(1.05, -21)) / 0.05, npv[1], 1e-6);
		assertTrue(npv[2] > npv[1]);
		assertArrayEquals(result.draws(0, Indicator.LEVELISED_COST), result.abatementCost(0));
	}

	@Test
	void aParameterThatNothingReadsHasNoEffect() {
		builder.with("spare", quantity(1, "1"), false);
		run(variable(Kind.FACTOR, new OfParameter("spare")));
		assertEquals(List.of("study.variable.effect"), faults.list().stream().map(Fault::code).toList());
		assertTrue(!faults.hasErrors());
	}

	@Test
	void aStudyWithErrorsIsNotRun() {
		builder.without(Costs.FUEL_PRICE);
		assertEquals(null, run());
		assertTrue(faults.hasErrors());
	}

	@Test
	void drawsHaveToFitTheVariables() {
		EnsembleRun run = run(variable(Kind.FACTOR, OfStudy.HOURS));
		ParameterDraws two = Tornado.Draws.factors(new double[] { 1, 1 }, 0.5, 2);
		ParameterDraws one = Tornado.Draws.factors(new double[] { 1 }, 0.5, 2);
		assertThrows(IllegalArgumentException.class, () -> run.run(two, 1, Progress.NONE));
		assertThrows(IllegalArgumentException.class, () -> run.run(one, 0, 4, 1, Progress.NONE));
		assertEquals(2, run.run(one, 1, 3, 1, Progress.NONE).table().draws());
	}

	@Test
	void whatAScenarioStatesAnewIsScaledButNotReplaced() {
		builder.scenario("H", List.of(HALVE)).stepwise("dear", List.of(stated("fuelPrice", quantity(30, "CNY/GJ"))),
				new Scenario.Step(List.of(HALVE)));
		Tornado.Draws values = new Tornado.Draws(new double[] { 10 }, new double[] { 5 }, new double[] { 20 });
		EnsembleResult replaced = ensemble(variable(Kind.VALUE, new OfParameter("fuelPrice"))).run(values, 1, Progress.NONE);
		assertArrayEquals(new double[] { -SAVED_GJ * 10, -SAVED_GJ * 5, -SAVED_GJ * 20 }, replaced.draws(0, Indicator.NPV));
		assertArrayEquals(new double[] { -SAVED_GJ * 30, -SAVED_GJ * 30, -SAVED_GJ * 30 }, replaced.draws(1, Indicator.NPV));
		Tornado.Draws factors = new Tornado.Draws(new double[] { 1 }, new double[] { 0.5 }, new double[] { 2 });
		EnsembleResult scaled = ensemble(variable(Kind.FACTOR, new OfParameter("fuelPrice"))).run(factors, 1, Progress.NONE);
		assertArrayEquals(new double[] { -SAVED_GJ * 10, -SAVED_GJ * 5, -SAVED_GJ * 20 }, scaled.draws(0, Indicator.NPV));
		assertArrayEquals(new double[] { -SAVED_GJ * 30, -SAVED_GJ * 15, -SAVED_GJ * 60 }, scaled.draws(1, Indicator.NPV));
		assertEquals(List.of(), faults.list());
	}

	private EnsembleRun ensemble(UncertainParameterChange... variables) {
		return EnsembleRun.of(builder.study(), model, StudyBuilder.FILE, List.of(variables), faults);
	}

	@Test
	void aDrawAtWhichNothingCanBeComputedIsUnknown() {
		EnsembleRun run = run(variable(Kind.VALUE, OfStudy.DISCOUNT_RATE));
		EnsembleResult result = run.run(new Tornado.Draws(run.base(), new double[] { -1 }, new double[] { 0.1 }), 1, Progress.NONE);
		for (int output = 0; output < result.table().outputs(); output++) {
			assertTrue(Double.isNaN(result.table().output(output)[1]), "output " + output);
			assertTrue(!Double.isNaN(result.table().output(output)[2]), "output " + output);
		}
	}

	@Test
	void aSuccessorBeforeTheBaseYearIsUnknown() {
		builder.with("later", quantity(5, "a"), false);
		Measure built = measure("built", is(Feature.FUEL, "coal"),
				List.of(new Measure.CostItem(Costs.FOLLOW_UP.id(), quantity(1000, "CNY"), null, StudyBuilder.parameter("later"), StudyBuilder.PLACE)),
				becomes(Feature.FUEL, "naturalGas"));
		builder.scenario("B", List.of(built));
		EnsembleRun run = ensemble(variable(Kind.FACTOR, new OfParameter("later")));
		EnsembleResult result = run.run(new Tornado.Draws(run.base(), new double[] { -1 }, new double[] { 2 }), 1, Progress.NONE);
		assertArrayEquals(new double[] { 1000, Double.NaN, 1000 }, result.draws(0, Indicator.of(Costs.FOLLOW_UP)));
	}
}
