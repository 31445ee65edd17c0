package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.series;
import static org.parkwright.core.StudyBuilder.successor;
import static org.parkwright.core.StudyBuilder.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.analysis.sensitivity.Tornado;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.analysis.EnsembleResult;
import org.parkwright.core.analysis.Indicator;
import org.parkwright.core.analysis.UncertainParameterChange;
import org.parkwright.core.analysis.UncertainParameterChange.Kind;
import org.parkwright.core.analysis.UncertainParameterChange.OfStudy;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.engine.Annuity;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Horizon;

/** Units of 90,000 t a year, of 2005 and 30 years, whose successor costs 50 MCNY; gas halves what they emit. */
class HorizonTest {

	private static final double EMISSIONS = 90_000;
	private static final double SUCCESSOR = 50e6;
	private static final double RATE = 0.08;
	private static final Measure GAS = measure("gas", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"));
	private static final Measure LONGER = measure("longer", is(Feature.FUEL, "coal"), becomes(Feature.FUEL, "naturalGas"),
			becomes(Attribute.LIFETIME, of(value(Attribute.LIFETIME), Operator.PLUS, quantity(5, "a"))));

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
	private final EnergyUnit unit = Models.unit(plant, "U1");

	private static StudyBuilder builder(Horizon horizon, YearConvention convention) {
		return new StudyBuilder().discounted(RATE).counting(horizon, convention).with(Costs.FOLLOW_UP_COST, quantity(1000, "CNY/kW"));
	}

	private Appraisal appraise(Horizon horizon, Measure measure) {
		return builder(horizon, YearConvention.START).scenario("S", List.of(measure)).run(model).scenarios().get(0).appraisal();
	}

	/** Gas, and another unit of 20 MCNY after so many years. */
	private static Measure newUnit(int after) {
		return measure("new", is(Feature.FUEL, "coal"), List.of(successor(quantity(20, "MCNY"), quantity(after, "a"))),
				becomes(Feature.FUEL, "naturalGas"));
	}

	private static double followUp(Appraisal appraisal) {
		return appraisal.partTotals()[Costs.index(Costs.FOLLOW_UP)];
	}

	@ParameterizedTest
	@CsvSource({ "START, 21, 30", "MIDDLE, 21.5, 30", "END, 22, 30" })
	void theYearConventionShiftsTheEndOfLives(YearConvention convention, double old, double young) {
		Models.unit(plant, "U2").setVintage(2014);
		StudyResult result = builder(Horizon.REMAINING_LIFE, convention).scenario("S", List.of(GAS)).run(model);
		assertEquals(List.of(old, young), result.units().stream().map(each -> each.remainingLife()).toList());
		assertEquals((old + young) * EMISSIONS, result.scenarios().get(0).appraisal().baselineTonnes(), 1e-6);
		assertEquals((old + young) * EMISSIONS / 2, result.scenarios().get(0).appraisal().mitigationTonnes(), 1e-6);
		assertEquals((1 + Math.min(1, old - 21)) * EMISSIONS, result.trajectory().total(Trajectory.Quantity.EMISSIONS, 21), 1e-6);
		assertEquals(old * EMISSIONS + young * EMISSIONS, result.committed().emissions().total(), 1e-6);
	}

	@Test
	void aStatedRetirementKnowsNoYearConvention() {
		unit.setRetireYear(2020);
		assertEquals(6.0, builder(Horizon.REMAINING_LIFE, YearConvention.END).run(model).units().get(0).remainingLife());
	}

	@Test
	void aCommonYearCutsLivesOff() {
		EnergyUnit old = Models.unit(plant, "U2");
		old.setVintage(1990);
		StudyResult result = builder(Horizon.until(2020), YearConvention.START).scenario("S", List.of(GAS)).run(model);
		Appraisal appraisal = result.scenarios().get(0).appraisal();
		assertEquals((7 + 6) * EMISSIONS, appraisal.baselineTonnes(), 1e-6);
		assertEquals((7 + 6) * EMISSIONS / 2, appraisal.mitigationTonnes(), 1e-6);
		assertEquals(EMISSIONS / 2 * (Annuity.factor(RATE, 7) + Annuity.factor(RATE, 6)),
				Arrays.stream(appraisal.discountedMitigation()).sum(), 1e-6);
		assertEquals(7, result.trajectory().years());
		assertEquals(21.0, result.units().get(0).remainingLife());
		assertEquals(13 * EMISSIONS, result.baselineEmissions().total(), 1e-6);
		assertEquals(27 * EMISSIONS, result.committed().emissions().total(), 1e-6, "the units are there all the same");
	}

	@Test
	void aSuccessorAfterTheCommonYearIsNotCounted() {
		assertEquals(0, followUp(appraise(Horizon.until(2034), newUnit(21))), "the last year is the unit's own");
		assertEquals(-SUCCESSOR * Annuity.discount(RATE, 21), followUp(appraise(Horizon.until(2035), newUnit(22))), 1e-6);
		assertEquals(20e6 * Annuity.discount(RATE, 20), followUp(appraise(Horizon.until(2034), newUnit(20))), 1e-6);
	}

	@Test
	void theLifeOfANewUnitGoesOnWithALikeOne() {
		Appraisal appraisal = appraise(Horizon.NEW_UNIT_LIFE, newUnit(30));
		assertEquals(30 * EMISSIONS, appraisal.baselineTonnes(), 1e-6);
		assertEquals(15 * EMISSIONS, appraisal.mitigationTonnes(), 1e-6);
		assertEquals(-SUCCESSOR * Annuity.discount(RATE, 21), followUp(appraisal), 1e-6);
		assertEquals(20e6 * Annuity.discount(RATE, 29) - SUCCESSOR * Annuity.discount(RATE, 21),
				followUp(appraise(Horizon.NEW_UNIT_LIFE, newUnit(29))), 1e-6);
	}

	@Test
	void aUnitOfUnknownLifetimeHasNoNewOne() {
		unit.setLifetime(null);
		unit.setRetireYear(2020);
		StudyResult result = builder(Horizon.NEW_UNIT_LIFE, YearConvention.START).scenario("S", List.of(GAS)).run(model);
		assertEquals(0, result.scenarios().get(0).appraisal().baselineTonnes());
		assertEquals(0, result.scenarios().get(0).appraisal().unitsAffected());
		assertEquals(List.of("study.stock", "study.remainingLife"), result.warnings().stream().map(each -> each.code()).toList());
		assertEquals("State both.", result.warnings().get(1).remedy());
	}

	@Test
	void aLongerLifeMovesTheSuccessorAndNotTheHorizon() {
		Appraisal common = appraise(Horizon.until(2036), LONGER);
		assertEquals(21 * EMISSIONS - 23 * EMISSIONS / 2, common.mitigationTonnes(), 1e-6);
		assertEquals(-SUCCESSOR * Annuity.discount(RATE, 21), followUp(common), 1e-6);
		Appraisal asNew = appraise(Horizon.NEW_UNIT_LIFE, LONGER);
		assertEquals(30 * EMISSIONS / 2, asNew.mitigationTonnes(), 1e-6);
		assertEquals(SUCCESSOR * (Annuity.discount(RATE, 26) - Annuity.discount(RATE, 21)), followUp(asNew), 1e-6);
	}

	@Test
	void whatBeginsAfterTheHorizonIsNotTaken() {
		Appraisal appraisal = builder(Horizon.until(2020), YearConvention.START).stepwise("later", List.of(),
				new Scenario.Step(List.of(GAS), Scenario.Choice.FIRST, null, 2021, Double.NaN)).run(model).scenarios().get(0).appraisal();
		assertEquals(0, appraisal.mitigationTonnes());
		assertEquals(0, appraisal.unitsAffected());
	}

	static Stream<Arguments> horizonsAndConventions() {
		List<Arguments> all = new ArrayList<>();
		for (Horizon horizon : List.of(Horizon.REMAINING_LIFE, Horizon.until(2022), Horizon.until(2040), Horizon.NEW_UNIT_LIFE)) {
			for (YearConvention convention : YearConvention.values()) {
				all.add(Arguments.of(horizon, convention));
			}
		}
		return all.stream();
	}

	/** A stock of all ages, and scenarios whose successors come at all times. */
	private StudyBuilder mixed(Horizon horizon, YearConvention convention) {
		for (int i = 2; i < 9; i++) {
			EnergyUnit more = Models.unit(plant, "U" + i);
			more.setVintage(1980 + 5 * i);
			more.setLifetime(i % 2 == 0 ? 30.0 : 20.0);
			more.setRetireYear(i == 4 ? 2019 : null);
		}
		return builder(horizon, convention).with(Costs.ULTRA_LOW_EMISSION_CAPITAL, quantity(80, "CNY/kW"))
				.scenario("gas", List.of(GAS)).scenario("new", List.of(newUnit(9))).scenario("longer", List.of(LONGER));
	}

	@ParameterizedTest
	@MethodSource("horizonsAndConventions")
	void yearByYearIsWhatAllYearsAtOnceAre(Horizon horizon, YearConvention convention) {
		StudyBuilder builder = mixed(horizon, convention);
		StudyResult atOnce = builder.run(model);
		StudyResult byYear = builder.with(Costs.FUEL_PRICE, series(true, "CNY/GJ", 2014, 10, 2090, 10)).run(model);
		for (int s = 0; s < 2; s++) {
			Appraisal one = atOnce.scenarios().get(s).appraisal();
			Appraisal other = byYear.scenarios().get(s).appraisal();
			assertEquals(one.baselineTonnes(), other.baselineTonnes(), 1e-12 * one.baselineTonnes());
			assertEquals(one.mitigationTonnes(), other.mitigationTonnes(), 1e-12 * one.baselineTonnes());
			assertArrayEquals(one.partTotals(), other.partTotals(), 1e-3);
			assertEquals(atOnce.committed().emissions().total(), byYear.committed().emissions().total(), 1e-6);
			Trajectory ours = atOnce.scenarios().get(s).trajectory();
			Trajectory theirs = byYear.scenarios().get(s).trajectory();
			for (int k = 0; k < ours.years(); k++) {
				assertEquals(ours.total(Trajectory.Quantity.EMISSIONS, k), theirs.total(Trajectory.Quantity.EMISSIONS, k), 1e-6);
				for (int part = 0; part < ours.parts(); part++) {
					assertEquals(ours.totalCost(part, k), theirs.totalCost(part, k), 1e-3, "part " + part + " of year " + k);
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("horizonsAndConventions")
	void aDrawAtTheBaseIsTheStudy(Horizon horizon, YearConvention convention) {
		StudyBuilder builder = mixed(horizon, convention);
		StudyResult study = builder.run(model);
		EnsembleRun run = EnsembleRun.of(builder.study(), model, StudyBuilder.FILE,
				List.of(new UncertainParameterChange("lives", Kind.FACTOR, List.of(OfStudy.LIFETIME), StudyBuilder.PLACE)), new Faults());
		EnsembleResult result = run.run(new Tornado.Draws(run.base(), new double[] { 0.5 }, new double[] { 1.5 }), 1, Progress.NONE);
		for (int s = 0; s < study.scenarios().size(); s++) {
			Appraisal appraisal = study.scenarios().get(s).appraisal();
			assertEquals(appraisal.npv(), result.draws(s, Indicator.NPV)[0]);
			assertEquals(appraisal.scenarioTonnes(), result.draws(s, Indicator.TONNES)[0]);
			Trajectory trajectory = study.scenarios().get(s).trajectory();
			for (int k = 0; k < result.years(); k++) {
				double expected = k < trajectory.years() ? trajectory.total(Trajectory.Quantity.EMISSIONS, k) : 0;
				assertEquals(expected, result.table().output(result.outputs().emissions(s) + k)[0], 1e-6);
			}
		}
	}
}
