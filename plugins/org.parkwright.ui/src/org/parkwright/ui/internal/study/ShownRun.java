package org.parkwright.ui.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.runtime.IPath;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.render.KeptRuns;
import org.parkwright.core.render.RunFile;
import org.parkwright.ui.Errors;

/**
 * A run of a study as the Results view has it.
 *
 * @param run      what it gave; without sections where it stands in a list alone
 * @param scenario the only scenario that was computed; empty for all
 * @param folder   of the results of the study
 * @param file     where it is kept, null if it is not
 */
record ShownRun(KeptRun run, String scenario, IFolder folder, Path file) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

	static ShownRun of(StudyOutcome outcome) {
		KeptRun run = outcome.run().orElseThrow();
		return new ShownRun(run, outcome.scenario(), outcome.folder(), outcome.scenario().isEmpty()
				? outcome.folder().getLocation().toPath().resolve(KeptRuns.name(run.provenance().time())) : null);
	}

	static ShownRun read(IFolder folder, Path file) throws IOException {
		return new ShownRun(RunFile.read(file), "", folder, file);
	}

	/** @return the runs that are kept, the newest first, without what they say; one that cannot be read is left out */
	static List<ShownRun> kept(IFolder folder) throws IOException {
		List<ShownRun> runs = new ArrayList<>();
		for (Path file : KeptRuns.of(folder.getLocation().toPath())) {
			try {
				runs.add(new ShownRun(RunFile.head(file), "", folder, file));
			} catch (IOException e) {
				Errors.log("A run that was kept is left out", e);
			}
		}
		return runs;
	}

	/** @return whether both are the same run */
	boolean isSame(ShownRun other) {
		return file != null && file.equals(other.file);
	}

	/** @return the time of the run as the user's clock showed it */
	String time() {
		return TIME.format(run.provenance().time());
	}

	RunInputs inputs() {
		return RunInputs.of(folder.getProject(), run.inputs());
	}

	/** @return the one park whose units count; empty if those of all do */
	String onlyPark() {
		return run.provenance().park();
	}

	/** @return the file of the study */
	IFile source() {
		return folder.getProject().getFile(IPath.fromPortableString(run.inputs().study()));
	}

	/** @return the park that was read */
	IFile park() {
		return folder.getProject().getFile(IPath.fromPortableString(run.inputs().park()));
	}
}
