package org.parkwright.standards;

import javax.measure.Unit;

import org.parkwright.model.units.Units;

/**
 * A number with its unit of measure.
 *
 * @param value NaN if it is unknown
 * @param unit  known even where the number is not
 * @since 0.2
 */
public record Amount(double value, Unit<?> unit) {

	/** The unit of plain numbers. */
	static final Unit<?> ONE = Units.parse("1");

	/** @return a number without a unit */
	static Amount plain(double value) {
		return new Amount(value, ONE);
	}

	/** @return the number in another unit. @throws FormulaException if the units don't convert */
	public double in(Unit<?> other) throws FormulaException {
		if (!Units.compatible(unit, other)) {
			throw new FormulaException("it is in " + Units.format(unit) + ", which does not convert to " + Units.format(other) + ".",
					"State the unit that comes out of the formula, or correct the formula.");
		}
		return value * Units.factor(unit, other);
	}
}
