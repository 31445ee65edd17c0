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
import org.eclipse.swt.widgets.Display;
import org.parkwright.scenario.ide.NameUse;
import org.parkwright.scenario.ide.ParkTarget;
import org.parkwright.scenario.ide.ScenarioServer.ParkLink;
import org.parkwright.scenario.ui.ScenarioService;
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
			return word.getLength() == 0 ? null : new IHyperlink[] { new Link(uri.get(), word) };
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

	private record Link(URI file, IRegion region) implements IHyperlink {

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
			return "Open Declaration";
		}

		@Override
		public void open() {
			Display display = Display.getCurrent();
			int offset = region.getOffset();
			ScenarioService.get().ask(server -> server.name(file, offset).thenCombine(server.parkLinks(file, offset),
					(name, park) -> new Object[] { name, park })).thenAccept(found -> display.asyncExec(() -> go(found)));
		}

		private static void go(Object[] found) {
			@SuppressWarnings("unchecked")
			Optional<NameUse> name = (Optional<NameUse>) found[0];
			if (name.isPresent()) {
				Files.show(name.get().file(), name.get().declaration().offset(), name.get().declaration().length());
				return;
			}
			for (ParkTarget target : ((ParkLink) found[1]).targets()) {
				Surroundings.get().reveal(target.park(), target.element());
				return;
			}
		}
	}
}
