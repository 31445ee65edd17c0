package org.parkwright.standards.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.ScenarioAccounts;
import org.parkwright.cli.Arguments;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.ParkArguments;
import org.parkwright.cli.UsageException;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.PlantsResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.run.Studies;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.standards.ScenarioScores;
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
		return "FILE.park|STUDY.scenario [--set SET,…] [--year YEAR] [options]";
	}

	@Override
	public Options options() {
		return ParkArguments.options("scorecard.csv, score-gaps.csv and others, and all as scorecard.xlsx").addOption(Arguments.option("set", "SETS", "codes of standards, separated by commas, such as HJ274-2015; those of which the park has entered values if left out"))
				.addOption(Arguments.option("year", "YEAR", "year of the values; the last one that the park has if left out"))
				.addOption(Arguments.option("scenario", "NAME", "of a study, what this scenario alone does to what is scored; what all do if left out"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		int year = year(line);
		Path file = Arguments.single(line, "park or study");
		if (line.hasOption("scenario") && !ParkArguments.isStudy(file)) {
			throw new UsageException("A scenario belongs to a study. Name the file of the study in place of the park.");
		}
		var faults = new Faults();
		Study study = ParkArguments.isStudy(file) ? ParkArguments.study(file, faults) : null;
		Path park = study == null ? file : ParkArguments.park(study, file);
		EipModel model = faults.hasErrors() ? null : ParkArguments.load(park, "indicator.", faults);
		List<Block> effects = study == null || model == null ? List.of() : effects(study, park, model, line, console, faults);
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
		if (study != null && effects.isEmpty()) {
			console.note("The study and the accounts of the park have no year in common, so that no scenario moves anything. Add an account of a year of the study.");
		}
		ParkArguments.show(List.of(ScoreProvider.with(sections.getFirst(), effects)), "scorecard.xlsx", line, console);
		return ExitCode.DONE;
	}

	/** What the scenarios of a study do, or the one that is named. */
	private static List<Block> effects(Study study, Path park, EipModel model, CommandLine line, Console console, Faults faults) throws UsageException {
		if (study.account() == null) {
			throw new UsageException("The study " + study.name() + " states no account, which ties units to what the park emits. Add account \"Greenhouse gases\" { } to it.");
		}
		String wanted = line.getOptionValue("scenario", "");
		List<IndicatorSet> sets = line.hasOption("set") ? sets(model, line.getOptionValue("set")) : null;
		Account account = Account.of(model, AccountOptions.of(study.account()));
		ScenarioScores scores = ScenarioScores.of(model, account, each -> sets == null ? Scorecard.used(model, each) : sets);
		StudyResult result = Studies.run(study, 0, park, "", console.progressOf("Computing"), faults);
		if (result == null) {
			return List.of();
		}
		List<String> names = result.plantsByYear().stream().map(PlantsResult::scenario).filter(name -> !name.isEmpty()).toList();
		if (!wanted.isEmpty() && !names.contains(wanted)) {
			throw new UsageException("There is no scenario " + wanted + " in the study, only " + String.join(", ", names) + ".");
		}
		return ScoreProvider.scenarios(scores.cards(ScenarioAccounts.of(account, result.plantsByYear()), result.plantsByYear()).stream()
				.filter(each -> wanted.isEmpty() || each.scenario().isEmpty() || each.scenario().equals(wanted)).toList());
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
