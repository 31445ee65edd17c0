package org.parkwright.ui.internal.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Loaded;
import org.parkwright.scenario.Scenarios;
import org.parkwright.ui.editing.ParkProblem;

/**
 * A scenario file read from the disk, with what it imports, and looked over.
 *
 * @param path    the file
 * @param studies what can be run; empty if a fault is an error
 * @param faults  of the file, of what it imports and of the parks it names
 */
public record ScenarioReview(Path path, List<Study> studies, List<Fault> faults) {

	/**
	 * Reads a file and renews its problem markers. Problems of files it imports are marked there, by a review of theirs,
	 * unless they are none of the workspace.
	 *
	 * @param file a file of the workspace
	 * @throws CoreException if the file is none of this machine or the markers cannot be written
	 */
	public static ScenarioReview of(IFile file, IProgressMonitor monitor) throws CoreException {
		if (file.getLocation() == null) {
			throw new CoreException(Status.error(file.getName()
					+ " is not a file on this machine. Copy it into a project of this workspace."));
		}
		ScenarioReview review = of(file.getLocation().toPath());
		List<ParkProblem> problems = new ArrayList<>();
		for (Fault fault : review.faults) {
			if (review.isOwn(fault) || file.getWorkspace().getRoot()
					.findFilesForLocationURI(Path.of(fault.place().file()).toUri(), IResource.NONE).length == 0) {
				problems.add(new ParkProblem(fault, "", ""));
			}
		}
		if (file.exists()) {
			ProblemMarkers.replace(file, problems, monitor);
		}
		return review;
	}

	private static ScenarioReview of(Path path) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load(path, faults);
		for (Study study : loaded.studies()) {
			Path park = path.resolveSibling(study.park());
			if (!Files.isRegularFile(park)) {
				faults.error("study.park.missing", "There is no park " + study.park() + ".",
						"Correct the name, or make the park: File > New > Park, or File > Import > Unit List.",
						study.parkPlace());
			}
		}
		return new ScenarioReview(path, faults.hasErrors() ? List.of() : loaded.studies(), List.copyOf(faults.list()));
	}

	private boolean isOwn(Fault fault) {
		return fault.place().file().isEmpty() || Path.of(fault.place().file()).normalize().equals(path.normalize());
	}
}
