package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parkwright.scenario.internal.Codes;

/** Codes promise tests, and so do messages. {@link ScenarioFixture} holds code, place and message against what is found. */
class CodesTest {

	private static final Path SOURCES = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src");
	private static final Path LANGUAGE = ExamplesTest.EXAMPLES.resolve("../plugins/org.parkwright.scenario/src").normalize();
	/** A fault as the readers report it, up to the end of the statement. */
	private static final Pattern REPORT = Pattern.compile("\\.(?:error|warning)\\((?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*;");
	private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
	private static final int WORTH_LOOKING_FOR = 8;

	private static String texts(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".java")).sorted().map(ScenarioFixture::read).collect(Collectors.joining());
		}
	}

	@Test
	void everyCodeIsLookedForByATest() throws IOException {
		String tests = texts(SOURCES);
		List<String> untested = Arrays.stream(Codes.class.getFields()).map(field -> "Codes." + field.getName())
				.filter(code -> !tests.matches("(?s).*" + code + "\\b.*")).toList();
		assertEquals(List.of(), untested);
	}

	private static List<String> messages() throws IOException {
		return REPORT.matcher(texts(LANGUAGE)).results().map(MatchResult::group)
				.flatMap(report -> TEXT.matcher(report.replaceAll("\"\\s*\\+\\s*\"", "")).results().map(text -> text.group(1).strip()))
				.filter(text -> text.length() >= WORTH_LOOKING_FOR).distinct().toList();
	}

	@Test
	void everyMessageIsInPlainWords() throws IOException {
		messages().forEach(message -> PlainWords.require(message, "a message of the language"));
	}

	@Test
	void everyMessageIsLookedForByATest() throws IOException {
		// texts that are put together of several lines become one
		String tests = texts(SOURCES).replaceAll("\"\\s*\\+\\s*\"", "");
		List<String> messages = messages();
		assertTrue(messages.size() > 100, "messages are found: " + messages.size());
		assertEquals(List.of(), messages.stream().filter(message -> !tests.contains(message)).toList());
	}
}
