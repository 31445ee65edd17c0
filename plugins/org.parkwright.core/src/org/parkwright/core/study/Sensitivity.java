package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * How far results move when one number moves at a time.
 *
 * @param title     what it is about, for readers of a report; may be empty
 * @param scenarios names of scenarios of the study
 * @param ranges    what moves, each number once
 * @param place     where it was written
 * @since 0.1
 */
public record Sensitivity(String title, List<String> scenarios, List<Range> ranges, Place place) {

	/**
	 * Two ends between which a number moves.
	 *
	 * @param parameterwhat moves
	 * @param relative whether the ends are factors on what the study states, or take its place
	 * @param low      lower end; a number that takes the place of a parameter is in the unit in which the parameter is
	 *                 stated, a discount rate is a fraction a year
	 * @param high     upper end, above {@code low}
	 * @param place    where it was written
	 */
	public record Range(UncertainParameter parameter, boolean relative, double low, double high, Place place) {
	}

	public Sensitivity {
		Objects.requireNonNull(place);
		scenarios = List.copyOf(scenarios);
		ranges = List.copyOf(ranges);
	}
}
