package org.parkwright.core.study;

import org.parkwright.engine.lifetime.YearConvention;

/**
 * A year convention as it is written and told.
 *
 * @since 0.1
 */
public final class YearConventionText {

	private YearConventionText() {
	}

	/** As the scenario language writes it. */
	public static String word(YearConvention convention) {
		return switch (convention) {
		case START -> "startOfYear";
		case MIDDLE -> "midYear";
		case END -> "endOfYear";
		};
	}

	/** For readers of a report: which calendar years a unit serves, and what is left of them in the base year. */
	public static String sentence(YearConvention convention) {
		return switch (convention) {
		case START -> "Start of the year: a unit serves the calendar years vintage \u2026 vintage + lifetime - 1. From the base"
				+ " year on, its remaining life is vintage + lifetime - base year, at least 0.";
		case MIDDLE -> "Middle of the year: a unit serves half of its vintage year, the years after it, and half of the year"
				+ " vintage + lifetime. From the base year on, its remaining life is vintage + lifetime + 1/2 - base year, at"
				+ " least 0 and at most the lifetime.";
		case END -> "End of the year: a unit serves the calendar years vintage + 1 \u2026 vintage + lifetime. From the base year"
				+ " on, its remaining life is vintage + lifetime + 1 - base year, at least 0 and at most the lifetime.";
		};
	}
}
