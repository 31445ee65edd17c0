package org.parkwright.engine.lifetime;

/**
 * Mean and standard deviation of a life of which survival alone is known, by Simpson's rule on steps of a twentieth of a year
 * up to where hardly anything is left.
 */
record Moments(double mean, double deviation) {
	private static final Moments UNKNOWN = new Moments(Double.NaN, Double.NaN);
	private static final int STEPS_A_YEAR = 20;
	private static final int MOST_YEARS = 10_000;
	private static final double LEFT = 1e-12;

	static Moments of(Lifetime lifetime) {
		double first = 0;
		double second = 0;
		double left = lifetime.survival(0);
		for (int year = 0; year < MOST_YEARS && left > LEFT; year++) {
			for (int step = 0; step < STEPS_A_YEAR; step++) {
				double start = year + step / (double) STEPS_A_YEAR;
				double end = year + (step + 1) / (double) STEPS_A_YEAR;
				double middle = (start + end) / 2;
				double half = lifetime.survival(middle);
				double next = lifetime.survival(end);
				first += (end - start) / 6 * (left + 4 * half + next);
				second += (end - start) / 6 * (start * left + 4 * middle * half + end * next);
				left = next;
			}
		}
		boolean known = left <= LEFT && first > 0;
		return known ? new Moments(first, Math.sqrt(Math.max(0, 2 * second - first * first))) : UNKNOWN;
	}
}
