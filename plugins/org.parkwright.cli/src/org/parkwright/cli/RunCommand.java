package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.ResultFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.report.Format;

/** Runs a study and writes its tables and its report. */
public final class RunCommand implements Command {

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
		return "STUDY.scenario [--park OTHER.park] [--out DIR] [--no-report]";
	}

	@Override
	public Options options() {
		return StudyArguments.options()
				.addOption(Arguments.option("no-report", null, "write the tables alone, no report"));
	}

	@Override
	public int run(CommandLine line, Console console) throws Exception {
		Path folder = StudyArguments.folder(line);
		StudyResult result = StudyArguments.run(line, console);
		if (result == null) {
			return ExitCode.FAULTS;
		}
		console.progress("Writing results");
		try {
			ResultFiles.write(result, folder);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		Set<Format> formats = line.hasOption("no-report") ? Set.of() : EnumSet.allOf(Format.class);
		int code = ReportCommand.write(result, formats, folder, console);
		if (code == ExitCode.DONE) {
			ComparisonText.print(result, console);
			console.note("Written to " + folder + ": " + String.join(", ", ResultFiles.NAMES)
					+ (formats.isEmpty() ? "" : ", " + ReportCommand.names(formats)));
		}
		return code;
	}
}
