package org.parkwright.core.contribution;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.parkwright.core.contribution.internal.LeavableWork;

/**
 * Waits for the work of a plug-in and says so if it takes long. Nothing can stop a plug-in that hangs; so where the work may
 * be cancelled, a thread of its own does it, and who waits for it leaves.
 */
final class PluginWork {

	static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);
	private static final ThreadLocal<BooleanSupplier> CANCELLED = new ThreadLocal<>();

	private static final class Clock {
		static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(code -> {
			Thread thread = new Thread(code, "Clock for plug-ins");
			thread.setDaemon(true);
			return thread;
		});
	}

	private PluginWork() {
	}

	/** Does work of which plug-ins can be left. */
	static <T> T cancellable(BooleanSupplier cancelled, Callable<T> work) throws Exception {
		BooleanSupplier before = CANCELLED.get();
		CANCELLED.set(cancelled);
		try {
			return work.call();
		} finally {
			CANCELLED.set(before);
		}
	}

	/**
	 * Has a plug-in work.
	 *
	 * @param told what a message calls the work
	 * @throws CancellationException if it was left
	 */
	static <T> T run(String told, Supplier<T> work) {
		return run(told, work, PATIENCE);
	}

	static <T> T run(String told, Supplier<T> work, long patience) {
		ScheduledFuture<?> remark = Clock.CLOCK.schedule(() -> Contributions.tell("The " + told
				+ " is still at work. Cancel, or wait; if it never ends, remove the plug-in.", null), patience, TimeUnit.MILLISECONDS);
		try {
			BooleanSupplier cancelled = CANCELLED.get();
			return cancelled == null ? work.get() : beside(told, work, cancelled);
		} finally {
			remark.cancel(false);
		}
	}

	/**
	 * Has a plug-in do what must be over before anything can go on, such as making an object that is then kept: one that hangs is left
	 * without being asked for.
	 *
	 * @param told     what a message calls the work
	 * @param patience milliseconds
	 * @throws CancellationException if it was left
	 */
	static <T> T promptly(String told, Supplier<T> work, long patience) {
		long begun = System.nanoTime();
		return beside(told, work, () -> System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(patience));
	}

	private static <T> T beside(String told, Supplier<T> work, BooleanSupplier cancelled) {
		var beside = LeavableWork.start("The " + told, Thread.currentThread().getContextClassLoader(), work::get);
		try {
			return beside.await(cancelled);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			beside.interrupt();
			throw new CancellationException("The " + told + " was left");
		} catch (ExecutionException e) {
			throw thrown(e.getCause());
		}
	}

	/** A supplier throws nothing else. */
	private static RuntimeException thrown(Throwable cause) {
		if (cause instanceof Error error) {
			throw error;
		}
		return (RuntimeException) cause;
	}
}
