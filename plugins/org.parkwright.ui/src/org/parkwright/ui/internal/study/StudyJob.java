package org.parkwright.ui.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.ResultFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.Studies;
import org.parkwright.core.study.Study;
import org.parkwright.report.ReportException;
import org.parkwright.report.Reports;
import org.parkwright.ui.Background;

/** Runs a study beside the user interface and writes its tables and its report into the project. */
public final class StudyJob {

	/** The folder of a project that holds a folder for each study. */
	public static final String RESULTS = "results";

	private static final int COMPUTE = 10;
	private static final int TABLES = 5;
	private static final int REPORT = 80;

	private final IFile source;
	private final Study study;
	private final IFolder folder;
	private final Faults faults = new Faults();

	private final String scenario;
	private final Map<String, String> texts;

	private StudyJob(IFile source, Study study, String scenario, Map<String, String> texts) {
		this.source = source;
		this.study = scenario.isEmpty() ? study : study.withScenario(scenario);
		this.scenario = scenario;
		this.texts = texts;
		folder = source.getProject().getFolder(IPath.fromOSString(RESULTS).append(folderName(study.name())));
	}

	/**
	 * Starts a run.
	 *
	 * @param source the scenario file
	 * @param study  one of its studies
	 * @param texts  what it was read from
	 * @param then   takes the outcome on the user interface's thread
	 * @return the job, which can be cancelled; files of an earlier run are then as they were
	 */
	public static Job start(IFile source, Study study, Map<String, String> texts, Consumer<StudyOutcome> then) {
		return Background.run("Running study " + study.name(), null, new StudyJob(source, study, "", texts)::run, then);
	}

	/**
	 * Computes one scenario of a study and writes nothing.
	 *
	 * @param then takes the outcome, which has no report, on the user interface's thread
	 * @return the job, which can be cancelled
	 */
	public static Job preview(IFile source, Study study, String scenario, Map<String, String> texts,
			Consumer<StudyOutcome> then) {
		return Background.run("Running study " + study.name(), null, new StudyJob(source, study, scenario, texts)::run, then);
	}

	private static String folderName(String study) {
		return study.replaceAll("[\\\\/:*?\"<>|]+", "-").strip();
	}

	private StudyOutcome run(IProgressMonitor monitor) throws IOException, ReportException, CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, COMPUTE + TABLES + REPORT);
		progress.subTask("Computing");
		Path park = source.getLocation().toPath().resolveSibling(study.park());
		StudyResult result = Studies.run(study, park, new MonitorProgress(progress.split(COMPUTE)), faults);
		if (result == null || !writes()) {
			return outcome(result);
		}
		Path target = folder.getLocation().toPath();
		try {
			Map<String, AtomicFiles.Content> files = new LinkedHashMap<>(ResultFiles.contents(result));
			if (serves(result)) {
				progress.subTask("Making the report");
				files.putAll(Reports.contents(result, EnumSet.allOf(Reports.Format.class), new MonitorProgress(progress.split(REPORT))));
			}
			progress.subTask("Writing tables and report");
			AtomicFiles.writeAll(target, files);
			progress.split(TABLES).done();
		} catch (IOException e) {
			faults.add(AtomicFiles.fault(target, e));
			return outcome(null);
		} finally {
			source.getProject().getFolder(RESULTS).refreshLocal(IResource.DEPTH_INFINITE, null);
		}
		return outcome(result);
	}

	/** One scenario alone is looked at beside its text; the files are those of the whole study. */
	private boolean writes() {
		return scenario.isEmpty();
	}

	/** A report of nothing would have charts without a single line. */
	private static boolean serves(StudyResult result) {
		return result.trajectory().years() > 0;
	}

	private StudyOutcome outcome(StudyResult result) {
		Optional<RunInputs> inputs = Optional.ofNullable(result).map(StudyResult::provenance)
				.map(provenance -> RunInputs.of(texts, provenance));
		return new StudyOutcome(source, scenario, Optional.ofNullable(result), result != null && writes() && serves(result),
				folder, inputs, List.copyOf(faults.list()));
	}
}
