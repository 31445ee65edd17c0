package org.parkwright.analysis.summary;

/**
 * How the mean settles as draws are added.
 *
 * @param draws         [step] number of draws, rising to all of them
 * @param mean          [step] of the first {@code draws}
 * @param standardError [step] of that mean for independent draws; NaN for a single draw
 * @since 0.1
 */
public record Convergence(int[] draws, double[] mean, double[] standardError) {
	/**
	 * The running mean, by B. Welford's recurrence (1962), Technometrics 4.
	 *
	 * @param values [draw], at least one
	 * @param steps  number of steps, evenly spread; fewer if there are fewer draws
	 * @throws IllegalArgumentException if there is no draw or no step
	 */
	public static Convergence of(double[] values, int steps) {
		if (values.length == 0 || steps < 1) {
			throw new IllegalArgumentException(steps + " steps of " + values.length + " draws");
		}
		int count = Math.min(steps, values.length);
		int[] draws = new int[count];
		double[] means = new double[count];
		double[] errors = new double[count];
		double mean = 0;
		double square = 0;
		int step = 0;
		for (int n = 1; n <= values.length; n++) {
			double delta = values[n - 1] - mean;
			mean += delta / n;
			square += delta * (values[n - 1] - mean);
			if (n == (long) values.length * (step + 1) / count) {
				draws[step] = n;
				means[step] = mean;
				errors[step] = Math.sqrt(square / (n - 1) / n);
				step++;
			}
		}
		return new Convergence(draws, means, errors);
	}
}
