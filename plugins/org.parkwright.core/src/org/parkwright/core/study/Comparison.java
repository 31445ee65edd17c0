package org.parkwright.core.study;

import java.util.List;

/**
 * Scenarios set side by side.
 *
 * @param title     what is compared, for readers of a report
 * @param scenarios names of scenarios of the study, in the order of the text
 * @param ranking   the order in which they are shown
 * @since 0.1
 */
public record Comparison(String title, List<String> scenarios, Ranking ranking) {

	/** The order in which scenarios are shown. */
	public enum Ranking {
		/** As written. */
		NONE,
		/** Largest mitigation first. */
		MITIGATION,
		/** Smallest abatement cost first. */
		COST
	}

	public Comparison {
		scenarios = List.copyOf(scenarios);
	}
}
