package org.parkwright.engine;

/**
 * The six parts of a cost difference, in the order of every table of results.
 *
 * @since 0.1
 */
public enum CostPart {
	/** Equipment of the measure. */
	RETROFIT,
	/** Fuel bought; a fee received for taking waste is negative. */
	FUEL,
	/** Electricity sales, negative as revenues. */
	ELECTRICITY,
	/** Steam sales, negative as revenues. */
	STEAM,
	/** Ultra-low-emission retrofit and its running cost. */
	ULTRA_LOW_EMISSION,
	/** The unit that follows when this one's life ends. */
	FOLLOW_UP
}
