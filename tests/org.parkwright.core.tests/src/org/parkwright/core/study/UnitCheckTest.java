package org.parkwright.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.parkwright.core.StudyBuilder.PLACE;
import static org.parkwright.core.StudyBuilder.choice;
import static org.parkwright.core.StudyBuilder.is;
import static org.parkwright.core.StudyBuilder.of;
import static org.parkwright.core.StudyBuilder.parameter;
import static org.parkwright.core.StudyBuilder.quantity;
import static org.parkwright.core.StudyBuilder.total;
import static org.parkwright.core.StudyBuilder.value;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.measure.Unit;

import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression.Operator;
import org.parkwright.core.study.Expression.Relation;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

/** Units of formulas and the faults of those that do not fit, each at the part that does not. */
class UnitCheckTest {

	private static final Place ELSEWHERE = Place.of("test.scenario", 9, 9);
	private static final Expression CAPACITY = value(Attribute.CAPACITY);
	private static final Expression FUEL_USE = value(Attribute.FUEL_USE);
	private static final Expression COAL = is(Feature.FUEL, "coal");
	private static final Function<String, Unit<?>> PARAMETERS = Map.<String, Unit<?>>of("price", Units.parse("CNY/GJ"))::get;

	private final Faults faults = new Faults();

	private String unit(Expression number) {
		Unit<?> unit = UnitCheck.unitOf(number, PARAMETERS, faults);
		return unit == null ? null : Units.format(unit);
	}

	private static Expression at(Place place, double value, String unit) {
		return new Expression.Quantity(value, Units.parse(unit), unit.equals("1") ? "" : unit, place);
	}

	private void assertOneFault(String code, String message, String remedy, Place place) {
		assertEquals(code + "|" + message + "|" + remedy + "|" + place, String.join("\n", faults.list().stream()
				.map(fault -> fault.code() + "|" + fault.message() + "|" + fault.remedy() + "|" + fault.place()).toList()));
	}

	@Test
	void formulasHaveTheUnitThatTheirPartsMake() {
		assertEquals("MW", unit(CAPACITY));
		assertEquals("1", unit(new Expression.BaseYear(PLACE)));
		assertEquals("MW", unit(new Expression.Negation(CAPACITY, PLACE)));
		assertEquals("CNY/a", unit(of(FUEL_USE, Operator.TIMES, parameter("price"))));
		assertEquals("MW", unit(of(CAPACITY, Operator.PLUS, quantity(5, "kW"))));
		assertEquals("MW2", unit(of(CAPACITY, Operator.POWER, quantity(2, "1"))));
		assertEquals("1/MW", unit(of(CAPACITY, Operator.POWER, new Expression.Negation(quantity(1, "1"), PLACE))));
		assertEquals("1", unit(of(quantity(50, "%"), Operator.POWER, quantity(0.5, "1"))));
		assertEquals("MW", unit(total(CAPACITY, Group.PARK)));
		assertEquals("1", unit(total(null, Group.PLANT)));
		assertEquals("t/a", unit(choice(COAL, quantity(1, "t/a"), null, quantity(1, "kg/a"))));
		assertEquals("kW", unit(new Expression.Call("min", List.of(quantity(1, "kW"), CAPACITY), PLACE)));
		assertEquals(List.of(), faults.list());
	}

	@Test
	void anUnknownParameterIsNoFaultOfTheUnits() {
		assertNull(unit(of(parameter("other"), Operator.TIMES, CAPACITY)));
		assertEquals("MW", unit(of(parameter("other"), Operator.PLUS, CAPACITY)));
		assertEquals(List.of(), faults.list());
	}

	@Test
	void aSumOfDifferentUnits() {
		unit(of(CAPACITY, Operator.MINUS, at(ELSEWHERE, 5, "GJ")));
		assertOneFault("scenario.unit", "'-' needs like units: this is in GJ, what stands before it in MW.",
				"Multiply by a quantity in MW/GJ or correct the formula.", ELSEWHERE);
	}

	@Test
	void aNumberWithoutUnitIsToldWhichToWrite() {
		UnitCheck.condition(of(CAPACITY, Relation.LESS, at(ELSEWHERE, 5, "1")), PARAMETERS, faults);
		assertOneFault("scenario.unit", "'<' needs like units: this is in 1, what stands before it in MW.",
				"Write the unit behind the number, for instance MW.", ELSEWHERE);
	}

	@Test
	void aRatioThatIsNone() {
		UnitCheck.demand(at(ELSEWHERE, 3, "MW"), Units.parse("1"), "efficiency", PARAMETERS, faults);
		assertOneFault("scenario.unit", "efficiency is in 1, but this is in MW.", "Divide by a quantity in MW.", ELSEWHERE);
	}

	@Test
	void aYearIsNoPartOfAnHour() {
		UnitCheck.demand(of(CAPACITY, Operator.TIMES, quantity(5000, "h")), Units.parse("MWh/a"), "electricity", PARAMETERS, faults);
		assertEquals("electricity is in MWh/a, but this is in MW*h.", faults.list().get(0).message());
		Faults none = new Faults();
		UnitCheck.demand(of(CAPACITY, Operator.TIMES, value(Attribute.HOURS)), Units.parse("MWh/a"), "electricity", PARAMETERS, none);
		assertEquals(List.of(), none.list());
	}

	@Test
	void anExponentWithAUnit() {
		assertNull(unit(of(quantity(2, "1"), Operator.POWER, at(ELSEWHERE, 1, "MW"))));
		assertOneFault("scenario.unit", "An exponent is a plain number, but this is in MW.",
				"Divide it by a quantity of that unit.", ELSEWHERE);
	}

	@Test
	void aBrokenPowerOfAQuantity() {
		assertNull(unit(of(CAPACITY, Operator.POWER, at(ELSEWHERE, 0.5, "1"))));
		assertOneFault("scenario.unit", "Only whole numbers written out can be the exponent of a quantity in MW.",
				"Divide the base by a quantity of that unit first.", ELSEWHERE);
	}

	@Test
	void anExponentThatNoQuantityHas() {
		assertNull(unit(of(CAPACITY, Operator.POWER, at(ELSEWHERE, 1e9, "1"))));
		assertOneFault("scenario.unit", "The exponent of a quantity in MW is at most 24, not 1000000000.",
				"Divide the base by a quantity of that unit first.", ELSEWHERE);
	}

	@Test
	void aConditionInPlaceOfANumberAndTheOtherWayRound() {
		assertNull(unit(new Expression.Not(COAL, ELSEWHERE)));
		assertOneFault("scenario.kind", "A number is expected here, but this is a condition.",
				"Move the condition behind where.", ELSEWHERE);
		Faults others = new Faults();
		UnitCheck.condition(new Expression.Or(List.of(COAL, at(ELSEWHERE, 1, "MW")), PLACE), PARAMETERS, others);
		assertEquals("A condition is expected here, but this is a number in MW. Compare it with another number.",
				others.list().get(0).text());
	}

	@Test
	void conditionsWithinChoicesAreChecked() {
		unit(choice(of(CAPACITY, Relation.EQUAL, at(ELSEWHERE, 1, "t")), quantity(1, "MW")));
		assertEquals(1, faults.list().size());
		assertEquals(ELSEWHERE, faults.list().get(0).place());
	}
}
