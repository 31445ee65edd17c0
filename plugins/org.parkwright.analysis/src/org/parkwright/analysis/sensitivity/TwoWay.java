package org.parkwright.analysis.sensitivity;

import org.parkwright.analysis.sample.ParameterDraws;

/**
 * Two parameters at a time, all others at their base: a table of results.
 *
 * @param rows    [row] values of the first parameter
 * @param columns [column] values of the second
 * @param results [row][column]
 * @since 0.1
 */
public record TwoWay(double[] rows, double[] columns, double[][] results) {
	/**
	 * What to compute: the draw row·columns + column has both parameters at their values there.
	 *
	 * @param base    [parameter]
	 * @param first   index of the parameter of the rows
	 * @param rows    its values
	 * @param second  index of the parameter of the columns
	 * @param columns its values
	 */
	public record Draws(double[] base, int first, double[] rows, int second, double[] columns)
			implements ParameterDraws {
		/** @throws IllegalArgumentException if it is one parameter twice, or one has no values */
		public Draws {
			if (first == second || rows.length == 0 || columns.length == 0) {
				throw new IllegalArgumentException("A table needs two parameters with values of each.");
			}
		}

		@Override
		public int parameters() {
			return base.length;
		}

		@Override
		public long size() {
			return (long) rows.length * columns.length;
		}

		@Override
		public void values(long draw, double[] values) {
			System.arraycopy(base, 0, values, 0, base.length);
			values[first] = rows[(int) (draw / columns.length)];
			values[second] = columns[(int) (draw % columns.length)];
		}

		/**
		 * Reads the results.
		 *
		 * @param results [draw]
		 * @throws IllegalArgumentException if there is not one result a draw
		 */
		public TwoWay read(double[] results) {
			if (results.length != size()) {
				throw new IllegalArgumentException(results.length + " results of " + size() + " draws");
			}
			double[][] table = new double[rows.length][columns.length];
			for (int i = 0; i < rows.length; i++) {
				System.arraycopy(results, i * columns.length, table[i], 0, columns.length);
			}
			return new TwoWay(rows, columns, table);
		}
	}
}
