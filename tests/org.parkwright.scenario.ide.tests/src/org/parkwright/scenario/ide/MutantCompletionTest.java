package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.google.inject.Injector;

/**
 * Content assist in ten thousand texts in which something went wrong: it fails never, not in a log either, and takes
 * nowhere a second of work (of the processor, not of the clock).
 */
class MutantCompletionTest {

	private static final int MUTANTS = 10_000;
	private static final int OF_EXAMPLES = 100;
	/** The first texts wait for classes to be loaded. */
	private static final int WARM = 20;
	private static final long SECOND = 1_000_000_000;
	private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
	private static final List<String> INSERTED = List.of("(", ")", "{", "}", "\"", ",", "=", "is", "of", "where", "1e999", "-", "/*",
			"//", "%", "100 M", "\\", "\u0000", "煤", "🏭", "becomes ", "import \"x", "apply ", "CNY/(t/", "\r", "study S {", "2020:",
			"from ", "at 10 %/a", "cheapest of ", "vary ", "target ", "unit is ", "for 20 %", "function f(a) =", "total ", "such units");

	private final Injector language = new ScenarioIdeSetup().createInjectorAndDoEMFRegistration();
	private final ContentAssistService assist = language.getInstance(ContentAssistService.class);
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
	private int mutants;
	private int proposed;

	/** Xtext looks for what may follow in tasks whose failures it only logs. */
	@BeforeEach
	void listen() {
		log.setThreshold(Level.WARN);
		Logger.getRootLogger().addAppender(log);
	}

	@AfterEach
	void stopListening() {
		Logger.getRootLogger().removeAppender(log);
	}

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void noMutantBreaksContentAssist() throws IOException {
		String examples = Files.readString(Workplace.examples().resolve("study.scenario"))
				+ Files.readString(Workplace.examples().resolve("measures.scenario")).replaceAll("import .*", "")
				+ Files.readString(Workplace.examples().resolve("outlook.scenario")).replaceAll("import .*", "");
		String everything = Files.readString(Workplace.examples()
				.resolve("../../tests/org.parkwright.scenario.tests/fuzz/everything.scenario"));
		while (mutants < MUTANTS) {
			check(mutants < OF_EXAMPLES ? examples : everything, new Random(2016 + mutants));
			mutants++;
		}
		assertTrue(proposed > MUTANTS / 2, proposed + " of " + MUTANTS + " had proposals");
	}

	private void check(String text, Random random) {
		String mutant = text;
		for (int i = random.nextInt(4); i >= 0; i--) {
			mutant = mutated(mutant, random);
		}
		int caret = random.nextInt(mutant.length() + 1);
		String label = "mutant " + mutants + ":\n" + mutant.substring(0, caret) + "|" + mutant.substring(caret);
		long start = CLOCK.getCurrentThreadCpuTime();
		try {
			proposed += completions(mutant, caret).isEmpty() ? 0 : 1;
		} catch (IOException | RuntimeException | StackOverflowError e) {
			throw new AssertionError(label, e);
		}
		long time = CLOCK.getCurrentThreadCpuTime() - start;
		assertTrue(mutants < WARM || time < SECOND, () -> time / 1_000_000 + " ms for " + label);
		assertEquals(List.of(), logged, label);
	}

	private List<CompletionItem> completions(String text, int caret) throws IOException {
		Path file = Workplace.examples().resolve("mutant.scenario");
		XtextResource resource = (XtextResource) language.getInstance(XtextResourceSet.class).createResource(URI.createFileURI(file.toString()));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
		Document document = new Document(1, text);
		return assist.createCompletionList(document, resource, new CompletionParams(new TextDocumentIdentifier(file.toUri().toString()),
				document.getPosition(caret)), CancelIndicator.NullImpl).getItems();
	}

	private static String mutated(String text, Random random) {
		int at = random.nextInt(text.length());
		int to = Math.min(text.length(), at + random.nextInt(60));
		return switch (random.nextInt(4)) {
			case 0 -> text.substring(0, at) + text.substring(to);
			case 1 -> text.substring(0, at) + INSERTED.get(random.nextInt(INSERTED.size())) + text.substring(at);
			case 2 -> text.substring(0, to) + text.substring(at);
			default -> text.substring(0, at) + INSERTED.get(random.nextInt(INSERTED.size())) + text.substring(to);
		};
	}
}
