package org.parkwright.flows;

import java.util.Arrays;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RRQRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * What (B6) does, with the errors S as unit: S·Bᵀ = Q₁·R, so V·Bᵀ·(B·V·Bᵀ)⁻¹·B = S·Q₁·Q₁ᵀ·S⁻¹. Rounding has the ratio of the largest error to the
 * smallest, where B·V·Bᵀ has its square.
 */
final class Projection {

	/** What is less than this part of the largest number on the diagonal of R is rounding. */
	private static final double TOLERANCE = 1e-10;

	private final double[][] balances;
	private final int quantities;
	private double[][] q = {};
	private double[][] r = {};
	private int[] order = {};
	private int rank;

	/** @param balances of measured quantities @param errors deviations of all quantities */
	Projection(double[][] balances, double[] errors) {
		this.balances = Arrays.stream(balances).map(balance -> scaled(balance, errors)).toArray(double[][]::new);
		quantities = errors.length;
		if (balances.length == 0 || quantities == 0) {
			return;
		}
		double[][] weighed = new double[quantities][balances.length];
		for (int i = 0; i < quantities; i++) {
			for (int row = 0; row < balances.length; row++) {
				weighed[i][row] = this.balances[row][i] * errors[i];
			}
		}
		RRQRDecomposition decomposition = new RRQRDecomposition(new Array2DRowRealMatrix(weighed, false));
		q = decomposition.getQ().getData();
		r = decomposition.getR().getData();
		order = order(decomposition.getP());
		while (rank < Math.min(quantities, balances.length) && Math.abs(r[rank][rank]) > TOLERANCE * Math.abs(r[0][0])) {
			rank++;
		}
	}

	/** Balances may be multiplied by any number; this one keeps those of small quantities beside those of large ones. */
	private static double[] scaled(double[] balance, double[] errors) {
		double sum = 0;
		for (int i = 0; i < balance.length; i++) {
			sum += balance[i] * errors[i] * balance[i] * errors[i];
		}
		double factor = sum > 0 ? 1 / Math.sqrt(sum) : 1;
		return Arrays.stream(balance).map(each -> each * factor).toArray();
	}

	private static int[] order(RealMatrix permutation) {
		int[] order = new int[permutation.getColumnDimension()];
		for (int column = 0; column < order.length; column++) {
			for (int row = 0; row < order.length; row++) {
				if (permutation.getEntry(row, column) != 0) {
					order[column] = row;
				}
			}
		}
		return order;
	}

	/** Number of independent balances. */
	int rank() {
		return rank;
	}

	/** @return by how many of its deviations each value is too large: the least squares that fit all balances */
	double[] change(double[] values) {
		double[] part = new double[rank];
		for (int row = 0; row < rank; row++) {
			double[] balance = balances[order[row]];
			double rest = 0;
			for (int i = 0; i < quantities; i++) {
				rest += balance[i] * values[i];
			}
			for (int above = 0; above < row; above++) {
				rest -= r[above][row] * part[above];
			}
			part[row] = rest / r[row][row];
		}
		double[] change = new double[quantities];
		for (int i = 0; i < quantities; i++) {
			for (int column = 0; column < rank; column++) {
				change[i] += q[i][column] * part[column];
			}
		}
		return change;
	}

	/** @return (V − V̂)/V of a quantity */
	double share(int quantity) {
		double share = 0;
		for (int column = 0; column < rank; column++) {
			share += q[quantity][column] * q[quantity][column];
		}
		return share;
	}

	/** @return the deviation of a sum of reconciled values. @param factors of them @param errors of the measured ones */
	double deviation(double[] factors, double[] errors) {
		double variance = 0;
		for (int i = 0; i < factors.length; i++) {
			variance += factors[i] * errors[i] * factors[i] * errors[i];
		}
		for (int column = 0; column < rank; column++) {
			double along = 0;
			for (int i = 0; i < factors.length; i++) {
				along += factors[i] * errors[i] * q[i][column];
			}
			variance -= along * along;
		}
		return Math.sqrt(Math.max(0, variance));
	}
}
