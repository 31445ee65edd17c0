package org.parkwright.ui.internal.study;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.result.StudyResult;
import org.parkwright.report.Reports;

/**
 * What came of running a study.
 *
 * @param source   the scenario file
 * @param scenario the only scenario that was to be computed; empty for all
 * @param result   the result, empty if a fault forbade it
 * @param reported whether there is a report; there is none of a stock of which no unit serves any more
 * @param folder   where tables and report were written
 * @param inputs   what the result was computed from; empty without one
 * @param faults   errors and warnings
 */
public record StudyOutcome(IFile source, String scenario, Optional<StudyResult> result, boolean reported, IFolder folder,
		Optional<RunInputs> inputs, List<Fault> faults) {

	/** @return the report in a format */
	public IFile report(Reports.Format format) {
		return folder.getFile(format.fileName());
	}
}
