package org.parkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultSections;
import org.parkwright.report.ReportDesign;
import org.parkwright.report.ReportSettings;
import org.parkwright.report.Reports;

/**
 * Runs a study and writes its report alone.
 *
 * @since 0.1
 */
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
		return "STUDY.scenario [--park OTHER.park] [--only-park NAME] [--out DIR] [--format pdf,html,docx,xlsx] [--language zh] [--design NAME|FILE [--trust] | --write-design]";
	}

	@Override
	public Options options() {
		return StudyArguments.options()
				.addOption(Arguments.option("format", "LIST", "of pdf, html, docx and xlsx those wanted, separated by commas; pdf and html if left out"))
				.addOption(StudyArguments.design())
				.addOption(Arguments.option("trust", null,
						"let the design run scripts and code and take in files and pages, as you would let a program"))
				.addOption(Arguments.option("write-design", null,
						"write no report but the built-in design with this study's data, for a BIRT report designer"));
	}

	@Override
	public int run(CommandLine line, Console console) throws Exception {
		Path folder = StudyArguments.folder(line);
		Set<Reports.Format> formats = formats(line.getOptionValue("format"));
		ReportSettings settings = StudyArguments.settings(line);
		ReportDesign design = StudyArguments.design(line, settings);
		Reports.warmUp();
		StudyResult result = StudyArguments.run(line, console);
		if (result == null) {
			return ExitCode.FAULTS;
		}
		List<ResultSection> sections = ResultSections.of(result);
		try {
			console.progress("Making the report");
			Map<String, AtomicFiles.Content> files = line.hasOption("write-design") ? Reports.design(result, sections, settings)
					: Reports.files(result, sections, settings, line.hasOption("trust") ? design.trust() : design, formats, console.progressOf("Making the report"));
			AtomicFiles.writeAll(folder, files);
			console.note("Written to " + folder + ": " + String.join(", ", files.keySet()));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		return ExitCode.DONE;
	}

	private static Set<Reports.Format> formats(String list) throws UsageException {
		if (list == null) {
			return Reports.Format.USUAL;
		}
		var formats = EnumSet.noneOf(Reports.Format.class);
		for (String word : list.split(",")) {
			formats.add(Arrays.stream(Reports.Format.values()).filter(format -> word(format).equals(word.strip()))
					.findFirst().orElseThrow(() -> new UsageException("There is no report format " + word
							+ ". Choose of pdf, html, docx and xlsx.")));
		}
		return formats;
	}

	private static String word(Reports.Format format) {
		return format.name().toLowerCase(Locale.ROOT);
	}
}
