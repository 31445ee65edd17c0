package org.parkwright.flows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * Measured quantities that contradict their balances, brought to fit by the least changes, each weighed by its deviation. Balances are linear and
 * sum up to 0:
 * <p>
 * A_m·m + A_u·u = 0. Quantities u that nobody measured leave by elimination: with N of full rank such that N·A_u = 0, B = N·A_m holds measured ones
 * alone, in r independent balances (B5). With V the squares of the deviations on a diagonal,
 * x̂ = m − V·Bᵀ·(B·V·Bᵀ)⁻¹·B·m and V̂ = V − V·Bᵀ·(B·V·Bᵀ)⁻¹·B·V (B6). (B·m)ᵀ·(B·V·Bᵀ)⁻¹·(B·m) follows χ² of r if errors are normal and
 * independent, and |x̂ − m|/√(V − V̂) is above 1.96 for one quantity of twenty (B7).
 * <p>
 * Where a balance has products of two quantities, such as a share or a concentration times a flow, it is taken by its tangent at the values that fit, again and again from the
 * measured ones until these values stay.
 * <p>
 * It stands beside the data: the measured values stay as they are. A quantity without a deviation is taken as exact and is not changed.
 *
 * @since 0.2
 */
public final class Reconciliation {

	/** Two-sided 95 % of a standard normal variable: what a stated uncertainty is in deviations, and above which a change is flagged (B7). */
	public static final double FLAGGED = 1.96;

	private static final double ERRORS = 0.95;
	private static final double ROUNDING = 1e-12;
	/** Values that change less than this part of themselves stay. */
	private static final double STAYS = 1e-11;
	private static final int MOST_TIMES = 200;

	/**
	 * What a balance has beside its sum: a quantity times a sum of others.
	 *
	 * @param balance index of the balance
	 * @param factor  index of the quantity that multiplies, such as a share
	 * @param of      what each quantity is multiplied by in the sum, such as 1 for each flow that enters
	 */
	public record Product(int balance, int factor, double[] of) {
	}

	private final double[] measured;
	private final double[] values;
	private final double[] deviations;
	private final double[] tests;
	private final int redundancy;
	private final double chiSquare;
	private double imbalance;

	private Reconciliation(double[][] balances, double[] measured, double[] given) {
		this.measured = measured.clone();
		int count = measured.length;
		boolean[] unknown = new boolean[count];
		double[] errors = new double[count];
		values = measured.clone();
		for (int i = 0; i < count; i++) {
			unknown[i] = Double.isNaN(measured[i]);
			errors[i] = unknown[i] ? 0 : given[i];
			values[i] = unknown[i] ? 0 : measured[i];
		}
		Elimination elimination = new Elimination(balances, unknown);
		Projection projection = new Projection(elimination.ofMeasured(), errors);
		redundancy = projection.rank();
		double[] moved = new double[count];
		// The second time takes away what rounding left of the first.
		for (int time = 0; time < 2; time++) {
			double[] change = projection.change(values);
			for (int i = 0; i < count; i++) {
				values[i] -= errors[i] * change[i];
				moved[i] += change[i];
			}
		}
		chiSquare = Arrays.stream(moved).map(each -> each * each).sum();
		deviations = new double[count];
		tests = new double[count];
		for (int i = 0; i < count; i++) {
			double share = projection.share(i);
			deviations[i] = errors[i] * Math.sqrt(Math.max(0, 1 - share));
			// What takes part in no balance that has a second opinion moves by rounding alone.
			tests[i] = share > ROUNDING ? Math.abs(moved[i]) / Math.sqrt(share) : Double.NaN;
		}
		for (int i = 0; i < count; i++) {
			if (unknown[i]) {
				double[] giving = elimination.giving(i);
				values[i] = giving == null ? Double.NaN : -sumOfOthers(giving, i);
				deviations[i] = giving == null ? Double.NaN : projection.deviation(giving, errors);
			}
		}
		imbalance = imbalance(balances);
	}

	private double sumOfOthers(double[] balance, int quantity) {
		return IntStream.range(0, balance.length).filter(i -> i != quantity && balance[i] != 0).mapToDouble(i -> balance[i] * values[i]).sum();
	}

	/**
	 * Reconciles.
	 *
	 * @param balances   a row a balance: what each quantity is multiplied by so that the sum is 0, such as 1 for what enters a node and -1 for
	 *                   what leaves it
	 * @param measured   a value for each quantity; NaN for what nobody measured
	 * @param deviations standard deviation of each measured value, in its unit; 0 for what is exact
	 * @throws IllegalArgumentException if lengths differ, or a deviation of a measured value is below 0 or no number
	 */
	public static Reconciliation of(double[][] balances, double[] measured, double[] deviations) {
		check(balances, measured, deviations);
		return new Reconciliation(balances, measured, deviations);
	}

	/**
	 * Reconciles balances that have products too. A product of two quantities of which nothing is known leaves its balance without use.
	 *
	 * @param balances as above; a balance holds factors of products alone, or other quantities alone
	 * @see #of(double[][], double[], double[])
	 */
	public static Reconciliation of(double[][] balances, double[] measured, double[] deviations, List<Product> products) {
		if (products.isEmpty()) {
			return of(balances, measured, deviations);
		}
		check(balances, measured, deviations);
		int count = measured.length;
		double[] sizes = sizes(measured, products);
		double[] scaled = Arrays.copyOf(measured, count + 1);
		double[] errors = Arrays.copyOf(deviations, count + 1);
		for (int i = 0; i < count; i++) {
			scaled[i] /= sizes[i];
			errors[i] /= sizes[i];
		}
		// what tangents have beside quantities stands at one that is 1
		scaled[count] = 1;
		Reconciliation fit = new Reconciliation(tangents(balances, products, scaled), scaled, errors);
		boolean stays = false;
		for (int time = 0; time < MOST_TIMES && !stays; time++) {
			double[] before = fit.values;
			fit = new Reconciliation(tangents(balances, products, before), scaled, errors);
			stays = stays(before, fit.values);
		}
		fit.imbalance = fit.imbalance(tangents(balances, products, fit.values));
		for (int i = 0; i < count; i++) {
			fit.measured[i] = measured[i];
			fit.values[i] *= sizes[i];
			fit.deviations[i] *= sizes[i];
		}
		return fit;
	}

	/** Flows by the largest of them, factors as they are: so coefficients stay around 1. */
	private static double[] sizes(double[] measured, List<Product> products) {
		double[] sizes = new double[measured.length];
		boolean[] factor = new boolean[measured.length];
		products.forEach(product -> factor[product.factor] = true);
		double largest = IntStream.range(0, measured.length).filter(i -> !factor[i]).mapToDouble(i -> Math.abs(measured[i])).filter(each -> each > 0).max().orElse(1);
		Arrays.setAll(sizes, i -> factor[i] ? 1 : largest);
		return sizes;
	}

	private static double[][] tangents(double[][] balances, List<Product> products, double[] at) {
		double[][] rows = Arrays.stream(balances).map(balance -> Arrays.copyOf(balance, balance.length + 1)).toArray(double[][]::new);
		for (Product product : products) {
			double[] row = rows[product.balance];
			double factor = at[product.factor];
			double sum = 0;
			for (int i = 0; i < product.of.length; i++) {
				sum += product.of[i] == 0 ? 0 : product.of[i] * at[i];
				row[i] += product.of[i] == 0 || Double.isNaN(factor) ? 0 : factor * product.of[i];
			}
			row[product.factor] += Double.isNaN(sum) ? 0 : sum;
			row[row.length - 1] -= Double.isNaN(sum) || Double.isNaN(factor) ? 0 : factor * sum;
			if (Double.isNaN(sum) && Double.isNaN(factor)) {
				rows[product.balance] = new double[row.length];
			}
		}
		return rows;
	}

	private static boolean stays(double[] before, double[] after) {
		for (int i = 0; i < after.length; i++) {
			boolean same = Double.isNaN(before[i]) ? Double.isNaN(after[i]) : Math.abs(after[i] - before[i]) <= STAYS * Math.abs(after[i]);
			if (!same) {
				return false;
			}
		}
		return true;
	}

	private static void check(double[][] balances, double[] measured, double[] deviations) {
		if (deviations.length != measured.length) {
			throw new IllegalArgumentException(measured.length + " values and " + deviations.length + " deviations");
		}
		for (double[] balance : balances) {
			if (balance.length != measured.length) {
				throw new IllegalArgumentException("A balance of " + balance.length + " of " + measured.length + " quantities");
			}
		}
		for (int i = 0; i < measured.length; i++) {
			if (Double.isInfinite(measured[i]) || !Double.isNaN(measured[i]) && !(deviations[i] >= 0 && deviations[i] < Double.POSITIVE_INFINITY)) {
				throw new IllegalArgumentException("Quantity " + i + ": " + measured[i] + " with deviation " + deviations[i]);
			}
		}
	}

	/** What is left of the balances whose quantities are all known, relative to the largest of each. */
	private double imbalance(double[][] balances) {
		double worst = 0;
		for (double[] balance : balances) {
			double sum = 0;
			double largest = 0;
			for (int i = 0; i < balance.length; i++) {
				if (balance[i] != 0) {
					sum += balance[i] * values[i];
					largest = Math.max(largest, Math.abs(balance[i] * values[i]));
				}
			}
			if (largest > 0 && !Double.isNaN(sum)) {
				worst = Math.max(worst, Math.abs(sum) / largest);
			}
		}
		return worst;
	}

	/** @return what was measured; NaN if nothing was */
	public double measured(int quantity) {
		return measured[quantity];
	}

	/** @return the value that fits all balances; of what nobody measured that which follows, NaN if none does */
	public double value(int quantity) {
		return values[quantity];
	}

	/** @return the standard deviation of the value that fits (B6); NaN if the value is unknown */
	public double deviation(int quantity) {
		return deviations[quantity];
	}

	/** @return |x̂ − m| in the deviations that it would have by chance (B7); NaN of what nothing contradicts */
	public double test(int quantity) {
		return tests[quantity];
	}

	/** @return whether a measured value is moved farther than chance does in one of twenty (B7) */
	public boolean flagged(int quantity) {
		return tests[quantity] > FLAGGED;
	}

	/** @return number of independent balances of measured quantities alone, r */
	public int redundancy() {
		return redundancy;
	}

	/** @return how far the measured values are from fitting: follows χ² of {@link #redundancy} (B7) */
	public double chiSquare() {
		return chiSquare;
	}

	/** @return what χ² exceeds by chance in one of twenty; NaN if there is no redundancy */
	public double limit() {
		return redundancy == 0 ? Double.NaN : new ChiSquaredDistribution(redundancy).inverseCumulativeProbability(ERRORS);
	}

	/** @return whether errors are larger than the deviations say */
	public boolean hasGrossError() {
		return redundancy > 0 && chiSquare > limit();
	}

	/** @return what is left of the worst balance relative to its largest term: beyond rounding only where exact values contradict each other */
	public double imbalance() {
		return imbalance;
	}
}
