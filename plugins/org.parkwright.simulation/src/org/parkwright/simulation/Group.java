package org.parkwright.simulation;

import java.util.Locale;

/**
 * The units a sum over others runs over.
 *
 * @since 0.2
 */
public enum Group {
	/** The unit's park. */
	PARK,
	/** The unit's plant. */
	PLANT;

	/** @return the word of the scenario language */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
