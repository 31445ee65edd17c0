package org.parkwright.core.study;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.parkwright.core.fault.Place;

/**
 * A factor set or a price set: parameters under one name. A set that extends another holds the other's parameters
 * too, its own in their place.
 *
 * @param name       its name
 * @param title      what it is, for readers of a report
 * @param parameters all, in the order of the text, each name once
 * @param impacts    all, in the order of the text, each name once
 * @param place      where it was written
 * @since 0.1
 */
public record ParameterSet(String name, String title, List<Parameter> parameters, List<Impact> impacts, Place place) {

	/** A set without impacts. */
	public ParameterSet(String name, String title, List<Parameter> parameters, Place place) {
		this(name, title, parameters, List.of(), place);
	}

	public ParameterSet {
		Objects.requireNonNull(place);
		parameters = List.copyOf(parameters);
		impacts = List.copyOf(impacts);
	}

	/** @return the parameter of this name */
	public Optional<Parameter> parameter(String parameterName) {
		return parameters.stream().filter(parameter -> parameter.name().equals(parameterName)).findFirst();
	}

	/**
	 * Tells which of what could be stated is not.
	 *
	 * @return the words of those roles that no parameter of the set states
	 * @since 0.2
	 */
	public List<String> unstated(Role... roles) {
		return Arrays.stream(roles).map(Role::word).filter(word -> parameter(word).isEmpty()).toList();
	}

	/** @return the set with those of its parameters replaced that are stated anew */
	public ParameterSet with(List<Parameter> anew) {
		List<Parameter> replaced = parameters.stream().map(parameter -> anew.stream()
				.filter(other -> other.name().equals(parameter.name())).findFirst().orElse(parameter)).toList();
		return new ParameterSet(name, title, replaced, impacts, place);
	}

	/** @return whether a value of the set is calibrated, so that the set must be shown as such */
	public boolean calibrated() {
		return parameters.stream().flatMap(parameter -> parameter.cases().stream())
				.anyMatch(value -> value.mark() == Mark.CALIBRATED);
	}
}
