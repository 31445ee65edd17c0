package org.parkwright.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Scenario.Choice;

/** What readers are told of the steps of a scenario. */
class ScenarioSectionTest {

	private static final Measure A = new Measure("A", "", null, List.of(), List.of(), Place.NONE);
	private static final Measure B = new Measure("B", "", null, List.of(), List.of(), Place.NONE);

	private static String steps(Scenario.Step... steps) {
		return ScenarioSection.steps(new Scenario("S", "", List.of(steps), Place.NONE));
	}

	@Test
	void oneAfterTheOtherAndTheFirstThatApplies() {
		assertEquals("A, then the first of A and B that applies",
				steps(new Scenario.Step(List.of(A)), new Scenario.Step(List.of(A, B))));
	}

	@Test
	void whatIsBestForWhichUnitsWhenAndHowFast() {
		Expression coal = new Expression.Membership(Feature.FUEL, List.of("coal"), false, Place.NONE);
		assertEquals("the cheapest of A and B that applies where fuel is coal from 2018 on at 20 % of the capacity a year",
				steps(new Scenario.Step(List.of(A, B), Choice.CHEAPEST, coal, 2018, 0.2)));
	}
}
