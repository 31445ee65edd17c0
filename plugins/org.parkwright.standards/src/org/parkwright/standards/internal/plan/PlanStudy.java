package org.parkwright.standards.internal.plan;

import java.nio.file.Path;
import java.util.List;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Scenarios;

/** The study that a plan rests on. */
final class PlanStudy {

	private PlanStudy() {
	}

	/**
	 * Runs a study on the park that is planned.
	 *
	 * @param file   of scenarios, with one study
	 * @param park   the file of the park
	 * @param faults takes what is wrong
	 * @return null if there are errors
	 */
	static StudyResult run(Path file, Path park, Faults faults, ProgressMonitor monitor) {
		List<Study> studies = Scenarios.load(file, faults).studies();
		if (faults.hasErrors()) {
			return null;
		}
		if (studies.size() != 1) {
			faults.error("plan.study", studies.isEmpty() ? "The file has no study." : "The file has " + studies.size() + " studies, and a plan rests on one.", "Name a file with one study.",
					Place.of(file.toString()));
			return null;
		}
		return Studies.run(studies.getFirst(), park, monitor, faults);
	}
}
