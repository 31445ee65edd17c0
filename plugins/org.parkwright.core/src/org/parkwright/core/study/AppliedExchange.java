package org.parkwright.core.study;

import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * An exchange of the park that a scenario applies, as the study names it. What it brings is stated in the park.
 *
 * @param name  or id of it in the park
 * @param to    calendar year in which it no longer runs; null for what the park says
 * @param place where it was written
 * @since 0.2
 */
public record AppliedExchange(String name, Integer to, Place place) {
	public AppliedExchange {
		Objects.requireNonNull(name);
		Objects.requireNonNull(place);
	}
}
