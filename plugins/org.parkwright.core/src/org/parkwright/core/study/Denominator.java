package org.parkwright.core.study;

import java.util.Locale;

/**
 * What abatement cost is divided by, equation (11).
 *
 * @since 0.1
 */
public enum Denominator {
	/** Tonnes discounted like money. */
	LEVELISED,
	/** Tonnes summed over the years that count. */
	CUMULATIVE;

	/** @return the word of the scenario language */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
