package org.parkwright.core.contribution.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Work in a thread of its own: nothing can stop code that hangs, but who waits for it can leave. */
public final class LeavableWork<T> {

	private static final long LOOK_IN_MILLIS = 100;

	private final FutureTask<T> task;
	private final Thread thread;

	private LeavableWork(FutureTask<T> task, Thread thread) {
		this.task = task;
		this.thread = thread;
	}

	/**
	 * Begins.
	 *
	 * @param name    of the thread
	 * @param classes its context class loader
	 */
	public static <T> LeavableWork<T> start(String name, ClassLoader classes, Callable<T> work) {
		FutureTask<T> task = new FutureTask<>(work);
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		thread.setContextClassLoader(classes);
		thread.start();
		return new LeavableWork<>(task, thread);
	}

	/**
	 * Waits.
	 *
	 * @param leave asked again and again by the thread that waits
	 * @return what comes of the work
	 * @throws ExecutionException    with what it throws
	 * @throws CancellationException if it was left; it is then interrupted
	 * @throws InterruptedException  if the thread that waits was; the work goes on
	 */
	public T await(BooleanSupplier leave) throws ExecutionException, InterruptedException {
		while (!leave.getAsBoolean()) {
			try {
				return task.get(LOOK_IN_MILLIS, TimeUnit.MILLISECONDS);
			} catch (TimeoutException e) {
				continue;
			}
		}
		thread.interrupt();
		throw new CancellationException(thread.getName() + " was left");
	}

	/** Asks it to stop. */
	public void interrupt() {
		thread.interrupt();
	}

	/** @return whether it ends within this time */
	public boolean ends(long millis) {
		try {
			thread.join(millis);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return !thread.isAlive();
	}
}
