package org.parkwright.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Reads paths out of a command's arguments, with a word to the user where they can't be what is meant. */
final class Arguments {

	private Arguments() {
	}

	static Option option(String name, String argument, String description) {
		return Option.builder().longOpt(name).hasArg(argument != null).argName(argument).desc(description).get();
	}

	/** The one argument that is no option. */
	static Path single(CommandLine line, String what) throws UsageException {
		if (line.getArgList().size() != 1) {
			throw new UsageException(line.getArgList().isEmpty() ? "Which " + what + "? Name the file."
					: "One " + what + " at a time, not " + line.getArgList().size() + ".");
		}
		return existing(line.getArgList().get(0), what);
	}

	static Path existing(String name, String what) throws UsageException {
		Path path = path(name);
		if (!Files.isRegularFile(path)) {
			throw new UsageException("There is no " + what + " " + name + ". Check the name and the folder.");
		}
		if (!Files.isReadable(path)) {
			throw new UsageException("The " + what + " " + name + " can't be read. Check its permissions.");
		}
		return path;
	}

	static Path required(CommandLine line, String option) throws UsageException {
		if (!line.hasOption(option)) {
			throw new UsageException("The option --" + option + " is missing.");
		}
		return path(line.getOptionValue(option));
	}

	static Path path(String name) throws UsageException {
		try {
			return Path.of(name);
		} catch (InvalidPathException e) {
			throw new UsageException("\"" + name.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" is no file name.");
		}
	}
}
