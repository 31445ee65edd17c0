package org.parkwright.diagram.glsp.internal;

import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.session.ClientSession;
import org.eclipse.glsp.server.session.ClientSessionManager;
import org.parkwright.diagram.glsp.ModelThread;

import com.google.inject.Inject;
import com.google.inject.Provider;
import com.google.inject.Singleton;

/** Sends the graph to clients that have one already; many changes in a row are sent once. */
@Singleton
public final class Updates {

	private final Provider<ClientSessionManager> sessions;
	private final ModelThread thread;
	private boolean scheduled;

	@Inject
	Updates(Provider<ClientSessionManager> sessions, ModelThread thread) {
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

	private void send(ClientSession client) {
		DiagramState state = client.getInjector().getInstance(DiagramState.class);
		if (state.getRoot() != null) {
			ActionDispatcher dispatcher = client.getActionDispatcher();
			dispatcher.dispatchAll(client.getInjector().getInstance(Submission.class).submitModel());
		}
	}
}
