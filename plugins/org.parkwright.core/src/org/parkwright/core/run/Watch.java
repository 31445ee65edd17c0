package org.parkwright.core.run;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.parkwright.core.fault.Faults;

/**
 * Watches over work whose formulas may call functions of plug-ins: one that fails, or comes to no end, becomes a fault. A
 * thread that never comes back cannot be stopped, only left: so the work is done in one of its own.
 */
final class Watch {

	/** Something that takes a while. */
	interface Work<T, E extends Exception> {
		/** @param faults of this work alone */
		T result(Faults faults) throws E;
	}

	/** A function at work on the units of a formula since some time. */
	record Call(CalledFunction function, Thread thread, long since) {
	}

	private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);
	private static final long LOOK_IN_MILLIS = 200;
	/** Threads that the work starts inherit it. */
	private static final InheritableThreadLocal<Watch> CURRENT = new InheritableThreadLocal<>();

	private final Set<Call> calls = ConcurrentHashMap.newKeySet();
	private volatile boolean left;

	/** @return the one that watches over the work of this thread, or one that nobody looks at */
	static Watch current() {
		Watch watch = CURRENT.get();
		return watch == null ? new Watch() : watch;
	}

	/**
	 * Does some work and waits for it.
	 *
	 * @return its result, or null if a function fails, which is then one of the faults
	 */
	static <T, E extends Exception> T over(Work<T, E> work, Faults faults) throws E {
		return over(work, LIMIT, faults);
	}

	/** @param limit nanoseconds within which a function is done with all units */
	static <T, E extends Exception> T over(Work<T, E> work, long limit, Faults faults) throws E {
		Watch watch = new Watch();
		Faults own = new Faults();
		FutureTask<T> task = new FutureTask<>(() -> work.result(own));
		Thread thread = new Thread(() -> {
			CURRENT.set(watch);
			task.run();
		}, "Study");
		thread.setDaemon(true);
		thread.start();
		while (true) {
			try {
				T result = task.get(LOOK_IN_MILLIS, TimeUnit.MILLISECONDS);
				faults.addAll(own);
				return result;
			} catch (TimeoutException e) {
				Optional<Call> endless = watch.calls.stream().filter(call -> System.nanoTime() - call.since > limit).findFirst();
				if (endless.isPresent()) {
					watch.left = true;
					faults.add(endless.get().function.fault("comes to no end"));
					return null;
				}
			} catch (InterruptedException e) {
				thread.interrupt();
			} catch (ExecutionException e) {
				faults.addAll(own);
				return failed(e.getCause(), faults);
			}
		}
	}

	@SuppressWarnings("unchecked") // the work throws nothing else
	private static <T, E extends Exception> T failed(Throwable failure, Faults faults) throws E {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof CalledFunction.FailedException function) {
				faults.add(function.fault());
				return null;
			}
		}
		if (failure instanceof Error error) {
			throw error;
		}
		throw (E) failure;
	}

	Call begin(CalledFunction function) {
		if (left) {
			throw new CancellationException();
		}
		Call call = new Call(function, Thread.currentThread(), System.nanoTime());
		calls.add(call);
		return call;
	}

	void end(Call call) {
		calls.remove(call);
	}
}
