package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;
import org.parkwright.scenario.ui.ScenarioService;

/** Shows what stands under the pointer; viewers ask beside the user interface. */
public final class Hovering implements ITextHover, ITextHoverExtension {

	private static final int PATIENCE = 5;

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		Optional<URI> uri = Files.uri(viewer.getDocument());
		if (uri.isEmpty()) {
			return null;
		}
		try {
			Position at = Completions.position(viewer.getDocument(), region.getOffset());
			Optional<Hover> hover = ScenarioService.get().ask(server -> server.hover(uri.get(), at)).get(PATIENCE, TimeUnit.SECONDS);
			return hover.map(each -> each.getContents().getRight().getValue()).orElse(null);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (TimeoutException | BadLocationException e) {
			// the text has changed, or the answer comes too late to be of use
			return null;
		} catch (ExecutionException e) {
			ILog.of(Hovering.class).error("Nothing can be shown here for an internal reason", e);
		}
		return null;
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
