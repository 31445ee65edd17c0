package org.parkwright.diagram.glsp.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.features.validation.Marker;
import org.eclipse.glsp.server.features.validation.MarkerKind;
import org.eclipse.glsp.server.features.validation.MarkersReason;
import org.eclipse.glsp.server.features.validation.SetMarkersAction;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.ModelThread;
import org.parkwright.diagram.tool.Validation;
import org.parkwright.diagram.view.ViewElement;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Marks of the problems that the specification's rules find, sent after the diagram so that nobody waits for them. */
@Singleton
class Marks {

	private final OpenDiagram diagram;
	private final ModelThread thread;
	private final ActionDispatcher dispatcher;
	private List<Validation.Finding> findings = List.of();
	private boolean scheduled;

	@Inject
	Marks(OpenDiagram diagram, ModelThread thread, ActionDispatcher dispatcher) {
		this.diagram = diagram;
		this.thread = thread;
		this.dispatcher = dispatcher;
	}

	/** Looks the model over after what the thread has to do now. */
	void schedule() {
		if (!scheduled && !diagram.context().description().rules().isEmpty()) {
			scheduled = true;
			thread.execute(() -> {
				scheduled = false;
				send();
			});
		}
	}

	private void send() {
		findings = diagram.validate();
		List<Marker> markers = new ArrayList<>();
		for (Validation.Finding finding : findings) {
			for (String id : places(finding.element())) {
				markers.add(new Marker(finding.rule().name(), finding.message(), id, kind(finding)));
			}
		}
		dispatcher.dispatch(new SetMarkersAction(markers, MarkersReason.LIVE));
	}

	/** What has no view of its own is the element that the diagram is on: its mark stands at the corner of the diagram. */
	private List<String> places(EObject element) {
		List<String> views = diagram.view().viewsOf(element).stream().map(ViewElement::id).toList();
		return views.isEmpty() ? List.of(GraphBuilder.ROOT) : views;
	}

	private static String kind(Validation.Finding finding) {
		return switch (finding.level()) {
		case ERROR -> MarkerKind.ERROR;
		case WARNING -> MarkerKind.WARNING;
		case INFO -> MarkerKind.INFO;
		};
	}

	/** What was found in an element of the model. */
	List<Validation.Finding> of(EObject element) {
		return findings.stream().filter(finding -> finding.element() == element).toList();
	}
}
