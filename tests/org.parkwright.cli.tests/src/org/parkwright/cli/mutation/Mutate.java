package org.parkwright.cli.mutation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs as many cases as wanted: {@code --seed S} begins another row of cases (of the clock if left out), {@code --count N}
 * tells how many, {@code --first N} with which one to begin.
 */
final class Mutate {

	private static final int TOLD = 500;

	private Mutate() {
	}

	/**
	 * Runs cases and ends the process, with 1 if one of them failed.
	 *
	 * @param arguments the folder of the checkout, a folder to work in, and the options
	 */
	public static void main(String... arguments) throws Exception {
		Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
		Path work = Path.of(arguments[1]).toAbsolutePath();
		long seed = option(arguments, "--seed", System.currentTimeMillis());
		int first = (int) option(arguments, "--first", 0);
		int count = (int) option(arguments, "--count", 20_000);
		Path failures = work.resolve("seed-" + seed);
		List<Integer> failed = new ArrayList<>();
		Path samples = Files.createDirectories(work.resolve("samples"));
		CaseFolder.delete(samples);
		try (var run = new MutationRun(work, failures, MutationRun.PARKWRIGHT)) {
			var cases = new Cases(new Samples(root, Files.createDirectories(samples), MutationRun.PARKWRIGHT), seed);
			for (int number = first; number < first + count; number++) {
				List<String> wrong = run.run(cases.draw(number));
				if (!wrong.isEmpty()) {
					failed.add(number);
					run.out().println("case " + number + ": " + MutationRun.shortened(wrong.get(0)).lines().findFirst().orElse(""));
				}
				if ((number + 1 - first) % TOLD == 0) {
					run.out().println(number + 1 - first + " cases, " + failed.size() + " failed");
				}
			}
			run.out().println("seed " + seed + ", cases " + first + ".." + (first + count) + ", failed: " + failed + "\n" + run.summary());
			if (!failed.isEmpty()) {
				run.out().println("What failed is in " + failures);
			}
		}
		System.exit(failed.isEmpty() ? 0 : 1);
	}

	private static long option(String[] arguments, String name, long otherwise) {
		int at = List.of(arguments).indexOf(name);
		return at < 0 ? otherwise : Long.parseLong(arguments[at + 1]);
	}
}
