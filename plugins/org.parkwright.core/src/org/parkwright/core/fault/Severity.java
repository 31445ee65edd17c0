package org.parkwright.core.fault;

import java.util.Locale;

/**
 * How much a fault matters: an error stops the run, a warning is shown and the run goes on.
 *
 * @since 0.1
 */
public enum Severity {
	/** Nothing can be computed from what is wrong. */
	ERROR,
	/** Computed all the same; the user should know. */
	WARNING;

	/** @return the word that the command line and markers print: {@code error} or {@code warning} */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
