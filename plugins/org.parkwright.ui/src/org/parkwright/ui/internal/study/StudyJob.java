package org.parkwright.ui.internal.study;

import java.io.IOException;
import java.nio.file.Path;
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
import org.parkwright.core.presentation.Language;
import org.parkwright.core.render.KeptRun;
import org.parkwright.core.render.KeptRuns;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.render.RunFile;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Study;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.Reports;
import org.parkwright.ui.Background;
import org.parkwright.ui.MonitorProgress;

/** Runs a study beside the user interface and writes its tables, its report and the run itself into the project. */
public final class StudyJob {

	/** The folder of a project that holds a folder for each study. */
	public static final String RESULTS = "results";

	private static final int COMPUTE = 10;
	private static final int FILES = 5;
	private static final int REPORT = 80;

	private final IFile source;
	private final Study study;
	private final IFolder folder;
	private final Faults faults = new Faults();

	private final String scenario;
	private final String park;
	private final Map<String, String> texts;

	private StudyJob(IFile source, Study study, String scenario, String park, Map<String, String> texts) {
		this.source = source;
		this.study = scenario.isEmpty() ? study : study.withScenario(scenario);
		this.scenario = scenario;
		this.park = park;
		this.texts = texts;
		folder = folder(source, park.isEmpty() ? study.name() : study.name() + " of " + park);
	}

	/**
	 * Starts a run.
	 *
	 * @param source the scenario file
	 * @param study  one of its studies
	 * @param park   name or id of the park whose units count alone, which has a folder of results of its own; empty for all
	 * @param texts  what it was read from
	 * @param then   takes the outcome on the user interface's thread
	 * @return the job, which can be cancelled; files of an earlier run are then as they were
	 */
	public static Job start(IFile source, Study study, String park, Map<String, String> texts, Consumer<StudyOutcome> then) {
		return Background.run("Running study " + study.name() + (park.isEmpty() ? "" : " of " + park), null,
				new StudyJob(source, study, "", park, texts)::run, then);
	}

	/**
	 * Computes one scenario of a study and writes nothing.
	 *
	 * @param then takes the outcome, which has no report, on the user interface's thread
	 * @return the job, which can be cancelled
	 */
	public static Job preview(IFile source, Study study, String scenario, Map<String, String> texts,
			Consumer<StudyOutcome> then) {
		return Background.run("Running study " + study.name(), null, new StudyJob(source, study, scenario, "", texts)::run, then);
	}

	/** @return the folder of results in the project of a file */
	static IFolder folder(IFile source, String name) {
		return source.getProject().getFolder(IPath.fromOSString(RESULTS).append(folderName(name)));
	}

	private static String folderName(String name) {
		return name.replaceAll("[\\\\/:*?\"<>|]+", "-").strip();
	}

	private StudyOutcome run(IProgressMonitor monitor) throws IOException, ReportException, CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, COMPUTE + FILES + REPORT);
		progress.subTask("Computing");
		Path file = source.getLocation().toPath().resolveSibling(study.park());
		StudyResult result = Studies.run(study, 0, file, park, new MonitorProgress(progress.split(COMPUTE)), faults);
		if (result == null) {
			return outcome(null, null);
		}
		KeptRun run = KeptRun.of(result, ResultSections.of(result), RunInputs.kept(source, texts, result.provenance()));
		if (!writes()) {
			return outcome(result, run);
		}
		Path target = folder.getLocation().toPath();
		try {
			write(result, run, target, progress);
		} catch (IOException e) {
			faults.add(AtomicFiles.fault(target, e));
			return outcome(null, null);
		} finally {
			source.getProject().getFolder(RESULTS).refreshLocal(IResource.DEPTH_INFINITE, null);
		}
		return outcome(result, run);
	}

	/** All files are new together, or all are as they were. */
	private void write(StudyResult result, KeptRun run, Path target, SubMonitor progress) throws IOException, ReportException {
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>(ResultFiles.of(result, run.sections()));
		files.put(KeptRuns.name(run.provenance().time()), RunFile.content(run));
		// A report of nothing would have charts without a single line.
		if (result.hasYears()) {
			progress.subTask("Making the report");
			ReportSettings settings = ReportSettings.beside(source.getLocation().toPath().getParent(), Language.ENGLISH);
			files.putAll(Reports.files(result, run.sections(), settings, settings.design(), Reports.Format.USUAL,
					new MonitorProgress(progress.split(REPORT))));
		}
		progress.subTask("Writing files");
		AtomicFiles.writeAll(target, files);
		KeptRuns.thin(target);
	}

	/** One scenario alone is looked at beside its text; the files are those of the whole study. */
	private boolean writes() {
		return scenario.isEmpty();
	}

	private StudyOutcome outcome(StudyResult result, KeptRun run) {
		return new StudyOutcome(source, scenario, Optional.ofNullable(result), Optional.ofNullable(run), folder, List.copyOf(faults.list()));
	}
}
