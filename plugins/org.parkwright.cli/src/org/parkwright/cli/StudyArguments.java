package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.ProgressMonitor;
import org.parkwright.core.run.Studies;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportException;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.Reports;
import org.parkwright.scenario.Scenarios;

/** What the commands that run a study have in common: its options, and the run from file to result. */
final class StudyArguments {

	private StudyArguments() {
	}

	static Options options() {
		return new Options().addOption(Arguments.option("park", "OTHER.park", "run on this park in place of the study's"))
				.addOption(Arguments.option("only-park", "NAME", "count the units of this park alone, where the file holds several"))
				.addOption(Arguments.option("out", "DIR", "folder for what is written; out if left out"))
				.addOption(Arguments.option("study", "NAME", "which study, where the file holds several"))
				.addOption(Arguments.language("report and terminal"))
				.addOption(Arguments.option("uncertainty", "TITLE", "only this uncertainty study, by title or number; all if left out"));
	}

	/** The folder to write into, checked before anything is computed. */
	static Path folder(CommandLine line) throws UsageException {
		Path folder = Arguments.path(line.getOptionValue("out", "out"));
		try {
			AtomicFiles.requireFolder(folder);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		return folder;
	}

	/** Language, and what the project's reports have of their own. */
	static ReportSettings settings(CommandLine line) throws UsageException, IOException, ReportException {
		return ReportSettings.beside(Arguments.single(line, "study").toAbsolutePath().getParent(), Arguments.language(line));
	}

	static Option design() {
		return Arguments.option("design", "NAME|FILE",
				"a report design in place of the one that the project says: its file, its name in the folder reports beside the study, or one of "
						+ String.join(", ", ReportDesign.installed().stream().map(ReportDesign::name).toList()));
	}

	/** The design that is asked for, by its name, else by its file; that of the project if none is. */
	static ReportDesign design(CommandLine line, ReportSettings settings) throws UsageException, IOException {
		if (!line.hasOption("design")) {
			return settings.design();
		}
		String wanted = line.getOptionValue("design");
		Map<String, ReportDesign> designs = Reports.designs(Arguments.single(line, "study").toAbsolutePath().getParent());
		ReportDesign named = designs.get(wanted);
		if (named != null) {
			return named;
		}
		if (Files.isRegularFile(Arguments.path(wanted))) {
			return ReportDesign.of(Arguments.path(wanted));
		}
		throw new UsageException("There is no report design " + wanted + ". Name a file or one of " + String.join(", ", designs.keySet())
				+ ", or put NAME.rptdesign into the folder " + Reports.DESIGN_FOLDER + " beside the study and say --design NAME.");
	}

	/** A computation of a study on a park; null if a fault is an error. */
	interface Work<T> {
		T compute(Study study, int uncertainty, Path park, ProgressMonitor monitor, Faults faults) throws UsageException, IOException;
	}

	/** The result of the study named on the command line, or null if text or model have errors, which are printed. */
	static StudyResult run(CommandLine line, Console console) throws UsageException, IOException {
		String only = line.getOptionValue("only-park", "");
		return run(line, console, (study, uncertainty, park, progress, faults) -> Studies.run(study, uncertainty, park, only, progress, faults));
	}

	/** The same for what else a study can be asked for. */
	static <T> T run(CommandLine line, Console console, Work<T> work) throws UsageException, IOException {
		Path file = Arguments.single(line, "study");
		var faults = new Faults();
		console.progress("Reading " + file);
		List<Study> studies = Scenarios.load(file, faults).studies();
		T result = null;
		if (!faults.hasErrors()) {
			result = run(choose(studies, line, file), file, line, console, work, faults);
		}
		console.note(faults);
		if (result == null) {
			console.note("Nothing was written. Correct the errors and run again.");
		}
		return result;
	}

	private static <T> T run(Study study, Path file, CommandLine line, Console console, Work<T> work, Faults faults)
			throws UsageException, IOException {
		int uncertainty = uncertainty(study, line.getOptionValue("uncertainty"));
		Path park = line.hasOption("park") ? Arguments.existing(line.getOptionValue("park"), "park") : stated(study, file);
		if (park == null || !Files.isRegularFile(park)) {
			faults.error("study.park.missing", "There is no park " + (park == null ? "of that name" : park) + ".",
					"Correct the name in the study, make the park with parkwright import, or name another with --park.",
					study.parkPlace());
			return null;
		}
		console.progress("Reading " + park);
		return work.compute(study, uncertainty, park, console.progressOf("Computing"), faults);
	}

	/** Null if the name in the study is none of a file. */
	private static Path stated(Study study, Path file) {
		try {
			return file.resolveSibling(study.park());
		} catch (InvalidPathException e) {
			Logger.getLogger(StudyArguments.class.getName()).log(Level.FINE, "No file name", e);
			return null;
		}
	}

	/** The number of the uncertainty study that is wanted, from 1; 0 if none is named. */
	private static int uncertainty(Study study, String wanted) throws UsageException {
		List<String> titles = study.uncertainties().stream().map(Uncertainty::title).toList();
		if (wanted == null) {
			return 0;
		}
		for (int n = 1; n <= titles.size(); n++) {
			if (wanted.equals(Integer.toString(n)) || wanted.equals(titles.get(n - 1))) {
				return n;
			}
		}
		throw new UsageException("The study " + study.name() + " has no uncertainty study " + wanted + ". " + uncertainties(titles));
	}

	private static String uncertainties(List<String> titles) {
		if (titles.isEmpty()) {
			return "It has none.";
		}
		return IntStream.range(0, titles.size()).mapToObj(i -> (i + 1) + " \"" + titles.get(i) + "\"")
				.collect(Collectors.joining(", ", "Those it has are ", "."));
	}

	/** The number of the one uncertainty study that is wanted. */
	static int single(Study study, int uncertainty) throws UsageException {
		List<String> titles = study.uncertainties().stream().map(Uncertainty::title).toList();
		if (uncertainty == 0 && titles.size() != 1) {
			throw new UsageException((titles.isEmpty() ? "The study " + study.name() + " draws nothing: " : "Which draws? Choose by"
					+ " --uncertainty. ") + (titles.isEmpty() ? "it has no uncertainty study." : uncertainties(titles)));
		}
		return Math.max(1, uncertainty);
	}

	private static Study choose(List<Study> studies, CommandLine line, Path file) throws UsageException {
		String names = studies.stream().map(Study::name).collect(Collectors.joining(", "));
		if (studies.isEmpty()) {
			throw new UsageException("There is no study in " + file + ". Name a file that holds one.");
		}
		String wanted = line.getOptionValue("study");
		if (wanted == null && studies.size() > 1) {
			throw new UsageException(file + " holds several studies: " + names + ". Choose one with --study.");
		}
		return studies.stream().filter(study -> wanted == null || study.name().equals(wanted)).findFirst()
				.orElseThrow(() -> new UsageException("There is no study " + wanted + " in " + file + ", only " + names
						+ "."));
	}
}
