package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
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
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Mark;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParameterReads;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.UnitLives;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory.Quantity;
import org.parkwright.engine.lifetime.WeibullLifetime;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyPlant;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Horizon;

/** Two units of 90,000 t a year, of 2005 and of 1980 and 30 years, that live by a distribution; gas halves what they emit from 2020 on. */
class UnitLivesRunTest {

	private static final double EMISSIONS = 90_000;
	private static final Expression COAL = is(Feature.FUEL, "coal");
	private static final Measure GAS = measure("gas", COAL, List.of(cost(Costs.RETROFIT, quantity(100, "CNY/kW"), value(Attribute.CAPACITY))),
			becomes(Feature.FUEL, "naturalGas"));

	private final EipModel model = Models.model();
	private final EnergyPlant plant = Models.plant(Models.park(model, "K1"), "P1");
	private final EnergyUnit old = Models.unit(plant, "U2");

	@BeforeEach
	void units() {
		Models.unit(plant, "U1");
		old.setVintage(1980);
	}

	private static UnitLives weibull(Expression mean, Expression shape) {
		return new UnitLives("weibull", Map.of("mean", mean, "shape", shape), false, Mark.ESTIMATE, "test", PLACE);
	}

	private static StudyBuilder builder() {
		return new StudyBuilder().discounted(0.08).with("wear", quantity(3, "1"), false).with(Costs.FOLLOW_UP_COST, quantity(1000, "CNY/kW"))
				.stepwise("later", List.of(), new Scenario.Step(List.of(GAS), Scenario.Choice.FIRST, null, 2020, Double.NaN));
	}

	private static Study study(Expression shape) {
		return builder().study().withLives(weibull(value(Attribute.LIFETIME), shape));
	}

	private StudyResult run(Study study) {
		Faults faults = new Faults();
		StudyRun run = StudyRun.of(study, model, StudyBuilder.FILE, faults);
		assertTrue(faults.isEmpty(), faults.list()::toString);
		return run.run(Progress.NONE);
	}

	private static double left(double age, double years) {
		WeibullLifetime law = WeibullLifetime.ofMean(30, 3);
		return law.survival(age + years + 0.5) / law.survival(age + 0.5);
	}

	@Test
	void eachYearCountsWhatIsToBeExpectedInUse() {
		StudyResult result = run(study(quantity(3, "1")));
		for (int k : new int[] { 0, 1, 10, 25 }) {
			assertEquals(left(34, k) + left(9, k), result.trajectory().total(Quantity.UNITS, k), 2e-4);
			assertEquals(EMISSIONS * (left(34, k) + left(9, k)), result.trajectory().total(Quantity.EMISSIONS, k), 2e-4 * EMISSIONS);
		}
		// One is past its lifetime, and in use nevertheless.
		assertTrue(result.units().get(0).remainingLife() > 3, () -> result.units().get(0).toString());
		assertEquals(EMISSIONS * (result.units().get(0).remainingLife() + result.units().get(1).remainingLife()), result.committed().emissions().total(), 1e-3);
		assertEquals(result.committed().emissions().total(), result.scenarios().get(0).appraisal().baselineTonnes(), 1e-3);
		double there = left(34, 6) + left(9, 6);
		assertEquals(there * 5e6 * Math.pow(1.08, -6), result.scenarios().get(0).appraisal().partTotals()[Costs.index(Costs.RETROFIT)], 1e3);
	}

	@Test
	void theRemainingLifeIsWholeWhateverTheHorizon() {
		Study until = builder().counting(Horizon.until(2016), org.parkwright.engine.lifetime.YearConvention.START).study()
				.withLives(weibull(value(Attribute.LIFETIME), quantity(3, "1")));
		StudyResult result = run(until);
		StudyResult whole = run(study(quantity(3, "1")));
		assertEquals(whole.committed().emissions().total(), result.committed().emissions().total(), 1e-3);
		assertEquals(whole.units().get(1).remainingLife(), result.units().get(1).remainingLife());
		assertEquals(3, result.trajectory().years());
		assertEquals(whole.trajectory().total(Quantity.EMISSIONS, 2), result.trajectory().total(Quantity.EMISSIONS, 2), 1e-6);
	}

	/** By technology, as any parameter. */
	@Test
	void aShapeThatDiffersFromUnitToUnitAndIsStatedAnewByAScenario() {
		old.setTechnology(Models.technology(model, "gasTurbine"));
		var builder = builder().with("wear", choice(is(Feature.TECHNOLOGY, "gasTurbine"), quantity(1.5, "1"), null, quantity(3, "1")), false)
				.stepwise("anew", List.of(StudyBuilder.stated("wear", quantity(6, "1"))), new Scenario.Step(List.of(GAS)));
		StudyResult result = run(builder.study().withLives(weibull(value(Attribute.LIFETIME), parameter("wear"))));
		StudyResult slow = run(study(quantity(1.5, "1")));
		StudyResult fast = run(study(quantity(3, "1")));
		StudyResult six = run(study(quantity(6, "1")));
		assertEquals(slow.units().get(0).remainingLife(), result.units().get(0).remainingLife());
		assertEquals(fast.units().get(1).remainingLife(), result.units().get(1).remainingLife());
		assertEquals(six.scenarios().get(0).appraisal().baselineTonnes(), result.scenarios().get(1).appraisal().baselineTonnes(), 1e-6);
	}

	@Test
	void aDrawOfTheShapeIsTheStudyOfThatShape() {
		Study study = study(parameter("wear"));
		assertTrue(ParameterReads.of(study).stream().anyMatch(parameter -> parameter.name().equals("wear")));
		EnsembleRun run = EnsembleRun.of(study, model, StudyBuilder.FILE,
				List.of(new UncertainParameterChange("wear", Kind.VALUE, List.of(new OfParameter("wear")), PLACE)), new Faults());
		EnsembleResult result = run.run(new Tornado.Draws(run.base(), new double[] { 1.5 }, new double[] { 6 }), 1, Progress.NONE);
		double[] shapes = { 3, 1.5, 6 };
		for (int draw = 0; draw < shapes.length; draw++) {
			StudyResult own = run(study(quantity(shapes[draw], "1")));
			Appraisal appraisal = own.scenarios().get(0).appraisal();
			assertEquals(appraisal.npv(), result.draws(0, Indicator.NPV)[draw], 1e-6 * Math.abs(appraisal.npv()));
			assertEquals(appraisal.scenarioTonnes(), result.draws(0, Indicator.TONNES)[draw], 1e-6 * appraisal.scenarioTonnes());
			assertTrue(own.trajectory().years() <= result.years(), own.trajectory().years() + " of " + result.years());
		}
	}

	@Test
	void whatNoUnitCanLiveByIsTold() {
		assertFault(study(quantity(-1, "1")), "Unit U2: No weibull lifetime has these numbers. Write a standard deviation that is not far from the mean, or a shape between 0.1 and 1000.");
		assertFault(study(value(Attribute.HEAT_TO_POWER)),
				"The shape of the lifetime asks for heatToPower of a unit, which follows from more than the park file states."
						+ " Ask for its lifetime, vintage or capacity, or for what it is, such as its technology.");
		Study partly = builder().with("wear", choice(is(Feature.FUEL, "peat"), quantity(3, "1")), false).study()
				.withLives(weibull(value(Attribute.LIFETIME), parameter("wear")));
		assertFault(partly, "The shape of the lifetime of unit U2 is not known. State what it asks for of this unit, or a value that holds for all others.");
	}

	private void assertFault(Study study, String text) {
		Faults faults = new Faults();
		assertNull(StudyRun.of(study, model, StudyBuilder.FILE, faults));
		assertEquals(List.of(text), faults.list().stream().map(Fault::text).toList());
	}
}
