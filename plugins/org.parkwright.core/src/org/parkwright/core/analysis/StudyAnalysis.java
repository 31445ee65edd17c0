package org.parkwright.core.analysis;

import java.util.List;

/**
 * What a study's questions to its own results come to.
 *
 * @param sensitivities in the order of the study
 * @param uncertainties in the order of the study
 * @param selections    in the order of the study
 */
public record StudyAnalysis(List<SensitivityResult> sensitivities, List<UncertaintyResult> uncertainties,
		List<SelectionResult> selections) {

	/** No questions were asked. */
	public static final StudyAnalysis NONE = new StudyAnalysis(List.of(), List.of(), List.of());

	public StudyAnalysis {
		sensitivities = List.copyOf(sensitivities);
		uncertainties = List.copyOf(uncertainties);
		selections = List.copyOf(selections);
	}
}
