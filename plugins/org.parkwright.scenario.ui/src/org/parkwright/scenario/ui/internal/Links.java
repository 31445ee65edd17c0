package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.swt.widgets.Shell;
import org.parkwright.scenario.ide.NameUse;
import org.parkwright.scenario.ide.ParkTarget;
import org.parkwright.scenario.ide.ScenarioServer.ParkLink;
import org.parkwright.scenario.ui.Surroundings;

/**
 * Leads from a name to its declaration in this or another file, or to the element of the park that it means. Where it
 * leads is asked when it is followed, so that neither F3 nor the pointer waits.
 */
public final class Links extends AbstractHyperlinkDetector {

	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		Optional<URI> uri = Files.uri(viewer.getDocument());
		if (uri.isEmpty()) {
			return null;
		}
		try {
			IRegion word = word(viewer.getDocument(), region.getOffset());
			return word.getLength() == 0 ? null : new IHyperlink[] {
					new Link(viewer, uri.get(), word, viewer.getDocument().get(word.getOffset(), word.getLength())) };
		} catch (BadLocationException e) {
			return null;
		}
	}

	/** The word or the text in quotation marks at a place. */
	static IRegion word(IDocument document, int offset) throws BadLocationException {
		IRegion line = document.getLineInformationOfOffset(offset);
		String text = document.get(line.getOffset(), line.getLength());
		int at = offset - line.getOffset();
		int open = -1;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
				if (open >= 0 && open <= at && at <= i) {
					return new Region(line.getOffset() + open, i + 1 - open);
				}
				open = open < 0 ? i : -1;
			}
		}
		int start = at;
		int end = at;
		while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
			start--;
		}
		while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
			end++;
		}
		return new Region(line.getOffset() + start, end - start);
	}

	private record Link(ITextViewer viewer, URI file, IRegion region, String word) implements IHyperlink {

		private static final String TITLE = "Open Declaration";

		@Override
		public IRegion getHyperlinkRegion() {
			return region;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return TITLE;
		}

		@Override
		public void open() {
			int offset = region.getOffset();
			Shell shell = viewer.getTextWidget().getShell();
			Answers.ask(shell, TITLE, server -> server.name(file, offset).thenCombine(server.parkLinks(file, offset), Found::new), found -> {
				if (found.name().isPresent()) {
					NameUse name = found.name().get();
					Files.show(name.file(), name.declaration().offset(), name.declaration().length());
				} else if (!found.park().targets().isEmpty()) {
					ParkTarget target = found.park().targets().get(0);
					Surroundings.get().reveal(target.park(), target.element());
				} else {
					Answers.none(shell, TITLE, "Nothing that can be seen from here is declared as " + word
							+ ". Names of other files are seen when these are imported.");
				}
			});
		}

		private record Found(Optional<NameUse> name, ParkLink park) {
		}
	}
}
