package org.parkwright.standards.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
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
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.render.ResultFiles;
import org.parkwright.core.render.TextTables;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.standards.Scorecard;

/** Prints where a park stands by standards and writes its tables. */
public final class ScoreCommand implements Command {

	@Override
	public String name() {
		return "score";
	}

	@Override
	public String summary() {
		return "Tell where a park stands by a standard of eco-industrial parks: what is met, what is missing, what is unknown.";
	}

	@Override
	public String arguments() {
		return "FILE.park --set SET,… [--year YEAR] [--out DIR]";
	}

	@Override
	public Options options() {
		return new Options().addOption(option("set", "SETS", "codes of standards, separated by commas, such as HJ274-2015; those of which the park has entered values if left out"))
				.addOption(option("year", "YEAR", "year of the values; the last one that the park has if left out"))
				.addOption(option("out", "DIR", "folder for the tables: scorecard.csv, score-gaps.csv and others, and all as scorecard.xlsx"));
	}

	private static Option option(String name, String argument, String description) {
		return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		if (line.getArgList().size() != 1) {
			throw new UsageException("Which park? Name one file.");
		}
		int year = year(line);
		Path file = path(line.getArgList().getFirst());
		if (!Files.isRegularFile(file)) {
			throw new UsageException("There is no park " + file + ". Check the name and the folder.");
		}
		var faults = new Faults();
		EipModel model = Parks.load(file, faults);
		if (model != null) {
			for (Fault fault : Checks.run(model, file.toString())) {
				if (fault.code().startsWith("indicator.")) {
					faults.add(fault);
				}
			}
		}
		console.note(faults);
		if (model == null || faults.hasErrors()) {
			return ExitCode.FAULTS;
		}
		List<ResultSection> sections = line.hasOption("set") ? asked(model, sets(model, line.getOptionValue("set")), year) : entered(model, year);
		if (sections.isEmpty()) {
			console.note("The park has " + (line.hasOption("set") ? "no accounts" : "entered no values of a standard")
					+ ". Enter accounts of its years, or import them by parkwright import accounts.csv --from accounts; name a standard by --set.");
			return ExitCode.FAULTS;
		}
		TextTables.of(sections, new Presentation(Language.ENGLISH)).forEach(console::print);
		if (line.hasOption("out")) {
			write(sections, path(line.getOptionValue("out")), file, console);
		}
		return ExitCode.DONE;
	}

	private static List<ResultSection> asked(EipModel model, List<IndicatorSet> sets, int year) {
		return ScoreProvider.sections(model, (park, account) -> sets.stream()
				.map(set -> Scorecard.of(model, park, account, set, year == 0 ? ScoreProvider.latest(park, set) : year)).toList());
	}

	private static List<ResultSection> entered(EipModel model, int year) {
		return ScoreProvider.sections(model, (park, account) -> Scorecard.sets(model).stream().filter(set -> Scorecard.isUsed(park, set))
				.map(set -> Scorecard.of(model, park, account, set, year == 0 ? ScoreProvider.latest(park, set) : year)).toList());
	}

	private static List<IndicatorSet> sets(EipModel model, String codes) throws UsageException {
		List<IndicatorSet> sets = new ArrayList<>();
		for (String code : codes.split(",")) {
			sets.add(Scorecard.set(model, code.strip()).orElseThrow(() -> new UsageException("There is no standard " + code.strip() + ". There are "
					+ Scorecard.sets(model).stream().map(IndicatorSet::getCode).collect(Collectors.joining(", ")) + ".")));
		}
		return sets;
	}

	private static int year(CommandLine line) throws UsageException {
		String year = line.getOptionValue("year", "0");
		if (line.hasOption("year") && !year.matches("[1-9]\\d{3}")) {
			throw new UsageException("Which year? Write for instance --year 2013.");
		}
		return Integer.parseInt(year);
	}

	private static void write(List<ResultSection> sections, Path folder, Path park, Console console) throws UsageException {
		String name = park.getFileName().toString().replaceFirst("\\.park$", "");
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>(ResultFiles.of(name, sections));
		files.put("scorecard.xlsx", ResultFiles.xlsx(sections, new Presentation(Language.ENGLISH)));
		try {
			console.progress("Writing the scorecard");
			AtomicFiles.writeAll(folder, files);
		} catch (IOException e) {
			throw new UsageException(AtomicFiles.fault(folder, e).text());
		}
		console.note("Written to " + folder + ": " + String.join(", ", files.keySet()));
	}

	private static Path path(String name) throws UsageException {
		try {
			return Path.of(name);
		} catch (InvalidPathException e) {
			throw new UsageException("\"" + name + "\" is no file name.");
		}
	}
}
