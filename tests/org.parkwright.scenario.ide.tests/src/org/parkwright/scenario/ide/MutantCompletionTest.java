package org.parkwright.scenario.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.contentassist.ContentAssistService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.google.inject.Injector;

/**
 * Content assist in texts in which something went wrong: it fails never and hangs nowhere. With
 * {@code -Dmutants=10000} more of them.
 */
class MutantCompletionTest {

	private static final int MUTANTS = Integer.getInteger("mutants", 300);
	private static final List<String> INSERTED = List.of("(", ")", "{", "}", "\"", ",", "=", "is", "of", "where", "1e999", "-", "/*",
			"//", "%", "100 M", "\\", "\u0000", "煤", "🏭", "becomes ", "import \"x", "apply ", "CNY/(t/", "\r", "study S {");

	@Test
	@Timeout(value = 10, unit = TimeUnit.MINUTES)
	void noMutantBreaksContentAssist() throws IOException {
		Injector language = new ScenarioIdeSetup().createInjectorAndDoEMFRegistration();
		ContentAssistService assist = language.getInstance(ContentAssistService.class);
		String text = Files.readString(Workplace.examples().resolve("study.scenario"))
				+ Files.readString(Workplace.examples().resolve("measures.scenario")).replaceAll("import .*", "");
		int proposed = 0;
		for (int seed = 0; seed < MUTANTS; seed++) {
			Random random = new Random(2016 + seed);
			String mutant = mutated(mutated(text, random), random);
			int caret = random.nextInt(mutant.length() + 1);
			proposed += completions(assist, language, mutant, caret).isEmpty() ? 0 : 1;
		}
		assertTrue(proposed > MUTANTS / 4, proposed + " of " + MUTANTS + " had proposals");
	}

	private static List<CompletionItem> completions(ContentAssistService assist, Injector language, String text, int caret)
			throws IOException {
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
