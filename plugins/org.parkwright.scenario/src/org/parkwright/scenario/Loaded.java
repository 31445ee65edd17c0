package org.parkwright.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parkwright.core.study.Measure;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.Study;

/**
 * What a file declares, as values. Nothing at all where a fault is an error.
 *
 * @param studies       studies of the file itself, in the order of the text
 * @param measures      measures of the file and of what it imports
 * @param parameterSets factor and price sets of the file and of what it imports, each with what it extends
 * @param texts         texts of the file and of what it imports by name, the file first; what a study's result depends on
 * @since 0.1
 */
public record Loaded(List<Study> studies, List<Measure> measures, List<ParameterSet> parameterSets,
		Map<String, String> texts) {

	/** Nothing. */
	public static final Loaded NOTHING = new Loaded(List.of(), List.of(), List.of(), Map.of());

	public Loaded {
		studies = List.copyOf(studies);
		measures = List.copyOf(measures);
		parameterSets = List.copyOf(parameterSets);
		texts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(texts));
	}

	/** @return the study of this name */
	public Optional<Study> study(String name) {
		return studies.stream().filter(study -> study.name().equals(name)).findFirst();
	}
}
