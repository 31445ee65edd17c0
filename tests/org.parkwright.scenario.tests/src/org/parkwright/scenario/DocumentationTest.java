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
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Role;
import org.parkwright.scenario.internal.Codes;
import org.parkwright.scenario.internal.Contributed;
import org.parkwright.simulation.Attribute;

/** The reference of the language says what the language does. */
class DocumentationTest {

	private static final String PAGE = ScenarioFixture
			.read(ExamplesTest.EXAMPLES.resolve("../docs/users/scenario-language.md").normalize());
	private static final Pattern BLOCK = Pattern.compile("```scenario\n(.*?)```", Pattern.DOTALL);
	private static final Pattern ROW = Pattern.compile("\\| `((?:applies|cost|[a-zA-Z]+ becomes) [^`]*)` \\| (.*) \\|\n");

	@TempDir
	private Path folder;

	@BeforeEach
	void copyExample() throws IOException {
		for (Path file : ExamplesTest.examples()) {
			Files.copy(file, folder.resolve(file.getFileName()));
		}
	}

	@Test
	void excerptsAreFromTheExamplesAndTheRestIsSound() throws IOException {
		List<String> examples = ExamplesTest.examples().stream().map(ScenarioFixture::read).toList();
		List<String> blocks = BLOCK.matcher(PAGE).results().map(block -> block.group(1)).toList();
		List<String> others = blocks.stream().filter(block -> examples.stream().noneMatch(example -> example.contains(block)))
				.toList();
		assertTrue(blocks.size() > 10, "blocks are found");
		assertTrue(others.size() < 3, () -> "excerpts are up to date: " + others);
		Path file = Files.writeString(folder.resolve("others.scenario"), String.join("\n", others));
		assertEquals(List.of(), Scenarios.validate(file));
	}

	@ParameterizedTest
	@MethodSource("rows")
	void messagesAreThoseThatUsersRead(String written, String read) throws IOException {
		String measure = written.startsWith("applies") ? written + "\n\tcost retrofit 1 CNY" : "applies to all units\n\t" + written;
		Path file = Files.writeString(folder.resolve("test.scenario"),
				"import \"parameters.scenario\"\nmeasure M {\n\t" + measure + "\n}\n");
		assertEquals(read, Scenarios.validate(file).get(0).text());
	}

	static Stream<Object[]> rows() {
		List<MatchResult> rows = ROW.matcher(PAGE).results().toList();
		assertTrue(rows.size() > 5, "rows are found");
		return rows.stream().map(row -> new Object[] { row.group(1), row.group(2) });
	}

	@Test
	void namesEveryCodeNumberAndParameter() throws IllegalAccessException {
		for (var field : Codes.class.getFields()) {
			String code = (String) field.get(null);
			String family = code.substring(0, code.lastIndexOf('.') + 1);
			assertTrue(PAGE.contains("`" + code + "`") || PAGE.contains("`" + family + "…`"), code);
		}
		Arrays.stream(Attribute.values()).forEach(number -> assertTrue(PAGE.contains("`" + number.word() + "`"), number.word()));
		Stream.concat(Role.FACTORS.stream(), Contributed.costParts().values().stream().flatMap(CostPart::rates)).forEach(role -> assertTrue(PAGE.contains("`" + role.word() + "`"), role.word()));
	}

	@Test
	void severitiesAreAsThePageSays() throws IOException {
		Path file = Files.writeString(folder.resolve("test.scenario"), "measure M { applies to all units }\n");
		Fault warning = Scenarios.validate(file).get(0);
		assertEquals(file + ":1:9 warning scenario.measure.empty " + warning.text(), warning.toString());
	}
}
