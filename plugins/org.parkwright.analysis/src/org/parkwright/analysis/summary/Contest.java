package org.parkwright.analysis.summary;

/**
 * How often one scenario beats another, draw against the same draw: both see the same parameters.
 *
 * @param beats [scenario][other] share of draws in which the scenario has the smaller value, ties shared; 0.5 against
 *              itself
 * @param best  [scenario] share of draws in which it has the smallest value of all, ties shared
 * @since 0.1
 */
public record Contest(double[][] beats, double[] best) {
	/**
	 * Compares scenarios by a quantity of which less is better, an abatement cost for one; pass negatives where more is
	 * better. A draw in which one of two is unknown leaves their comparison unknown, and {@code best} altogether.
	 *
	 * @param values [scenario][draw]
	 * @throws IllegalArgumentException if the scenarios have no draws or not the same number
	 */
	public static Contest of(double[]... values) {
		int scenarios = values.length;
		double[][] beats = new double[scenarios][scenarios];
		for (int i = 0; i < scenarios; i++) {
			if (values[i].length == 0 || values[i].length != values[0].length) {
				throw new IllegalArgumentException("Scenarios of " + values[0].length + " and " + values[i].length
						+ " draws");
			}
			for (int j = 0; j < scenarios; j++) {
				beats[i][j] = i == j ? 0.5 : share(values[i], values[j]);
			}
		}
		double[] best = new double[scenarios];
		int draws = scenarios == 0 ? 0 : values[0].length;
		for (int draw = 0; draw < draws; draw++) {
			addBest(values, draw, best);
		}
		for (int i = 0; i < scenarios; i++) {
			best[i] /= draws;
		}
		return new Contest(beats, best);
	}

	private static double share(double[] a, double[] b) {
		double wins = 0;
		for (int draw = 0; draw < a.length; draw++) {
			if (Double.isNaN(a[draw]) || Double.isNaN(b[draw])) {
				return Double.NaN;
			}
			wins += a[draw] < b[draw] ? 1 : a[draw] == b[draw] ? 0.5 : 0;
		}
		return wins / a.length;
	}

	private static void addBest(double[][] values, int draw, double[] best) {
		double least = Double.POSITIVE_INFINITY;
		int holders = 0;
		for (double[] of : values) {
			// min passes NaN on.
			double next = Math.min(least, of[draw]);
			holders = next == least && of[draw] == least ? holders + 1 : of[draw] == next ? 1 : holders;
			least = next;
		}
		for (int i = 0; i < values.length; i++) {
			if (Double.isNaN(least)) {
				best[i] = Double.NaN;
			} else if (values[i][draw] == least) {
				best[i] += 1.0 / holders;
			}
		}
	}
}
