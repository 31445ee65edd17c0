package org.parkwright.core.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkwright.core.study.Expression.Operator.MINUS;
import static org.parkwright.core.study.Expression.Operator.OVER;
import static org.parkwright.core.study.Expression.Operator.PLUS;
import static org.parkwright.core.study.Expression.Operator.POWER;
import static org.parkwright.core.study.Expression.Operator.TIMES;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.core.fault.Place;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

class ExpressionTextTest {

	private static final Expression CAPACITY = new Expression.AttributeValue(Attribute.CAPACITY, false, Place.NONE);
	private static final Expression HEAT = new Expression.AttributeValue(Attribute.HEAT, false, Place.NONE);
	private static final Expression LIMIT = new Expression.ParameterValue("limit", Place.NONE);
	private static final Expression COAL = is(Feature.FUEL, false, "coal");

	@Test
	void conditionsReadAsTheyAreWritten() {
		Expression large = compare(Expression.Relation.AT_LEAST, CAPACITY, quantity(300, "MW"));
		assertEquals("capacity >= 300 MW and fuel is coal", text(and(large, COAL)));
		assertEquals("fuel is one of (coal, gangue)", text(is(Feature.FUEL, false, "coal", "gangue")));
		assertEquals("output is not heat", text(is(Feature.OUTPUT, true, "heat")));
		assertEquals("fuel is not one of (coal, \"brown coal\")", text(is(Feature.FUEL, true, "coal", "brown coal")));
		assertEquals("fuel is coal and total capacity of such units in the park >= limit", text(and(COAL,
				compare(Expression.Relation.AT_LEAST, new Expression.Total(CAPACITY, Group.PARK, Place.NONE),
						LIMIT))));
		assertEquals("number of such units in the plant > 2", text(compare(Expression.Relation.GREATER,
				new Expression.Total(null, Group.PLANT, Place.NONE), quantity(2, ""))));
	}

	@Test
	void logicGetsTheParenthesesItNeeds() {
		Expression small = compare(Expression.Relation.LESS, CAPACITY, LIMIT);
		Expression either = new Expression.Or(List.of(COAL, small), Place.NONE);
		assertEquals("(fuel is coal or capacity < limit) and fuel is coal", text(and(either, COAL)));
		assertEquals("fuel is coal and capacity < limit or fuel is coal",
				text(new Expression.Or(List.of(and(COAL, small), COAL), Place.NONE)));
		assertEquals("not (fuel is coal and capacity < limit)", text(new Expression.Not(and(COAL, small), Place.NONE)));
		assertEquals("not fuel is coal", text(new Expression.Not(COAL, Place.NONE)));
	}

	@Test
	void arithmeticGetsTheParenthesesItNeeds() {
		Expression difference = calculate(MINUS, CAPACITY, HEAT);
		assertEquals("capacity - heat - limit", text(calculate(MINUS, difference, LIMIT)));
		assertEquals("limit - (capacity - heat)", text(calculate(MINUS, LIMIT, difference)));
		assertEquals("(capacity - heat) * limit", text(calculate(TIMES, difference, LIMIT)));
		assertEquals("limit / (capacity * heat)", text(calculate(OVER, LIMIT, calculate(TIMES, CAPACITY, HEAT))));
		assertEquals("limit / capacity * heat", text(calculate(TIMES, calculate(OVER, LIMIT, CAPACITY), HEAT)));
		assertEquals("-(capacity + heat)", text(new Expression.Negation(calculate(PLUS, CAPACITY, HEAT), Place.NONE)));
		assertEquals("(-limit)^2", text(
				calculate(POWER, new Expression.Negation(LIMIT, Place.NONE), quantity(2, ""))));
		assertEquals("-limit^2", text(
				new Expression.Negation(calculate(POWER, LIMIT, quantity(2, "")), Place.NONE)));
		assertEquals("(3 MW)^2", text(calculate(POWER, quantity(3, "MW"), quantity(2, ""))));
		assertEquals("2^3 %", text(calculate(POWER, quantity(2, ""), quantity(3, "%"))));
		assertEquals("limit * -70 CNY/t", text(calculate(TIMES, LIMIT, quantity(-70, "CNY/t"))));
		assertEquals("(-2)^2", text(calculate(POWER, quantity(-2, ""), quantity(2, ""))));
	}

	@Test
	void valuesReadAsTheyAreWritten() {
		assertEquals("400000 CNY/(t/d)", text(quantity(400_000, "CNY/(t/d)")));
		assertEquals("0.01 CNY/kWh", text(quantity(0.010, "CNY/kWh")));
		assertEquals("0.75", text(quantity(0.75, "1")));
		assertEquals("8 %", text(quantity(8, "%")));
		assertEquals("heat before", text(new Expression.AttributeValue(Attribute.HEAT, true, Place.NONE)));
		assertEquals("base year", text(new Expression.BaseYear(Place.NONE)));
		assertEquals("min(heat, limit + 1)", text(new Expression.Call("min",
				List.of(HEAT, calculate(PLUS, LIMIT, quantity(1, ""))), Place.NONE)));
		assertEquals("3700 CNY/kW where capacity > 100 MW, 5500 CNY/kW", text(new Expression.Choice(List.of(
				new Expression.Choice.Case(compare(Expression.Relation.GREATER, CAPACITY, quantity(100, "MW")),
						quantity(3700, "CNY/kW")),
				new Expression.Choice.Case(null, quantity(5500, "CNY/kW"))), Place.NONE)));
	}

	@Test
	void numbersKeepEveryDigit() {
		for (double value : new double[] { 0.1 + 0.2, 1e-300, 1.7976931348623157e308, 5.5, 123456789.123, -0.000001 }) {
			assertEquals(value, Double.parseDouble(ExpressionText.number(value)));
		}
		assertEquals("0", ExpressionText.number(-0.0));
	}

	private static String text(Expression expression) {
		return ExpressionText.of(expression);
	}

	private static Expression quantity(double value, String unit) {
		return new Expression.Quantity(value, null, unit, Place.NONE);
	}

	private static Expression is(Feature feature, boolean negated, String... names) {
		return new Expression.Membership(feature, List.of(names), negated, Place.NONE);
	}

	private static Expression and(Expression... of) {
		return new Expression.And(List.of(of), Place.NONE);
	}

	private static Expression compare(Expression.Relation relation, Expression left, Expression right) {
		return new Expression.Comparison(relation, left, right, Place.NONE);
	}

	private static Expression calculate(Expression.Operator operator, Expression left, Expression right) {
		return new Expression.Arithmetic(operator, left, right, Place.NONE);
	}
}
