package org.parkwright.core.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.contribution.internal.LeavableWork;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;

/**
 * Work of a contribution in a thread of its own. What it throws becomes a fault; if it is cancelled and does not stop, it is left
 * behind and nobody sees what comes of it.
 */
final class IsolatedWork<R> {

	private static final int TIME_TO_STOP_MS = 1000;

	/** What is to be done. */
	@FunctionalInterface
	interface Work<R> {
		R run(ProgressMonitor progress) throws IOException;
	}

	private final String name;
	private final Object contribution;
	private final Steps progress;

	/** @param name what messages call the contribution, without an article */
	IsolatedWork(String name, Object contribution, ProgressMonitor progress) {
		this.name = name;
		this.contribution = contribution;
		this.progress = new Steps(progress);
	}

	/** @return what the work gives; null if it failed, which is then an error among the faults */
	R run(Work<R> work, Path file, Faults faults) {
		var apart = LeavableWork.start(name, contribution.getClass().getClassLoader(), () -> work.run(progress));
		try {
			return apart.await(progress::cancelled);
		} catch (CancellationException e) {
			throw stopped(apart);
		} catch (InterruptedException e) {
			apart.interrupt();
			CancellationException stopped = stopped(apart);
			Thread.currentThread().interrupt();
			throw stopped;
		} catch (ExecutionException e) {
			if (e.getCause() instanceof OutOfMemoryError memory) {
				throw memory;
			}
			failed(e.getCause(), file, faults);
			return null;
		}
	}

	/** Adds what went wrong to the faults. */
	void failed(Throwable cause, Path file, Faults faults) {
		// Whatever it throws then, it was asked to stop.
		if (progress.cancelled()) {
			throw new CancellationException();
		}
		if (cause instanceof IOException unreadable) {
			faults.error("file.read", "The file cannot be read: " + AtomicFiles.reason(file, unreadable) + ".",
					"Check that it exists, that you may read it and that no other program holds it.", Place.of(file.toString()));
			return;
		}
		String who = "The " + name + " of " + Contributions.origin(contribution);
		Contributions.tell(who + " failed at " + file + ".", cause);
		faults.error("plugin.failed", who + " failed at this file; nothing was changed.", "Tell its author: it is an error of the plug-in.",
				Place.of(file.toString()));
	}

	private CancellationException stopped(LeavableWork<R> apart) {
		progress.over = true;
		if (!apart.ends(TIME_TO_STOP_MS)) {
			Contributions.tell("The " + name + " of " + Contributions.origin(contribution)
					+ " did not stop when it was cancelled. It goes on unseen until Parkwright ends.", null);
		}
		return new CancellationException();
	}

	/** Of work that was left behind nothing is heard any more. */
	private static final class Steps implements ProgressMonitor {

		private final ProgressMonitor of;
		private volatile boolean over;

		Steps(ProgressMonitor of) {
			this.of = of;
		}

		@Override
		public void worked(long done, long total) {
			if (!over) {
				of.worked(done, total);
			}
		}

		@Override
		public boolean cancelled() {
			return over || of.cancelled();
		}
	}
}
