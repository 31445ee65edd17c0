package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.value;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.analysis.TableResult;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.TwoWayTable;
import org.parkwright.core.study.UncertainParameter;
import org.parkwright.core.study.UncertainParameter.Kind;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Tables of two numbers: each cell against the study that states the two. */
class TableRunTest {

	private static final Measure HALVE = measure("halve", is(Feature.FUEL, "coal"), becomes(Attribute.FUEL_USE,
			of(value(Attribute.FUEL_USE), Operator.TIMES, quantity(50, "%"))));
	private static final Measure GAS = measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"),
			becomes(Attribute.LIFETIME, of(value(Attribute.LIFETIME), Operator.PLUS, quantity(5, "a"))));

	private final EipModel model = Models.model();
	private final Faults faults = new Faults();

	@BeforeEach
	void addUnits() {
		EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
		Models.unit(plant, "U1");
		Models.unit(plant, "U2").setCapacity(70.0);
	}

	private static StudyBuilder scenarios() {
		return new StudyBuilder().discounted(0.08).scenario("H", List.of(HALVE)).scenario("G", List.of(GAS));
	}

	private static TwoWayTable.Axis axis(Kind kind, String parameter, boolean relative, double low, double high, int count) {
		return new TwoWayTable.Axis(new Sensitivity.Range(new UncertainParameter(kind, parameter, PLACE), relative, low, high, PLACE), count);
	}

	private static TwoWayTable.Axis rates(double low, double high, int count) {
		return axis(Kind.DISCOUNT_RATE, "", false, low, high, count);
	}

	private static TwoWayTable.Axis factors(String parameter, double spread, int count) {
		return axis(Kind.PARAMETER, parameter, true, 1 - spread, 1 + spread, count);
	}

	private ImportedModel imported(Study study) {
		return ImportedModel.of(study, model, StudyBuilder.FILE, faults);
	}

	private TableRun compiled(TwoWayTable.Axis rows, TwoWayTable.Axis columns) {
		Study study = scenarios().table(new TwoWayTable("T", List.of("H", "G"), rows, columns, PLACE)).study();
		return TableRun.of(study, 1, imported(study), faults);
	}

	private TableResult result(TwoWayTable.Axis rows, TwoWayTable.Axis columns, int threads) {
		TableRun run = compiled(rows, columns);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return run.run(threads, Progress.NONE);
	}

	private static double cell(TableResult result, int scenario, Indicator quantity, int row, int column) {
		return result.scenarios().get(scenario).tables().get(quantity).results()[row][column];
	}

	@Test
	void everyCellIsTheStudyThatStatesItsNumbers() {
		TableResult result = result(rates(0.04, 0.12, 3), axis(Kind.PARAMETER, "fuelPrice", false, 7, 13, 4), 1);
		assertArrayEquals(new double[] { 0.04, 0.08, 0.12 }, result.rows().values());
		assertArrayEquals(new double[] { 7, 9, 11, 13 }, result.columns().values());
		for (int row = 0; row < 3; row++) {
			for (int column = 0; column < 4; column++) {
				var stated = scenarios().discounted(result.rows().values()[row])
						.with(Costs.FUEL_PRICE, quantity(result.columns().values()[column], "CNY/GJ")).run(model);
				for (int s = 0; s < 2; s++) {
					Appraisal appraisal = stated.scenarios().get(s).appraisal();
					assertEquals(appraisal.mitigationTonnes(), cell(result, s, Indicator.MITIGATION, row, column));
					assertEquals(appraisal.mitigationRate(), cell(result, s, Indicator.RATE, row, column));
					assertEquals(appraisal.npv(), cell(result, s, Indicator.NPV, row, column));
					assertEquals(appraisal.levelisedCost(), cell(result, s, Indicator.LEVELISED_COST, row, column));
					assertEquals(appraisal.cumulativeCost(), cell(result, s, Indicator.CUMULATIVE_COST, row, column));
				}
			}
		}
	}

	@Test
	void rowsAndColumnsThroughTheStudyAreTheBarsOfItsTornado() {
		TwoWayTable.Axis lives = axis(Kind.LIFETIME, "", true, 0.6, 1.4, 3);
		TwoWayTable.Axis tariffs = factors("electricityTariff", 0.4, 5);
		TableResult result = result(lives, tariffs, 1);
		EnsembleRun run = EnsembleRun.of(scenarios().study(), model, StudyBuilder.FILE,
				List.of(UncertainParameterChange.of(lives.range().parameter(), true, scenarios().study()),
						UncertainParameterChange.of(tariffs.range().parameter(), true, scenarios().study())), faults);
		Tornado.Draws draws = new Tornado.Draws(run.base(), new double[] { 0.6, 0.6 }, new double[] { 1.4, 1.4 });
		EnsembleResult moved = run.run(draws, 1, Progress.NONE);
		for (int s = 0; s < 2; s++) {
			for (Indicator quantity : List.of(Indicator.NPV, Indicator.MITIGATION, Indicator.CUMULATIVE_COST)) {
				Tornado tornado = draws.read(moved.draws(s, quantity));
				assertEquals(tornado.base(), cell(result, s, quantity, 1, 2));
				for (Tornado.Bar bar : tornado.bars()) {
					boolean life = bar.parameter() == 0;
					assertEquals(bar.atLow(), cell(result, s, quantity, life ? 0 : 1, life ? 2 : 0));
					assertEquals(bar.atHigh(), cell(result, s, quantity, life ? 2 : 1, life ? 2 : 4));
				}
			}
		}
	}

	@Test
	void valuesAreCalledAsAReaderWritesThem() {
		TableResult result = result(rates(0.07, 0.09, 3), factors("fuelPrice", 0.4, 5), 1);
		assertEquals(List.of("7 %", "8 % *", "9 %"), texts(result.rows()));
		assertEquals(List.of("-40 %", "-20 %", "0 % *", "+20 %", "+40 %"), texts(result.columns()));
		result = result(axis(Kind.PARAMETER, "fuelPrice", false, -1.5, 1500, 2),
				axis(Kind.PARAMETER, "heatEfficiency", false, 0.8, 0.84, 2), 1);
		assertEquals(List.of("-1.5 CNY/GJ", "1,500 CNY/GJ"), texts(result.rows()));
		assertEquals(List.of("0.8 *", "0.84"), texts(result.columns()));
		result = result(rates(0.04, 0.12, 4), axis(Kind.PARAMETER, "fuelPrice", false, 1, 12.123456, 4), 1);
		assertEquals(List.of("4 %", "6.67 %", "9.33 %", "12 %"), texts(result.rows()));
		assertEquals(List.of("1 CNY/GJ", "4.71 CNY/GJ", "8.42 CNY/GJ", "12.12 CNY/GJ"), texts(result.columns()));
	}

	private static List<String> texts(TableResult.Axis axis) {
		return IntStream.range(0, axis.values().length).mapToObj(axis::text).toList();
	}

	@Test
	void theNumberOfThreadsDoesNotCount() {
		TwoWayTable.Axis most = factors("fuelPrice", 0.4, TwoWayTable.MOST_VALUES);
		TableResult one = result(most, rates(0.01, 0.2, 50), 1);
		TableResult two = result(most, rates(0.01, 0.2, 50), 2);
		for (Indicator quantity : one.scenarios().get(0).tables().keySet()) {
			for (int s = 0; s < 2; s++) {
				assertTrue(Arrays.deepEquals(one.scenarios().get(s).tables().get(quantity).results(),
						two.scenarios().get(s).tables().get(quantity).results()), quantity::toString);
			}
		}
	}

	@Test
	void progressIsToldOfEveryCell() {
		TableRun run = compiled(rates(0.01, 0.2, 7), factors("fuelPrice", 0.4, 50));
		AtomicLong last = new AtomicLong();
		run.run(2, new Progress() {
			@Override
			public void worked(long done, long total) {
				last.set(done);
				assertEquals(350, total);
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		});
		assertEquals(350, last.get());
		assertEquals(350, run.steps());
	}

	@Test
	void itStopsWhenItIsToldTo() {
		TableRun run = compiled(rates(0.01, 0.2, 50), factors("fuelPrice", 0.4, 50));
		assertThrows(CancellationException.class, () -> run.run(1, new Progress() {
			private boolean stop;

			@Override
			public void worked(long done, long total) {
				stop = true;
			}

			@Override
			public boolean cancelled() {
				return stop;
			}
		}));
	}

	@Test
	void cellsAtWhichNothingCanBeComputedAreUnknown() {
		TableResult result = result(rates(-1, 0.1, 3), factors("fuelPrice", 0.4, 2), 1);
		assertTrue(Double.isNaN(cell(result, 0, Indicator.NPV, 0, 1)));
		assertTrue(Double.isFinite(cell(result, 0, Indicator.NPV, 2, 1)));
	}

	@Test
	void aNumberThatNothingReadsIsToldOnce() {
		StudyBuilder study = scenarios().with("idle", quantity(1, "1"), true)
				.table(new TwoWayTable("", List.of("H"), rates(0.04, 0.12, 2), factors("idle", 0.4, 2), PLACE))
				.table(new TwoWayTable("", List.of("G"), factors("idle", 0.4, 2), rates(0.04, 0.12, 2), PLACE));
		Analyses.of(study.study(), 0, imported(study.study()), faults);
		assertEquals(List.of("study.variable.effect"), faults.list().stream().map(Fault::code).toList());
		assertFalse(faults.hasErrors());
	}

	@Test
	void tablesOfAStudyAreNumberedAndHaveTheirScenariosAlone() {
		StudyBuilder study = scenarios()
				.table(new TwoWayTable("First", List.of("H", "G"), rates(0.04, 0.12, 2), factors("fuelPrice", 0.4, 3), PLACE))
				.table(new TwoWayTable("", List.of("G"), factors("fuelPrice", 0.4, 2), rates(0.04, 0.12, 2), PLACE));
		Analyses analyses = Analyses.of(study.study(), 0, imported(study.study()), faults);
		assertEquals(6 + 4, analyses.steps());
		StudyAnalysis analysis = analyses.run(List.of(), List.of(), 1, Progress.NONE);
		assertEquals(List.of("First", ""), analysis.tables().stream().map(TableResult::title).toList());
		assertEquals(List.of(1, 2), analysis.tables().stream().map(TableResult::number).toList());
		assertEquals(List.of("G"), analysis.tables().get(1).scenarios().stream().map(TableResult.OfScenario::name).toList());
	}
}
