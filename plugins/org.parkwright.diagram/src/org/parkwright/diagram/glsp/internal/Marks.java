package org.parkwright.diagram.glsp.internal;

import java.util.List;

import org.eclipse.glsp.server.features.validation.MarkersReason;
import org.eclipse.glsp.server.features.validation.SetMarkersAction;
import org.parkwright.diagram.glsp.DiagramSession;

import com.google.inject.Inject;

/** Marks of the problems that the specification's rules find in what is shown. */
class Marks {

	private final DiagramSession session;

	@Inject
	Marks(DiagramSession session) {
		this.session = session;
	}

	SetMarkersAction create() {
		session.view();
		return new SetMarkersAction(List.of(), MarkersReason.LIVE);
	}
}
