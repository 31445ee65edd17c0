package org.parkwright.engine.lifetime;

import java.util.Arrays;

/**
 * Years, or periods of several or parts of years, without gaps: period i runs from {@code bounds[i]} to
 * {@code bounds[i + 1]}, calendar time in years (2014.0 is the start of the year 2014).
 *
 * @param bounds [period + 1], rising; cloned
 * @since 0.1
 */
public record YearGrid(double[] bounds) {
	/** @throws IllegalArgumentException if there is no bound, or they do not rise */
	public YearGrid {
		if (bounds.length == 0) {
			throw new IllegalArgumentException("A grid of years without a start");
		}
		bounds = bounds.clone();
		for (int i = 0; i < bounds.length; i++) {
			if (!Double.isFinite(bounds[i]) || i > 0 && bounds[i] <= bounds[i - 1]) {
				throw new IllegalArgumentException("Bounds of years have to rise: " + Arrays.toString(bounds));
			}
		}
	}

	/**
	 * Whole calendar years.
	 *
	 * @param first first year
	 * @param last  last year, included
	 * @throws IllegalArgumentException if {@code last} is before {@code first}
	 */
	public static YearGrid years(int first, int last) {
		if (last < first) {
			throw new IllegalArgumentException("The year " + last + " is before " + first);
		}
		double[] bounds = new double[last - first + 2];
		Arrays.setAll(bounds, i -> (double) first + i);
		return new YearGrid(bounds);
	}

	@Override
	public double[] bounds() {
		return bounds.clone();
	}

	/** Number of periods. */
	public int size() {
		return bounds.length - 1;
	}

	/** Start of a period, calendar time. */
	public double start(int period) {
		return bounds[period];
	}

	/** End of a period, calendar time. */
	public double end(int period) {
		return bounds[period + 1];
	}

	/** Length of a period, years. */
	public double length(int period) {
		return bounds[period + 1] - bounds[period];
	}

	/** Age at the end of a period of what came in the period {@code vintage}, years. */
	public double age(int vintage, int period, YearConvention convention) {
		return end(period) - (start(vintage) + convention.share() * length(vintage));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof YearGrid grid && Arrays.equals(bounds, grid.bounds);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(bounds);
	}

	@Override
	public String toString() {
		return "YearGrid" + Arrays.toString(bounds);
	}
}
