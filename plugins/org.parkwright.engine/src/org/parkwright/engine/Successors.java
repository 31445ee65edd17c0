package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * When the units that follow on others come and are paid, each at the price of the year that is running then.
 *
 * @since 0.2
 */
public final class Successors {

	private final double[] after;
	/** [unit] null for those of which the time is certain */
	private final Retirement[] times;
	/** [unit] year in which it comes, −1 for never */
	private final int[] year;

	/**
	 * @param after [unit] years from the start of the base year on; NaN where none comes
	 * @throws IllegalArgumentException if one comes before the base year
	 */
	public Successors(double[] after) {
		this(after, new Retirement[after.length]);
	}

	/**
	 * Those of which the time need not be certain.
	 *
	 * @param times [unit] of the successor, not of the unit that it follows on; null where {@code after} says all
	 * @throws IllegalArgumentException if one comes before the base year, or the arrays differ in length
	 */
	public Successors(double[] after, Retirement[] times) {
		Shape.require("times", times.length, after.length);
		this.after = after;
		this.times = times;
		year = new int[after.length];
		for (int j = 0; j < year.length; j++) {
			year[j] = times[j] == null ? year(after[j]) : -1;
		}
	}

	/** Year that is running after so many years; −1 for never. */
	private static int year(double after) {
		if (after < 0) {
			throw new IllegalArgumentException("A successor after " + after + " years");
		}
		return Double.isNaN(after) || after >= Trajectory.MOST_YEARS ? -1 : (int) after;
	}

	int size() {
		return after.length;
	}

	/** The last year in which the successor of a unit may come; −1 if it never does. */
	int last(int unit) {
		return times[unit] == null ? year[unit] : times[unit].size() == 0 ? -1 : (int) times[unit].end();
	}

	/** The probability that the successor of a unit comes in a year. */
	double chance(int unit, int k) {
		return times[unit] != null ? times[unit].chance(k) : year[unit] == k ? 1 : 0;
	}

	/** What its price in a year is worth at the start of the base year, per unit of money. */
	double present(int unit, int k, PresentValue presentValue) {
		return times[unit] != null ? times[unit].present(k, presentValue) : presentValue.discount(after[unit]);
	}
}
