package org.parkwright.diagram.glsp.internal;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.SelectAction;
import org.eclipse.glsp.server.session.ClientSession;
import org.eclipse.glsp.server.session.ClientSessionManager;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.glsp.ModelThread;
import org.parkwright.diagram.view.ViewElement;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

/** Sends the graph to clients that have one already; many changes in a row are sent once. */
@Singleton
public final class Updates {

	private final OpenDiagram diagram;
	private final Provider<ClientSessionManager> sessions;
	private final ModelThread thread;
	private boolean scheduled;
	private List<EObject> toSelect = List.of();

	@Inject
	Updates(OpenDiagram diagram, Provider<ClientSessionManager> sessions, ModelThread thread) {
		this.diagram = diagram;
		this.sessions = sessions;
		this.thread = thread;
	}

	/** Sends the graph after what the thread has to do now; to be called on the model's thread. */
	public void schedule() {
		if (!scheduled) {
			scheduled = true;
			thread.execute(() -> {
				scheduled = false;
				sessions.get().getSessionsByType(DiagramSetup.TYPE).forEach(this::send);
			});
		}
	}

	/** Selects what shows the elements once it is there. */
	void selectNext(List<EObject> elements) {
		toSelect = elements;
		schedule();
	}

	private void send(ClientSession client) {
		DiagramState state = client.getInjector().getInstance(DiagramState.class);
		if (state.getRoot() != null) {
			ActionDispatcher dispatcher = client.getActionDispatcher();
			dispatcher.dispatchAll(client.getInjector().getInstance(Submission.class).submitModel());
			List<String> ids = toSelect.stream().flatMap(element -> diagram.view().viewsOf(element).stream())
					.map(ViewElement::id).limit(1).toList();
			toSelect = List.of();
			if (!ids.isEmpty()) {
				dispatcher.dispatch(SelectAction.setSelection(ids));
			}
		}
	}
}
