package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkwright.analysis.choice.Assignment;
import org.parkwright.analysis.choice.Choice;
import org.parkwright.analysis.choice.Limit;
import org.parkwright.analysis.sample.Distribution;
import org.parkwright.analysis.sample.MonteCarlo;
import org.parkwright.analysis.sample.ParameterDraws;
import org.parkwright.analysis.sample.Points;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfParameter;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.analysis.UncertainParameterChange.Target;
import org.parkwright.core.analysis.UnitOptions;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.EnsembleRun;
import org.parkwright.core.run.ModelFile;
import org.parkwright.core.run.StudyRun;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.engine.draws.DrawTable;
import org.parkwright.model.park.EipModel;
import org.parkwright.scenario.Scenarios;

/**
 * The sensitivities of the example against the reference of an independent implementation, to the digits it was printed
 * with: mitigation in Mt, levelised cost in CNY/t.
 */
class SensitivityTableTest {

	private static final List<String> MEASURES = List.of("M1", "M2", "M3", "M4", "M5");
	/**
	 * As the reference has them: a waste plant is built for the same waste whatever the hours of its use, and existing
	 * combined cycles are as efficient as new ones.
	 */
	private static final List<UncertainParameterChange> VARIABLES = List.of(
			variable("hours", Kind.FACTOR, OfStudy.HOURS, new OfParameter("wasteUnitHours")),
			variable("lifetime", Kind.FACTOR, OfStudy.LIFETIME),
			variable("rate", Kind.VALUE, OfStudy.DISCOUNT_RATE),
			variable("coal price", Kind.FACTOR, new OfParameter("fuelPrice", 0)),
			variable("gas price", Kind.VALUE, new OfParameter("fuelPrice", 1)),
			variable("gas tariff", Kind.FACTOR, new OfParameter("electricityTariff", 1)),
			variable("capex", Kind.FACTOR, new OfParameter("gasBoilerCost"), new OfParameter("wasteUnitCost"),
					new OfParameter("largeUnitCost"), new OfParameter("turbineRetrofitCost"),
					new OfParameter("combinedCycleCost")),
			variable("combined cycle", Kind.VALUE, new OfParameter("combinedCycleEfficiency"),
					new OfParameter("electricEfficiency", 1)),
			variable("gas boiler", Kind.VALUE, new OfParameter("gasBoilerEfficiency")));
	private static final double[] LOW = { 0.8, 0.8, 0.05, 0.8, 0.8 * 66.5, 0.8, 0.8, 0.45, 0.90 };
	private static final double[] HIGH = { 1.2, 1.2, 0.10, 1.2, 1.2 * 66.5, 1.2, 1.2, 0.55, 0.94 };

	private static Study study;
	private static EipModel model;
	private static EnsembleRun run;
	private static StudyResult asItIs;
	private static EnsembleResult table;

	private static UncertainParameterChange variable(String name, Kind kind, Target... targets) {
		return new UncertainParameterChange(name, kind, List.of(targets), Place.NONE);
	}

	@BeforeAll
	static void computeOnce() throws IOException {
		var faults = new Faults();
		Path park = CommandLineFixture.EXAMPLE.resolve("china-eip.park");
		study = Scenarios.load(CommandLineFixture.STUDY, faults).studies().get(0);
		model = Parks.load(park, faults);
		run = EnsembleRun.of(study, model, ModelFile.of(park), VARIABLES, faults);
		assertEquals(List.of(), faults.list());
		asItIs = StudyRun.of(study, model, ModelFile.of(park), faults).run(Progress.NONE);
		table = run.run(new Tornado.Draws(run.base(), LOW, HIGH), 2, Progress.NONE);
	}

	private static double result(String measure, String variable, boolean high, Indicator quantity) {
		int draw = 0;
		for (int v = 0; v < VARIABLES.size(); v++) {
			draw = VARIABLES.get(v).name().equals(variable) ? 2 * v + (high ? 2 : 1) : draw;
		}
		assertEquals(variable.equals("base"), draw == 0, variable);
		return table.draws(MEASURES.indexOf(measure), quantity)[draw];
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			base,       false, 2840,  -46.9, 446, -109.0, 20, 401.6, 140, -69.3, 3053,  -37.5
			hours,      false, 2272,  -39.9, 356,  -73.5, 16, 577.1, 112, -62.7, 2442,   -2.7
			hours,      true,  3408,  -51.7, 535, -132.6, 24, 284.6, 168, -73.7, 3664,  -60.7
			lifetime,   false, 2125,  -45.0, 313,  -80.5, 15, 420.5, 100, -64.4, 2291,  -35.6
			lifetime,   true,  3556,  -47.9, 578, -122.1, 26, 392.6, 179, -71.8, 3815,  -38.5
			rate,       false, 2840,  -54.6, 446, -128.2, 20, 206.3, 140, -75.2, 3053,  -71.3
			rate,       true,  2840,  -41.6, 446,  -92.1, 20, 543.0, 140, -65.0, 3053,  -12.1
			coal price, false, 2840,   88.4, 446,  -82.9, 20, 461.7, 140,  58.6, 3053,   86.0
			coal price, true,  2840, -182.3, 446, -135.0, 20, 341.5, 140, -197.1, 3053, -161.0
			gas price,  false, 2840, -343.8, 446, -109.0, 20, 401.6, 140, -69.3, 3053, -287.8
			gas price,  true,  2840,  249.9, 446, -109.0, 20, 401.6, 140, -69.3, 3053,  212.8
			gas tariff, false, 2840,  222.7, 446, -109.0, 20, 401.6, 140, -69.3, 3053,  215.8
			gas tariff, true,  2840, -316.5, 446, -109.0, 20, 401.6, 140, -69.3, 3053, -290.8
			capex,      false, 2840,  -53.3, 446, -138.3, 20, 231.8, 140, -74.6, 3053,  -70.1
			capex,      true,  2840,  -40.6, 446,  -79.6, 20, 571.4, 140, -64.0, 3053,   -4.9
			""")
	void isThePrintedOne(String variable, boolean high, double m1, double c1, double m2, double c2, double m3, double c3,
			double m4, double c4, double m5, double c5) {
		double[] mitigation = { m1, m2, m3, m4, m5 };
		double[] cost = { c1, c2, c3, c4, c5 };
		for (int i = 0; i < MEASURES.size(); i++) {
			String what = MEASURES.get(i) + ", " + variable;
			assertEquals(mitigation[i], result(MEASURES.get(i), variable, high, Indicator.MITIGATION) * 1e-6, 0.5, what);
			assertEquals(cost[i], result(MEASURES.get(i), variable, high, Indicator.LEVELISED_COST), 0.0501, what);
		}
	}

	@ParameterizedTest
	@CsvSource({ "M5, combined cycle, 41.88, 48.37", "M1, gas boiler, 41.10, 43.41" })
	void ratesOfEfficienciesAreThePrintedOnes(String measure, String variable, double low, double high) {
		assertEquals(low, 100 * result(measure, variable, false, Indicator.RATE), 0.00501);
		assertEquals(high, 100 * result(measure, variable, true, Indicator.RATE), 0.00501);
	}

	@Test
	void aDrawAtTheBaseIsTheStudyItself() {
		for (int s = 0; s < asItIs.scenarios().size(); s++) {
			ScenarioResult scenario = asItIs.scenarios().get(s);
			assertEquals(scenario.appraisal().levelisedCost(), table.draws(s, Indicator.LEVELISED_COST)[0]);
			assertEquals(scenario.appraisal().mitigationTonnes(), table.draws(s, Indicator.MITIGATION)[0]);
			assertEquals(scenario.appraisal().partTotals()[5], table.draws(s, Indicator.of(study.parts().getLast()))[0]);
			double sum = 0;
			for (int year = 0; year < table.years(); year++) {
				sum += table.table().output(table.outputs().emissions(s) + year)[0];
			}
			assertEquals(scenario.appraisal().scenarioTonnes(), sum, 1e-9 * sum);
		}
	}

	@Test
	void unitsThatChooseForThemselvesDoBetterThanAnyScenario() {
		UnitOptions units = asItIs.options();
		Assignment most = Choice.byRule(units.options(), Choice.Rule.GREATEST_EFFECT);
		double target = asItIs.scenarios().get(0).appraisal().mitigationTonnes();
		var outcome = Choice.best(units.options(), Choice.Goal.LEAST_COST,
				List.of(Limit.target(units.options().effect(), target)), 60, Progress.NONE);
		Assignment best = assertInstanceOf(Choice.Outcome.Found.class, outcome).assignment();
		assertTrue(best.optimal());
		assertTrue(best.effect() >= target * (1 - 1e-9));
		for (ScenarioResult scenario : asItIs.scenarios()) {
			assertTrue(most.effect() >= scenario.appraisal().mitigationTonnes(), scenario.name());
			assertTrue(scenario.appraisal().mitigationTonnes() < target || best.cost() <= scenario.appraisal().npv(),
					scenario.name());
		}
	}

	@Test
	void shardsAndThreadsGiveTheSameBits() {
		ParameterDraws draws = MonteCarlo.of(distributions(), List.of(), Points.Kind.SOBOL, 5, 60);
		DrawTable one = run.run(draws, 1, Progress.NONE).table();
		DrawTable two = run.run(draws, 2, Progress.NONE).table();
		var shards = new ArrayList<DrawTable>();
		for (int i = 0; i < 7; i++) {
			shards.add(run.run(draws, i * 60 / 7, (i + 1) * 60 / 7, 1 + i % 2, Progress.NONE).table());
		}
		DrawTable merged = DrawTable.merge(shards);
		for (int output = 0; output < one.outputs(); output++) {
			assertArrayEquals(one.output(output), two.output(output));
			assertArrayEquals(one.output(output), merged.output(output));
		}
	}

	private static List<Distribution> distributions() {
		var distributions = new ArrayList<Distribution>();
		for (int v = 0; v < VARIABLES.size(); v++) {
			distributions.add(new Distribution.Triangular(LOW[v], run.base()[v], HIGH[v]));
		}
		return distributions;
	}

	@Test
	void stopsWhenAskedTo() {
		ParameterDraws draws = MonteCarlo.of(distributions(), List.of(), Points.Kind.RANDOM, 5, 1_000_000);
		assertThrows(CancellationException.class, () -> run.run(draws, 0, 100_000, 2, new Progress() {
			private long done;

			@Override
			public void worked(long now, long total) {
				done = now;
			}

			@Override
			public boolean cancelled() {
				return done > 0;
			}
		}));
	}

	@Test
	void whatDoesNotFitIsTold() {
		assertTold("study.parameter.missing", variable("x", Kind.FACTOR, new OfParameter("noSuchParameter")));
		assertTold("study.variable.factor", variable("x", Kind.VALUE, new OfParameter("fuelPrice")));
		assertTold("study.variable.factor", variable("x", Kind.VALUE, new OfParameter("fuelPrice", 2)));
		assertTold("study.variable.factor", variable("x", Kind.VALUE, OfStudy.HOURS));
		assertTold("study.variable.twice", variable("x", Kind.FACTOR, new OfParameter("fuelPrice", 0)),
				variable("y", Kind.FACTOR, new OfParameter("fuelPrice")));
	}

	private static void assertTold(String code, UncertainParameterChange... variables) {
		var faults = new Faults();
		EnsembleRun none = EnsembleRun.of(study, model, new ModelFile("a.park", "0"), List.of(variables), faults);
		assertEquals(null, none);
		assertTrue(faults.list().stream().map(Fault::code).anyMatch(code::equals), () -> faults.list().toString());
	}
}
