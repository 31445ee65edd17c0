package org.parkwright.core.study;

/** What abatement cost is divided by, equation (11). */
public enum Denominator {
	/** Tonnes discounted like money. */
	LEVELISED,
	/** Tonnes summed over the years that count. */
	CUMULATIVE
}
