package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.EnergyUnit;
import org.parkwright.model.park.FuelShare;
import org.parkwright.model.park.ParkFactory;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Units that burn several fuels as the model states it, counted by hand: 900,000 GJ a year for 21 years, coal at 100 kg/GJ, gas at 50. */
class CoFiringTest {

	private static final double FUEL = 900_000;
	private static final double COAL_ALONE = 21 * 90_000;

	private final EipModel model = Models.model();
	private final EnergyUnit unit = Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");

	private static Measure share(double percent, String fuel) {
		return measure(fuel, null, new Measure.Change.OfFuelShare(fuel, quantity(percent, "%"), PLACE));
	}

	private void burns(String fuel, Double share) {
		FuelShare part = ParkFactory.eINSTANCE.createFuelShare();
		part.setFuel(Models.fuel(model, fuel));
		part.setShare(share);
		unit.getCofiring().add(part);
	}

	private static double baseline(StudyResult result) {
		return result.scenarios().get(0).appraisal().baselineTonnes();
	}

	private static double mitigation(StudyResult result, int scenario) {
		return result.scenarios().get(scenario).appraisal().mitigationTonnes();
	}

	@Test
	void emissionsPricesAndImpactsAreThoseOfTheMixture() {
		burns("coal", 0.6);
		burns("naturalGas", 0.4);
		Expression coal = is(Feature.FUEL, "coal");
		StudyResult result = new StudyBuilder()
				.with(Costs.FUEL_PRICE, choice(coal, quantity(10, "CNY/GJ"), null, quantity(20, "CNY/GJ")))
				.with("dust", choice(coal, quantity(30, "g/GJ"), null, quantity(10, "g/GJ")), false)
				.impact(new Impact("dust", "", "kg", StudyBuilder.of(StudyBuilder.parameter("dust"), Expression.Operator.TIMES,
						StudyBuilder.value(Attribute.FUEL_USE)), null, PLACE))
				.scenario("stop", List.of(measure("stop", null, becomes(Attribute.FUEL_USE, quantity(0, "GJ/a")))))
				.run(model);
		assertEquals(COAL_ALONE * 0.8, baseline(result), 1e-6);
		assertEquals(-21 * FUEL * (0.6 * 10 + 0.4 * 20), result.scenarios().get(0).appraisal().npv(), 1e-3);
		assertEquals(FUEL * (0.6 * 30 + 0.4 * 10) / 1000, result.baseline().impacts()[0][0], 1e-6);
	}

	@Test
	void theMainFuelIsThatOfTheLargestShareWhereNoneIsStated() {
		unit.setFuel(null);
		burns("coal", 0.3);
		burns("naturalGas", 0.7);
		StudyResult result = new StudyBuilder()
				.scenario("gas units", List.of(measure("gas", is(Feature.FUEL, "naturalGas"), becomes(Feature.FUEL, "naturalGas")))).run(model);
		assertEquals(COAL_ALONE * 0.65, baseline(result), 1e-6);
		assertEquals(COAL_ALONE * (0.65 - 0.5), mitigation(result, 0), 1e-6, "the new fuel takes the place of the whole mixture");
	}

	@Test
	void anUnknownFactorOfAFuelThatIsNotBurntDoesNotMatter() {
		burns("naturalGas", 1.0);
		StudyResult result = new StudyBuilder().with(Role.CO2, choice(is(Feature.FUEL, "naturalGas"), quantity(50, "kg/GJ")))
				.scenario("none", List.of(measure("none", is(Feature.UNIT, "U1")))).run(model);
		assertEquals(COAL_ALONE / 2, baseline(result), 1e-6);
	}

	@Test
	void aShareThatAMeasureChangesIsOneOfTheWholeMixture() {
		burns("coal", 0.6);
		burns("naturalGas", 0.4);
		StudyResult result = new StudyBuilder().scenario("half", List.of(share(50, "naturalGas")))
				.scenario("twice", List.of(share(50, "naturalGas")), List.of(share(50, "coal"))).run(model);
		assertEquals(COAL_ALONE * (0.8 - 0.65), mitigation(result, 0), 1e-6, "0.3 coal and 0.7 gas");
		assertEquals(COAL_ALONE * (0.8 - (0.65 + 1) / 2), mitigation(result, 1), 1e-6, "half of that, and half coal");
	}

	@Test
	void anUnknownShareLeavesTheEmissionsUnknown() {
		burns("coal", 0.6);
		burns("naturalGas", null);
		StudyResult result = new StudyBuilder().scenario("half", List.of(share(50, "naturalGas"))).run(model);
		assertTrue(Double.isNaN(baseline(result)));
	}
}
