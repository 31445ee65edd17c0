package org.parkwright.flows;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Balances after Gauss and Jordan, without the quantities that nobody measured (B5): each of these is left in one balance, which gives it, as far as
 * there are enough; the other balances hold measured quantities alone. Balances of nodes have 1, 0 and −1 and keep them, so nothing is rounded,
 * where orthogonal factors would mix balances of large quantities into those of small ones.
 */
final class Elimination {

	/** Coefficients are around 1; what is less than this is what rounding left of 0. */
	private static final double ROUNDING = 1e-12;

	private final double[][] balances;
	private final boolean[] unknown;
	private final int[] givenBy;
	private final boolean[] used;

	/** @param unknown for each quantity, whether it is to leave */
	Elimination(double[][] given, boolean[] unknown) {
		balances = Arrays.stream(given).map(double[]::clone).toArray(double[][]::new);
		this.unknown = unknown;
		givenBy = new int[unknown.length];
		Arrays.fill(givenBy, -1);
		used = new boolean[balances.length];
		for (int quantity = 0; quantity < unknown.length; quantity++) {
			if (unknown[quantity]) {
				leave(quantity);
			}
		}
	}

	private void leave(int quantity) {
		int pivot = -1;
		for (int row = 0; row < balances.length; row++) {
			double size = Math.abs(balances[row][quantity]);
			if (!used[row] && size > (pivot < 0 ? ROUNDING : Math.abs(balances[pivot][quantity]))) {
				pivot = row;
			}
		}
		if (pivot < 0) {
			return;
		}
		used[pivot] = true;
		givenBy[quantity] = pivot;
		double factor = 1 / balances[pivot][quantity];
		double[] gives = balances[pivot];
		for (int i = 0; i < gives.length; i++) {
			gives[i] *= factor;
		}
		for (int row = 0; row < balances.length; row++) {
			double part = balances[row][quantity];
			if (row != pivot && part != 0) {
				for (int i = 0; i < gives.length; i++) {
					double left = balances[row][i] - part * gives[i];
					balances[row][i] = Math.abs(left) < ROUNDING ? 0 : left;
				}
			}
		}
	}

	/** @return the balances of measured quantities alone */
	double[][] ofMeasured() {
		return IntStream.range(0, balances.length).filter(row -> !used[row]).mapToObj(row -> balances[row]).toArray(double[][]::new);
	}

	/** @return a balance in which a quantity that nobody measured has 1 and all others are measured; null if none says what it is */
	double[] giving(int quantity) {
		if (givenBy[quantity] < 0) {
			return null;
		}
		double[] gives = balances[givenBy[quantity]];
		for (int i = 0; i < gives.length; i++) {
			if (i != quantity && gives[i] != 0 && unknown[i]) {
				return null;
			}
		}
		return gives;
	}
}
