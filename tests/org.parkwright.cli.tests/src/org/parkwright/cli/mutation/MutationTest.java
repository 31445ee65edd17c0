package org.parkwright.cli.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A minute's worth of damaged files and arguments; {@code perf/mutate} goes on with others. */
class MutationTest {

	private static final Path TESTS = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
	private static final long SEED = 2016;
	private static final int CASES = 600;

	@TempDir
	private Path folder;

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void whateverAFileHoldsACommandEndsInAMessage() throws IOException, InterruptedException {
		Path failures = TESTS.resolve("target/mutation/seed-" + SEED);
		CaseFolder.delete(failures);
		var failed = new StringBuilder();
		try (var run = new MutationRun(folder, failures, MutationRun.PARKWRIGHT)) {
			var cases = new Cases(new Samples(TESTS.resolve("../..").normalize(), Files.createDirectory(folder.resolve("samples")),
					MutationRun.PARKWRIGHT), SEED);
			for (int number = 0; number < CASES; number++) {
				List<String> wrong = run.run(cases.draw(number));
				if (!wrong.isEmpty()) {
					failed.append("case ").append(number).append(": ").append(String.join("\n", wrong)).append('\n');
				}
			}
		}
		assertEquals("", MutationRun.shortened(failed.toString()), "the files of these cases are in " + failures);
	}
}
