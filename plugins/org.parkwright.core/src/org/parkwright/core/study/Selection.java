package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.parkwright.core.fault.Place;
import org.parkwright.engine.Boundary;

/**
 * For each unit one of several scenarios or none, so that all units together do best: with a budget alone they mitigate
 * as much as it allows, else they cost as little as so much mitigation can.
 *
 * @param title      what it is about, for readers of a report; may be empty
 * @param scenarios  names of scenarios of the study
 * @param counted    the boundaries whose emissions are mitigated; none for those that count in the study
 * @param budget     money that the equipment of the measures (cost part 1, present value) may cost, or null for any amount
 * @param mitigation t CO2e to be mitigated at least over the years that count, or null for any amount
 * @param place      where it was written
 * @since 0.1
 */
public record Selection(String title, List<String> scenarios, Set<Boundary> counted, Double budget, Double mitigation, Place place) {

	/** A choice by the emissions that count in the study. */
	public Selection(String title, List<String> scenarios, Double budget, Double mitigation, Place place) {
		this(title, scenarios, Set.of(), budget, mitigation, place);
	}

	public Selection {
		Objects.requireNonNull(place);
		scenarios = List.copyOf(scenarios);
		counted = Set.copyOf(counted);
	}
}
