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
import org.parkwright.report.ReportException;
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
		return "STUDY.scenario [--park OTHER.park] [--out DIR] [--format pdf,html] [--design FILE | --write-design]";
	}

	@Override
	public Options options() {
		return StudyArguments.options()
				.addOption(Arguments.option("format", "LIST", "pdf, html or both, separated by a comma; both if left out"))
				.addOption(Arguments.option("design", "FILE", "a report design of your own in place of the built-in one"))
				.addOption(Arguments.option("write-design", null,
						"write no report but the built-in design with this study's data, for a BIRT report designer"));
	}

	@Override
	public int run(CommandLine line, Console console) throws Exception {
		Path folder = StudyArguments.folder(line);
		Set<Reports.Format> formats = formats(line.getOptionValue("format"));
		Path design = line.hasOption("design") ? Arguments.existing(line.getOptionValue("design"), "report design")
				: null;
		StudyResult result = StudyArguments.run(line, console);
		if (result == null) {
			return ExitCode.FAULTS;
		}
		String written = names(formats);
		if (line.hasOption("write-design")) {
			try {
				Reports.writeDesign(result, folder);
			} catch (IOException e) {
				throw new UsageException(AtomicFiles.fault(folder, e).text());
			}
			written = "report.rptdesign, parkwright.rptlibrary, data";
		} else if (design != null) {
			write(result, design, formats, folder, console);
		} else {
			write(result, formats, folder, console);
		}
		console.note("Written to " + folder + ": " + written);
		return ExitCode.DONE;
	}

	private static void write(StudyResult result, Set<Reports.Format> formats, Path folder, Console console) throws Exception {
		console.progress("Writing the report");
		try {
			Reports.write(result, formats, folder, console.progressOf("Writing the report"));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
	}

	private static void write(StudyResult result, Path design, Set<Reports.Format> formats, Path folder, Console console)
			throws UsageException {
		console.progress("Writing the report");
		try {
			Reports.write(result, design, formats, folder, console.progressOf("Writing the report"));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		} catch (ReportException e) {
			throw new UsageException(design + ": " + e.getMessage() + " Open it in a BIRT report designer.");
		}
	}

	private static String names(Set<Reports.Format> formats) {
		return formats.stream().map(format -> "report." + word(format)).collect(Collectors.joining(", "));
	}

	private static Set<Reports.Format> formats(String list) throws UsageException {
		if (list == null) {
			return EnumSet.allOf(Reports.Format.class);
		}
		var formats = EnumSet.noneOf(Reports.Format.class);
		for (String word : list.split(",")) {
			formats.add(Arrays.stream(Reports.Format.values()).filter(format -> word(format).equals(word.strip()))
					.findFirst().orElseThrow(() -> new UsageException("There is no report format " + word
							+ ". Choose pdf, html or both.")));
		}
		return formats;
	}

	private static String word(Reports.Format format) {
		return format.name().toLowerCase(Locale.ROOT);
	}
}
