package org.parkwright.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.StudyBuilder;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Horizon;

/** What a result depends on, as text in one form. */
class StudyTextTest {

	private static final Measure GAS = measure("gas", is(Feature.FUEL, "coal"),
			List.of(cost(Costs.RETROFIT, quantity(300, "CNY/kW"), value(Attribute.CAPACITY)),
					new Measure.CostItem(Costs.FOLLOW_UP.id(), quantity(5, "CNY"), null, quantity(30, "a"), PLACE)),
			becomes(Feature.FUEL, "naturalGas"), becomes(Attribute.HOURS, quantity(5000, "h/a")),
			becomes(Costs.FUEL_PRICE, quantity(66.5, "CNY/GJ")));
	private static final Measure UNUSED = measure("unused", null);

	@Test
	void everythingThatCountsIsInTheText() {
		String text = StudyText.of(new StudyBuilder().discounted(0.08).scenario("A", List.of(GAS, GAS), List.of(GAS)).study());
		assertTrue(text.startsWith("base year 2014\ndiscount rate 0.08\nabatement cost levelised\nfactor set Factors\n"
				+ "fullLoadHours 1000 h/a estimate\n"), text);
		assertTrue(text.contains("\nco2Factor 100 kg/GJ where fuel is coal estimate\nco2Factor 0.05 t/GJ where fuel is naturalGas estimate\n"),
				text);
		assertTrue(text.contains("""
				cost part retrofit in budget
				cost part fuel
				fuelPrice in CNY/GJ on fuelUse
				cost part electricity
				- electricityTariff in CNY/kWh on electricity
				cost part steam
				- steamPrice in CNY/GJ on heat
				cost part ultraLowEmission
				ultraLowEmissionCapital in CNY/kW on capacityToClean
				ultraLowEmissionOperation in CNY/kWh on electricity
				cost part followUp
				followUpCost in CNY/kW on capacity after remainingLife
				"""), text);
		assertTrue(text.endsWith("""
				measure gas where fuel is coal
				fuel becomes naturalGas
				hours becomes 5000 h/a
				fuelPrice becomes 66.5 CNY/GJ
				cost retrofit 300 CNY/kW per capacity
				cost followUp 5 CNY after 30 a
				scenario A first of gas, gas then first of gas
				"""), text);
	}

	@Test
	void placesAndTitlesDoNotCount() {
		Study study = new StudyBuilder().scenario("A", List.of(GAS)).study();
		Study moved = new Study("Other", "another title", "elsewhere.park", PLACE, study.baseYear(), study.horizon(),
				study.convention(), study.discountRate(), study.denominator(), study.currency(), study.factors(), study.prices(), study.parts(), study.scenarios(), List.of(), PLACE);
		assertEquals(StudyText.of(study), StudyText.of(moved));
	}

	@Test
	void whatCountsIsInTheTextWhereItIsNotTheDefault() {
		String text = StudyText.of(new StudyBuilder().study());
		assertEquals(text, StudyText.of(new StudyBuilder().counting(Boundary.BOUGHT, Boundary.STACK).study()));
		assertEquals(text.replace("abatement cost levelised\n", "abatement cost levelised\ncounts stack, credits\n"),
				StudyText.of(new StudyBuilder().counting(Boundary.CREDITS, Boundary.STACK).study()));
	}

	@Test
	void horizonAndYearConventionCountWhereTheyAreNotTheDefaults() {
		String text = StudyText.of(new StudyBuilder().study());
		assertEquals(text, StudyText.of(new StudyBuilder().counting(Horizon.REMAINING_LIFE, YearConvention.START).study()));
		assertEquals(text.replace("base year 2014\n", "base year 2014\nhorizon until 2030\nyear convention midYear\n"),
				StudyText.of(new StudyBuilder().counting(Horizon.until(2030), YearConvention.MIDDLE).study()));
	}

	@Test
	void whatOfTheParkCountsIsInTheText() {
		String text = StudyText.of(new StudyBuilder().study());
		assertEquals(text.replace("levelised\n", "levelised\ninclude planned\ngrid factors buildMargin\n"),
				StudyText.of(new StudyBuilder().includingPlanned().gridFactors(GridFactorKind.BUILD_MARGIN).study()));
	}

	@Test
	void measuresThatNoScenarioUsesAreLeftOut() {
		assertTrue(!StudyText.of(new StudyBuilder().scenario("A", List.of(GAS)).study()).contains("unused"));
		assertTrue(StudyText.of(new StudyBuilder().scenario("A", List.of(UNUSED)).study()).contains("\nmeasure unused\n"));
	}
}
