package org.parkwright.scenario.ide;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;

/** A folder with files, a server of it, and an author who types. The place of the caret is marked by {@code |}. */
final class Workplace {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Path folder;
	private final Map<URI, List<Diagnostic>> faults = new ConcurrentHashMap<>();
	private final Map<String, String> texts = new ConcurrentHashMap<>();
	private ScenarioServer server;

	/** @param folder gets the files, and must be there */
	Workplace(Path folder) {
		this.folder = folder;
	}

	/** The folder of the examples of the repository. */
	static Path examples() {
		Path at = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(at.resolve("examples/china-eip"))) {
			at = at.getParent();
		}
		return at.resolve("examples/china-eip");
	}

	/** Copies the example. */
	Workplace withExample() throws IOException {
		for (String name : List.of("study.scenario", "measures.scenario", "parameters.scenario", "china-eip.park")) {
			Files.copy(examples().resolve(name), folder.resolve(name));
		}
		return this;
	}

	Workplace with(String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text.replace("|", ""));
		return this;
	}

	Workplace start(ParkModels parks) {
		server = ScenarioServer.start(Map.of("work", folder.toUri()), parks, (file, found) -> faults.put(file, found));
		return this;
	}

	Workplace start() {
		return start(ParkModels.ofFiles());
	}

	ScenarioServer server() {
		return server;
	}

	URI uri(String name) {
		return folder.resolve(name).toUri();
	}

	Path path(String name) {
		return folder.resolve(name);
	}

	/** Opens a file, or changes it if it is open, and takes the caret's sign out. */
	String type(String name, String text) {
		String plain = text.replace("|", "");
		// What was told of the text before shall not be taken for what is told of this one.
		faults.remove(uri(name));
		if (texts.put(name, plain) == null) {
			server.open(uri(name), plain);
		} else {
			server.change(uri(name), plain);
		}
		return plain;
	}

	/** The text of a file as its author sees it. */
	String text(String name) {
		String open = texts.get(name);
		try {
			return open == null ? Files.readString(path(name)) : open;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	/** The faults of a file, as soon as they are what is expected. */
	List<Diagnostic> faults(String name, Predicate<List<Diagnostic>> expected) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		List<Diagnostic> found = null;
		while (System.nanoTime() < end) {
			found = faults.get(uri(name));
			if (found != null && expected.test(found)) {
				return found;
			}
			pause();
		}
		throw new AssertionError(found == null ? "Nothing was told of " + name : "The faults of " + name + " are " + found);
	}

	/** The fault of a code, as soon as there is one. */
	Diagnostic fault(String name, String code) {
		return faults(name, all -> all.stream().anyMatch(each -> code.equals(each.getCode().get()))).stream()
				.filter(each -> code.equals(each.getCode().get())).findFirst().orElseThrow();
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** What may stand at the caret. */
	List<CompletionItem> completions(String name, String text) {
		type(name, text);
		return get(server.completions(uri(name), position(text, text.indexOf('|'))));
	}

	/** The texts of what may stand at the caret. */
	List<String> proposals(String name, String text) {
		return completions(name, text).stream().map(item -> item.getTextEdit().getLeft().getNewText()).toList();
	}

	/** The text after the proposal of a label was taken. */
	String taken(String name, String text, String label) {
		CompletionItem item = completions(name, text).stream().filter(each -> each.getLabel().equals(label)).findFirst()
				.orElseThrow(() -> new AssertionError("not proposed: " + label));
		return applied(text.replace("|", ""), List.of(item.getTextEdit().getLeft()));
	}

	/** The titles of the quick fixes of a fault. */
	List<String> titles(String name, String code) {
		return get(server.fixes(uri(name), fault(name, code))).stream().map(CodeAction::getTitle).toList();
	}

	/** A file after a quick fix of another or the same. */
	String fixed(String name, String code, String title, String changed) {
		Diagnostic fault = fault(name, code);
		List<CodeAction> fixes = get(server.fixes(uri(name), fault));
		CodeAction fix = fixes.stream().filter(each -> each.getTitle().equals(title)).findFirst().orElseThrow(
				() -> new AssertionError("offered is " + fixes.stream().map(CodeAction::getTitle).toList()));
		Map<String, List<TextEdit>> changes = fix.getEdit().getChanges();
		List<TextEdit> edits = changes.entrySet().stream().filter(each -> each.getKey().endsWith("/" + changed)).findFirst()
				.orElseThrow(() -> new AssertionError(changes.toString())).getValue();
		return applied(text(changed), edits);
	}

	static String applied(String text, List<? extends TextEdit> edits) {
		Document document = new Document(0, text);
		StringBuilder result = new StringBuilder(text);
		edits.stream().sorted(Comparator.comparingInt((TextEdit edit) -> document.getOffSet(edit.getRange().getStart())).reversed())
				.forEach(edit -> result.replace(document.getOffSet(edit.getRange().getStart()),
						document.getOffSet(edit.getRange().getEnd()), edit.getNewText()));
		return result.toString();
	}

	static String changed(String text, List<TextChange> changes) {
		StringBuilder result = new StringBuilder(text);
		changes.stream().sorted(Comparator.comparingInt(TextChange::offset).reversed())
				.forEach(each -> result.replace(each.offset(), each.offset() + each.length(), each.text()));
		return result.toString();
	}

	/** What stands at the caret, in Markdown; empty if nothing. */
	String hover(String name, String text) {
		type(name, text);
		return get(server.hover(uri(name), position(text, text.indexOf('|')))).map(each -> each.getContents().getRight().getValue())
				.orElse("");
	}

	static Position position(String text, int offset) {
		String before = text.substring(0, offset);
		return new Position((int) before.chars().filter(c -> c == '\n').count(), offset - before.lastIndexOf('\n') - 1);
	}

	static <T> T get(CompletableFuture<T> answer) {
		try {
			return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		} catch (InterruptedException | ExecutionException | TimeoutException e) {
			throw new AssertionError(e);
		}
	}

	void close() {
		server.stop();
	}
}
