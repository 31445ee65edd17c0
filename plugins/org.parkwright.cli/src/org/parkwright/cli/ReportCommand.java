package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.report.Format;
import org.parkwright.report.Reports;

/** Runs a study and writes its report alone. */
public final class ReportCommand implements Command {

	@Override
	public String name() {
		return "report";
	}

	@Override
	public String summary() {
		return "Run a study and write its report alone.";
	}

	@Override
	public String arguments() {
		return "STUDY.scenario [--park OTHER.park] [--out DIR] [--format pdf,html]";
	}

	@Override
	public Options options() {
		return StudyArguments.options()
				.addOption(Arguments.option("format", "LIST", "pdf, html or both, separated by a comma; both if left out"));
	}

	@Override
	public int run(CommandLine line, Console console) throws Exception {
		Path folder = StudyArguments.folder(line);
		Set<Format> formats = formats(line.getOptionValue("format"));
		StudyResult result = StudyArguments.run(line, console);
		if (result == null) {
			return ExitCode.FAULTS;
		}
		int code = write(result, formats, folder, console);
		if (code == ExitCode.DONE) {
			console.note("Written to " + folder + ": " + names(formats));
		}
		return code;
	}

	static int write(StudyResult result, Set<Format> formats, Path folder, Console console) throws Exception {
		if (formats.isEmpty()) {
			return ExitCode.DONE;
		}
		console.progress("Writing the report");
		try {
			Reports.write(result, formats, folder, console.progressOf("Writing the report"));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		return ExitCode.DONE;
	}

	static String names(Set<Format> formats) {
		return formats.stream().map(format -> "report." + word(format)).collect(Collectors.joining(", "));
	}

	private static Set<Format> formats(String list) throws UsageException {
		if (list == null) {
			return EnumSet.allOf(Format.class);
		}
		var formats = EnumSet.noneOf(Format.class);
		for (String word : list.split(",")) {
			formats.add(Arrays.stream(Format.values()).filter(format -> word(format).equals(word.strip()))
					.findFirst().orElseThrow(() -> new UsageException("There is no report format " + word
							+ ". Choose pdf, html or both.")));
		}
		return formats;
	}

	private static String word(Format format) {
		return format.name().toLowerCase(Locale.ROOT);
	}
}
