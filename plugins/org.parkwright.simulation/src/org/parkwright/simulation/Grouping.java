package org.parkwright.simulation;

import org.parkwright.engine.Operation;

/**
 * In which group each unit is in a year.
 *
 * @since 0.2
 */
public interface Grouping {

	/** All in one. */
	Grouping NONE = new Grouping() {
		@Override
		public int count() {
			return 1;
		}

		@Override
		public int[] of(double[] fuel, Operation operation) {
			return new int[operation.size()];
		}
	};

	/** Number of groups. */
	int count();

	/**
	 * [unit] its group.
	 *
	 * @param fuel      [unit] index of the name of the fuel in that year
	 * @param operation what the units do in that year
	 */
	int[] of(double[] fuel, Operation operation);
}
