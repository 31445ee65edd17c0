package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.parkwright.scenario.ide.ScenarioServer;

/** Folds declarations, parameters and comments of several lines. */
public final class Folding extends Follower<List<FoldingRange>> {

	@Override
	CompletableFuture<List<FoldingRange>> question(ScenarioServer server, URI file) {
		return server.folds(file);
	}

	@Override
	void show(List<FoldingRange> folds, ITextViewer viewer, IDocument document) {
		ProjectionAnnotationModel model = viewer instanceof ProjectionViewer projection ? projection.getProjectionAnnotationModel() : null;
		if (model == null) {
			return;
		}
		Set<Position> wanted = new HashSet<>();
		for (FoldingRange fold : folds) {
			try {
				int start = document.getLineOffset(fold.getStartLine());
				int last = fold.getEndLine();
				int end = last + 1 < document.getNumberOfLines() ? document.getLineOffset(last + 1) : document.getLength();
				if (last > fold.getStartLine()) {
					wanted.add(new Position(start, end - start));
				}
			} catch (BadLocationException e) {
				// a text that is shorter now is folded anew soon
				continue;
			}
		}
		Set<Annotation> gone = new HashSet<>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			Annotation each = all.next();
			if (!wanted.remove(model.getPosition(each))) {
				gone.add(each);
			}
		}
		Map<Annotation, Position> added = new HashMap<>();
		wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
		if (!gone.isEmpty() || !added.isEmpty()) {
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
		}
	}
}
