package org.parkwright.scenario.ide.internal;

import java.util.concurrent.CompletableFuture;

import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function0;
import org.eclipse.xtext.xbase.lib.Functions.Function2;

import com.google.common.util.concurrent.MoreExecutors;
import com.google.inject.Inject;
import com.google.inject.Singleton;

/**
 * Takes requests one after the other, in one thread: readers load files into the resource set that they share, which is
 * not safe for several at once. Files that a change has touched are checked behind the questions that were asked of it, and
 * one file at a time, so that those who type do not wait for faults.
 */
@Singleton
public final class Requests extends RequestManager {

	private final Builds builds;

	@Inject
	Requests(Builds builds, OperationCanceledManager canceled) {
		super(MoreExecutors.newDirectExecutorService(), canceled);
		this.builds = builds;
	}

	@Override
	public synchronized <U, V> CompletableFuture<V> runWrite(Function0<? extends U> change,
			Function2<? super CancelIndicator, ? super U, ? extends V> build) {
		CompletableFuture<V> written = super.runWrite(change, build);
		// whatever became of the write: it has cancelled the checks that were in line
		written.whenComplete((result, failure) -> check());
		return written;
	}

	private void check() {
		runRead(cancel -> {
			try {
				builds.check(cancel);
			} finally {
				if (builds.isToCheck() && !cancel.isCanceled()) {
					check();
				}
			}
			return null;
		});
	}
}
