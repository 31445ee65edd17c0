package org.parkwright.engine.formula;

import java.util.Arrays;

/**
 * The data formulas are evaluated on, and the scratch space they need. Columns and scalars are live: writing to them
 * between two evaluations is how one measure follows another and one draw the next. A frame serves one thread.
 *
 * @since 0.1
 */
public final class Frame {
	private final int size;
	private final double[][] columns;
	private final double[] scalars;
	private double[][] scratch = new double[8][];
	private int taken;

	/**
	 * @param size    number of units
	 * @param columns [column][unit] attributes of the units: numbers, truths as 0 or 1, catalogue references as
	 *                indices, NaN for unknown; a column no formula reads may be null
	 * @param scalars [slot] parameters
	 * @throws IllegalArgumentException if a column has not {@code size} entries
	 */
	public Frame(int size, double[][] columns, double[] scalars) {
		for (double[] column : columns) {
			if (column != null && column.length != size) {
				throw new IllegalArgumentException("A column of " + column.length + " entries for " + size + " units");
			}
		}
		this.size = size;
		this.columns = columns;
		this.scalars = scalars;
	}

	/** Number of units. */
	public int size() {
		return size;
	}

	/** [unit] values of a column, live. */
	public double[] column(int column) {
		return columns[column];
	}

	/** [slot] parameters, live. */
	public double[] scalars() {
		return scalars;
	}

	void requireResult(double[] out) {
		if (out.length < size) {
			throw new IllegalArgumentException("A result of " + out.length + " entries for " + size + " units");
		}
		for (double[] column : columns) {
			if (column == out) {
				throw new IllegalArgumentException("The result is a column of the frame");
			}
		}
	}

	/** How much scratch is taken, for {@link #release}. */
	int mark() {
		return taken;
	}

	/** An array of at least {@code length} entries and any content, until released. */
	double[] take(int length) {
		if (taken == scratch.length) {
			scratch = Arrays.copyOf(scratch, 2 * taken);
		}
		if (scratch[taken] == null || scratch[taken].length < length) {
			scratch[taken] = new double[Math.max(length, size)];
		}
		return scratch[taken++];
	}

	/** Gives back all scratch taken since {@code mark}. */
	void release(int mark) {
		taken = mark;
	}
}
