package org.parkwright.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What (B6) does, with the errors S as unit: S·Bᵀ = Q₁·R, so V·Bᵀ·(B·V·Bᵀ)⁻¹·B = S·Q₁·Q₁ᵀ·S⁻¹. Rounding has the ratio of the largest error to the
 * smallest, where B·V·Bᵀ has its square.
 */
final class Projection {

	/** What is less than this part of the largest number on the diagonal of R is rounding. */
	private static final double TOLERANCE = 1e-10;

	private final double[][] balances;
	private final int quantities;
	/** [independent balance][quantity], at right angles to each other, of length 1 */
	private final List<double[]> q = new ArrayList<>();
	/** [independent balance][balance]: how much of it each balance has */
	private final List<double[]> r = new ArrayList<>();
	/** Which balance each independent one was when it was chosen. */
	private final List<Integer> order = new ArrayList<>();

	/** @param balances of measured quantities @param errors deviations of all quantities */
	Projection(double[][] balances, double[] errors) {
		this.balances = Arrays.stream(balances).map(balance -> scaled(balance, errors)).toArray(double[][]::new);
		quantities = errors.length;
		double[][] left = new double[balances.length][quantities];
		for (int row = 0; row < balances.length; row++) {
			for (int i = 0; i < quantities; i++) {
				left[row][i] = this.balances[row][i] * errors[i];
			}
		}
		decompose(left);
	}

	/** Gram and Schmidt, the largest first, each taken off twice, which leaves right angles to the last digit. */
	private void decompose(double[][] left) {
		boolean[] taken = new boolean[left.length];
		double first = 0;
		while (q.size() < left.length) {
			int next = largest(left, taken);
			double[] chosen = left[next];
			for (int k = 0; k < q.size(); k++) {
				r.get(k)[next] += takeOff(chosen, q.get(k));
			}
			double length = Math.sqrt(product(chosen, chosen));
			first = first == 0 ? length : first;
			if (length <= TOLERANCE * first) {
				return;
			}
			double[] direction = Arrays.stream(chosen).map(each -> each / length).toArray();
			double[] parts = new double[left.length];
			parts[next] = length;
			taken[next] = true;
			for (int row = 0; row < left.length; row++) {
				parts[row] += taken[row] ? 0 : takeOff(left[row], direction);
			}
			q.add(direction);
			r.add(parts);
			order.add(next);
		}
	}

	private static int largest(double[][] left, boolean[] taken) {
		int largest = -1;
		double size = -1;
		for (int row = 0; row < left.length; row++) {
			double own = taken[row] ? -1 : product(left[row], left[row]);
			if (own > size) {
				largest = row;
				size = own;
			}
		}
		return largest;
	}

	private static double product(double[] one, double[] other) {
		double sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

	/** @return how much of a direction a vector had, which it has no more */
	private static double takeOff(double[] vector, double[] direction) {
		double part = product(vector, direction);
		for (int i = 0; i < vector.length; i++) {
			vector[i] -= part * direction[i];
		}
		return part;
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

	/** Number of independent balances. */
	int rank() {
		return q.size();
	}

	/** @return by how many of its deviations each value is too large: the least squares that fit all balances */
	double[] change(double[] values) {
		double[] part = new double[rank()];
		double[] change = new double[quantities];
		for (int k = 0; k < part.length; k++) {
			double rest = product(balances[order.get(k)], values);
			for (int above = 0; above < k; above++) {
				rest -= r.get(above)[order.get(k)] * part[above];
			}
			part[k] = rest / r.get(k)[order.get(k)];
			for (int i = 0; i < quantities; i++) {
				change[i] += q.get(k)[i] * part[k];
			}
		}
		return change;
	}

	/** @return (V − V̂)/V of a quantity */
	double share(int quantity) {
		return q.stream().mapToDouble(direction -> direction[quantity] * direction[quantity]).sum();
	}

	/** @return the deviation of a sum of reconciled values. @param factors of them @param errors of the measured ones */
	double deviation(double[] factors, double[] errors) {
		double[] moved = new double[quantities];
		for (int i = 0; i < quantities; i++) {
			moved[i] = factors[i] * errors[i];
		}
		double variance = product(moved, moved);
		for (double[] direction : q) {
			double along = product(moved, direction);
			variance -= along * along;
		}
		return Math.sqrt(Math.max(0, variance));
	}
}
