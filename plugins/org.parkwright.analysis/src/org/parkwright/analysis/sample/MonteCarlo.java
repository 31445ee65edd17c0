package org.parkwright.analysis.sample;

import java.util.List;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;

/**
 * Draws from distributions that may be correlated. A point of the unit cube is turned into values by the quantiles of
 * the distributions; correlated parameters go through a Gaussian copula, with the correlation 2·sin(π·ρ/6) of normal
 * scores that gives a rank correlation ρ (K. Pearson 1907; R. Nelsen 2006, An Introduction to Copulas).
 *
 * @since 0.1
 */
public final class MonteCarlo implements ParameterDraws {
	/** More draws than this are a slip of the pen. */
	public static final int MOST_DRAWS = 10_000_000;

	private final Distribution[] distributions;
	private final int size;
	private final Points points;
	/** Lower triangle of the correlation of normal scores; null if nothing is correlated. */
	private final double[][] factor;

	private MonteCarlo(List<Distribution> distributions, double[][] factor, int size, Points points) {
		this.distributions = distributions.toArray(Distribution[]::new);
		this.factor = factor;
		this.size = size;
		this.points = points;
	}

	/**
	 * Draws of parameters.
	 *
	 * @param distributions of each parameter
	 * @param correlations  of some pairs, the others are independent
	 * @param kind          how the points are spread
	 * @param seed          the same seed gives the same draws
	 * @param size          number of draws, 1 … {@value #MOST_DRAWS}
	 * @throws IllegalArgumentException with a message for users, if the number of draws is out of range, a pair is stated
	 *                                  twice, or the correlations contradict each other (no distribution has them)
	 */
	public static MonteCarlo of(List<Distribution> distributions, List<Correlation> correlations, Points.Kind kind,
			long seed, long size) {
		if (size < 1 || size > MOST_DRAWS) {
			throw new IllegalArgumentException("The number of draws lies between 1 and " + MOST_DRAWS + ", not at "
					+ size + ".");
		}
		return new MonteCarlo(distributions, factor(distributions.size(), correlations), (int) size,
				Points.of(kind, seed, distributions.size(), (int) size));
	}

	private static double[][] factor(int size, List<Correlation> correlations) {
		if (correlations.isEmpty()) {
			return null;
		}
		RealMatrix matrix = MatrixUtils.createRealIdentityMatrix(size);
		for (Correlation correlation : correlations) {
			int i = correlation.first();
			int j = correlation.second();
			if (Math.min(i, j) < 0 || Math.max(i, j) >= size) {
				throw new IllegalArgumentException("There are no parameters " + i + " and " + j + " of " + size + ".");
			}
			if (matrix.getEntry(i, j) != 0) {
				throw new IllegalArgumentException("The correlation of the parameters " + i + " and " + j
						+ " is stated twice.");
			}
			double normal = 2 * FastMath.sin(Math.PI * correlation.rank() / 6);
			matrix.setEntry(i, j, normal);
			matrix.setEntry(j, i, normal);
		}
		try {
			return new CholeskyDecomposition(matrix).getL().getData();
		} catch (MathIllegalArgumentException e) {
			throw new IllegalArgumentException("These correlations contradict each other: no parameters can have all of"
					+ " them (their matrix is not positive definite). Make them smaller, or state those that are"
					+ " missing.", e);
		}
	}

	@Override
	public int parameters() {
		return distributions.length;
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public void values(long draw, double[] values) {
		points.point(draw, values);
		if (factor != null) {
			correlate(values);
		}
		for (int i = 0; i < distributions.length; i++) {
			values[i] = distributions[i].quantile(values[i]);
		}
	}

	private void correlate(double[] point) {
		for (int i = 0; i < point.length; i++) {
			point[i] = Stated.NORMAL.inverseCumulativeProbability(point[i]);
		}
		for (int i = point.length - 1; i >= 0; i--) {
			double score = 0;
			for (int k = 0; k <= i; k++) {
				score += factor[i][k] * point[k];
			}
			double share = Stated.NORMAL.cumulativeProbability(score);
			// A score of more than eight deviations would come out as a certain bound.
			point[i] = Math.min(Math.max(share, Double.MIN_NORMAL), Math.nextDown(1.0));
		}
	}
}
