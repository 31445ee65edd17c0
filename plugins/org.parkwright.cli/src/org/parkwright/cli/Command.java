package org.parkwright.cli;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * A command of the command line. Named in an extension of {@link #EXTENSION_POINT}, it appears in the help and is run by its
 * name.
 *
 * @since 0.1
 */
public interface Command {

	/** Extension point of the commands of plug-ins. */
	String EXTENSION_POINT = "org.parkwright.cli.commands";

	/** @return its name, the first word of the command line */
	String name();

	/** @return one line on what it does */
	String summary();

	/** @return its arguments as help shows them after the name, for instance {@code STUDY.scenario [options]} */
	String arguments();

	/** @return its options; {@code --help} is added */
	Options options();

	/**
	 * @return options that make sense together, by a heading that says when; none as a rule. An option may stand under several
	 *         headings if it takes a value under all of them or under none
	 * @since 0.2
	 */
	default SequencedMap<String, Options> optionGroups() {
		return new LinkedHashMap<>();
	}

	/**
	 * Runs it.
	 *
	 * @return one of {@link ExitCode}
	 * @throws UsageException if arguments are missing or make no sense
	 * @throws Exception      for an error that is nobody's but Parkwright's
	 */
	int run(CommandLine arguments, Console console) throws Exception;
}
