package org.parkwright.scenario.internal;

import java.util.List;

import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.simulation.Feature;

/** The names that a text uses without declaring them. */
final class Names {

	private static final List<String> OUTPUTS = List.of("combined", "electricity", "heat");

	private Names() {
	}

	/** @return names of a feature in the standard catalogue; none where only the park knows them */
	static List<String> of(Feature feature) {
		return switch (feature) {
			case FUEL -> names(Catalogue.standard().fuels());
			case TECHNOLOGY -> names(Catalogue.standard().technologies());
			case OUTPUT -> OUTPUTS;
			case GRID, UNIT, PLANT, PARK -> List.of();
		};
	}

	private static List<String> names(List<Catalogue.Entry> entries) {
		return entries.stream().map(Catalogue.Entry::name).toList();
	}
}
