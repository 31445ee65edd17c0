package org.parkwright.diagram.glsp.internal;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.internal.actions.DefaultActionDispatcher;
import org.eclipse.glsp.server.utils.FutureUtil;
import org.parkwright.diagram.glsp.ModelThread;

import com.google.inject.Inject;

/** Handles actions on the thread of the model instead of a thread per diagram. */
class ModelThreadDispatcher extends DefaultActionDispatcher {

	private final ModelThread thread;

	@Inject
	ModelThreadDispatcher(ModelThread thread) {
		this.thread = thread;
	}

	@Override
	protected void initialize() {
		// There is no thread to start.
	}

	@Override
	public CompletableFuture<Void> dispatch(Action action) {
		CompletableFuture<Void> result = new CompletableFuture<>();
		if (thread.isCurrent()) {
			handle(action, result);
		} else {
			thread.execute(() -> handle(action, result));
		}
		return result;
	}

	private void handle(Action action, CompletableFuture<Void> result) {
		if (isDisposed()) {
			result.complete(null);
			return;
		}
		try {
			List<CompletableFuture<Void>> results = runAction(action);
			FutureUtil.aggregateResults(results).whenComplete((any, problem) -> {
				if (problem == null) {
					result.complete(null);
				} else {
					result.completeExceptionally(problem);
				}
			});
		} catch (RuntimeException e) {
			result.completeExceptionally(e);
		}
	}

	@Override
	public void doDispose() {
		postUpdateQueue.clear();
	}
}
