package org.parkwright.scenario.ui.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Position;
import org.parkwright.scenario.ui.ScenarioService;

/**
 * Makes markers of the faults that the server tells of, while a text is being typed too, so that they stand in the text,
 * in its rulers and in the Problems view. What can be done about each is asked beforehand, for the workbench wants it
 * on the user interface's thread.
 */
public final class ProblemWriter {

	/** Type of the markers. */
	public static final String TYPE = "org.parkwright.scenario.ui.problem";

	private static final int MOST = 1000;
	private static final int MENDED = 100;
	private static final Map<Long, List<CodeAction>> FIXES = new ConcurrentHashMap<>();

	private final Map<URI, List<Diagnostic>> waiting = new ConcurrentHashMap<>();

	/** A fault where it stands in the text. */
	private record Fault(String message, int severity, String code, int start, int end, int line) {
	}

	/** Takes the faults of a file. */
	public void found(URI uri, List<Diagnostic> faults) {
		waiting.put(uri, faults);
		ScenarioService.get().ask(server -> {
			List<CompletableFuture<List<CodeAction>>> fixes = faults.stream().limit(MENDED)
					.map(fault -> server.fixes(uri, fault)).toList();
			return CompletableFuture.allOf(fixes.toArray(CompletableFuture[]::new))
					.thenApply(done -> fixes.stream().map(CompletableFuture::join).toList());
		}).exceptionally(failure -> List.of()).thenAccept(fixes -> {
			if (waiting.get(uri) == faults) {
				Files.file(uri).ifPresent(file -> schedule(uri, file, faults, fixes));
			}
		});
	}

	private void schedule(URI uri, IFile file, List<Diagnostic> faults, List<List<CodeAction>> fixes) {
		Job job = Job.createSystem("Marking " + file.getName(), (ICoreRunnable) monitor -> {
			if (waiting.remove(uri, faults) && file.exists()) {
				write(file, faults, fixes);
			}
		});
		// Markers need no rule; but without one the job would run, and wait for the lock, while the workspace is closed.
		job.setRule(file);
		job.setPriority(Job.SHORT);
		job.schedule();
	}

	private static void write(IFile file, List<Diagnostic> diagnostics, List<List<CodeAction>> fixes) throws CoreException {
		IDocument text = text(file);
		List<Fault> faults = new ArrayList<>();
		for (Diagnostic each : diagnostics.subList(0, Math.min(MOST, diagnostics.size()))) {
			faults.add(fault(each, text));
		}
		Map<Fault, IMarker> there = new HashMap<>();
		Set<IMarker> old = new HashSet<>();
		for (IMarker marker : file.findMarkers(TYPE, true, IResource.DEPTH_ZERO)) {
			if (there.putIfAbsent(fault(marker), marker) != null) {
				old.add(marker);
			}
		}
		file.getWorkspace().run(monitor -> {
			for (int i = 0; i < faults.size(); i++) {
				IMarker kept = there.remove(faults.get(i));
				IMarker marker = kept != null ? kept : file.createMarker(TYPE, attributes(faults.get(i)));
				FIXES.put(marker.getId(), i < fixes.size() ? fixes.get(i) : List.of());
			}
			old.addAll(there.values());
			for (IMarker marker : old) {
				FIXES.remove(marker.getId());
				marker.delete();
			}
		}, null, IWorkspace.AVOID_UPDATE, null);
	}

	static IDocument text(IFile file) throws CoreException {
		Optional<IDocument> open = Files.document(file);
		if (open.isPresent()) {
			return new Document(open.get().get());
		}
		try {
			return new Document(new String(file.getContents(true).readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new CoreException(org.eclipse.core.runtime.Status.error(file.getName() + " cannot be read", e));
		}
	}

	private static Fault fault(Diagnostic each, IDocument text) {
		int severity = each.getSeverity() == DiagnosticSeverity.Error ? IMarker.SEVERITY_ERROR
				: each.getSeverity() == DiagnosticSeverity.Warning ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
		String message = each.getMessage().isLeft() ? each.getMessage().getLeft() : each.getMessage().getRight().getValue();
		return new Fault(message, severity, each.getCode() == null ? "" : String.valueOf(each.getCode().get()),
				offset(text, each.getRange().getStart()), offset(text, each.getRange().getEnd()),
				each.getRange().getStart().getLine() + 1);
	}

	static int offset(IDocument text, Position position) {
		try {
			return Math.min(text.getLength(), text.getLineOffset(position.getLine()) + position.getCharacter());
		} catch (BadLocationException e) {
			// the text has become shorter meanwhile; the faults of the new one are on their way
			return text.getLength();
		}
	}

	private static Fault fault(IMarker marker) {
		return new Fault(marker.getAttribute(IMarker.MESSAGE, ""), marker.getAttribute(IMarker.SEVERITY, -1),
				marker.getAttribute(IMarker.SOURCE_ID, ""), marker.getAttribute(IMarker.CHAR_START, -1),
				marker.getAttribute(IMarker.CHAR_END, -1), marker.getAttribute(IMarker.LINE_NUMBER, -1));
	}

	private static Map<String, Object> attributes(Fault fault) {
		return Map.of(IMarker.MESSAGE, fault.message, IMarker.SEVERITY, fault.severity, IMarker.SOURCE_ID, fault.code,
				IMarker.CHAR_START, fault.start, IMarker.CHAR_END, fault.end, IMarker.LINE_NUMBER, fault.line,
				IMarker.LOCATION, "line " + fault.line);
	}

	/** @return what can be done about a marker */
	static List<CodeAction> fixes(IMarker marker) {
		return FIXES.getOrDefault(marker.getId(), List.of());
	}
}
