package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.parkwright.scenario.ide.ScenarioServer;
import org.parkwright.scenario.ide.TextChange;

/** Marks where the name at the caret stands in the same file. */
public final class Occurrences extends Follower<List<TextChange>> {

	/** The kind of annotation that the generic editor marks words with. */
	static final String TYPE = "org.eclipse.ui.genericeditor.text";

	private int caret;
	private Annotation[] shown = {};

	@Override
	void begin(ITextViewer viewer) {
		if (viewer.getSelectionProvider() instanceof IPostSelectionProvider selection) {
			selection.addPostSelectionChangedListener(event -> {
				caret = viewer.getSelectedRange().x;
				ask();
			});
		}
	}

	@Override
	CompletableFuture<List<TextChange>> question(ScenarioServer server, URI file) {
		return server.occurrences(file, caret);
	}

	@Override
	void show(List<TextChange> places, ITextViewer viewer, IDocument document) {
		IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		if (model instanceof IAnnotationModelExtension extended) {
			Map<Annotation, Position> added = new HashMap<>();
			places.forEach(each -> added.put(new Annotation(TYPE, false, "Occurrence"), new Position(each.offset(), each.length())));
			extended.replaceAnnotations(shown, added);
			shown = added.keySet().toArray(Annotation[]::new);
		}
	}
}
