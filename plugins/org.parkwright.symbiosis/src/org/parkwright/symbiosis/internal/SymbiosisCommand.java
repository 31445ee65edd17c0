package org.parkwright.symbiosis.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.eclipse.emf.common.util.Enumerator;
import org.parkwright.cli.Arguments;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.ParkArguments;
import org.parkwright.cli.UsageException;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.presentation.Presentation;
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
		return "FILE.park [--match] [--year YEAR] [--kind KIND,…] [--state STATE,…] [--inside] [options]";
	}

	@Override
	public Options options() {
		return ParkArguments.options("symbiosis.csv, exchanges.csv, matches.csv and others, and all as symbiosis.xlsx")
				.addOption(Arguments.option("year", "YEAR", "exchanges that run in this year; all that are there if left out"))
				.addOption(Arguments.option("kind", "KINDS", "kinds of exchanges, separated by commas: " + words(ExchangeKind.VALUES) + "; all if left out"))
				.addOption(Arguments.option("state", "STATES", "states of exchanges, separated by commas: " + words(ExchangeState.VALUES) + "; implemented if left out"))
				.addOption(Arguments.option("inside", null, "without actors beyond the border: sources of water and zones outside"))
				.addOption(Arguments.option("discount-rate", "RATE", "rate a year for net present values, such as 0.06; they are unknown if left out"))
				.addOption(Arguments.option("match", null, "proposals too: who could take what others have over, why, and what stands against it"))
				.addOption(Arguments.option("least-difference", "KELVIN", "with --match, least difference of temperatures where heat is passed on; 10 if left out"))
				.addOption(Arguments.option("uses", "FILE", "with --match, table of by-products that stand in for products, beside the one that is shipped"));
	}

	private static String words(List<? extends Enumerator> values) {
		return values.stream().filter(each -> each.getValue() != 0).map(Enumerator::getLiteral).collect(Collectors.joining(", "));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		ExchangeFilter filter = filter(line);
		double rate = Arguments.number(line, "discount-rate", "0.06 for 6 %", Double.NaN, 0, MOST_RATE);
		double leastDifference = Arguments.number(line, "least-difference", "10 for 10 K", HeatCascade.USUAL_DIFFERENCE, 0, MOST_DIFFERENCE);
		var faults = new Faults();
		CodeTable uses = line.hasOption("uses") ? CodeTable.standard().with(Arguments.path(line.getOptionValue("uses")), faults) : CodeTable.standard();
		EipModel model = ParkArguments.load(line, "exchange.", faults);
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
			tell(proposals, new Presentation(Arguments.language(line)), console);
		}
		if (sections.isEmpty()) {
			console.note("The park has no exchanges that fit. Enter them, import them by parkwright import flows.csv --from flows, or ask for others by --year, --kind and --state.");
			return ExitCode.FAULTS;
		}
		ParkArguments.show(sections, "symbiosis.xlsx", line, console);
		return ExitCode.DONE;
	}

	/** Why something is proposed is a sentence, which tables do not have. */
	private static void tell(List<ResultSection> proposals, Presentation presentation, Console console) {
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

	}
