package org.parkwright.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.file.Memory;

/**
 * Starts a command by its name and turns whatever comes of it into an exit code.
 *
 * @since 0.1
 */
public final class Main {

	private final Console console;
	private final List<Command> commands;

	/** A command line that prints to this console. */
	public Main(Console console) {
		this(console, Contributions.services(Command.class));
	}

	Main(Console console, List<Command> commands) {
		this.console = console;
		this.commands = commands;
	}

	/** Runs the command and ends the process with its exit code. */
	public static void main(String[] arguments) {
		var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
				StandardCharsets.UTF_8);
		var err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true,
				StandardCharsets.UTF_8);
		int code = new Main(new Console(out, err, Boolean.getBoolean("parkwright.terminal"))).run(arguments);
		System.exit(code);
	}

	/** @return one of {@link ExitCode} */
	public int run(String... arguments) {
		if (arguments.length == 0 || List.of("help", "--help", "-h").contains(arguments[0])) {
			help();
			return ExitCode.DONE;
		}
		Command command = commands.stream().filter(each -> each.name().equals(arguments[0])).findFirst().orElse(null);
		if (command == null) {
			console.note("There is no command " + arguments[0] + ". Run parkwright without arguments for a list.");
			return ExitCode.USAGE;
		}
		try {
			Options options = command.options();
			options.addOption(Option.builder("h").longOpt("help").desc("show this help").get());
			String[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
			CommandLine line = new DefaultParser(false).parse(options, rest);
			if (line.hasOption("help")) {
				help(command, options);
				return ExitCode.DONE;
			}
			return command.run(line, console);
		} catch (ParseException | UsageException e) {
			console.note(e.getMessage());
			console.note("Run parkwright " + command.name() + " --help for its options.");
			return ExitCode.USAGE;
		} catch (OutOfMemoryError e) {
			console.note("Memory ran out: Parkwright may use " + Memory.text(Memory.allowed()) + ". " + Memory.REMEDY + " Nothing was written.");
			return ExitCode.INTERNAL;
		} catch (StackOverflowError e) {
			console.note("A file is nested too deeply to be read. Nothing was written. " + details(e));
			return ExitCode.INTERNAL;
		} catch (Exception | Error e) {
			console.note("Internal error of Parkwright. " + details(e));
			return ExitCode.INTERNAL;
		}
	}

	private static String details(Throwable error) {
		var entry = new LogRecord(Level.SEVERE, "Internal error");
		entry.setThrown(error);
		try {
			Path log = Files.createTempFile("parkwright-error-", ".log");
			Files.writeString(log, new SimpleFormatter().format(entry));
			return "Details are in " + log + "; please send them to the authors.";
		} catch (IOException e) {
			return "No details could be written to " + System.getProperty("java.io.tmpdir") + ".";
		}
	}

	private void help() {
		console.print("Parkwright, the workbench for eco-industrial parks");
		console.print("");
		console.print("Usage: parkwright COMMAND [options]");
		console.print("       parkwright workbench      opens the desktop");
		console.print("");
		for (Command command : commands) {
			console.print(String.format("  %-10s %s", command.name(), command.summary()));
		}
		console.print("");
		console.print("parkwright COMMAND --help shows the options of a command.");
		console.print("Exit codes: 0 done, 1 the model or scenario has errors, 2 wrong usage, 3 internal error.");
	}

	private void help(Command command, Options options) {
		console.print("Usage: parkwright " + command.name() + " " + command.arguments());
		console.print("");
		console.print(command.summary());
		console.print("");
		for (Option option : options.getOptions()) {
			String name = (option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt()
					+ (option.hasArg() ? " " + option.getArgName() : "");
			console.print(String.format("  %-28s %s", name, option.getDescription()));
		}
	}
}
