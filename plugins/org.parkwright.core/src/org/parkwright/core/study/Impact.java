package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.measure.Unit;

import org.parkwright.core.fault.Place;
import org.parkwright.model.units.Units;

/**
 * What units burden beside the greenhouse gases that the model itself accounts for: a pollutant, water, a resource. So
 * much a year of each unit, by formulas over its attributes and the parameters of the set.
 *
 * @param name     its name, unique in the set
 * @param title    what it is, for readers of a report; may be empty
 * @param unit     one of {@link #UNITS}
 * @param direct   what the unit itself burdens, in {@code unit} a year or one that converts to it; null if that is not
 *                 stated
 * @param upstream what is burdened to bring fuel and electricity to it, likewise
 * @param place    where it was written
 * @since 0.1
 */
public record Impact(String name, String title, String unit, Expression direct, Expression upstream, Place place) {

	/** The units of measure in which impacts are summed. */
	public static final List<String> UNITS = List.of("t", "m3", "GJ", "1");

	public Impact {
		Objects.requireNonNull(place);
	}

	/** @return of {@link #UNITS} the one in which amounts are summed that are stated in a unit a year */
	public static Optional<String> summed(Unit<?> aYear) {
		return UNITS.stream().filter(unit -> Units.compatible(aYear, Units.parse(unit + "/a"))).findFirst();
	}
}
