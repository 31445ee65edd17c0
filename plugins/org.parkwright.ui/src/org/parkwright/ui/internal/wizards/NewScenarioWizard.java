package org.parkwright.ui.internal.wizards;

import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.parkwright.ui.internal.files.FileKinds;

/** Makes a scenario file with a study of a park of the project. */
public final class NewScenarioWizard extends NewFileWizard {

	/** Called by the workbench. */
	public NewScenarioWizard() {
		super("Scenario", "A study of the project's park. Default factors, prices to be filled in and first measures are put beside it"
				+ " if they are not there.", FileKinds.SCENARIO);
	}

	@Override
	String problem(IFile file) {
		return park(file).isEmpty() ? "There is no park in this project yet: make one first." : super.problem(file);
	}

	@Override
	InputStream content(IFile file) throws CoreException {
		return NewContent.study(file, park(file).orElseThrow());
	}

	/** The park nearest to the file. */
	private static Optional<IFile> park(IFile file) {
		List<IFile> parks = FileKinds.parks(file.getProject());
		return parks.stream().min(Comparator.<IFile>comparingInt(
				park -> park.getFullPath().makeRelativeTo(file.getParent().getFullPath()).segmentCount())
				.thenComparing(park -> park.getFullPath().toString()));
	}
}
