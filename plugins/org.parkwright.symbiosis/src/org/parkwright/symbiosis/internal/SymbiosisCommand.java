package org.parkwright.symbiosis.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.eclipse.emf.common.util.Enumerator;
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
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ExchangeKind;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.symbiosis.ExchangeFilter;
import org.parkwright.symbiosis.matching.CodeTable;
import org.parkwright.symbiosis.matching.HeatCascade;
import org.parkwright.symbiosis.matching.MatchOptions;
import org.parkwright.symbiosis.matching.MatchTables;

/** Prints what the actors of a park exchange, what it is worth and what else they could exchange, and writes its tables. */
public final class SymbiosisCommand implements Command {

	private static final double MOST_RATE = 1;
	private static final double MOST_DIFFERENCE = 100;

	@Override
	public String name() {
		return "symbiosis";
	}

	@Override
	public String summary() {
		return "Tell what the actors of a park exchange, how the network grew, what exchanges are worth, and what else could be exchanged.";
	}

	@Override
	public String arguments() {
		return "FILE.park [--match] [--year YEAR] [--kind KIND,…] [--state STATE,…] [--inside] [--out DIR]";
	}

	@Override
	public Options options() {
		return new Options().addOption(option("year", "YEAR", "exchanges that run in this year; all that are there if left out"))
				.addOption(option("kind", "KINDS", "kinds of exchanges, separated by commas: " + words(ExchangeKind.VALUES) + "; all if left out"))
				.addOption(option("state", "STATES", "states of exchanges, separated by commas: " + words(ExchangeState.VALUES) + "; implemented if left out"))
				.addOption(Option.builder().longOpt("inside").desc("without actors beyond the border: sources of water and zones outside").get())
				.addOption(option("discount-rate", "RATE", "rate a year for net present values, such as 0.06; they are unknown if left out"))
				.addOption(Option.builder().longOpt("match").desc("proposals too: who could take what others have over, why, and what stands against it").get())
				.addOption(option("least-difference", "KELVIN", "with --match, least difference of temperatures where heat is passed on; 10 if left out"))
				.addOption(option("uses", "FILE", "with --match, table of by-products that stand in for products, beside the one that is shipped"))
				.addOption(option("out", "DIR", "folder for the tables: symbiosis.csv, exchanges.csv, matches.csv and others, and all as symbiosis.xlsx"));
	}

	private static Option option(String name, String argument, String description) {
		return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
	}

	private static String words(List<? extends Enumerator> values) {
		return values.stream().filter(each -> each.getValue() != 0).map(Enumerator::getLiteral).collect(Collectors.joining(", "));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		if (line.getArgList().size() != 1) {
			throw new UsageException("Which park? Name one file.");
		}
		ExchangeFilter filter = filter(line);
		double rate = rate(line);
		double leastDifference = leastDifference(line);
		Path file = path(line.getArgList().getFirst());
		if (!Files.isRegularFile(file)) {
			throw new UsageException("There is no park " + file + ". Check the name and the folder.");
		}
		var faults = new Faults();
		CodeTable uses = line.hasOption("uses") ? CodeTable.standard().with(path(line.getOptionValue("uses")), faults) : CodeTable.standard();
		EipModel model = Parks.load(file, faults);
		if (model != null) {
			for (Fault fault : Checks.run(model, file.toString())) {
				if (fault.code().startsWith("exchange.")) {
					faults.add(fault);
				}
			}
		}
		console.note(faults);
		if (model == null || faults.hasErrors()) {
			return ExitCode.FAULTS;
		}
		List<ResultSection> sections = new ArrayList<>(SymbiosisProvider.sections(model, filter, rate));
		if (line.hasOption("match")) {
			List<ResultSection> proposals = MatchTables.sections(model, MatchOptions.USUAL.codes(uses).deltaT(leastDifference));
			if (proposals.isEmpty()) {
				console.note("Nobody offers anything, or nobody wants anything. Enter at ports what leaves or is needed, or import it by parkwright import offers.csv --from offers.");
				return ExitCode.FAULTS;
			}
			sections.addAll(proposals);
			tell(proposals, console);
		}
		if (sections.isEmpty()) {
			console.note("The park has no exchanges that fit. Enter them, import them by parkwright import flows.csv --from flows, or ask for others by --year, --kind and --state.");
			return ExitCode.FAULTS;
		}
		TextTables.of(sections, new Presentation(Language.ENGLISH)).forEach(console::print);
		if (line.hasOption("out")) {
			write(sections, path(line.getOptionValue("out")), file, console);
		}
		return ExitCode.DONE;
	}

	/** Why something is proposed is a sentence, which tables do not have. */
	private static void tell(List<ResultSection> proposals, Console console) {
		Presentation presentation = new Presentation(Language.ENGLISH);
		for (ResultSection section : proposals) {
			for (Block block : section.blocks()) {
				if (block instanceof Block.Paragraph paragraph) {
					console.print(presentation.text(paragraph.text(), section.marks()));
				} else if (block instanceof Block.Heading heading) {
					console.print("");
					console.print(presentation.text(heading.text(), section.marks()) + ":");
				}
			}
			console.print("");
		}
	}

	private static double leastDifference(CommandLine line) throws UsageException {
		String text = line.getOptionValue("least-difference", String.valueOf(HeatCascade.USUAL_DIFFERENCE));
		double kelvin = number(text);
		if (!(kelvin >= 0 && kelvin <= MOST_DIFFERENCE)) {
			throw new UsageException("--least-difference is a number of kelvin from 0 to 100, such as 10, not " + text + ".");
		}
		return kelvin;
	}

	private static ExchangeFilter filter(CommandLine line) throws UsageException {
		Set<ExchangeKind> kinds = EnumSet.noneOf(ExchangeKind.class);
		for (String word : listed(line, "kind")) {
			ExchangeKind kind = ExchangeKind.get(word);
			if (kind == null) {
				throw new UsageException("There is no kind of exchange " + word + ". Choose from " + words(ExchangeKind.VALUES) + ".");
			}
			kinds.add(kind);
		}
		Set<ExchangeState> states = EnumSet.noneOf(ExchangeState.class);
		for (String word : listed(line, "state")) {
			ExchangeState state = ExchangeState.get(word);
			if (state == null) {
				throw new UsageException("There is no state of exchanges " + word + ". Choose from " + words(ExchangeState.VALUES) + ".");
			}
			states.add(state);
		}
		String year = line.getOptionValue("year", "");
		if (!year.isEmpty() && !year.matches("\\d{4}")) {
			throw new UsageException("--year is a calendar year such as 2013, not " + year + ".");
		}
		return new ExchangeFilter(kinds, states.isEmpty() ? ExchangeFilter.IMPLEMENTED.states() : states, year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
				!line.hasOption("inside"));
	}

	private static List<String> listed(CommandLine line, String option) {
		return line.hasOption(option) ? Arrays.stream(line.getOptionValue(option).split(",")).map(String::strip).toList() : List.of();
	}

	private static double rate(CommandLine line) throws UsageException {
		String text = line.getOptionValue("discount-rate");
		if (text == null) {
			return Double.NaN;
		}
		double rate = number(text);
		if (!(rate >= 0 && rate <= MOST_RATE)) {
			throw new UsageException("--discount-rate is a number from 0 to 1, such as 0.06 for 6 %, not " + text + ".");
		}
		return rate;
	}

	private static double number(String text) {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	private static void write(List<ResultSection> sections, Path folder, Path park, Console console) throws UsageException {
		String name = park.getFileName().toString().replaceFirst("\\.park$", "");
		Map<String, AtomicFiles.Content> files = new LinkedHashMap<>(ResultFiles.of(name, sections));
		files.put("symbiosis.xlsx", ResultFiles.xlsx(sections, new Presentation(Language.ENGLISH)));
		try {
			console.progress("Writing the tables");
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
