package org.parkwright.analysis.sample;

/**
 * Values of uncertain parameters, draw by draw. A draw is a function of its index alone: all scenarios see the same
 * draws (common random numbers), so that their differences are not drowned by noise, and any part of the draws can be
 * computed anywhere. May be used by several threads.
 *
 * @since 0.1
 */
public interface ParameterDraws {
	/** Number of parameters. */
	int parameters();

	/** Number of draws; draws 0 … size−1 are defined. */
	long size();

	/**
	 * Writes one draw.
	 *
	 * @param draw   0 … size−1
	 * @param values [parameter], overwritten
	 */
	void values(long draw, double[] values);
}
