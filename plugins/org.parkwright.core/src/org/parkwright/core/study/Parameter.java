package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * A named number of a factor or price set, one value or several under conditions of which the first that holds is
 * taken. Where none holds the number is unknown.
 *
 * @param name  its name, unique in the set
 * @param title what it is, for readers of a report; may be empty
 * @param cases the values in order
 * @param place where it was written
 * @since 0.1
 */
public record Parameter(String name, String title, List<Case> cases, Place place) {

	/**
	 * A value and how it is known.
	 *
	 * @param condition when it holds, or null for always
	 * @param value     the formula
	 * @param mark      how it is known
	 * @param source    who says so
	 * @param place     where it was written
	 */
	public record Case(Expression condition, Expression value, Mark mark, String source, Place place) {
	}

	public Parameter {
		Objects.requireNonNull(place);
		cases = List.copyOf(cases);
	}

	/**
	 * Finds a value by its condition.
	 *
	 * @param condition as {@link ExpressionText} writes it, empty for the value that has none
	 * @return index of the first such value, or -1
	 */
	public int caseOf(String condition) {
		for (int i = 0; i < cases.size(); i++) {
			Expression own = cases.get(i).condition();
			if (condition.equals(own == null ? "" : ExpressionText.of(own))) {
				return i;
			}
		}
		return -1;
	}
}
