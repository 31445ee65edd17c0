package org.parkwright.core.section;

import java.util.List;
import java.util.function.Function;

import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;

/**
 * The door for results: what it describes is shown by files, terminal, Results view, figures and report. Implementations
 * have a public constructor without parameters and come in as {@link ResultSections#EXTENSION_POINT extensions}.
 * They never format: no unit symbol in a text, no rounding, no colour.
 *
 * @since 0.1
 */
public interface ResultProvider {

	/**
	 * Describes the result of a study.
	 *
	 * @param result what was computed
	 * @return sections in the order in which a reader meets them; none if there is nothing to say
	 */
	default List<ResultSection> sections(StudyResult result) {
		return List.of();
	}

	/**
	 * Describes what a model states beside what studies read of it, such as accounts of its years. Asked when a study reads the model, and shown behind
	 * what is said of its result, so it must not refer to the model.
	 *
	 * @param model what was loaded
	 * @return sections in the order in which a reader meets them; none if there is nothing to say
	 * @since 0.2
	 */
	default List<ResultSection> beside(EipModel model) {
		return List.of();
	}

	/**
	 * Reads of a model what a study is told with, as accounts in which what the units of a scenario do takes the place of what is stated. Whoever
	 * says the same with every study has {@link #beside(EipModel)} and need not have this.
	 *
	 * @param study that is about to be run
	 * @param model what was loaded; not to be referred to by what is returned
	 * @return describes the result when the study has been run; may be asked several times
	 * @since 0.2
	 */
	default Function<StudyResult, List<ResultSection>> beside(Study study, EipModel model) {
		List<ResultSection> sections = beside(model);
		return result -> sections;
	}

	/**
	 * Describes a model of which no study was run.
	 *
	 * @param model what was loaded
	 * @return sections in the order in which a reader meets them; none if there is nothing to say
	 */
	default List<ResultSection> sections(EipModel model) {
		return List.of();
	}
}
