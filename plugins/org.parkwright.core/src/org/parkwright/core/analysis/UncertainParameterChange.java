package org.parkwright.core.analysis;

import java.util.List;

import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.UncertainParameter;

/**
 * An uncertain parameter and what draws do to it, the same for all scenarios.
 *
 * @param name    for tables and charts
 * @param kind    what a draw is of what it varies
 * @param targets what it varies; several move together
 * @param place   where it was written
 * @since 0.2
 */
public record UncertainParameterChange(String name, Kind kind, List<Target> targets, Place place) {

	/** What a draw is. */
	public enum Kind {
		/** A factor: what it varies is multiplied by it. Its base is 1. */
		FACTOR,
		/** A value that takes the place of the study's, in the unit in which the study states it. */
		VALUE
	}

	/** What can vary. */
	public sealed interface Target {
		// what it is, its records and enumerations say
	}

	/**
	 * A parameter of the factor or the price set.
	 *
	 * @param parameter its name
	 * @param caseIndex which of its cases, or {@link #ALL}
	 */
	public record OfParameter(String parameter, int caseIndex) implements Target {
		/** All cases of the parameter. */
		public static final int ALL = -1;

		/** All cases of a parameter. */
		public OfParameter(String parameter) {
			this(parameter, ALL);
		}
	}

	/** What is no parameter. */
	public enum OfStudy implements Target {
		/** The discount rate; as a value it is a fraction a year. */
		DISCOUNT_RATE,
		/** Full-load hours of all units in use today; a factor. */
		HOURS,
		/** Lives of all units that do not state when they retire; a factor. Lives are rounded to whole years. */
		LIFETIME
	}

	public UncertainParameterChange {
		targets = List.copyOf(targets);
	}

	/**
	 * @param relative whether it varies by factors, or by values that take its place
	 * @return what a study varies
	 * @throws IllegalArgumentException if a value varies that the parameter has not
	 */
	public static UncertainParameterChange of(UncertainParameter parameter, boolean relative, Study study) {
		Target target = switch (parameter.kind()) {
		case PARAMETER -> new OfParameter(parameter.parameter(), caseIndex(parameter, study));
		case DISCOUNT_RATE -> OfStudy.DISCOUNT_RATE;
		case HOURS -> OfStudy.HOURS;
		case LIFETIME -> OfStudy.LIFETIME;
		};
		return new UncertainParameterChange(parameter.name(), relative ? Kind.FACTOR : Kind.VALUE, List.of(target), parameter.place());
	}

	private static int caseIndex(UncertainParameter parameter, Study study) {
		if (parameter.condition().isEmpty()) {
			return OfParameter.ALL;
		}
		return study.parameter(parameter.parameter()).map(each -> each.caseOf(parameter.condition())).filter(index -> index >= 0)
				.orElseThrow(() -> new IllegalArgumentException(parameter.name()));
	}
}
