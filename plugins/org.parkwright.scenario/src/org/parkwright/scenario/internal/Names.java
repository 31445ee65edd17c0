package org.parkwright.scenario.internal;

import java.util.Collection;
import java.util.List;

import org.parkwright.core.study.Feature;

/** The names of the catalogue that a study uses without declaring them. */
interface Names {

	/** @return names of a feature, or an empty list where they are not known before the park is */
	Collection<String> of(Feature feature);

	/** The catalogue of the core. */
	Names STANDARD = feature -> switch (feature) {
		case FUEL -> List.of("coal", "gangue", "naturalGas", "petrol", "municipalWaste", "sludge", "biomass", "biogas",
				"reactionHeat", "solar", "wind", "hydro", "geothermal");
		case TECHNOLOGY -> List.of("extraction", "backPressure", "condensing", "combinedCycle", "boiler", "photovoltaic",
				"windTurbine", "engine", "heatPump", "hydroTurbine");
		case OUTPUT -> List.of("combined", "electricity", "heat");
		case GRID -> List.of();
	};
}
