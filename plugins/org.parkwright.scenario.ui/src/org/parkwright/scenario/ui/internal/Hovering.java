package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.parkwright.scenario.ui.ScenarioService;

/** Shows what stands under the pointer; viewers ask beside the user interface. */
public final class Hovering implements ITextHover, ITextHoverExtension {

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Optional<URI> uri = Files.uri(viewer.getDocument());
		if (uri.isEmpty()) {
			return null;
		}
		try {
			Position at = Completions.position(viewer.getDocument(), region.getOffset());
			return ScenarioService.get().answer(server -> server.hover(uri.get(), at)).flatMap(hover -> hover)
					.map(hover -> hover.getContents().getRight().getValue()).orElse(null);
		} catch (BadLocationException e) {
			// the text has changed
			return null;
		}
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return HoverControl.creator();
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}
}
