package org.parkwright.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.becomes;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.cost;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.measure;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.Costs;
import org.parkwright.core.Models;
import org.parkwright.core.StudyBuilder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Role;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** What is wrong with a study is a fault with a place and a remedy, whoever made the study. */
class StudyFaultTest {

	private final StudyBuilder builder = new StudyBuilder();

	private void assertRefused(Fault... expected) {
		Faults faults = new Faults();
		assertNull(StudyRun.of(builder.study(), Models.model(), StudyBuilder.FILE, faults));
		assertEquals(List.of(expected), faults.list());
	}

	private static Fault error(String code, String message, String remedy) {
		return error(code, message, remedy, "");
	}

	private static Fault error(String code, String message, String remedy, String wanted) {
		return new Fault(Severity.ERROR, code, message, remedy, PLACE, wanted);
	}

	@Test
	void aParameterThatTheModelNeedsIsMissing() {
		builder.without(Role.CO2).without(Costs.FUEL_PRICE);
		assertRefused(
				error("study.parameter.missing", "The study Test needs the parameter co2Factor [kg/GJ].",
						"Add it to the set Factors or to the set it extends."),
				error("study.parameter.missing", "The study Test needs the parameter fuelPrice [CNY/GJ].",
						"Add it to the set Prices or to the set it extends."));
	}

	@Test
	void aParameterThatAMeasureNamesIsMissing() {
		builder.scenario("S", List.of(measure("m", null, becomes(Attribute.HOURS, of(parameter("more"), Operator.TIMES,
				quantity(1, "h/a"))))));
		assertRefused(error("study.parameter.missing", "The study's sets have no parameter more.",
				"Add it to the factor set or the price set."));
	}

	@Test
	void aParameterThatACostNamesIsMissing() {
		builder.scenario("S", List.of(measure("m", null,
				List.of(cost(Costs.RETROFIT, parameter("price"), value(Attribute.CAPACITY))))));
		assertRefused(error("study.parameter.missing", "The study's sets have no parameter price.",
				"Add it to the factor set or the price set."));
	}

	@Test
	void aParameterThatAnotherNamesIsMissing() {
		builder.with(Role.HEAT_TO_POWER, parameter("ratio"));
		assertRefused(error("study.parameter.missing", "The study's sets have no parameter ratio.",
				"Add it to the factor set or the price set."));
	}

	@Test
	void aParameterDependsOnItself() {
		builder.with("one", parameter("two"), false).with("two", parameter("one"), false).with(Role.HEAT_TO_POWER,
				parameter("one"));
		assertRefused(error("study.parameter.cycle", "The parameter one depends on itself: one, two.",
				"Give one of them a number."));
	}

	@Test
	void aParameterIsInAWrongUnit() {
		builder.with(Costs.FUEL_PRICE, quantity(10, "CNY/t"));
		assertRefused(error("scenario.unit", "fuelPrice is in CNY/GJ, but this is in CNY/t.",
				"Multiply by a quantity in t/GJ or correct the formula.", "CNY/GJ"));
	}

	@Test
	void theCasesOfAParameterAreInDifferentUnits() {
		builder.with(Costs.FUEL_PRICE, choice(is(Feature.FUEL, "coal"), quantity(10, "CNY/GJ"), null, quantity(10, "CNY/t")));
		assertRefused(error("scenario.unit", "fuelPrice is in CNY/GJ, but this value is in CNY/t.",
				"Give all its values like units."));
	}

	@Test
	void aWarmingPotentialDiffersByFuel() {
		builder.with(Role.CH4_WARMING, choice(is(Feature.FUEL, "coal"), quantity(25, "1"), null, quantity(28, "1")));
		assertRefused(error("study.parameter.uniform",
				"ch4Warming is one number for all units, but this value holds for some of them.",
				"State one value without a condition."));
	}

	@Test
	void aChangeIsInAWrongUnit() {
		builder.scenario("S", List.of(measure("m", null, becomes(Attribute.FUEL_USE, value(Attribute.ELECTRICITY)),
				becomes(Attribute.HEAT, value(Attribute.CAPACITY)))));
		assertRefused(error("scenario.unit", "heat is in GJ/a, but this is in MW.",
				"Multiply by a quantity in GJ/(a*MW) or correct the formula.", "GJ/a"));
	}

	@Test
	void aConditionComparesDifferentUnits() {
		builder.scenario("S", List.of(measure("m", of(value(Attribute.CAPACITY),
				Relation.LESS, quantity(10, "GJ")))));
		assertRefused(error("scenario.unit", "'<' needs like units: this is in GJ, what stands before it in MW.",
				"Multiply by a quantity in MW/GJ or correct the formula.", "MW"));
	}

	@Test
	void aConditionIsANumber() {
		builder.scenario("S", List.of(measure("m", value(Attribute.CAPACITY))));
		assertRefused(error("scenario.kind", "A condition is expected here, but this is a number in MW.",
				"Compare it with another number."));
	}

	@Test
	void aCostIsNoMoney() {
		Measure dear = measure("m", null, List.of(cost(Costs.RETROFIT, quantity(300, "CNY/kW"), null)));
		builder.scenario("S", List.of(dear));
		assertRefused(error("scenario.unit", "This cost comes to CNY/kW, which is neither money nor money a year.",
				"State the amount on a basis that makes CNY or CNY/a of it."));
	}

	@Test
	void faultsOfAMeasureInTwoScenariosAreToldOnce() {
		Measure wrong = measure("m", value(Attribute.CAPACITY));
		builder.scenario("A", List.of(wrong)).scenario("B", List.of(wrong));
		assertRefused(error("scenario.kind", "A condition is expected here, but this is a number in MW.",
				"Compare it with another number."));
	}
}
