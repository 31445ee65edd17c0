package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in a command, the process says what it can and ends with the code for it. */
class MainTest {

	/** A command with an error of its own. */
	private record Failing(Error error) implements Command {
		@Override
		public String name() {
			return "fail";
		}

		@Override
		public String summary() {
			return "Fail.";
		}

		@Override
		public String arguments() {
			return "";
		}

		@Override
		public Options options() {
			return new Options();
		}

		@Override
		public int run(CommandLine arguments, Console console) {
			throw error;
		}
	}

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private String told(Error error) {
		var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
		assertEquals(ExitCode.INTERNAL, new Main(new Console(stream, stream, false), List.of(new Failing(error))).run("fail"));
		String text = err.toString(StandardCharsets.UTF_8);
		assertFalse(text.contains("java.") || text.contains("Error:") || text.contains("\tat "), text);
		return text;
	}

	@Test
	void memoryThatRunsOutIsToldWithWhatToDo() {
		String text = told(new OutOfMemoryError("Java heap space"));
		assertTrue(text.startsWith("Memory ran out: Parkwright may use ") && text.contains("PARKWRIGHT_MEMORY"), text);
	}

	@Test
	void whatIsNestedTooDeeplyIsToldAsThat() {
		assertTrue(told(new StackOverflowError()).startsWith("A file is nested too deeply to be read."));
	}

	@Test
	void anyOtherErrorIsToldWithoutJavaAndKeptInALog() {
		String text = told(new AssertionError("a bug"));
		assertTrue(text.matches("(?s)Internal error of Parkwright\\. Details are in .*parkwright-error-.*\\.log; please send them to the authors\\.\\R"), text);
	}
}
