package org.parkwright.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.simulation.StudyBuilder.INVESTMENT;
import static org.parkwright.simulation.StudyBuilder.SUCCESSOR;
import static org.parkwright.simulation.StudyBuilder.becomes;
import static org.parkwright.simulation.StudyBuilder.column;
import static org.parkwright.simulation.StudyBuilder.constant;
import static org.parkwright.simulation.StudyBuilder.costing;
import static org.parkwright.simulation.StudyBuilder.from;
import static org.parkwright.simulation.StudyBuilder.measure;
import static org.parkwright.simulation.StudyBuilder.once;
import static org.parkwright.simulation.StudyBuilder.scenario;
import static org.parkwright.simulation.StudyBuilder.step;
import static org.parkwright.simulation.StudyBuilder.successor;
import static org.parkwright.simulation.StudyBuilder.times;
import static org.parkwright.simulation.StudyBuilder.yearly;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Output;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.engine.lifetime.FixedLifetime;
import org.parkwright.engine.lifetime.WeibullLifetime;
import org.parkwright.engine.lifetime.YearConvention;

/** Lives by a law: they are the lifetimes where the law is certain of these, and what is to be expected where it is not. */
class LivesTest {

	private static final CompiledLives CERTAIN = new CompiledLives(List.of(column(Attribute.LIFETIME)), numbers -> new FixedLifetime(numbers[0]), false);
	private static final double SHAPE = 3;
	private static final int SAMPLES = 150;

	static LongStream seeds() {
		return LongStream.range(0, 60);
	}

	private static CompiledLives weibull(Formula shape, boolean paidByAll) {
		return new CompiledLives(List.of(column(Attribute.LIFETIME), shape),
				numbers -> numbers[1] > 0 ? WeibullLifetime.ofMean(numbers[0], numbers[1]) : null, paidByAll);
	}

	private static Simulation.Account account(CompiledStudy study, Stock stock, CompiledScenario scenario) {
		var simulation = new Simulation(study, stock);
		return simulation.account(simulation.outcome(simulation.take(scenario)), Grouping.NONE);
	}

	private static double gross(double[] values) {
		return Arrays.stream(values).map(Math::abs).sum();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aLawThatIsAStepAtTheLifetimeIsTheLifetime(long seed) {
		var random = new RandomStudy(seed, seed % 3 > 0, false);
		// A horizon of a new unit's life asks for no law: it says what follows on each unit.
		if (random.horizon == Horizon.NEW_UNIT_LIFE) {
			return;
		}
		CompiledStudy law = random.living(CERTAIN);
		for (CompiledScenario scenario : random.scenarios) {
			// Of a lifetime, a step of earlier years sees what one of later years makes of it.
			if (!rising(scenario.steps())) {
				continue;
			}
			Simulation.Account expected = account(random.study, random.stock, scenario);
			Simulation.Account found = account(law, random.stock, scenario);
			double tonnes = expected.appraisal().baselineTonnes();
			assertEquals(tonnes, found.appraisal().baselineTonnes(), 1e-12 * tonnes);
			assertArrayEquals(expected.appraisal().mitigation(), found.appraisal().mitigation(), 1e-11 * (1 + gross(expected.appraisal().mitigation())));
			for (int part = 0; part < StudyBuilder.PARTS; part++) {
				double[] own = expected.appraisal().parts()[part];
				assertArrayEquals(own, found.appraisal().parts()[part], 1e-10 * (1 + gross(own)));
			}
			assertEquals(expected.appraisal().unitsAffected(), found.appraisal().unitsAffected());
			for (Quantity quantity : Quantity.values()) {
				double[] byYear = expected.trajectory().values(quantity)[0];
				assertArrayEquals(byYear, Arrays.copyOf(found.trajectory().values(quantity)[0], byYear.length), 1e-11 * (1 + gross(byYear)), quantity.name());
			}
		}
		var simulation = new Simulation(random.study, random.stock);
		var living = new Simulation(law, random.stock);
		double committed = simulation.unchanged(random.stock.ends(), Grouping.NONE).total(Quantity.EMISSIONS);
		assertEquals(committed, living.unchanged(law.living(random.stock).ends(), Grouping.NONE).total(Quantity.EMISSIONS), 1e-11 * committed);
	}

	private static boolean rising(List<CompiledScenario.Step> steps) {
		return IntStream.range(1, steps.size()).allMatch(s -> steps.get(s - 1).start() <= steps.get(s).start() && Double.isNaN(steps.get(s - 1).share()));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void moneyByPartsAddsUpByUnitAndByYear(long seed) {
		var random = new RandomStudy(seed, true, false);
		CompiledStudy study = random.living(weibull(constant(SHAPE), seed % 2 == 0));
		for (CompiledScenario scenario : random.scenarios) {
			Simulation.Account account = account(study, random.stock, scenario);
			Appraisal appraisal = account.appraisal();
			double change = account.trajectory().totalChange(Quantity.EMISSIONS);
			assertEquals(appraisal.mitigationTonnes(), -change, 1e-9 * (1 + gross(appraisal.mitigation())));
			for (int part = 0; part < StudyBuilder.PARTS; part++) {
				double own = gross(appraisal.parts()[part]);
				assertEquals(Arrays.stream(appraisal.parts()[part]).sum(), appraisal.partTotals()[part], 1e-11 * (1 + own));
				assertEquals(appraisal.partTotals()[part], account.trajectory().presentValue(part, study.discountRate()), 1e-9 * (1 + own) + 1e-6);
			}
		}
	}

	/** Scenarios of which each way to change a life, to pay and to follow is in one. */
	static Stream<Named<CompiledScenario>> scenarios() {
		CompiledMeasure half = costing(measure("half", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.5))), once(1e6), yearly(2e4));
		CompiledMeasure larger = measure("larger", becomes(Attribute.CAPACITY, times(column(Attribute.CAPACITY), 1.3)));
		CompiledMeasure longer = costing(measure("longer", becomes(Attribute.LIFETIME, Formula.of(Operator.ADD,
				column(Attribute.LIFETIME), constant(9)))), once(3e5));
		CompiledMeasure shorter = measure("shorter", becomes(Attribute.LIFETIME, times(column(Attribute.LIFETIME), 0.8)));
		CompiledMeasure atLatest = measure("atLatest", becomes(Attribute.RETIREMENT, Formula.of(Operator.MINIMUM, column(Attribute.RETIREMENT), constant(2025))));
		CompiledMeasure half2 = costing(measure("half2", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.5))), once(1e6));
		CompiledMeasure closed = measure("closed", becomes(Attribute.RETIREMENT, constant(2028)));
		CompiledMeasure replaced = costing(measure("replaced", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.7))), successor(9e5, 3));
		return Stream.of(Named.of("half at once", scenario(step(half))), Named.of("half later", scenario(from(7, Double.NaN, half))),
				Named.of("larger later", scenario(from(7, Double.NaN, larger))), Named.of("longer later", scenario(from(4, Double.NaN, longer))),
				Named.of("shorter later", scenario(from(4, Double.NaN, shorter, half))), Named.of("closed", scenario(from(5, Double.NaN, closed))),
				Named.of("replaced later", scenario(from(6, Double.NaN, replaced))), Named.of("at the latest", scenario(from(3, Double.NaN, atLatest))),
				Named.of("replaced, then longer", scenario(from(3, Double.NaN, replaced), from(8, Double.NaN, longer))),
				Named.of("one after the other", scenario(from(2, Double.NaN, half), from(5, Double.NaN, longer), from(11, Double.NaN, half2), from(14, Double.NaN, closed))));
	}

	/** Units in their prime, old, new, and to come; of each enough to see many lives. */
	private static StockBuilder units(YearConvention convention, Horizon horizon) {
		var units = new StockBuilder().convention(convention).counting(horizon);
		for (int j = 0; j < 40; j++) {
			StockBuilder.Unit unit = units.unit();
			unit.vintage = List.of(2004, 1980, 2014, 2017).get(j % 4);
			unit.lifetime = 20;
		}
		return units;
	}

	private static StudyBuilder study() {
		var study = new StudyBuilder();
		study.with(Rule.CO2, study.growing(1, -0.02));
		study.charge(StudyBuilder.FUEL, Basis.FUEL_USE, study.growing(5, 0.2), true).charge(SUCCESSOR, Basis.CAPACITY, study.growing(1e4, 150), false);
		return study;
	}

	/** What is to be expected is the mean over many stocks whose units have lives that are certain, each drawn by the law. */
	@ParameterizedTest
	@MethodSource("scenarios")
	@Tag("statistics")
	void whatIsExpectedIsTheMeanOverLivesThatAreDrawn(CompiledScenario scenario) {
		expectTheMean(scenario, YearConvention.START, Horizon.REMAINING_LIFE);
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	@Tag("statistics")
	void soItIsInTheMiddleOfTheYearAndUpToAHorizon(CompiledScenario scenario) {
		expectTheMean(scenario, YearConvention.MIDDLE, Horizon.until(2029));
	}

	private static void expectTheMean(CompiledScenario scenario, YearConvention convention, Horizon horizon) {
		StudyBuilder builder = study();
		CompiledStudy certain = builder.study();
		Stock stock = units(convention, horizon).stock();
		double[][] sample = new double[SAMPLES][];
		Random random = new Random(5);
		for (int s = 0; s < SAMPLES; s++) {
			Stock drawn = units(convention, horizon).stock();
			for (int j = 0; j < stock.size(); j++) {
				double age = Math.max(0, StudyBuilder.BASE_YEAR - stock.vintage()[j] - convention.share());
				drawn.count(j, stock.begin()[j] + years(age, random) - age);
			}
			sample[s] = results(account(certain, drawn, scenario));
		}
		builder.lives = weibull(constant(SHAPE), false);
		double[] expected = results(account(builder.study(), stock, scenario));
		for (int i = 0; i < expected.length; i++) {
			int result = i;
			double mean = Arrays.stream(sample).mapToDouble(each -> each[result]).average().orElseThrow();
			double variance = Arrays.stream(sample).mapToDouble(each -> (each[result] - mean) * (each[result] - mean)).sum() / (SAMPLES - 1);
			assertEquals(mean, expected[i], 4 * Math.sqrt(variance / SAMPLES) + 1e-4 * Math.abs(mean), "result " + i);
		}
	}

	/** Whole years of service of a unit of an age, of mean 20 and by the shape, by its inverse and not by the engine. */
	private static long years(double age, Random random) {
		double scale = new WeibullLifetime(SHAPE, 1).mean();
		double reached = (Math.floor(age) + 0.5) * scale / 20;
		double cumulated = Math.pow(reached, SHAPE) - Math.log(1 - random.nextDouble());
		return Math.round(Math.pow(cumulated, 1 / SHAPE) * 20 / scale);
	}

	/** Totals, parts of cost, and some years. */
	private static double[] results(Simulation.Account account) {
		Appraisal appraisal = account.appraisal();
		int[] years = { 0, 1, 5, 7, 12, 20 };
		return Stream.of(new double[] { appraisal.baselineTonnes(), appraisal.mitigationTonnes(), Arrays.stream(appraisal.discountedMitigation()).sum() },
				appraisal.partTotals(), IntStream.of(years).mapToDouble(k -> k < account.trajectory().years() ? account.trajectory().total(Quantity.EMISSIONS, k) : 0).toArray(),
				IntStream.of(years).mapToDouble(k -> k < account.trajectory().years() ? account.trajectory().totalCost(SUCCESSOR, k) : 0).toArray(),
				IntStream.of(years).mapToDouble(k -> k < account.trajectory().years() ? account.trajectory().total(Quantity.UNITS, k) : 0).toArray())
				.flatMapToDouble(Arrays::stream).toArray();
	}

	@Test
	void allPayForAMeasureWhereTheStudySaysSo() {
		CompiledScenario later = scenario(from(7, Double.NaN, costing(measure("paid"), once(1e6))));
		StudyBuilder builder = study();
		Stock stock = units(YearConvention.START, Horizon.REMAINING_LIFE).stock();
		builder.lives = weibull(constant(SHAPE), true);
		double all = account(builder.study(), stock, later).appraisal().partTotals()[INVESTMENT];
		assertEquals(40e6 * Math.pow(1.08, -7), all, 1e-3);
		builder.lives = weibull(constant(SHAPE), false);
		double survivors = account(builder.study(), stock, later).appraisal().partTotals()[INVESTMENT];
		assertTrue(survivors < 0.9 * all, survivors + " of " + all);
	}

	/** The law's own numbers are those of a study like any other. */
	@Test
	void aDrawOfTheShapeIsTheStudyOfThatShape() {
		CompiledScenario scenario = scenario(from(4, Double.NaN, costing(measure("half", becomes(Attribute.FUEL_USE, times(column(Attribute.FUEL_USE), 0.5))), once(1e6))));
		StudyBuilder builder = study();
		builder.lives = weibull(builder.drawn(3, 0), false);
		Stock stock = units(YearConvention.START, Horizon.REMAINING_LIFE).stock();
		var draws = new DrawnStudy(builder.study(), stock);
		double[] emissions = new double[40];
		double[] cost = new double[40];
		for (double shape : new double[] { 5, 1.5, 3 }) {
			assertTrue(draws.draw(new double[] { shape }));
			StudyBuilder own = study();
			own.lives = weibull(constant(shape), false);
			Simulation.Account expected = account(own.study(), stock, scenario);
			Appraisal found = draws.scenario(scenario, emissions, cost);
			assertEquals(expected.appraisal().npv(), found.npv(), 1e-9 * Math.abs(found.npv()));
			assertEquals(expected.appraisal().mitigationTonnes(), found.mitigationTonnes(), 1e-9 * found.mitigationTonnes());
			assertEquals(expected.trajectory().total(Quantity.EMISSIONS, 12), emissions[12], 1e-9 * emissions[12]);
			assertEquals(expected.appraisal().baselineTonnes(), draws.baseline(emissions), 1e-9 * found.baselineTonnes());
		}
		assertFalse(draws.draw(new double[] { -1 }), "no life has this shape");
		assertTrue(draws.draw(new double[] { 3 }));
	}

	/** The shape and all lifetimes are drawn, and with them which units are there to take a measure. */
	@ParameterizedTest
	@MethodSource("seeds")
	void aDrawIsTheSameWhateverWasDrawnBefore(long seed) {
		var random = new RandomStudy(seed, seed % 2 == 0, true);
		CompiledStudy study = random.living(weibull(random.drawnWithLives(), false));
		double[] emissions = new double[60];
		double[] cost = new double[60];
		var after = new DrawnStudy(study, random.stock);
		for (long draw = 0; draw < 3; draw++) {
			var fresh = new DrawnStudy(study, random.stock);
			assertTrue(after.draw(random.draw(draw)));
			fresh.draw(random.draw(draw));
			assertEquals(fresh.baseline(new double[60]), after.baseline(emissions));
			for (CompiledScenario scenario : random.scenarios) {
				double[] expected = new double[60];
				assertEquals(fresh.scenario(scenario, expected, new double[60]).npv(), after.scenario(scenario, emissions, cost).npv());
				assertArrayEquals(expected, emissions);
			}
		}
		assertTrue(after.draw(random.base()));
		for (CompiledScenario scenario : random.scenarios) {
			Appraisal own = account(study, random.stock, scenario).appraisal();
			Appraisal found = after.scenario(scenario, emissions, cost);
			assertEquals(own.npv(), found.npv());
			assertEquals(own.mitigationTonnes(), found.mitigationTonnes());
		}
	}

	/** By its law, of the lifetime of the measure; what it takes over is a share of what those make that are still there. */
	@Test
	void aUnitThatAMeasureAddsLivesByTheLawFromItsYearOn() {
		var adding = new CompiledMeasure.AddedUnit(Attribute.HEAT, constant(0.5), constant(1000), constant(8000), constant(1), false, constant(12), List.of(), List.of());
		CompiledScenario scenario = scenario(from(3, Double.NaN, StudyBuilder.adding(measure("boiler"), adding)));
		StudyBuilder builder = study();
		builder.lives = weibull(constant(SHAPE), false);
		Stock stock = new StockBuilder().units(1).mayAdd("boiler", Output.HEAT, 0).stock();
		Simulation.Account account = account(builder.study(), stock, scenario);
		WeibullLifetime old = WeibullLifetime.ofMean(30, SHAPE);
		WeibullLifetime added = WeibullLifetime.ofMean(12, SHAPE);
		for (int k = 0; k < 20; k++) {
			double there = old.survival(10.5 + k) / old.survival(10.5);
			double built = k < 3 ? 0 : added.survival(k - 3 + 0.5) / added.survival(0.5);
			assertEquals(there + built, account.trajectory().total(Quantity.UNITS, k), 2e-4, "year " + k);
			assertEquals(3.6 * 100 * 1000 * there, account.trajectory().total(Quantity.HEAT, k), 1e-9 + 3.6e5 * 1e-4, "year " + k);
		}
	}

	@Test
	void aUnitThatStatesWhenItRetiresDoesSo() {
		StudyBuilder builder = study();
		builder.lives = weibull(constant(SHAPE), false);
		Stock stock = new StockBuilder().units(2).stock();
		stock.agesOut()[0] = false;
		stock.count(0, 4);
		Stock living = builder.study().living(stock);
		assertEquals(4, living.remainingLife()[0]);
		assertEquals(4, living.ends()[0]);
		assertNotEquals(20, living.remainingLife()[1]);
		assertEquals(living.remainingLife()[1], living.columns()[Columns.of(Attribute.REMAINING_LIFE)][1]);
		assertEquals(20, stock.remainingLife()[1]);
	}
}
