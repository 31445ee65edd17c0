package org.parkwright.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;

/** Examples in which a few words, lines or signs went wrong: told in a modeler's words, by run and editor alike. */
class MutationTest {

	private static final int MUTANTS = 150;
	private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\"|[\\p{L}_][\\p{L}\\d_]*|[\\d.]+|[^\\s\\p{L}\\d]");
	private static final List<String> INSERTED = List.of("(", ")", "{", "}", "\"", ",", "=", "<", "is", "not", "of", "where", "1e999",
			"0", "-", "/*", "*/", "//", "%", "MW", "\\", "\u0000", "煤", "🏭", "such units", "total", "becomes", "import \"x.scenario\"",
			"before", "base year", "^", "CNY/(t/d)", "'", "#", "\r", "estimate", "study", "extends China2014", "2020:", "interpolate",
			"from 2020", "at 10 %/a", "cheapest of", "where unit is U1", "for 20 %", "function f(a) =", "vary", "unit");

	private final List<String> logged = new ArrayList<>();
	private final AppenderSkeleton log = new AppenderSkeleton() {
		@Override
		protected void append(LoggingEvent event) {
			logged.add(event.getRenderedMessage());
		}

		@Override
		public void close() {
			// nothing is held
		}

		@Override
		public boolean requiresLayout() {
			return false;
		}
	};

	@BeforeEach
	void listen() {
		log.setThreshold(Level.WARN);
		Logger.getRootLogger().addAppender(log);
	}

	@AfterEach
	void stopListening() {
		Logger.getRootLogger().removeAppender(log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "study", "measures", "parameters", "outlook" })
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void noMutantBreaksTheReader(String example) {
		String name = name(example);
		String text = ScenarioFixture.read(Path.of(name));
		int faulty = 0;
		for (int seed = 0; seed < MUTANTS; seed++) {
			Random random = new Random(2016 + seed);
			String mutant = text;
			for (int i = random.nextInt(3); i >= 0; i--) {
				mutant = mutated(mutant, random);
			}
			faulty += check(Map.of(name, mutant), name, example + " mutant " + seed);
		}
		assertTrue(faulty > MUTANTS / 2, "most mutants are faulty");
	}

	/** The study is sound; what it imports is not. */
	@ParameterizedTest
	@ValueSource(strings = { "measures", "parameters" })
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void noMutantOfAnImportedFileBreaksTheReader(String imported) {
		String name = name("study");
		String study = ScenarioFixture.read(Path.of(name));
		String text = ScenarioFixture.read(Path.of(name(imported)));
		int faulty = 0;
		for (int seed = 0; seed < MUTANTS; seed++) {
			Random random = new Random(1952 + seed);
			String mutant = text;
			for (int i = random.nextInt(2); i >= 0; i--) {
				mutant = mutated(mutant, random);
			}
			faulty += check(Map.of(name, study, name(imported), mutant), name, "imported " + imported + " mutant " + seed);
		}
		assertTrue(faulty > MUTANTS / 2, "most mutants are faulty");
	}

	private static String name(String example) {
		return ExamplesTest.EXAMPLES.resolve("china-eip/" + example + ".scenario").toString().replace('\\', '/');
	}

	/** @param texts by name those that are open, others are on the disk */
	private int check(Map<String, String> texts, String name, String label) {
		Faults faults = new Faults();
		Loaded loaded = Scenarios.load(name, texts.get(name), other -> texts.containsKey(other) ? texts.get(other)
				: Files.exists(Path.of(other)) ? ScenarioFixture.read(Path.of(other)) : null, faults);
		assertEquals(faults.hasErrors(), loaded == Loaded.NOTHING, label);
		faults.forEach(fault -> readable(fault, texts.get(fault.place().file()), label));
		XtextResourceSet files = XtextFixture.INJECTOR.getInstance(XtextResourceSet.class);
		Map<String, XtextResource> resources = new TreeMap<>();
		texts.forEach((file, text) -> resources.put(file, XtextFixture.unsaved(files, Path.of(file), text)));
		resources.forEach((file, resource) -> check(resource, file, faults, label));
		assertEquals(List.of(), logged, label);
		return faults.hasErrors() ? 1 : 0;
	}

	private static void check(XtextResource resource, String name, Faults faults, String label) {
		EcoreUtil.resolveAll(resource);
		List<String> shown = XtextFixture.issues(resource).stream().filter(issue -> !issue.getCode().equals("scenario.park.missing"))
				.map(MutationTest::line).toList();
		boolean seen = faults.list().stream().anyMatch(fault -> fault.place().file().equals(name)) || !faults.hasErrors();
		if (seen) {
			assertEquals(String.join("\n", faults.list().stream().filter(fault -> fault.place().file().equals(name))
					.map(MutationTest::line).toList()), String.join("\n", shown), label);
		}
		if (!resource.getParseResult().hasSyntaxErrors()) {
			String formatted = XtextFixture.formatted(resource);
			assertEquals(formatted, XtextFixture.formatted(XtextFixture.unsaved(Path.of(name), formatted)), label);
		}
	}

	private static void readable(Fault fault, String text, String label) {
		String message = label + ": " + fault;
		assertFalse(fault.message().isBlank(), message);
		assertTrue(fault.message().endsWith(".") && (fault.remedy().isEmpty() || fault.remedy().matches("(?s).*[.?]")), message);
		PlainWords.require(fault.text(), label);
		int end = fault.place().offset() + fault.place().length();
		assertTrue(fault.place().offset() >= 0 && (text == null || end <= text.length()), message);
		assertTrue(fault.place().line() > 0 && fault.place().column() > 0, message);
	}

	private static String line(Fault fault) {
		return fault.place().offset() + "+" + fault.place().length() + " " + fault.code() + " " + fault.text();
	}

	private static String line(Issue issue) {
		return issue.getOffset() + "+" + issue.getLength() + " " + issue.getCode() + " " + issue.getMessage();
	}

	static String mutated(String text, Random random) {
		List<MatchResult> words = WORD.matcher(text).results().toList();
		if (words.size() < 2) {
			return text;
		}
		MatchResult word = words.get(random.nextInt(words.size()));
		MatchResult other = words.get(random.nextInt(words.size()));
		int from = Math.min(word.start(), other.start());
		int to = Math.min(Math.max(word.start(), other.start()), from + 400);
		return switch (random.nextInt(8)) {
			case 0 -> text.substring(0, word.start()) + text.substring(word.end());
			case 1 -> text.substring(0, word.start()) + other.group() + text.substring(word.end());
			case 2 -> text.substring(0, word.start()) + word.group() + " " + text.substring(word.start());
			case 3 -> text.substring(0, word.start()) + INSERTED.get(random.nextInt(INSERTED.size())) + " "
					+ text.substring(word.start());
			case 4 -> text.substring(0, from) + text.substring(to);
			case 5 -> text.substring(0, to) + text.substring(from);
			case 6 -> random.nextInt(4) == 0 ? text.substring(0, word.start()) : text.substring(0, word.end()) + text.substring(word.end())
					.replaceFirst("\n", " ");
			default -> text.substring(0, word.start()) + word.group().substring(random.nextInt(word.group().length()))
					+ text.substring(word.end());
		};
	}
}
