package org.parkwright.scenario.ide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an editor shows above a declaration.
 *
 * @param offset   where the declaration begins, its documentation comment left aside
 * @param kind     what is declared
 * @param name     its name
 * @param study    the study it belongs to or was counted for; empty if there is none
 * @param park     the park of that study
 * @param stock    number of all energy units of the park
 * @param units    ids of the units that it changes now; nothing if that cannot be told, as while a text has an error
 * @since 0.1
 */
public record Mining(int offset, Kind kind, String name, String study, Optional<Path> park, int stock,
		Optional<List<String>> units) {

	/** What is declared. */
	public enum Kind {
		/** A study. */
		STUDY,
		/** A scenario of a study. */
		SCENARIO,
		/** A measure. */
		MEASURE
	}

	/** @return the count in words, or an empty string */
	public String count() {
		return units.map(each -> (kind == Kind.MEASURE ? "applies to " : "changes ") + each.size() + " of " + stock + " units")
				.orElse("");
	}
}
