package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.parkwright.scenario.services.ScenarioGrammarAccess;

/** The committed reference is the grammar's. With {@code -Dparkwright.update=true} this writes it anew. */
class ReferencePageTest {

	private static final Path PAGE = ExamplesTest.EXAMPLES.resolve("../docs/reference/scenario-grammar.md").normalize();

	private static ReferencePage page() throws IOException {
		try (var grammar = Scenarios.class.getResourceAsStream("Scenario.xtext")) {
			return new ReferencePage(XtextFixture.INJECTOR.getInstance(ScenarioGrammarAccess.class).getGrammar(),
					new String(grammar.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	@Test
	void thePageIsUpToDate() throws IOException {
		String markdown = page().markdown();
		if (Boolean.getBoolean("parkwright.update")) {
			Files.createDirectories(PAGE.getParent());
			Files.writeString(PAGE, markdown);
		}
		assertEquals(Files.readString(PAGE).replace("\r\n", "\n"), markdown,
				"run this test with -Dparkwright.update=true and commit the page");
	}

	@Test
	void everyRuleIsExplained() throws IOException {
		assertEquals(List.of(), page().undocumented());
	}

	@Test
	void linksLeadToRulesOfThePage() throws IOException {
		String markdown = page().markdown();
		List<String> links = java.util.regex.Pattern.compile("\\]\\(#([a-z]+)\\)").matcher(markdown).results()
				.map(link -> link.group(1)).distinct().toList();
		assertTrue(links.size() > 30, "links are found");
		List<String> headings = markdown.lines().filter(line -> line.startsWith("## ")).map(line -> line.substring(3).toLowerCase())
				.toList();
		assertEquals(List.of(), links.stream().filter(link -> !headings.contains(link)).toList());
	}
}
