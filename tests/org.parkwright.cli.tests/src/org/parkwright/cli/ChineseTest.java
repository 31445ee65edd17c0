package org.parkwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.parkwright.core.presentation.Language;
import org.parkwright.core.presentation.Presentation;
import org.parkwright.core.section.Block;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.Excerpt;
import org.parkwright.core.section.Figure;
import org.parkwright.core.section.ResultSection;
import org.parkwright.core.section.ResultTable;
import org.parkwright.core.section.Sentence;
import org.parkwright.core.study.StudyExchange;

import com.google.gson.JsonParser;

/** Everything that results say in English they say in Chinese, and nothing that nobody says is translated. */
class ChineseTest {

	private static final Path PLUGINS = CommandLineFixture.TESTS.resolve("../../plugins").normalize();
	/** Whose literals are texts for readers as a rule. */
	private static final String PROVIDERS = "org.parkwright.core/src/org/parkwright/core/section/internal";
	/** Say what differs between two runs, and what chapters of a plan hold, as providers would. */
	private static final List<String> DESCRIBING = List.of("org.parkwright.core/src/org/parkwright/core/render/RunDifference.java",
			"org.parkwright.standards/src/org/parkwright/standards/internal/plan/Chapter.java", "org.parkwright.standards/src/org/parkwright/standards/internal/plan/PlanTables.java");
	/** Which say some words of their own. */
	private static final List<String> RENDERERS = List.of("org.parkwright.core/src/org/parkwright/core/presentation",
			"org.parkwright.core/src/org/parkwright/core/render", "org.parkwright.figure/src", "org.parkwright.report/src", "org.parkwright.cli/src", "org.parkwright.symbiosis/src/org/parkwright/symbiosis/matching",
			"org.parkwright.standards/src/org/parkwright/standards/internal/plan/Plan.java");
	/** By-products and what they are known to be used for, which proposals say. */
	private static final String USES = "org.parkwright.symbiosis/src/org/parkwright/symbiosis/matching/uses.csv";
	/** Calls whose literals are translated. */
	private static final Pattern SAID = Pattern.compile("(?:\\bwords|\\bSentence\\.of|\\bCounted)\\(|static final String (?:UNKNOWN|NOTHING|NOUGHT|NO_ROWS) =");
	private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
	private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
	/** References and symbols stay as they are; what they mean is gone through as words of columns. */
	private static final Pattern SYMBOLS = Pattern.compile("(?:REFERENCES|EQUATIONS|ABBREVIATIONS) = \\{.*?\\};", Pattern.DOTALL);
	private static final Pattern COMMENT = Pattern.compile("(?s:/\\*.*?\\*/)|(?m)^\\s*//.*$");
	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+\\}");
	/** A word, which a symbol such as CO2 is not. */
	private static final Pattern WORD = Pattern.compile("\\b[a-z]{2}|\\b[A-Z][a-z]");
	/** A unit by year, mass, person or money, of which there are as many as there are multiples. */
	private static final Pattern UNIT = Pattern.compile("currency|person|(10[\u2074\u2078] )?[A-Za-z]+\u00b3?( CO\u2082e)?(/(a|t CO\u2082e|person|million|km\u00b2|10\u2074 [A-Za-z]+))+");
	/** Amounts that stand in front of units. */
	private static final List<String> MULTIPLES = List.of("bn {0}", "million {0}", "thousand {0}");

	private static Map<String, String> chinese() throws IOException {
		try (InputStream in = Language.class.getResourceAsStream("zh.json")) {
			Map<String, String> words = new LinkedHashMap<>();
			JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8)).getAsJsonObject().asMap()
					.forEach((english, chinese) -> words.put(english, chinese.getAsString()));
			return words;
		}
	}

	/** Texts of results, English, as presentation looks them up. */
	private static final class Texts {
		private final Set<String> found = new TreeSet<>();

		void add(String text) {
			if (text.equals(text.strip()) && !text.startsWith(".") && WORD.matcher(ARGUMENT.matcher(text).replaceAll("")).find()) {
				found.add(text);
			}
		}

		void add(Object said) {
			switch (said) {
			case Sentence sentence -> {
				add(sentence.pattern());
				sentence.arguments().forEach(this::add);
			}
			case Sentence.Counted counted -> {
				add(counted.one());
				add(counted.many());
			}
			case List<?> list -> list.forEach(this::add);
			default -> {
				// names, and cells, whose tables are gone through
			}
			}
		}

		void add(ResultSection section) {
			add(section.title());
			add(section.about());
			for (Block block : section.blocks()) {
				switch (block) {
				case Block.Heading heading -> add(heading.text());
				case Block.Paragraph paragraph -> {
					add(paragraph.label());
					add(paragraph.text());
				}
				case Block.Item item -> add(item.text());
				case Block.Tile tile -> add(tile.label());
				case Figure figure -> add(figure.title());
				case Excerpt excerpt -> add(excerpt.title());
				case ResultTable table -> add(table.title());
				}
			}
			section.tables().forEach(this::add);
		}

		void add(ResultTable table) {
			add(table.title());
			add(table.row());
			Presentation english = new Presentation(Language.ENGLISH);
			for (int c = 0; c < table.columns().size(); c++) {
				Column column = table.columns().get(c);
				add(column.title());
				add(column.meaning());
				add(column.infinite());
				column.choices().values().forEach(this::add);
				for (int row = 0; row < table.rows() && column.kind() == Column.Kind.NAME; row++) {
					add(english.of(table).cell(row, c));
				}
			}
		}
	}

	private static Set<String> said() throws IOException {
		Texts texts = new Texts();
		AllQuestions.sections().stream().filter(section -> !section.id().startsWith(MadeUpResult.ID)).forEach(texts::add);
		for (Path file : Stream.concat(sources(PROVIDERS).stream(), DESCRIBING.stream().map(PLUGINS::resolve)).toList()) {
			literals(source(file)).filter(text -> text.contains(" ") || !text.isEmpty() && Character.isUpperCase(text.codePointAt(0))).forEach(texts::add);
		}
		for (String renderer : RENDERERS) {
			for (Path file : sources(renderer)) {
				String source = source(file);
				SAID.matcher(source).results().forEach(call -> literals(arguments(source, call.end())).forEach(texts::add));
			}
		}
		try (CSVParser uses = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get().parse(Files.newBufferedReader(PLUGINS.resolve(USES)))) {
			uses.forEach(use -> texts.add(use.get("use")));
		}
		StudyExchange.PARTS.values().forEach(texts::add);
		MULTIPLES.forEach(texts::add);
		return texts.found;
	}

	private static List<Path> sources(String folder) throws IOException {
		try (Stream<Path> files = Files.walk(PLUGINS.resolve(folder))) {
			return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
		}
	}

	private static String source(Path file) throws IOException {
		return JOINED.matcher(SYMBOLS.matcher(COMMENT.matcher(Files.readString(file)).replaceAll("")).replaceAll("")).replaceAll("");
	}

	/** What stands up to the end of a call or constant. */
	private static String arguments(String source, int start) {
		int depth = 1;
		int end = start;
		boolean quoted = false;
		while (depth > 0 && (quoted || source.charAt(end) != ';')) {
			char at = source.charAt(end);
			if (at == '"' && source.charAt(end - 1) != '\\') {
				quoted = !quoted;
			}
			depth += quoted ? 0 : at == '(' ? 1 : at == ')' ? -1 : 0;
			end++;
		}
		return source.substring(start, end);
	}

	private static Stream<String> literals(String source) {
		return LITERAL.matcher(source).results().map(literal -> unescaped(literal.group(1)));
	}

	private static String unescaped(String literal) {
		String text = Pattern.compile("\\\\u([0-9a-f]{4})").matcher(literal)
				.replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)).replace("\\", "\\\\"));
		return text.translateEscapes();
	}

	@Test
	void everyTextHasChinese() throws IOException {
		Set<String> said = said();
		assertTrue(said.size() > 500, "texts are found: " + said.size());
		Map<String, String> chinese = chinese();
		assertEquals("", said.stream().filter(text -> !chinese.containsKey(text)).collect(Collectors.joining("\n")));
	}

	@Test
	void nothingElseIsTranslated() throws IOException {
		Set<String> said = said();
		assertEquals("", chinese().keySet().stream().filter(text -> WORD.matcher(text).find() && !UNIT.matcher(text).matches() && !said.contains(text)).collect(Collectors.joining("\n")));
	}

	@Test
	void whatIsFilledInIsTheSame() throws IOException {
		Map<String, String> wrong = new TreeMap<>();
		chinese().forEach((english, words) -> {
			if (!arguments(english).equals(arguments(words))) {
				wrong.put(english, words);
			}
		});
		assertEquals(Map.of(), wrong);
	}

	private static Set<String> arguments(String pattern) {
		return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}
}
