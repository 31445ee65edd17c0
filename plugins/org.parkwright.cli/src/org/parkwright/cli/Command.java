package org.parkwright.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * A command of the command line. Named in {@code META-INF/services/org.parkwright.cli.Command} of any jar on the class
 * path, it appears in the help and is run by its name.
 *
 * @since 0.1
 */
public interface Command {

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
