package org.parkwright.core.run;

import java.io.IOException;
import java.nio.file.Path;

import org.parkwright.core.check.Checks;
import org.parkwright.core.check.Places;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.park.Parks;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
import org.parkwright.model.park.EipModel;

/** Runs studies on park files: from the file to the result, for every face of Parkwright alike. */
public final class Studies {

	private Studies() {
	}

	/**
	 * Reads a park, looks it over and runs a study on it.
	 *
	 * @param study    the study
	 * @param park     the park file, which exists
	 * @param progress is told of each scenario
	 * @param faults   gets what is wrong with the park and what the user should know of the result
	 * @return the result, or null if a fault is an error
	 * @throws IOException                                if the file cannot be read a second time, for its hash
	 * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
	 */
	public static StudyResult run(Study study, Path park, Progress progress, Faults faults) throws IOException {
		EipModel model = Parks.load(park, faults);
		if (model == null || faults.hasErrors()) {
			return null;
		}
		Checks.run(model, Places.inFile(model, park.toString()), faults);
		if (faults.hasErrors()) {
			return null;
		}
		StudyRun run = StudyRun.of(study, model, ModelFile.of(park), faults);
		if (run == null) {
			return null;
		}
		StudyResult result = run.run(progress);
		for (Fault warning : result.warnings()) {
			if (!faults.list().contains(warning)) {
				faults.add(warning);
			}
		}
		return result;
	}
}
