package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.parkwright.scenario.ide.Highlight;
import org.parkwright.scenario.ide.ScenarioServer;

/** Colours words by what they mean, over the colours that they have by themselves and that a change of theme does not reach. */
public final class SemanticColours extends Follower<List<Highlight>> implements ITextPresentationListener, IDocumentListener {

	private final IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
	private List<Highlight> highlights = List.of();

	@Override
	void begin(ITextViewer viewer) {
		((ITextViewerExtension4) viewer).addTextPresentationListener(this);
		IPropertyChangeListener changed = event -> viewer.invalidateTextPresentation();
		themes.addPropertyChangeListener(changed);
		viewer.getTextWidget().addDisposeListener(event -> themes.removePropertyChangeListener(changed));
	}

	@Override
	void read(IDocument before, IDocument after) {
		if (before != null) {
			before.removeDocumentListener(this);
		}
		if (after != null) {
			after.addDocumentListener(this);
		}
		highlights = List.of();
	}

	@Override
	CompletableFuture<List<Highlight>> question(ScenarioServer server, URI file) {
		return server.highlights(file);
	}

	/** Colours anew what lies between the first word and the last that are not as before; a whole long text takes a while. */
	@Override
	void show(List<Highlight> answer, ITextViewer viewer, IDocument document) {
		int first = 0;
		int before = highlights.size();
		int after = answer.size();
		while (first < Math.min(before, after) && answer.get(first).equals(highlights.get(first))) {
			first++;
		}
		while (Math.min(before, after) > first && answer.get(after - 1).equals(highlights.get(before - 1))) {
			before--;
			after--;
		}
		List<Highlight> changed = new ArrayList<>(highlights.subList(first, before));
		changed.addAll(answer.subList(first, after));
		highlights = answer;
		if (!changed.isEmpty()) {
			int start = changed.stream().mapToInt(Highlight::offset).min().getAsInt();
			int end = changed.stream().mapToInt(each -> each.offset() + each.length()).max().getAsInt();
			((ITextViewerExtension2) viewer).invalidateTextPresentation(start, Math.min(end, document.getLength()) - start);
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// only what was changed counts
	}

	/** Moves what stands behind a change with it, until the server has the new text. */
	@Override
	public void documentChanged(DocumentEvent event) {
		int end = event.getOffset() + event.getLength();
		int by = event.getText().length() - event.getLength();
		List<Highlight> moved = new ArrayList<>(highlights.size());
		for (Highlight each : highlights) {
			if (each.offset() >= end) {
				moved.add(new Highlight(each.offset() + by, each.length(), each.kind()));
			} else if (each.offset() + each.length() <= event.getOffset()) {
				moved.add(each);
			}
		}
		highlights = moved;
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		IRegion extent = presentation.getExtent();
		ColorRegistry colours = themes.getCurrentTheme().getColorRegistry();
		for (Highlight each : highlights) {
			boolean seen = each.offset() < extent.getOffset() + extent.getLength()
					&& each.offset() + each.length() > extent.getOffset();
			if (seen) {
				String name = Colours.PREFIX + each.kind().name().toLowerCase(java.util.Locale.ROOT);
				presentation.replaceStyleRange(new StyleRange(each.offset(), each.length(), colours.get(name), null,
						style(each.kind())));
			}
		}
	}

	private static int style(Highlight.Kind kind) {
		return switch (kind) {
			case KEYWORD, DECLARATION -> SWT.BOLD;
			case MARK -> SWT.ITALIC;
			default -> SWT.NORMAL;
		};
	}
}
