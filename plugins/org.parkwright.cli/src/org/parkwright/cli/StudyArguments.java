package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.Studies;
import org.parkwright.core.study.Study;
import org.parkwright.scenario.Scenarios;

/** What the commands that run a study have in common: its options, and the run from file to result. */
final class StudyArguments {

	private StudyArguments() {
	}

	static Options options() {
		return new Options().addOption(Arguments.option("park", "OTHER.park", "run on this park in place of the study's"))
				.addOption(Arguments.option("out", "DIR", "folder for what is written; out if left out"))
				.addOption(Arguments.option("study", "NAME", "which study, where the file holds several"));
	}

	/** The folder to write into, checked before anything is computed. */
	static Path folder(CommandLine line) throws UsageException {
		Path folder = Arguments.path(line.getOptionValue("out", "out"));
		Path existing = folder.toAbsolutePath().normalize();
		while (!Files.exists(existing) && existing.getParent() != null) {
			existing = existing.getParent();
		}
		if (!Files.isDirectory(existing)) {
			throw new UsageException("Cannot write to " + folder + ": " + existing
					+ " is a file. Choose another folder with --out.");
		}
		if (!Files.isWritable(existing)) {
			throw new UsageException("Cannot write to " + folder + ": permission is denied in " + existing
					+ ". Choose another folder with --out.");
		}
		return folder;
	}

	/** The result of the study named on the command line, or null if text or model have errors, which are printed. */
	static StudyResult run(CommandLine line, Console console) throws UsageException, IOException {
		Path file = Arguments.single(line, "study");
		var faults = new Faults();
		console.progress("Reading " + file);
		List<Study> studies = Scenarios.load(file, faults).studies();
		StudyResult result = null;
		if (!faults.hasErrors()) {
			result = run(choose(studies, line, file), file, line, console, faults);
		}
		console.note(faults);
		if (result == null) {
			console.note("Nothing was written. Correct the errors and run again.");
		}
		return result;
	}

	private static StudyResult run(Study study, Path file, CommandLine line, Console console, Faults faults)
			throws UsageException, IOException {
		Path park = line.hasOption("park") ? Arguments.existing(line.getOptionValue("park"), "park")
				: file.resolveSibling(study.park());
		if (!Files.isRegularFile(park)) {
			faults.error("study.park.missing", "There is no park " + park + ".",
					"Correct the name in the study, make the park with parkwright import, or name another with --park.",
					study.parkPlace());
			return null;
		}
		console.progress("Reading " + park);
		return Studies.run(study, park, console.progressOf("Computing scenario"), faults);
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
