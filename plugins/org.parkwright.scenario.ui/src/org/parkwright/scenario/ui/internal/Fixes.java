package org.parkwright.scenario.ui.internal;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** Offers what can be done about a problem, in the text, its ruler and the Problems view. */
public final class Fixes implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !ProblemWriter.fixes(marker).isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return ProblemWriter.fixes(marker).stream().map(Fix::new).toArray(IMarkerResolution[]::new);
	}

	private record Fix(CodeAction action) implements IMarkerResolution2 {

		@Override
		public String getLabel() {
			return action.getTitle();
		}

		@Override
		public void run(IMarker marker) {
			try {
				if (action.getEdit().getChanges() != null) {
					Changes.apply(action.getTitle(), Changes.of(action.getEdit().getChanges()));
				}
				if (action.getEdit().getDocumentChanges() != null) {
					Changes.create(action.getEdit().getDocumentChanges());
				}
			} catch (CoreException e) {
				ILog.of(Fixes.class).error("The quick fix could not be applied", e);
			}
		}

		@Override
		public String getDescription() {
			return action.getTitle();
		}

		@Override
		public Image getImage() {
			return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_TOOL_FORWARD);
		}
	}
}
