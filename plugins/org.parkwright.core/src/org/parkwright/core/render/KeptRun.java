package org.parkwright.core.render;

import java.util.List;

import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;

/**
 * A run of a study as it was described, which can be kept in a {@link RunFile} and shown again later.
 *
 * @param study      name of the study
 * @param title      of the study, may be empty
 * @param model      name of the model
 * @param provenance where it comes from; it has no path
 * @param sections   all that is said of it
 */
public record KeptRun(String study, String title, String model, Provenance provenance, List<ResultSection> sections) {

	public KeptRun {
		sections = List.copyOf(sections);
	}

	/** @return a result with all that is said of it */
	public static KeptRun of(StudyResult result, List<ResultSection> sections) {
		Provenance from = result.provenance();
		return new KeptRun(result.study().name(), result.study().title(), result.modelName(),
				new Provenance(from.modelFile(), from.modelHash(), from.parameterHash(), null, from.version(), from.time()), sections);
	}

	/** @return all tables in their order, each once */
	public List<ResultTable> tables() {
		return Files.tables(sections);
	}
}
