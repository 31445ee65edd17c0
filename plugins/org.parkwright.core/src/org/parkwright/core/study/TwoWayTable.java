package org.parkwright.core.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * What results come to when two numbers move together, all others as the study states them.
 *
 * @param title     what it is about, for readers of a report; may be empty
 * @param scenarios names of scenarios of the study
 * @param rows      the number that moves from row to row
 * @param columns   the number that moves from column to column, another one
 * @param place     where it was written
 * @since 0.1
 */
public record TwoWayTable(String title, List<String> scenarios, Axis rows, Axis columns, Place place) {

	/** Fewer values than this are no range. */
	public static final int LEAST_VALUES = 2;
	/** More values than this a side nobody reads. */
	public static final int MOST_VALUES = 50;

	/** Rids a value of what binary fractions add to it, so that 6 % between 4 % and 12 % is the 6 % a study would state. */
	private static final MathContext AS_WRITTEN = new MathContext(15);

	/**
	 * A number that moves.
	 *
	 * @param range its ends
	 * @param count how many values it takes, {@value #LEAST_VALUES} … {@value #MOST_VALUES}
	 */
	public record Axis(Sensitivity.Range range, int count) {

		/**
		 * The values, evenly spaced from the low end to the high one.
		 *
		 * @return [value] rising, the ends as they are; in the unit of {@link Sensitivity.Range}
		 */
		public double[] values() {
			double[] values = new double[count];
			for (int i = 0; i < count; i++) {
				double between = (range.low() * (count - 1 - i) + range.high() * i) / (count - 1);
				values[i] = i == 0 ? range.low() : i == count - 1 ? range.high()
						: new BigDecimal(between, AS_WRITTEN).doubleValue();
			}
			return values;
		}
	}

	public TwoWayTable {
		Objects.requireNonNull(place);
		scenarios = List.copyOf(scenarios);
	}
}
