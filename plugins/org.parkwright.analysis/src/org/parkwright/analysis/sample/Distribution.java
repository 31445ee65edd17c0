package org.parkwright.analysis.sample;

import java.util.Arrays;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.util.FastMath;

/**
 * What an uncertain parameter may be. All are made from the numbers a person states of the parameter itself, refuse
 * numbers that make no sense with a message for that person, and are read by their quantiles.
 *
 * @since 0.1
 */
public sealed interface Distribution {
	/**
	 * The value that a share {@code p} of the probability lies below.
	 *
	 * @param p between 0 and 1, neither of them
	 */
	double quantile(double p);

	/** Mean. */
	double mean();

	/** Standard deviation. */
	double deviation();

	/**
	 * All values between two bounds alike.
	 *
	 * @param low  lowest value
	 * @param high highest value, above {@code low}
	 */
	record Uniform(double low, double high) implements Distribution {
		/** @throws IllegalArgumentException if the bounds do not rise */
		public Uniform {
			Stated.rising("A uniform distribution", low, high);
		}

		@Override
		public double quantile(double p) {
			return low + p * (high - low);
		}

		@Override
		public double mean() {
			return low + (high - low) / 2;
		}

		@Override
		public double deviation() {
			return (high - low) / FastMath.sqrt(12);
		}
	}

	/**
	 * A triangle over the most likely value.
	 *
	 * @param low  lowest value
	 * @param mode most likely value, from {@code low} to {@code high}
	 * @param high highest value, above {@code low}
	 */
	record Triangular(double low, double mode, double high) implements Distribution {
		/** @throws IllegalArgumentException if the values are not in order */
		public Triangular {
			Stated.rising("A triangular distribution", low, high);
			Stated.between("A triangular distribution", low, mode, high);
		}

		@Override
		public double quantile(double p) {
			double left = (mode - low) / (high - low);
			return p < left ? low + FastMath.sqrt(p * (high - low) * (mode - low))
					: high - FastMath.sqrt((1 - p) * (high - low) * (high - mode));
		}

		@Override
		public double mean() {
			return (low + mode + high) / 3;
		}

		@Override
		public double deviation() {
			double a = mode - low;
			double b = high - mode;
			return FastMath.sqrt((a * a + a * b + b * b) / 18);
		}
	}

	/**
	 * Normal; unbounded on both sides.
	 *
	 * @param mean      mean
	 * @param deviation standard deviation, above 0
	 */
	record Normal(double mean, double deviation) implements Distribution {
		/** @throws IllegalArgumentException if the deviation is not above 0 */
		public Normal {
			Stated.number("A normal distribution", mean);
			Stated.spread("A normal distribution", deviation);
		}

		@Override
		public double quantile(double p) {
			return mean + deviation * Stated.NORMAL.inverseCumulativeProbability(p);
		}
	}

	/**
	 * The logarithm is normal; bounded by 0. Mean and deviation are those of the value, not of its logarithm.
	 *
	 * @param mean      mean, above 0
	 * @param deviation standard deviation, above 0
	 */
	record Lognormal(double mean, double deviation) implements Distribution {
		/** @throws IllegalArgumentException if mean or deviation is not above 0 */
		public Lognormal {
			Stated.number("A lognormal distribution", mean);
			if (mean <= 0) {
				throw new IllegalArgumentException("A lognormal distribution has a mean above 0, not " + mean + ".");
			}
			Stated.spread("A lognormal distribution", deviation);
		}

		@Override
		public double quantile(double p) {
			double variation = deviation / mean;
			double variance = FastMath.log1p(variation * variation);
			return mean * FastMath.exp(FastMath.sqrt(variance) * Stated.NORMAL.inverseCumulativeProbability(p)
					- variance / 2);
		}
	}

	/**
	 * D. Malcolm et al. (1959), Operations Research 7: a beta distribution between two bounds, smoother than a triangle,
	 * with the mean (low + 4·mode + high)/6.
	 *
	 * @param low  lowest value
	 * @param mode most likely value, from {@code low} to {@code high}
	 * @param high highest value, above {@code low}
	 */
	record Pert(double low, double mode, double high) implements Distribution {
		/** @throws IllegalArgumentException if the values are not in order */
		public Pert {
			Stated.rising("A PERT distribution", low, high);
			Stated.between("A PERT distribution", low, mode, high);
		}

		private double alpha() {
			return 1 + 4 * (mode - low) / (high - low);
		}

		private double beta() {
			return 1 + 4 * (high - mode) / (high - low);
		}

		@Override
		public double quantile(double p) {
			return low + (high - low) * new BetaDistribution(alpha(), beta()).inverseCumulativeProbability(p);
		}

		@Override
		public double mean() {
			return (low + 4 * mode + high) / 6;
		}

		@Override
		public double deviation() {
			return (high - low) * FastMath.sqrt(alpha() * beta() / 36 / 7);
		}
	}

	/**
	 * One of several values.
	 *
	 * @param values  [n], at least one
	 * @param weights [n], relative probabilities, 0 or more, not all 0
	 */
	record Discrete(double[] values, double[] weights) implements Distribution {
		/** @throws IllegalArgumentException if there is no value, or a weight is missing or negative */
		public Discrete {
			if (values.length == 0 || values.length != weights.length) {
				throw new IllegalArgumentException("A discrete distribution has one weight for each value, not "
						+ weights.length + " for " + values.length + ".");
			}
			values = values.clone();
			weights = weights.clone();
			for (int i = 0; i < values.length; i++) {
				Stated.number("A discrete distribution", values[i]);
				Stated.number("A discrete distribution", weights[i]);
				if (weights[i] < 0) {
					throw new IllegalArgumentException("A weight is 0 or more, not " + weights[i] + ".");
				}
			}
			if (Arrays.stream(weights).sum() <= 0) {
				throw new IllegalArgumentException("A discrete distribution has a weight above 0.");
			}
		}

		@Override
		public double[] values() {
			return values.clone();
		}

		@Override
		public double[] weights() {
			return weights.clone();
		}

		@Override
		public double quantile(double p) {
			double left = p * Arrays.stream(weights).sum();
			int last = 0;
			for (int i = 0; i < values.length; i++) {
				if (weights[i] > 0) {
					last = i;
					left -= weights[i];
					if (left < 0) {
						break;
					}
				}
			}
			return values[last];
		}

		@Override
		public double mean() {
			double mean = 0;
			for (int i = 0; i < values.length; i++) {
				mean += values[i] * weights[i];
			}
			return mean / Arrays.stream(weights).sum();
		}

		@Override
		public double deviation() {
			double mean = mean();
			double square = 0;
			for (int i = 0; i < values.length; i++) {
				square += weights[i] * (values[i] - mean) * (values[i] - mean);
			}
			return FastMath.sqrt(square / Arrays.stream(weights).sum());
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Discrete discrete && Arrays.equals(values, discrete.values)
					&& Arrays.equals(weights, discrete.weights);
		}

		@Override
		public int hashCode() {
			return 31 * Arrays.hashCode(values) + Arrays.hashCode(weights);
		}

		@Override
		public String toString() {
			return "Discrete" + Arrays.toString(values) + Arrays.toString(weights);
		}
	}
}
