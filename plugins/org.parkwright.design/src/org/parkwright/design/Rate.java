package org.parkwright.design;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import javax.measure.Unit;

import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * What a unit of a flow measures a year. Kept by the text of the unit, since thousands of flows share a few.
 *
 * @param quantity what is measured
 * @param factor   to t/a, GJ/a or m³/a; NaN for {@link Quantity#OTHER} and {@link Quantity#UNREADABLE}
 */
record Rate(Quantity quantity, double factor) {

	/** What flows a year. */
	enum Quantity {
		MASS("t/a"), ENERGY("GJ/a"), VOLUME("m3/a"),
		/** None of these. */
		OTHER(null),
		/** No unit at all, or a text that is none. */
		UNREADABLE(null);

		private final Unit<?> base;

		Quantity(String base) {
			this.base = base == null ? null : Units.parse(base);
		}
	}

	private static final int CACHE_LIMIT = 2000;
	private static final ConcurrentMap<String, Rate> KNOWN = new ConcurrentHashMap<>();
	private static final Rate UNREADABLE = new Rate(Quantity.UNREADABLE, Double.NaN);

	static Rate of(String unit) {
		if (unit == null || unit.isBlank()) {
			return UNREADABLE;
		}
		Rate known = KNOWN.get(unit);
		if (known == null) {
			known = read(unit);
			if (KNOWN.size() < CACHE_LIMIT) {
				KNOWN.put(unit, known);
			}
		}
		return known;
	}

	private static Rate read(String text) {
		Unit<?> unit;
		try {
			unit = Units.parse(text);
		} catch (UnitSyntaxException e) {
			return UNREADABLE;
		}
		for (Quantity quantity : Quantity.values()) {
			if (quantity.base != null && Units.compatible(unit, quantity.base)) {
				return new Rate(quantity, Units.factor(unit, quantity.base));
			}
		}
		return new Rate(Quantity.OTHER, Double.NaN);
	}
}
