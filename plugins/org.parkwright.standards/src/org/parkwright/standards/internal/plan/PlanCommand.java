package org.parkwright.standards.internal.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.cli.Arguments;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.UsageException;
import org.parkwright.core.check.Checks;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.park.Parks;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.result.StudyResult;
import org.parkwright.model.park.EipModel;
import org.parkwright.report.ReportException;
import org.parkwright.report.Reports;

/** Writes the planning report of a park. */
public final class PlanCommand implements Command {

	/** What a plan may be; a workbook has no chapters. */
	static final List<Reports.Format> FORMATS = List.of(Reports.Format.DOCX, Reports.Format.PDF, Reports.Format.HTML);
	/** Beginnings of the codes of checks that a plan is concerned with. */
	private static final Set<String> CODES = Set.of("roadmap", "plan", "indicator");

	@Override
	public String name() {
		return "plan";
	}

	@Override
	public String summary() {
		return "Write the planning report of a park in twelve chapters, or its self-assessment.";
	}

	@Override
	public String arguments() {
		return "FILE.park [STUDY.scenario] --out FILE.docx|.pdf|.html [--language zh] [--self-assessment]";
	}

	@Override
	public Options options() {
		return new Options().addOption(Arguments.option("out", "FILE", "the file to write; its ending says what: a document of Word, a PDF or a page"))
				.addOption(Arguments.option("self-assessment", null, "write no plan but where the park stands by standards, what is missing, what shows it, and who does what about it"))
				.addOption(Arguments.language("the plan"));
	}

	/** @return the format that the ending of a file says */
	static Reports.Format format(Path file) throws UsageException {
		String name = file.toString().toLowerCase(Locale.ROOT);
		return FORMATS.stream().filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT))).findFirst()
				.orElseThrow(() -> new UsageException("The name of the file to write ends in .docx, .pdf or .html, but --out is " + file + "."));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		List<String> files = Arrays.asList(line.getArgs());
		if (files.isEmpty() || files.size() > 2) {
			throw new UsageException(files.isEmpty() ? "Which park? Name the file." : "A plan is of one park and rests on one study at most. Name two files at most.");
		}
		Path out = Arguments.required(line, "out");
		Reports.Format format = format(out);
		Language language = Arguments.language(line);
		Path park = Arguments.existing(files.getFirst(), "park");
		Path study = files.size() == 1 ? null : Arguments.existing(files.getLast(), "study");
		Reports.warmUp();
		var faults = new Faults();
		console.progress("Reading " + park);
		EipModel model = Parks.load(park, faults);
		if (model != null) {
			for (Fault fault : Checks.run(model, park.toString())) {
				if (CODES.contains(fault.code().replaceAll("\\..*", ""))) {
					faults.add(fault);
				}
			}
		}
		StudyResult result = model == null || faults.hasErrors() || study == null ? null : PlanStudy.run(study, park, faults, console.progressOf("Computing"));
		console.note(faults);
		if (model == null || faults.hasErrors()) {
			console.note("Nothing was written. Correct the errors and write the plan again.");
			return ExitCode.FAULTS;
		}
		try {
			console.progress("Writing " + out);
			AtomicFiles.write(out, new Plan(model, result, line.hasOption("self-assessment")).file(park, language, format, console.progressOf("Making the plan")));
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(out, e).text());
		} catch (ReportException e) {
			throw new UsageException(e.getMessage());
		}
		console.note("Written to " + out);
		return ExitCode.DONE;
	}
}
