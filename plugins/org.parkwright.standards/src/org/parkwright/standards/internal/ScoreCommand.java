package org.parkwright.standards.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.cli.Arguments;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.ParkArguments;
import org.parkwright.cli.UsageException;
import org.parkwright.core.fault.Faults;
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
		return ParkArguments.options("scorecard.csv, score-gaps.csv and others, and all as scorecard.xlsx").addOption(Arguments.option("set", "SETS", "codes of standards, separated by commas, such as HJ274-2015; those of which the park has entered values if left out"))
				.addOption(Arguments.option("year", "YEAR", "year of the values; the last one that the park has if left out"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		int year = year(line);
		var faults = new Faults();
		EipModel model = ParkArguments.load(line, "indicator.", faults);
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
		ParkArguments.show(sections, "scorecard.xlsx", line, console);
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
}
