package org.parkwright.ui.internal.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.parkwright.scenario.Scenarios;

/** The editor colours the words of the grammar, all of them and no others. */
class ScenarioWordsTest {

	private static final Pattern QUOTED = Pattern.compile("'([A-Za-z]{2,}(?: [a-z]+)?)'");
	private static final Pattern ENUMERATION = Pattern.compile("enum (\\w+)(?: returns \\w+)?:([^;]*);");

	@Test
	void everyWordOfTheGrammarHasAColourAndNoOther() throws IOException {
		Set<String> grammar = grammar();
		assertTrue(grammar.contains("study") && grammar.contains("capacity") && grammar.contains("calibrated"),
				grammar.toString());
		Set<String> coloured = new TreeSet<>(ScenarioWords.KEYWORDS);
		coloured.addAll(ScenarioWords.ATTRIBUTES);
		coloured.addAll(ScenarioWords.MARKS);
		assertEquals(grammar, coloured);
	}

	private static Set<String> grammar() throws IOException {
		String text;
		try (InputStream in = Scenarios.class.getResourceAsStream("Scenario.xtext")) {
			text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "");
		}
		Set<String> words = new TreeSet<>();
		Matcher quoted = QUOTED.matcher(text);
		while (quoted.find()) {
			words.addAll(Set.of(quoted.group(1).split(" ")));
		}
		Matcher enumeration = ENUMERATION.matcher(text);
		while (enumeration.find()) {
			boolean parsed = text.contains("=" + enumeration.group(1));
			for (String literal : enumeration.group(2).split("\\|")) {
				if (parsed && !literal.contains("=")) {
					words.add(literal.strip());
				}
			}
		}
		return words;
	}
}
