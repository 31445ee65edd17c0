package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.parkwright.scenario.internal.Codes;

/** Codes promise tests. */
class CodesTest {

	private static final Path SOURCES = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("src");

	@Test
	void everyCodeIsLookedForByATest() throws IOException {
		String tests;
		try (Stream<Path> files = Files.walk(SOURCES)) {
			tests = files.filter(Files::isRegularFile).map(ScenarioFixture::read).collect(Collectors.joining());
		}
		List<String> untested = Arrays.stream(Codes.class.getFields()).map(field -> "Codes." + field.getName())
				.filter(code -> !tests.matches("(?s).*" + code + "\\b.*")).toList();
		assertEquals(List.of(), untested);
	}
}
