package org.parkwright.core.study;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.section.Column;
import org.parkwright.model.park.ElectricityMethod;
import org.parkwright.model.park.Library;

/**
 * How a study accounts for what its park emits as a whole, in place of what the accounts of the park say. Whoever makes accounts reads it.
 *
 * @param title       for readers of a report; may be empty
 * @param from        first year, or 0 for the first that the park has
 * @param to          last year, or 0 for the last that the park has
 * @param factors     the factor set, or null for those of the accounts
 * @param warming     the set of warming potentials, or null for those of the accounts
 * @param electricity which count of bought electricity enters the total; {@link ElectricityMethod#UNKNOWN} for that of the accounts
 * @param heat        one of {@link #HEAT_ALLOCATIONS}; empty for the usual one
 * @param place       where it was written
 * @since 0.2
 */
public record ParkAccount(String title, int from, int to, NamedSet factors, NamedSet warming, ElectricityMethod electricity, String heat, Place place) {

	/** By what plants that make heat and electricity share their emissions among both: the words of the scenario language, and what they mean. */
	public static final Map<String, String> HEAT_ALLOCATIONS = Collections.unmodifiableMap(Column.words("boiler", "heat has the emissions of the boiler that would make it",
			"efficiency", "both by the fuel that they would need if they were made apart", "energy", "both by their energy",
			"exergy", "both by the work between the temperature of the heat and that of the surroundings", "workPotential", "both by the work that the steam could do"));

	/**
	 * A set of the library of the park, or of the standard one.
	 *
	 * @param name  or code of it
	 * @param place where it was written
	 */
	public record NamedSet(String name, Place place) {
	}

	/** Code of the fault of {@link #unknown(NamedSet, boolean, Library)}. */
	public static final String UNKNOWN_SET = "study.unknown.factorSet";

	/** @return a fault for each set that it names and that is neither in this library of its park, which may be null, nor in the standard one */
	public List<Fault> unknown(Library library) {
		return Stream.of(unknown(factors, false, library), unknown(warming, true, library)).flatMap(Optional::stream).toList();
	}

	/**
	 * Looks for a set.
	 *
	 * @param set     may be null
	 * @param warming whether warming potentials are wanted, else emission factors
	 * @param library see {@link #unknown(Library)}
	 */
	public static Optional<Fault> unknown(NamedSet set, boolean warming, Library library) {
		List<Catalogue.Entry> known = Catalogue.emissionFactorSets(library, each -> !(warming ? each.getWarmingPotentials() : each.getFactors()).isEmpty());
		return set == null || known.stream().anyMatch(each -> each.answersTo(set.name())) ? Optional.empty()
				: Optional.of(new Fault(Severity.ERROR, UNKNOWN_SET, "There is no set of " + (warming ? "warming potentials " : "emission factors ") + set.name()
						+ ", neither in the library of the park nor in the standard one.", Suggestions.remedy(set.name(), known.stream().map(Catalogue.Entry::name).distinct().toList()),
						set.place()));
	}

	public ParkAccount {
		Objects.requireNonNull(electricity);
		Objects.requireNonNull(heat);
		Objects.requireNonNull(place);
	}
}
