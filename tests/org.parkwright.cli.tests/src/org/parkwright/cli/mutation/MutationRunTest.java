package org.parkwright.cli.mutation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run sees what it looks for: command lines that do wrong, each in one way. */
class MutationRunTest {

	private static final long LIMIT_MILLIS = 200;
	private static final Case CASE = new Case(7, "nothing", Map.of("a.park", "a park".getBytes(StandardCharsets.UTF_8)),
			List.of(List.of("export", "in/a.park", "--out", "out/list.csv")));

	@TempDir
	private Path folder;

	private List<String> wrong(MutationRun.CommandLine line) throws IOException, InterruptedException {
		try (var run = new MutationRun(folder, folder.resolve("failures"), line, LIMIT_MILLIS)) {
			return run.run(CASE);
		}
	}

	private void seen(String what, MutationRun.CommandLine line) throws IOException, InterruptedException {
		List<String> wrong = wrong(line);
		assertTrue(wrong.stream().anyMatch(each -> each.startsWith(what)), wrong::toString);
		assertTrue(Files.readString(folder.resolve("failures/7/wrong.txt")).contains(what));
		assertEquals("a park", Files.readString(folder.resolve("failures/7/in/a.park")));
	}

	private static void write(String file, String text) {
		try {
			Files.writeString(Path.of(file), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void whatIsDoneOrRefusedInPlainWordsIsFine() throws IOException, InterruptedException {
		assertEquals(List.of(), wrong((console, arguments) -> {
			write(arguments[3], "a list");
			console.note("Written to " + arguments[3]);
			return 0;
		}));
		assertEquals(List.of(), wrong((console, arguments) -> {
			console.note(arguments[1] + ":1:1 error park.empty The file is empty.");
			return 1;
		}));
	}

	@Test
	void anInternalError() throws IOException, InterruptedException {
		seen("exit code 3", (console, arguments) -> 3);
		seen("it threw java.lang.StackOverflowError", (console, arguments) -> {
			throw new StackOverflowError();
		});
	}

	@Test
	void aMessageThatSaysNothingOrNamesJava() throws IOException, InterruptedException {
		seen("it failed without a word", (console, arguments) -> 1);
		seen("a value of Java", (console, arguments) -> {
			console.note("The fuel null is not known.");
			return 1;
		});
	}

	@Test
	void whatIsSaidBesideTheConsole() throws IOException, InterruptedException {
		seen("said beside the console: oops", (console, arguments) -> {
			System.err.println("oops");
			return 0;
		});
		seen("said beside the console: test: oops", (console, arguments) -> {
			Logger.getLogger("test").log(Level.WARNING, "oops");
			return 0;
		});
	}

	@Test
	void anEarlierResultThatAFailureChanges() throws IOException, InterruptedException {
		seen("it changed out/list.csv", (console, arguments) -> {
			write(arguments[3], "half a list");
			console.note("Cannot write.");
			return 2;
		});
	}

	@Test
	void aDoneCommandThatWritesElsewhere() throws IOException, InterruptedException {
		seen("it changed in/a.park", (console, arguments) -> {
			write(arguments[1], "other");
			return 0;
		});
	}

	@Test
	void whatAFailureLeavesBehind() throws IOException, InterruptedException {
		seen("it left out/.list.csv.part", (console, arguments) -> {
			write(Path.of(arguments[3]).resolveSibling(".list.csv.part").toString(), "half");
			console.note("Cannot write.");
			return 2;
		});
	}

	@Test
	void aFileThatNobodyAskedToRead() throws IOException, InterruptedException {
		seen("it read another file", (console, arguments) -> {
			console.note("The name '" + Samples.SECRET + "' is not known.");
			return 1;
		});
	}

	@Test
	void aCommandThatTakesTooLong() throws IOException, InterruptedException {
		seen("it took ", (console, arguments) -> {
			var clock = ManagementFactory.getThreadMXBean();
			double work = 0;
			while (clock.getCurrentThreadCpuTime() < 2 * LIMIT_MILLIS * 1_000_000) {
				work += Math.sin(work);
			}
			console.print("done " + work);
			return 0;
		});
	}

	@Test
	void theSameRandomNumbersDoTheSameDamage() {
		byte[] text = "study S {\n\tpark \"a.park\"\n\tbase year 2014\n}\n".repeat(20).getBytes(StandardCharsets.UTF_8);
		int changed = 0;
		for (int seed = 0; seed < 200; seed++) {
			byte[] mutant = new Mutations(new Random(seed), Dictionary.SCENARIO).of(text);
			assertArrayEquals(mutant, new Mutations(new Random(seed), Dictionary.SCENARIO).of(text));
			changed += java.util.Arrays.equals(mutant, text) ? 0 : 1;
		}
		assertTrue(changed > 180, "changed: " + changed);
	}
}
