package org.parkwright.ui.internal.study;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.result.StudyResult;

/**
 * What came of running a study.
 *
 * @param source   the scenario file
 * @param scenario the only scenario that was to be computed; empty for all
 * @param result   the result, empty if a fault forbade it
 * @param run      the result as it is described, empty without one
 * @param folder   where tables and report were written
 * @param faults   errors and warnings
 */
public record StudyOutcome(IFile source, String scenario, Optional<StudyResult> result, Optional<KeptRun> run, IFolder folder,
		List<Fault> faults) {

	/** @return whether the units of all parks count; those of one alone say nothing of the study beside its text */
	boolean isOfAllParks() {
		return run.orElseThrow().provenance().park().isEmpty();
	}

	/** @return what the result was computed from */
	RunInputs inputs() {
		return RunInputs.of(source.getProject(), run.orElseThrow().inputs());
	}
}
