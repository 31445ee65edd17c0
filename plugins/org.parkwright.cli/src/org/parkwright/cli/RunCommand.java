package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.analysis.Shard;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.render.TextTables;
import org.parkwright.core.result.ShardFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.Reports;

/**
 * Runs a study and writes its tables and its report.
 *
 * @since 0.1
 */
public final class RunCommand implements Command {

	private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

	@Override
	public String name() {
		return "run";
	}

	@Override
	public String summary() {
		return "Run a study: results as tables and JSON, and a report.";
	}

	@Override
	public String arguments() {
		return "STUDY.scenario [--park OTHER.park] [--only-park NAME] [--out DIR] [--no-report | --design NAME|FILE] [--language zh] [--draws A..B --shard-out FILE]";
	}

	@Override
	public Options options() {
		return StudyArguments.options()
				.addOption(Arguments.option("no-report", null, "write the tables alone, no report"))
				.addOption(StudyArguments.design())
				.addOption(Arguments.option("draws", "A..B", "compute only the draws from A to before B of the uncertainty study"))
				.addOption(Arguments.option("shard-out", "FILE", "where these draws go, for parkwright merge"));
	}

	@Override
	public int run(CommandLine line, Console console) throws Exception {
		if (line.hasOption("draws") || line.hasOption("shard-out")) {
			return shard(line, console);
		}
		Path folder = StudyArguments.folder(line);
		ReportSettings settings = StudyArguments.settings(line);
		ReportDesign design = StudyArguments.design(line, settings);
		if (!line.hasOption("no-report")) {
			Reports.warmUp();
		}
		StudyResult result = StudyArguments.run(line, console);
		if (result == null) {
			return ExitCode.FAULTS;
		}
		List<ResultSection> sections = ResultSections.of(result);
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>(ResultFiles.of(result, sections));
		try {
			if (!line.hasOption("no-report")) {
				console.progress("Making the report");
				files.putAll(Reports.files(result, sections, settings, design, Reports.Format.USUAL,
						console.progressOf("Making the report")));
			}
			console.progress("Writing results");
			AtomicFiles.writeAll(folder, files);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		TextTables.of(sections, new Presentation(settings.language())).forEach(console::print);
		console.note("Written to " + folder + ": " + String.join(", ", files.keySet()));
		String earlier = Arrays.stream(Reports.Format.values()).map(Reports.Format::fileName)
				.filter(name -> !files.containsKey(name) && Files.exists(folder.resolve(name))).collect(Collectors.joining(", "));
		if (!earlier.isEmpty()) {
			console.note("Of an earlier run, and left as it was: " + earlier);
		}
		return ExitCode.DONE;
	}

	private static int shard(CommandLine line, Console console) throws UsageException, IOException {
		Path file = Arguments.required(line, "shard-out");
		if (line.hasOption("only-park")) {
			throw new UsageException("Draws are computed for all parks. Leave --only-park out, or run the study without --draws.");
		}
		Matcher range = RANGE.matcher(Objects.requireNonNullElse(line.getOptionValue("draws"), ""));
		if (!range.matches()) {
			throw new UsageException("Which draws? Write for instance --draws 0..500: from the first to before the last number.");
		}
		Shard shard = StudyArguments.run(line, console, (study, uncertainty, park, monitor, faults) -> Studies.draw(study,
				StudyArguments.single(study, uncertainty), number(range.group(1)), number(range.group(2)), park, monitor, faults));
		if (shard == null) {
			return ExitCode.FAULTS;
		}
		try {
			ShardFiles.write(shard, file);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(file, e).text());
		}
		console.note("Written to " + file + ": " + shard);
		return ExitCode.DONE;
	}

	private static long number(String digits) throws UsageException {
		try {
			return Long.parseLong(digits);
		} catch (NumberFormatException e) {
			throw new UsageException("There is no draw " + digits + ".");
		}
	}
}
