package org.parkwright.core.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.core.run.ProgressMonitor;

/**
 * Work of a contribution in a thread of its own. What it throws becomes a fault; if it is cancelled and does not stop, it is left
 * behind and nobody sees what comes of it.
 */
final class IsolatedWork<R> {

	private static final Logger LOG = Logger.getLogger(IsolatedWork.class.getName());
	private static final int ASKED_EVERY_MS = 100;
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
		var task = new FutureTask<>(() -> work.run(progress));
		var thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.setContextClassLoader(contribution.getClass().getClassLoader());
		thread.start();
		try {
			while (true) {
				try {
					return task.get(ASKED_EVERY_MS, TimeUnit.MILLISECONDS);
				} catch (TimeoutException e) {
					if (progress.cancelled()) {
						throw stopped(thread);
					}
				}
			}
		} catch (InterruptedException e) {
			CancellationException stopped = stopped(thread);
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
		LOG.log(Level.WARNING, cause, () -> who + " failed at " + file);
		faults.error("plugin.failed", who + " failed at this file; nothing was changed.", "Tell its author: it is an error of the plug-in.",
				Place.of(file.toString()));
	}

	private CancellationException stopped(Thread thread) {
		progress.over = true;
		thread.interrupt();
		try {
			thread.join(TIME_TO_STOP_MS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		if (thread.isAlive()) {
			LOG.warning(() -> "The " + name + " of " + Contributions.origin(contribution)
					+ " did not stop when it was cancelled. It goes on unseen until Parkwright ends.");
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
