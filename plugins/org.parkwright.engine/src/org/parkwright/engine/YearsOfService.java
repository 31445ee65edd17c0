package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * The years in which units count: each from its begin to its end, in years from the start of the base year on. Of a year in which it
 * begins or ends in between, it counts for the part that it serves: a unit from 0 to 20.5 counts in the years 0 … 19, and in half of
 * the year 20.
 * Where it is not certain when a unit retires, its part of a year is the one to be expected.
 *
 * @since 0.2
 */
public final class YearsOfService {

	private final double[] begin;
	private final double[] end;
	/** [unit] null for those of which the end is certain */
	private final Retirement[] retirements;

	/**
	 * @param begin [unit] 0 or more
	 * @param end   [unit] not counted where it is not after the begin
	 * @throws IllegalArgumentException if the arrays differ in length
	 */
	public YearsOfService(double[] begin, double[] end) {
		this(begin, end, new Retirement[end.length]);
	}

	/**
	 * Of units of which the end need not be certain.
	 *
	 * @param retirements [unit] null for a unit for which begin and end say all
	 * @throws IllegalArgumentException if the arrays differ in length
	 */
	public YearsOfService(double[] begin, double[] end, Retirement[] retirements) {
		Shape.require("end", end.length, begin.length);
		Shape.require("retirements", retirements.length, begin.length);
		this.begin = begin;
		this.end = end;
		this.retirements = retirements;
	}

	/**
	 * Of units that are in use at the start of the base year.
	 *
	 * @param end [unit] 0 for one that is not
	 */
	public static YearsOfService until(double[] end) {
		return new YearsOfService(new double[end.length], end);
	}

	/** The part of the year {@code k} in which a unit counts, 0 … 1. */
	public double share(int unit, int k) {
		if (retirements[unit] != null) {
			return retirements[unit].share(k);
		}
		double from = Math.max(begin[unit], k);
		double to = Math.min(end[unit], k + 1.0);
		return to > from ? to - from : 0;
	}

	/** Whether a unit counts at any time. */
	public boolean ever(int unit) {
		return retirements[unit] == null ? end[unit] > begin[unit] : retirements[unit].end() > retirements[unit].begin();
	}

	/** Years from the base year on after which a unit no longer counts for certain; 0 for one that never does. */
	double end(int unit) {
		return !ever(unit) ? 0 : retirements[unit] == null ? end[unit] : retirements[unit].end();
	}

	int size() {
		return end.length;
	}

	/** What a unit does in a year, as far as it counts in it; 0 where it does not, whatever is unknown. */
	double counted(int unit, int k, double aYear) {
		double share = share(unit, k);
		return share == 0 ? 0 : share * aYear;
	}
}
