package org.parkwright.accounts.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.accounts.Account;
import org.parkwright.accounts.AccountOptions;
import org.parkwright.accounts.HeatAllocation;
import org.parkwright.cli.Arguments;
import org.parkwright.cli.Command;
import org.parkwright.cli.Console;
import org.parkwright.cli.ExitCode;
import org.parkwright.cli.ParkArguments;
import org.parkwright.cli.UsageException;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.section.ResultSection;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.ElectricityMethod;

/** Prints the greenhouse-gas account of a park and writes its tables. */
public final class AccountCommand implements Command {

	private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");
	private static final String HEAT_WORDS = Arrays.stream(HeatAllocation.values()).map(HeatAllocation::word).collect(Collectors.joining("|"));

	@Override
	public String name() {
		return "account";
	}

	@Override
	public String summary() {
		return "Account for the greenhouse gases of a park by scope, sector, gas and year.";
	}

	@Override
	public String arguments() {
		return "FILE.park [--year A..B] [--out DIR]";
	}

	@Override
	public Options options() {
		return ParkArguments.options("ghg.csv, ghg-summary.csv, lmdi.csv and others, and all as accounts.xlsx").addOption(Arguments.option("year", "A..B", "the years, or one year; all that the park has if left out"))
				.addOption(Arguments.option("factors", "NAME", "factor set in place of those that the accounts name, such as Ipcc2006"))
				.addOption(Arguments.option("warming", "NAME", "warming potentials in place of those that the accounts name: AR4, AR5 or AR6"))
				.addOption(Arguments.option("electricity", "location|market", "count of bought electricity that enters the total; both are shown"))
				.addOption(Arguments.option("heat-allocation", HEAT_WORDS, "how a plant shares its emissions among heat and electricity; efficiency if left out"));
	}

	@Override
	public int run(CommandLine line, Console console) throws UsageException {
		AccountOptions options = chosen(line);
		var faults = new Faults();
		EipModel model = ParkArguments.load(line, "account.", faults);
		if (model != null) {
			requireSet(model, options.factors(), "--factors");
			requireSet(model, options.warming(), "--warming");
		}
		console.note(faults);
		if (model == null) {
			return ExitCode.FAULTS;
		}
		List<ResultSection> sections = AccountProvider.sections(Account.of(model, options), options);
		if (sections.isEmpty()) {
			console.note("The park has no activities in its accounts" + (options.from() == 0 ? "" : " of these years")
					+ ". Enter them, or import them by parkwright import accounts.csv --from accounts.");
			return ExitCode.FAULTS;
		}
		ParkArguments.show(sections, "accounts.xlsx", line, console);
		return ExitCode.DONE;
	}

	private static void requireSet(EipModel model, String name, String option) throws UsageException {
		if (!name.isEmpty() && !Account.hasSet(model, name)) {
			throw new UsageException("There is no set " + name + " for " + option + ", neither in the park's library nor in the standard one.");
		}
	}

	private static AccountOptions chosen(CommandLine line) throws UsageException {
		AccountOptions options = AccountOptions.USUAL.sets(line.getOptionValue("factors", ""), line.getOptionValue("warming", ""));
		if (line.hasOption("year")) {
			Matcher years = YEARS.matcher(line.getOptionValue("year"));
			if (!years.matches()) {
				throw new UsageException("Which years? Write for instance --year 2005..2013, or --year 2013.");
			}
			int from = Integer.parseInt(years.group(1));
			int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
			if (to < from) {
				throw new UsageException("The years " + line.getOptionValue("year") + " end before they begin. Exchange them.");
			}
			options = options.years(from, to);
		}
		if (line.hasOption("electricity")) {
			ElectricityMethod method = ElectricityMethod.get(line.getOptionValue("electricity"));
			if (method == null || method == ElectricityMethod.UNKNOWN) {
				throw new UsageException("Electricity is counted by location or by market, not by " + line.getOptionValue("electricity") + ".");
			}
			options = options.electricity(method);
		}
		if (line.hasOption("heat-allocation")) {
			String word = line.getOptionValue("heat-allocation");
			options = options.heat(Arrays.stream(HeatAllocation.values()).filter(each -> each.word().equalsIgnoreCase(word)).findFirst()
					.orElseThrow(() -> new UsageException("Heat is allocated by one of " + HEAT_WORDS.replace("|", ", ") + ", not by " + word + ".")));
		}
		return options;
	}
}
