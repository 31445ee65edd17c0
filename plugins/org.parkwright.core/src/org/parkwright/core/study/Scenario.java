package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * Measures applied in an order.
 *
 * @param name  its name
 * @param title what it is, for readers of a report; may be empty
 * @param steps the steps; each works on the result of the one before
 * @param place where it was written
 */
public record Scenario(String name, String title, List<Step> steps, Place place) {

	/**
	 * One step: each unit takes the first of the measures that applies to it, or none. Eligibility is judged on the
	 * stock as the step finds it, for all its measures alike.
	 *
	 * @param measures in order of precedence
	 */
	public record Step(List<Measure> measures) {
		public Step {
			measures = List.copyOf(measures);
		}
	}

	public Scenario {
		Objects.requireNonNull(place);
		steps = List.copyOf(steps);
	}
}
