package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.value;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Models;
import org.parkwright.core.ResultTexts;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.result.ImpactResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;
import org.parkwright.core.study.StudyText;
import org.parkwright.model.park.EipModel;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** What a unit of 900,000 GJ of coal a year burdens for 21 years beside greenhouse gases. */
class ImpactsTest {

	private static final int LIFE = 21;
	private static final Impact SO2 = new Impact("SO2", "Sulphur dioxide", "t",
			of(value(Attribute.FUEL_USE), Operator.TIMES, parameter("so2Factor")),
			of(value(Attribute.GRID_PURCHASE), Operator.TIMES, quantity(2, "g/kWh")), PLACE);
	private static final Impact WATER = new Impact("water", "", "m3",
			of(value(Attribute.ELECTRICITY), Operator.TIMES, quantity(3, "m3/MWh")), null, PLACE);
	private static final Measure GAS = measure("gas", null, becomes(Feature.FUEL, "naturalGas"));
	private static final Measure BUY = measure("buy", null, becomes(Attribute.GRID_PURCHASE, quantity(100, "MWh/a")));

	private final EipModel model = Models.model();
	private final StudyBuilder builder = new StudyBuilder().impact(SO2).impact(WATER).with("so2Factor",
			choice(is(Feature.FUEL, "coal"), quantity(100, "g/GJ"), is(Feature.FUEL, "naturalGas"),
					quantity(1, "g/GJ")), false);

	ImpactsTest() {
		Models.unit(Models.plant(Models.park(model, "K1"), "P1"), "U1");
	}

	private static double[] everyYear(double value) {
		double[] years = new double[LIFE];
		Arrays.fill(years, value);
		return years;
	}

	@Test
	void theStockAndWhatAMeasureChanges() {
		StudyResult result = builder.scenario("gas", List.of(GAS)).scenario("buy", List.of(BUY)).run(model);
		ImpactResult stock = result.impacts(result.trajectory()).get(0);
		assertArrayEquals(everyYear(90), stock.direct(), 1e-9);
		assertArrayEquals(everyYear(0), stock.upstream());
		ImpactResult gas = result.impacts(result.scenarios().get(0).trajectory()).get(0);
		assertArrayEquals(everyYear(0.9), gas.direct(), 1e-9);
		assertArrayEquals(everyYear(-89.1), gas.directChange(), 1e-9);
		assertArrayEquals(everyYear(0), gas.upstreamChange());
		ImpactResult buy = result.impacts(result.scenarios().get(1).trajectory()).get(0);
		assertArrayEquals(everyYear(0.2), buy.upstreamChange(), 1e-9);
		assertEquals(LIFE * 0.2, ImpactResult.total(buy.upstreamChange()), 1e-9);
	}

	@Test
	void whatIsNotStatedIsUnknown() {
		StudyResult result = builder.run(model);
		ImpactResult water = result.impacts(result.trajectory()).get(1);
		assertArrayEquals(everyYear(150_000), water.direct(), 1e-6);
		assertTrue(Double.isNaN(ImpactResult.total(water.upstream())));
	}

	@Test
	void aShareOfAnotherFuelCountsByItsShare() {
		Measure cofire = measure("cofire", null, new Measure.Change.OfFuelShare("naturalGas", quantity(40, "%"), PLACE));
		StudyResult result = builder.scenario("cofire", List.of(cofire)).run(model);
		assertArrayEquals(everyYear(0.6 * 90 + 0.4 * 0.9),
				result.impacts(result.scenarios().get(0).trajectory()).get(0).direct(), 1e-9);
	}

	@Test
	void aMeasureThatBeginsLaterCountsFromThen() {
		StudyResult result = builder.stepwise("later", List.of(),
				new Scenario.Step(List.of(GAS), Choice.FIRST, null, 2016, Double.NaN)).run(model);
		double[] change = everyYear(-89.1);
		change[0] = 0;
		change[1] = 0;
		double[] withTheSuccessorsYear = Arrays.copyOf(change, LIFE + 1);
		assertArrayEquals(withTheSuccessorsYear, result.impacts(result.scenarios().get(0).trajectory()).get(0).directChange(), 1e-9);
	}

	@Test
	void theTableNamesUnitAndYear() throws IOException {
		StringBuilder table = new StringBuilder();
		table.append(ResultTexts.csv(builder.scenario("buy", List.of(BUY)).run(model), "impacts"));
		List<String> lines = table.toString().lines().toList();
		assertEquals("study,scenario,impact,unit,year,direct,upstream,direct_change,upstream_change", lines.get(0));
		assertEquals("Test,baseline,SO2,t,2014,90.0,0.0,0.0,0.0", lines.get(1));
		assertEquals("Test,baseline,water,m3,2034,150000.0,,0.0,0.0", lines.get(2 * LIFE));
		assertEquals(1 + 2 * 2 * LIFE, lines.size());
	}

	@Test
	void impactsBelongToTheHashOfTheParameters() {
		String with = StudyText.of(builder.study());
		assertTrue(with.contains("impact SO2 direct fuelUse * so2Factor upstream gridPurchase * 2 g/kWh"), with);
		assertNotEquals(with, StudyText.of(new StudyBuilder().study()));
	}
}
