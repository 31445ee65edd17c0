package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * At which value of a number, all others as the study states them, the net present value of a scenario becomes 0, and that of
 * one scenario the same as that of another.
 *
 * @param title     what it is about, for readers of a report; may be empty
 * @param scenarios names of scenarios of the study; each is asked alone and with each of the others
 * @param ranges    where to look, each number once
 * @param place     where it was written
 * @since 0.1
 */
public record BreakEven(String title, List<String> scenarios, List<Sensitivity.Range> ranges, Place place) {

	public BreakEven {
		Objects.requireNonNull(place);
		scenarios = List.copyOf(scenarios);
		ranges = List.copyOf(ranges);
	}
}
