package org.parkwright.core.study;

import java.util.Objects;

import org.parkwright.core.fault.Place;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;

/**
 * What a park wants of heat or electricity in a year. It changes nothing of the units; results say what of it they do not deliver.
 *
 * @param of     {@link Attribute#HEAT} or {@link Attribute#ELECTRICITY}
 * @param park   name of the park; empty for the only one
 * @param amount a quantity, or a series of calendar years
 * @param mark   how it is known
 * @param source who says so
 * @param place  where it was written
 * @since 0.2
 */
public record Demand(Attribute of, String park, Expression amount, Mark mark, String source, Place place) {
	public Demand {
		Objects.requireNonNull(place);
	}

	/** @return the amount of a calendar year, in the unit of what is wanted */
	public double in(int year) {
		return switch (amount) {
		case Expression.Quantity quantity -> in(quantity, quantity.value());
		case Expression.Series series -> in(series.points().getFirst().value(), series.byYear().applyAsDouble(year));
		default -> throw new IllegalStateException("A demand by " + amount);
		};
	}

	private double in(Expression.Quantity like, double value) {
		return value * Units.factor(like.unit(), Units.parse(of.unit()));
	}
}
