package org.parkwright.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parkwright.core.transfer.FileKind;
import org.parkwright.core.transfer.OptionException;
import org.parkwright.core.transfer.OptionValues;
import org.parkwright.core.transfer.Transfer;
import org.parkwright.core.transfer.TransferDescription;
import org.parkwright.core.transfer.TransferOption;
import org.parkwright.core.transfer.Transfers;

/**
 * The arguments by which importers or exporters are chosen and told what to do, made of what they say of themselves.
 *
 * @param all    that can be chosen
 * @param choice the option that names one: {@code from} or {@code to}
 */
record TransferArguments<T extends Transfer>(List<T> all, String choice) {

	/** @return the names, for help */
	String names() {
		return all.stream().map(each -> each.description().name()).collect(Collectors.joining(", "));
	}

	/** @return the options of each under a heading that says what it is */
	SequencedMap<String, Options> groups() {
		SequencedMap<String, Options> groups = new LinkedHashMap<>();
		for (T each : all) {
			TransferDescription description = each.description();
			String heading = "--" + choice + " " + description.name() + " (" + FileKind.endings(description.files()) + "): " + description.meaning() + "."
					+ (description.layout().isEmpty() ? "" : " " + description.layout());
			var options = new Options();
			description.options().forEach(option -> options.addOption(Arguments.option(option.id(), option.placeholder(), option.help())));
			groups.put(heading, options);
		}
		return groups;
	}

	/** @return the one that the user names, or else the one that has files of such a name */
	T chosen(CommandLine line, Path file) throws UsageException {
		String name = line.getOptionValue(choice);
		if (name != null) {
			return Transfers.named(all, name).orElseThrow(() -> new UsageException("There is no --" + choice + " " + name + ". Known are " + kinds(all) + "."));
		}
		List<T> fitting = Transfers.fitting(all, file);
		if (fitting.size() == 1) {
			return fitting.getFirst();
		}
		throw new UsageException(fitting.isEmpty() ? "The name of " + file + " does not tell what it is. Say it by --" + choice + "; known are " + kinds(all) + "."
				: "There are " + fitting.size() + " kinds of files with such a name as " + file + ". Say which by "
						+ fitting.stream().map(each -> "--" + choice + " " + each.description().name()).collect(Collectors.joining(" or ")) + ".");
	}

	private static String kinds(List<? extends Transfer> all) {
		return all.stream().map(each -> each.description().name() + " (" + FileKind.endings(each.description().files()) + ")").collect(Collectors.joining(", "));
	}

	/** @return what the user says to the one that was chosen; what only others understand is refused */
	OptionValues values(CommandLine line, T chosen) throws UsageException {
		TransferDescription description = chosen.description();
		Map<String, String> texts = new LinkedHashMap<>();
		for (String id : ids().toList()) {
			if (line.hasOption(id)) {
				if (description.option(id).isEmpty()) {
					throw new UsageException("The option --" + id + " is none of --" + choice + " " + description.name() + ". It belongs to --" + choice + " "
							+ all.stream().filter(each -> each.description().option(id).isPresent()).map(each -> each.description().name())
									.collect(Collectors.joining(" or --" + choice + " ")) + ".");
				}
				texts.put(id, line.getOptionValue(id));
			}
		}
		try {
			return OptionValues.of(description, texts, option -> "--" + option.id());
		} catch (OptionException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private Stream<String> ids() {
		return all.stream().flatMap(each -> each.description().options().stream()).map(TransferOption::id).distinct();
	}
}
