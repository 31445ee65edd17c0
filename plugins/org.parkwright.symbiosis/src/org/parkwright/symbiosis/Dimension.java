package org.parkwright.symbiosis;

import java.util.Arrays;
import java.util.Optional;

import javax.measure.Unit;

import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * What quantities of exchanges are measured in; those of different dimensions are never added.
 *
 * @since 0.2
 */
public enum Dimension {
	/** Mass, t/a. */
	MASS("t/a"),
	/** Energy, GJ/a. */
	ENERGY("GJ/a"),
	/** Volume, m3/a. */
	VOLUME("m3/a");

	private static final Unit<?> A_YEAR = Units.parse("a");

	private final String symbol;
	private final Unit<?> unit;

	Dimension(String symbol) {
		this.symbol = symbol;
		unit = Units.parse(symbol);
	}

	/** @return the unit that quantities are counted in */
	public String unit() {
		return symbol;
	}

	/** @return the dimension of a unit of measure, with or without {@code /a}; none if it is another or can't be read */
	public static Optional<Dimension> of(String unit) {
		return Arrays.stream(values()).filter(each -> !Double.isNaN(each.factor(read(unit)))).findFirst();
	}

	/** @return whether a text is a unit of measure, of whatever dimension */
	public static boolean isUnit(String text) {
		return read(text) != null;
	}

	/** @return a quantity in the unit of this dimension; NaN if it is unknown or of another dimension */
	public double convert(Double quantity, String unitOfQuantity) {
		return quantity == null ? Double.NaN : quantity * factor(read(unitOfQuantity));
	}

	private double factor(Unit<?> from) {
		if (from == null) {
			return Double.NaN;
		}
		if (Units.compatible(from, unit)) {
			return Units.factor(from, unit);
		}
		Unit<?> yearly = from.divide(A_YEAR);
		return Units.compatible(yearly, unit) ? Units.factor(yearly, unit) : Double.NaN;
	}

	/** @return a unit, or null where it is not stated or can't be read, which the rule on units of measure tells of */
	static Unit<?> read(String symbol) {
		if (symbol == null || symbol.isBlank()) {
			return null;
		}
		try {
			return Units.parse(symbol);
		} catch (UnitSyntaxException e) {
			return null;
		}
	}
}
