package org.parkwright.core.run;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Role;
import org.parkwright.engine.formula.Formula;

/** A measure ready for the engine's columns: all numbers in the units of {@link Attribute} and {@link Role}, or money. */
record CompiledMeasure(String name, Formula eligibility, List<Change> changes, List<Cost> costs, Set<String> excludes) {

	/** What becomes what: exactly one of attribute, feature and role is not null; of a feature perhaps only a share. */
	record Change(Attribute attribute, Feature feature, Role role, Formula value, Formula share) {
	}

	/** Whether a unit that has one of two measures cannot take the other. */
	boolean excludes(CompiledMeasure other) {
		return excludes.contains(other.name) || other.excludes.contains(name);
	}

	/** Whether units serve longer or shorter by it. */
	boolean changesLife() {
		return changes.stream().anyMatch(change -> change.attribute() == Attribute.LIFETIME || change.attribute() == Attribute.RETIREMENT);
	}

	/** Whether what it does or costs reads one of these scalars itself. */
	boolean reads(BitSet scalars) {
		var none = new BitSet();
		return changes.stream().anyMatch(change -> change.value().varies(none, scalars)
				|| change.share() != null && change.share().varies(none, scalars))
				|| costs.stream().anyMatch(cost -> cost.amount().varies(none, scalars) || cost.after().varies(none, scalars));
	}

	/** Money, or money a year if annual; {@code after} in years, for units that follow alone. */
	record Cost(int part, boolean successor, Formula amount, boolean annual, Formula after) {
	}
}
