package org.parkwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/reference/model.md} has every equation that code cites, and what it names is there and cites it. */
class ModelTest {

	private static final Path MODEL = House.ROOT.resolve("docs/reference/model.md");

	/** In a comment: a number in brackets that belongs to no call. */
	private static final Pattern CITED = Pattern.compile("(?<![\\p{L}\\p{N}_})\\]])\\(([A-D]?\\d{1,2})\\)(?![\\p{L}\\p{N}_(])");
	/** In a text: nothing but such numbers. */
	private static final Pattern TEXT = Pattern.compile("\"\\([A-D]?\\d{1,2}\\)(?:, \\([A-D]?\\d{1,2}\\)){0,9}\"");
	/** An equation that is cited otherwise. */
	private static final Pattern OTHERWISE = Pattern.compile("\\b[Ee]q(?:uations?|n|s|\\.)? [A-D]?\\d|\\bSPEC\\b");
	private static final Pattern ROW = Pattern.compile("\\| \\((\\S+)\\) \\|.*");
	private static final Pattern HOLDER = Pattern.compile("`(org\\.parkwright\\.[\\w./]+)`");

	/** Sources of all bundles, and what they bring to the catalogue. */
	private static List<Path> sources() {
		return House.bundles().stream().flatMap(bundle -> Stream.concat(bundle.sources().stream(),
				House.files(bundle.folder().resolve("catalogue"), ".scenario").stream())).toList();
	}

	/** @return what follows the code of a line: the comment of it, or of the comment that it is in */
	private static String comment(String line) {
		String text = line.strip();
		return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//") ? text : line.contains("// ") ? line.substring(line.indexOf("// ")) : "";
	}

	private static Set<String> cited(String source) {
		Set<String> cited = new TreeSet<>();
		for (String line : source.split("\n")) {
			CITED.matcher(comment(line)).results().forEach(each -> cited.add(each.group(1)));
			TEXT.matcher(line).results().forEach(text -> CITED.matcher(text.group()).results().forEach(each -> cited.add(each.group(1))));
		}
		return cited;
	}

	/** The equations of the reference, and what holds them. */
	private static Map<String, List<String>> equations() {
		Map<String, List<String>> equations = new LinkedHashMap<>();
		for (String line : House.text(MODEL).split("\n")) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				assertEquals(null, equations.put(row.group(1), holders(line)), "the equation " + row.group(1) + " stands twice");
			}
		}
		return equations;
	}

	private static List<String> holders(String line) {
		return HOLDER.matcher(line).results().map(each -> each.group(1)).toList();
	}

	/** @return the file of a class, or one that is named by its path in a bundle */
	private static Path file(String holder) {
		if (holder.contains("/")) {
			return House.ROOT.resolve("plugins").resolve(holder);
		}
		String path = "src/" + holder.replace('.', '/') + ".java";
		return House.bundles().stream().map(bundle -> bundle.folder().resolve(path)).filter(Files::exists).findFirst().orElse(House.ROOT.resolve(path));
	}

	@Test
	void everyEquationThatCodeCitesIsInTheReference() {
		Set<String> known = equations().keySet();
		Map<String, Set<String>> missing = new TreeMap<>();
		for (Path file : sources()) {
			Set<String> cited = cited(House.text(file));
			cited.removeAll(known);
			if (!cited.isEmpty()) {
				missing.put(House.ROOT.relativize(file).toString(), cited);
			}
		}
		assertEquals(Map.of(), missing, "add them to " + MODEL.getFileName());
	}

	@Test
	void everyEquationOfTheReferenceIsCitedByWhatHoldsIt() {
		Map<String, List<String>> equations = equations();
		assertTrue(equations.size() >= 11, equations::toString);
		List<String> wrong = new ArrayList<>();
		equations.forEach((number, holders) -> {
			if (holders.isEmpty()) {
				wrong.add("(" + number + ") has no holder");
			}
			holders.stream().filter(holder -> !Files.exists(file(holder)) || !cited(House.text(file(holder))).contains(number))
					.forEach(holder -> wrong.add("(" + number + ") is not cited in " + holder));
		});
		assertEquals(List.of(), wrong);
	}

	@Test
	void whatTheReferenceNamesIsThere() {
		assertEquals(List.of(), holders(House.text(MODEL)).stream().filter(holder -> !holder.endsWith(".tests") && !Files.exists(file(holder))).toList());
	}

	@Test
	void equationsAreCitedByTheirNumberInBracketsAndByNoOtherDocument() {
		List<String> otherwise = new ArrayList<>();
		for (Path file : sources()) {
			House.text(file).lines().filter(line -> OTHERWISE.matcher(comment(line)).find()).forEach(line -> otherwise.add(file.getFileName() + ": " + line.strip()));
		}
		assertEquals(List.of(), otherwise);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { " * (7)  G_B = Σ n·g | [7]", "// equations (3) and (4) solved | [3, 4]", "int a; // by (A11) | [A11]", "column.by(\"(3), (4)\") | [3, 4]",
			"{ \"(10)\", \"NPV\" } | [10]", " * S(0) = 1 and {@code constant(0)} | []", "call(5); | []", " * (10 MW) | []", " * of (0.7) | []" })
	void citationsAreSeen(String line, String cited) {
		assertEquals(cited, cited(line).toString());
	}
}
