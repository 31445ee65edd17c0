package org.parkwright.core.study;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

import javax.measure.Unit;

import org.parkwright.core.fault.Place;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

/**
 * A formula or condition over the attributes of one unit, with the place where it was written.
 *
 * @since 0.1
 */
public sealed interface Expression {

	/** @return where it stands in the user's text */
	Place place();

	/**
	 * A number with its unit of measure, for instance {@code 0.81 t/MWh}.
	 *
	 * @param priceYear of an amount of money the calendar year of whose prices it is, null if that is unknown or that of the study
	 */
	record Quantity(double value, Unit<?> unit, String unitText, Integer priceYear, Place place) implements Expression {

		/** What is no amount of money, or one of which the year of its prices is not known. */
		public Quantity(double value, Unit<?> unit, String unitText, Place place) {
			this(value, unit, unitText, null, place);
		}
	}

	/** A number of the unit; {@code before} reads it as it was before the measure at hand. */
	record AttributeValue(Attribute attribute, boolean before, Place place) implements Expression {
	}

	/** A parameter of the study's factor or price set, by name. */
	record ParameterValue(String name, Place place) implements Expression {
	}

	/** The study's base year, a calendar year. */
	record BaseYear(Place place) implements Expression {
	}

	/** The calendar year at hand, from the base year on. */
	record Year(Place place) implements Expression {
	}

	/**
	 * Numbers by calendar year. Before the first point it is the first number, after the last the last; between two it
	 * goes in a straight line from one to the other, or stays at the one before.
	 *
	 * @param points       at least one, in the order of their years
	 * @param interpolated whether it goes in a straight line
	 */
	record Series(List<Point> points, boolean interpolated, Place place) implements Expression {

		/** A number from a year on. */
		public record Point(int year, Quantity value) {
		}

		public Series {
			points = List.copyOf(points);
		}

		/** @return the number of a calendar year, in the unit of the first point */
		public IntToDoubleFunction byYear() {
			Unit<?> unit = points.get(0).value().unit();
			int[] years = points.stream().mapToInt(Point::year).toArray();
			double[] values = points.stream().map(Point::value)
					.mapToDouble(value -> value.value() * Units.factor(value.unit(), unit)).toArray();
			return year -> at(year, years, values, interpolated);
		}

		private static double at(int year, int[] years, double[] values, boolean interpolated) {
			int found = Arrays.binarySearch(years, year);
			int before = found >= 0 ? found : -found - 2;
			if (before < 0) {
				return values[0];
			}
			if (found >= 0 || before == years.length - 1 || !interpolated) {
				return values[before];
			}
			double way = (year - years[before]) / (double) (years[before + 1] - years[before]);
			return values[before] + way * (values[before + 1] - values[before]);
		}
	}

	/** Minus. */
	record Negation(Expression of, Place place) implements Expression {
	}

	/** Two numbers combined. A sum or product of many terms is nested on the left, as deep as it has terms. */
	record Arithmetic(Operator operator, Expression left, Expression right, Place place) implements Expression {

		/** @return this and the operations on its left, the innermost first; each works on the result of the one before */
		public List<Arithmetic> fromTheLeft() {
			LinkedList<Arithmetic> operations = new LinkedList<>();
			for (Expression at = this; at instanceof Arithmetic operation; at = operation.left()) {
				operations.addFirst(operation);
			}
			return operations;
		}
	}

	/** A function of numbers, by its name in {@link org.parkwright.core.function.Functions}. */
	record Call(String function, List<Expression> arguments, Place place) implements Expression {
	}

	/** The first value whose condition holds; a null condition always holds. */
	record Choice(List<Case> cases, Place place) implements Expression {
		/** A value under a condition. */
		public record Case(Expression condition, Expression value) {
		}
	}

	/** Two numbers compared. */
	record Comparison(Relation relation, Expression left, Expression right, Place place) implements Expression {
	}

	/** Whether a feature is one of some names of its catalogue. */
	record Membership(Feature feature, List<String> names, boolean negated, Place place) implements Expression {
	}

	/** All of the conditions. */
	record And(List<Expression> of, Place place) implements Expression {
	}

	/** At least one of the conditions. */
	record Or(List<Expression> of, Place place) implements Expression {
	}

	/** The opposite of the condition. */
	record Not(Expression of, Place place) implements Expression {
	}

	/**
	 * A sum over the units of the same park or plant that meet the rest of the condition in which it stands ("such
	 * units": the other terms of the enclosing {@code and} that hold no sum themselves). A null formula counts units.
	 */
	record Total(Expression of, Group group, Place place) implements Expression {
	}

	/** Arithmetic. */
	enum Operator {
		/** Sum of like units. */
		PLUS("+"),
		/** Difference of like units. */
		MINUS("-"),
		/** Product. */
		TIMES("*"),
		/** Quotient. */
		OVER("/"),
		/** Power with a number as exponent. */
		POWER("^");

		private final String sign;

		Operator(String sign) {
			this.sign = sign;
		}

		/** @return the sign of the scenario language */
		public String sign() {
			return sign;
		}
	}

	/** Comparison of numbers. */
	enum Relation {
		/** Less. */
		LESS("<"),
		/** Less or equal. */
		AT_MOST("<="),
		/** Greater. */
		GREATER(">"),
		/** Greater or equal. */
		AT_LEAST(">="),
		/** Equal. */
		EQUAL("="),
		/** Not equal. */
		UNEQUAL("<>");

		private final String sign;

		Relation(String sign) {
			this.sign = sign;
		}

		/** @return the sign of the scenario language */
		public String sign() {
			return sign;
		}
	}
}
