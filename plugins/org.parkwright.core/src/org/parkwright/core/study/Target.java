package org.parkwright.core.study;

import java.util.Objects;
import java.util.Set;

import org.parkwright.core.fault.Place;
import org.parkwright.engine.Boundary;

/**
 * What the emissions of every scenario of a study have to stay below.
 *
 * @param title     what it is for, for readers of a report; may be empty
 * @param counted   the boundaries whose emissions are meant; none for those that count in the study
 * @param year      calendar year whose emissions are meant, or null for those of all years that count
 * @param limit     t CO2e, or a share (0.7) of the emissions of {@code reference} as the stock stands
 * @param reference calendar year of which {@code limit} is a share, or null where it is in tonnes
 * @param place     where it was written
 * @since 0.1
 */
public record Target(String title, Set<Boundary> counted, Integer year, double limit, Integer reference, Place place) {

	/** A target for the emissions that count in the study. */
	public Target(String title, Integer year, double limit, Integer reference, Place place) {
		this(title, Set.of(), year, limit, reference, place);
	}

	public Target {
		Objects.requireNonNull(place);
		counted = Set.copyOf(counted);
	}
}
