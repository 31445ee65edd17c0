package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** What users' files hold never reaches the terminal as a command, nor floods it. */
class ConsoleTest {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();
	private final Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
			new PrintStream(err, true, StandardCharsets.UTF_8), false);

	@Test
	void controlCharactersAreShownAsSuch() {
		console.print("a\u001b[2J\u0000\rb\u009b\tc");
		console.note("d\u0007e");
		assertEquals("a\uFFFD[2J\uFFFD\uFFFDb\uFFFD\tc", out.toString(StandardCharsets.UTF_8).stripTrailing());
		assertEquals("d\uFFFDe", err.toString(StandardCharsets.UTF_8).stripTrailing());
	}

	@Test
	void aLongLineKeepsItsBeginningAndItsEnd() {
		console.note("The name '" + "n".repeat(100_000) + "' is too long. Choose a shorter one.");
		String line = err.toString(StandardCharsets.UTF_8).stripTrailing();
		assertTrue(line.length() < 3_000, line);
		assertTrue(line.startsWith("The name 'nnn") && line.endsWith("nnn' is too long. Choose a shorter one."), line);
	}

	@Test
	void progressShowsTheTotalIfItIsKnown() {
		var watched = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), true);
		watched.progressOf("Reading a.csv").worked(1001, 3000);
		assertEquals("Reading a.csv 1001/3000", err.toString(StandardCharsets.UTF_8));
		err.reset();
		watched.progressOf("Reading a.xlsx").worked(1001, 0);
		assertTrue(err.toString(StandardCharsets.UTF_8).endsWith("Reading a.xlsx 1001"));
	}
}
