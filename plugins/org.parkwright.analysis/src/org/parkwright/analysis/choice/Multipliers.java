package org.parkwright.analysis.choice;

import java.util.Arrays;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Prices of the limits. For any prices λ ≥ 0, L(λ) = Σ_j min_o (w_jo + λ·a_jo) − λ·b is a lower bound of Σ w under the
 * limits Σ a ≤ b. The best prices are found by cutting planes: each trial gives a plane above L, and the next trial is
 * where the planes allow most (J. Kelley 1960, Journal of SIAM 8).
 */
final class Multipliers {
	static {
		// The library greets its users on the standard output unless it is told not to.
		System.setProperty("shut.up.ojAlgo", "");
	}

	private static final double MOST = 1e6;
	private static final int TRIALS = 200;
	private static final double CLOSE = 1e-12;

	private final double[][] weight;
	private final double[][][] amount;
	private final double[] most;

	/** Best prices found. */
	final double[] price;
	/** L at these prices. */
	double bound = Double.NEGATIVE_INFINITY;

	/**
	 * @param weight [unit][choice]
	 * @param amount [limit][unit][choice]
	 * @param most   [limit]
	 */
	Multipliers(double[][] weight, double[][][] amount, double[] most) {
		this.weight = weight;
		this.amount = amount;
		this.most = most;
		price = new double[most.length];
		search();
	}

	private void search() {
		ExpressionsBasedModel planes = new ExpressionsBasedModel();
		Variable height = planes.newVariable("height").weight(1);
		Variable[] prices = new Variable[most.length];
		for (int k = 0; k < prices.length; k++) {
			prices[k] = planes.newVariable("price " + k).lower(0).upper(MOST);
		}
		double[] trial = price.clone();
		for (int i = 0; i < TRIALS; i++) {
			double[] slope = new double[most.length];
			double value = evaluate(trial, slope);
			if (value > bound) {
				bound = value;
				System.arraycopy(trial, 0, price, 0, price.length);
			}
			// L(λ) ≤ value + slope·(λ − trial)
			Expression plane = planes.newExpression("plane " + i).set(height, 1);
			double constant = value;
			for (int k = 0; k < prices.length; k++) {
				plane.set(prices[k], -slope[k]);
				constant -= slope[k] * trial[k];
			}
			plane.upper(constant);
			Optimisation.Result result = planes.maximise();
			if (!result.getState().isFeasible() || result.getValue() - bound <= CLOSE * Math.max(1, Math.abs(bound))) {
				return;
			}
			Arrays.setAll(trial, k -> Math.max(0, result.doubleValue(k + 1)));
		}
	}

	/** L at prices, and its slope. */
	private double evaluate(double[] prices, double[] slope) {
		double value = 0;
		for (int k = 0; k < prices.length; k++) {
			value -= prices[k] * most[k];
			slope[k] = -most[k];
		}
		for (int j = 0; j < weight.length; j++) {
			int best = 0;
			double least = Double.POSITIVE_INFINITY;
			for (int o = 0; o < weight[j].length; o++) {
				double priced = priced(prices, j, o);
				if (priced < least) {
					least = priced;
					best = o;
				}
			}
			value += least;
			for (int k = 0; k < prices.length; k++) {
				slope[k] += amount[k][j][best];
			}
		}
		return value;
	}

	private double priced(double[] prices, int j, int o) {
		double priced = weight[j][o];
		for (int k = 0; k < prices.length; k++) {
			priced += prices[k] * amount[k][j][o];
		}
		return priced;
	}

	/** [unit][choice] what a choice costs above the best of its unit at the prices found: 0 or more. */
	double[][] reducedCosts() {
		double[][] reduced = new double[weight.length][];
		for (int j = 0; j < reduced.length; j++) {
			int unit = j;
			reduced[j] = new double[weight[j].length];
			Arrays.setAll(reduced[j], o -> priced(price, unit, o));
			double least = Arrays.stream(reduced[j]).min().orElse(0);
			for (int o = 0; o < reduced[j].length; o++) {
				reduced[j][o] -= least;
			}
		}
		return reduced;
	}
}
