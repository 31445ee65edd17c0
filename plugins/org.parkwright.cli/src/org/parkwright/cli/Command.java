package org.parkwright.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * A command of the command line. Named in an extension of {@link #EXTENSION_POINT}, it appears in the help and is run by its
 * name.
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
	 * Runs it.
	 *
	 * @return one of {@link ExitCode}
	 * @throws UsageException if arguments are missing or make no sense
	 * @throws Exception      for an error that is nobody's but Parkwright's
	 */
	int run(CommandLine arguments, Console console) throws Exception;
}
