package org.parkwright.core.study;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.parkwright.core.fault.Place;

/**
 * A stock that is known in total only and fed every calendar year: by what comes in, or by what is there at the end of
 * each year, which gives what has to come in. It is computed beside the units of the park and changes nothing of them.
 *
 * @param title   what it is of
 * @param life    how long what comes in stays
 * @param driver  what the amounts are
 * @param amounts of calendar years, 0 or more, in any one kind of unit; nothing comes before the first
 * @param mark    how they are known
 * @param source  who says so
 * @param last    last calendar year, not before that of the last amount
 * @param place   where it was written
 * @since 0.1
 */
public record StockModel(String title, ServiceLife life, Driver driver, Expression.Series amounts, Mark mark,
		String source, int last, Place place) {

	/** What drives a stock. */
	public enum Driver {
		/** What comes in during each year (inflow-driven). */
		INFLOW,
		/** What is there at the end of each year (stock-driven). */
		LEVEL;

		/** @return the word of the scenario language */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	public StockModel {
		Objects.requireNonNull(place);
	}

	/** @return first calendar year */
	public int first() {
		return amounts.points().get(0).year();
	}

	/** @return the unit of all amounts, which is that of the first, as it was written; empty for a plain number */
	public String unitText() {
		return amounts.points().get(0).value().unitText();
	}

	/** @return amounts of the years from the first to the last, in the unit of the first */
	public double[] byYear() {
		return IntStream.rangeClosed(first(), last).mapToDouble(amounts.byYear()::applyAsDouble).toArray();
	}
}
