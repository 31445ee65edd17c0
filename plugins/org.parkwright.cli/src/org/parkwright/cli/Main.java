package org.parkwright.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.parkwright.core.contribution.Contribution;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.Plugins;
import org.parkwright.core.file.Memory;
import org.parkwright.report.ReportException;

/**
 * Starts a command by its name and turns whatever comes of it into an exit code.
 *
 * @since 0.1
 */
public final class Main {

	private final Console console;
	private final List<Command> first;

	/** A command line that prints to this console. */
	public Main(Console console) {
		this(console, List.of());
	}

	/** @param first commands that go before those that are contributed */
	Main(Console console, List<Command> first) {
		this.console = console;
		this.first = first;
	}

	/** Runs the command and ends the process with its exit code. */
	public static void main(String[] arguments) {
		var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true,
				StandardCharsets.UTF_8);
		var err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true,
				StandardCharsets.UTF_8);
		int code = new Main(new Console(out, err, Boolean.getBoolean("parkwright.terminal"))).run(arguments);
		if (code != ExitCode.DONE || isAnyLeft()) {
			System.exit(code);
		}
	}

	/**
	 * Without a thread that is left over the process ends by itself. An exit that is asked for takes longer: Java looks through all
	 * jars for who keeps a log of exits.
	 */
	private static boolean isAnyLeft() {
		Thread[] threads = new Thread[Thread.activeCount() + 1];
		int count = Thread.enumerate(threads);
		return count == threads.length || Stream.of(threads).limit(count).anyMatch(thread -> thread != Thread.currentThread() && !thread.isDaemon());
	}

	/** @return one of {@link ExitCode} */
	public int run(String... arguments) {
		List<String> words = new ArrayList<>(List.of(arguments));
		if (words.removeIf(Plugins.WITHOUT::equals)) {
			Plugins.leaveOut();
		}
		Notices notices = new Notices(console);
		try {
			return run(words);
		} finally {
			notices.close();
		}
	}

	private int run(List<String> words) {
		if (words.isEmpty() || List.of("help", "--help", "-h").contains(words.get(0))) {
			help();
			return ExitCode.DONE;
		}
		String name = words.get(0);
		Command command = first.stream().filter(each -> each.name().equals(name)).findFirst().or(() -> contributed(name)).orElse(null);
		if (command == null) {
			console.note("There is no command " + name + ". Run parkwright without arguments for a list.");
			return ExitCode.USAGE;
		}
		return run(command, words.subList(1, words.size()));
	}

	/** Nothing is loaded but the one that is wanted. */
	private static Optional<Command> contributed(String name) {
		return Contributions.elements(Command.EXTENSION_POINT).stream().filter(element -> name.equals(element.attribute("name")))
				.findFirst().flatMap(element -> element.create("class", Command.class));
	}

	private int run(Command command, List<String> words) {
		try {
			Options options = command.options();
			options.addOption(Option.builder("h").longOpt("help").desc("show this help").get());
			Options all = new Options().addOptions(options);
			command.optionGroups().values().forEach(group -> group.getOptions().stream().filter(option -> !all.hasLongOption(option.getLongOpt()))
					.forEach(all::addOption));
			CommandLine line = new DefaultParser(false).parse(all, words.toArray(String[]::new));
			if (line.hasOption("help")) {
				help(command, options);
				return ExitCode.DONE;
			}
			return command.run(line, console);
		} catch (ParseException | UsageException e) {
			console.note(e.getMessage());
			console.note("Run parkwright " + command.name() + " --help for its options.");
			return ExitCode.USAGE;
		} catch (ReportException e) {
			console.note(e.isInternal() ? internal("Parkwright", e) : e.getMessage());
			return e.isInternal() ? ExitCode.INTERNAL : ExitCode.USAGE;
		} catch (OutOfMemoryError e) {
			console.note("Memory ran out: Parkwright may use " + Memory.text(Memory.allowed()) + ". " + Memory.REMEDY + " Nothing was written.");
			return ExitCode.INTERNAL;
		} catch (StackOverflowError e) {
			console.note("A file is nested too deeply to be read. Nothing was written. " + details(e));
			return ExitCode.INTERNAL;
		} catch (Exception | Error e) {
			console.note(internal(Contributions.isOfPlugin(command) ? Contributions.origin(command) : "Parkwright", e));
			return ExitCode.INTERNAL;
		}
	}

	private static String internal(String origin, Throwable error) {
		return "Internal error of " + origin + ". " + details(error);
	}

	private static String details(Throwable error) {
		return "Details are in " + Notices.file(Notices.details(Level.SEVERE, "Internal error", error)) + "; please send them to the authors.";
	}

	private void help() {
		console.print("Parkwright, the workbench for eco-industrial parks");
		console.print("");
		console.print("Usage: parkwright COMMAND [options]");
		console.print("       parkwright workbench      opens the desktop");
		console.print("");
		Set<String> names = new HashSet<>();
		for (Contribution element : Contributions.elements(Command.EXTENSION_POINT)) {
			String name = element.attribute("name");
			if (name == null) {
				element.refuse("it has no name", null);
			} else if (names.add(name)) {
				console.print(String.format("  %-10s %s", name, element.attributes().getOrDefault("summary", "")));
			} else {
				element.refuse("there is a command " + name + " already", null);
			}
		}
		console.print("");
		console.print("parkwright COMMAND --help shows the options of a command.");
		console.print("Any command and the workbench take --no-extensions, and then start without plug-ins.");
		console.print("Exit codes: 0 done, 1 the model or scenario has errors, 2 wrong usage, 3 internal error.");
	}

	private void help(Command command, Options options) {
		console.print("Usage: parkwright " + command.name() + " " + command.arguments());
		console.print("");
		console.print(command.summary());
		console.print("");
		help(options);
		command.optionGroups().forEach((heading, group) -> {
			console.print("");
			console.print(heading);
			help(group);
		});
	}

	private void help(Options options) {
		for (Option option : options.getOptions()) {
			String name = (option.getOpt() == null ? "    " : "-" + option.getOpt() + ", ") + "--" + option.getLongOpt()
					+ (option.hasArg() ? " " + option.getArgName() : "");
			console.print(String.format("  %-28s %s", name, option.getDescription()));
		}
	}
}
