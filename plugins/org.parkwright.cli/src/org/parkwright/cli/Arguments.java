package org.parkwright.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parkwright.core.presentation.Language;

/**
 * Reads a command's arguments, with a word to the user where they can't be what is meant.
 *
 * @since 0.2
 */
public final class Arguments {

	private Arguments() {
	}

	/** @param argument what help shows for its value; null for an option without one */
	public static Option option(String name, String argument, String description) {
		return Option.builder().longOpt(name).hasArg(argument != null).argName(argument).desc(description).get();
	}

	/**
	 * @param what what the file is to the user, such as {@code park}
	 * @return the file that the one argument names that is no option
	 * @throws UsageException if there is none, there are several, or the file can't be read
	 */
	public static Path single(CommandLine line, String what) throws UsageException {
		if (line.getArgList().size() != 1) {
			throw new UsageException(line.getArgList().isEmpty() ? "Which " + what + "? Name the file."
					: "One " + what + " at a time, not " + line.getArgList().size() + ".");
		}
		return existing(line.getArgList().get(0), what);
	}

	/**
	 * @param what what the file is to the user, such as {@code park}
	 * @return the file of this name
	 * @throws UsageException if it isn't there or can't be read
	 */
	public static Path existing(String name, String what) throws UsageException {
		Path path = path(name);
		if (!Files.isRegularFile(path)) {
			throw new UsageException("There is no " + what + " " + name + ". Check the name and the folder.");
		}
		if (!Files.isReadable(path)) {
			throw new UsageException("The " + what + " " + name + " can't be read. Check its permissions.");
		}
		return path;
	}

	/**
	 * @return the path that an option names, of a file that need not be there
	 * @throws UsageException if the option is missing or no file can have the name
	 */
	public static Path required(CommandLine line, String option) throws UsageException {
		if (!line.hasOption(option)) {
			throw new UsageException("The option --" + option + " is missing.");
		}
		return path(line.getOptionValue(option));
	}

	/**
	 * @return the path of this name, of a file that need not be there
	 * @throws UsageException if no file can have the name
	 */
	public static Path path(String name) throws UsageException {
		try {
			return Path.of(name);
		} catch (InvalidPathException e) {
			throw new UsageException("\"" + name.replaceAll("\\p{Cntrl}", "\uFFFD") + "\" is no file name.");
		}
	}

	/**
	 * @param example a value that makes sense, and in words what it means if that is not plain, such as {@code 0.06 for 6 %}
	 * @param preset  what counts if the option is left out; may lie outside
	 * @return a number that an option says
	 * @throws UsageException if it is none from the least to the most
	 */
	public static double number(CommandLine line, String option, String example, double preset, double least, double most) throws UsageException {
		if (!line.hasOption(option)) {
			return preset;
		}
		String text = line.getOptionValue(option);
		try {
			double number = Double.parseDouble(text.strip());
			if (number >= least && number <= most) {
				return number;
			}
		} catch (NumberFormatException e) {
			throw new UsageException(outside(option, text, example, least, most));
		}
		throw new UsageException(outside(option, text, example, least, most));
	}

	private static String outside(String option, String text, String example, double least, double most) {
		return "--" + option + " is a number from " + plain(least) + " to " + plain(most) + ", such as " + example + ", not " + text + ".";
	}

	private static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	/** @return the option {@code --language} */
	public static Option language(String of) {
		return option("language", "CODE", "language of " + of + ": en, or zh for Chinese; en if left out");
	}

	/**
	 * @return the language that {@code --language} says
	 * @throws UsageException if there is none of the code
	 */
	public static Language language(CommandLine line) throws UsageException {
		String code = line.getOptionValue("language", Language.ENGLISH.code());
		return Language.of(code).orElseThrow(() -> new UsageException("There is no language " + code + ". Choose en or zh."));
	}
}
