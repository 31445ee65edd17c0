package org.parkwright.cli.mutation;

import static org.parkwright.cli.mutation.Dictionary.pick;

import java.util.List;
import java.util.Random;

/** Damages the arguments of a command so that whatever comes of it stays in the folder of the case. */
final class ArgumentDamage {

	private static final List<String> WORDS = Dictionary.all();
	private static final List<String> INSERTED = List.of("--", "-", "", "--help", "-h", "--out", "--park", "--draws", "--draws", "0..99999999999",
			"--draws", "5..0", "--draws", "0..99999999999999999999", "--uncertainty", "0", "--base-year", "-1", "99999999999", "--format",
			"pdf,,html", ",", "--loud", "--out=x", "--no-report=1", "--select", "--select=", "--name", "in/no-such.scenario", "in/", "in/secret.txt",
			"in/kalundborg.park", "in/study.scenario", "in/units.csv", "in/one.shard");

	private final Random random;

	ArgumentDamage(Random random) {
		this.random = random;
	}

	/** Changes one argument. The last is a file to write: it only gets another name, for without one a command writes to its working folder. */
	void apply(List<String> arguments) {
		int last = arguments.size() - 1;
		int at = random.nextInt(arguments.size());
		switch (random.nextInt(5)) {
		case 0 -> {
			if (at < last - 1) {
				arguments.remove(at);
			}
		}
		case 1 -> arguments.add(Math.min(at, last - 1), arguments.get(at));
		case 2 -> arguments.add(Math.min(at, last - 1), pick(INSERTED, random));
		case 3 -> arguments.set(at, renamed(arguments.get(at)));
		default -> {
			if (at != last - 1) {
				arguments.set(at, at == last || random.nextBoolean() ? renamed(arguments.get(at)) : pick(WORDS, random));
			}
		}
		}
	}

	private String renamed(String argument) {
		String prefix = argument.startsWith(Case.IN) ? Case.IN : argument.startsWith(Case.OUT) ? Case.OUT : "";
		String name = argument.substring(prefix.length());
		String renamed = switch (random.nextInt(6)) {
		case 0 -> name.replaceFirst("(?=\\.|$)", java.util.regex.Matcher.quoteReplacement(pick(WORDS, random)));
		case 1 -> name.repeat(1 + random.nextInt(60));
		case 2 -> "n".repeat(pick(List.of(200, 245, 251, 255, 256, 5_000), random)) + name;
		case 3 -> "no such folder/" + name;
		case 4 -> name + "/" + name;
		default -> pick(WORDS, random) + name;
		};
		return prefix + (renamed.equals("..") ? renamed : renamed.replace("..", "."));
	}
}
