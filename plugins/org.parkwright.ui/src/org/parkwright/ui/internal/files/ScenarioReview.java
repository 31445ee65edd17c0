package org.parkwright.ui.internal.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Loaded;
import org.parkwright.scenario.Scenarios;

/**
 * A scenario file read from the disk, with what it imports, and looked over.
 *
 * @param path    the file
 * @param studies what can be run; empty if a fault is an error
 * @param faults  of the file, of what it imports and of the parks it names
 * @param texts   what was read, by the path of its file; nothing if a fault is an error
 */
public record ScenarioReview(Path path, List<Study> studies, List<Fault> faults, Map<String, String> texts) {

	/**
	 * Reads a file.
	 *
	 * @param file a file of the workspace
	 * @throws CoreException if the file is none of this machine
	 */
	public static ScenarioReview of(IFile file) throws CoreException {
		if (file.getLocation() == null) {
			throw new CoreException(Status.error(file.getName()
					+ " is not a file on this machine. Copy it into a project of this workspace."));
		}
		return of(file.getLocation().toPath());
	}

	private static ScenarioReview of(Path path) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load(path, faults);
		for (Study study : loaded.studies()) {
			Path park = path.resolveSibling(study.park());
			if (!Files.isRegularFile(park)) {
				faults.error("study.park.missing", "There is no park " + study.park() + ".",
						"Correct the name, or make the park: File > New > Park, or File > Import > Park from a File.",
						study.parkPlace());
			}
		}
		return new ScenarioReview(path, faults.hasErrors() ? List.of() : loaded.studies(), List.copyOf(faults.list()), loaded.texts());
	}
}
