package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * Remaining life of a stock.
 * <p>
 * Convention of the years: a unit of vintage v and lifetime L runs in the L calendar years v … v+L−1. Seen from the
 * start of the base year t0 it has RL = max(0, v + L − t0) years left and runs in the calendar years t0 … v+L−1; its
 * successor starts at the beginning of the year v+L. A unit planned for a year after t0 is counted from t0 on: checks
 * before the computation have to say so.
 */
public final class Lifetimes {
	private Lifetimes() {
	}

	/**
	 * RL = max(0, v + L − t0) for every unit.
	 *
	 * @param baseYear t0, calendar year
	 * @param vintage  v[unit], calendar year in which the unit started
	 * @param lifetime L[unit], years of service
	 * @return RL[unit], years
	 * @throws IllegalArgumentException if the arrays differ in length
	 * @throws ArithmeticException      if a result does not fit an int
	 */
	public static int[] remaining(int baseYear, int[] vintage, int[] lifetime) {
		Shape.require("lifetime", lifetime.length, vintage.length);
		int[] remaining = new int[vintage.length];
		for (int j = 0; j < remaining.length; j++) {
			remaining[j] = Math.toIntExact(Math.max(0, (long) vintage[j] + lifetime[j] - baseYear));
		}
		return remaining;
	}
}
