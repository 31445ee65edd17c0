package org.parkwright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The command line in this process, and what it printed. */
final class CommandLineFixture {

	static final Path TESTS = Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
	static final Path EXAMPLE = TESTS.resolve("../../examples/china-eip").normalize();
	static final Path STUDY = EXAMPLE.resolve("study.scenario");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	int run(Object... arguments) {
		out.reset();
		err.reset();
		String[] texts = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
		var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false);
		return new Main(console).run(texts);
	}

	String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return err.toString(StandardCharsets.UTF_8);
	}
}
