package org.parkwright.core.run;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.parkwright.core.contribution.internal.LeavableWork;
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
	/** Threads that the work starts inherit it. */
	private static final InheritableThreadLocal<Watch> CURRENT = new InheritableThreadLocal<>();

	private final Set<Call> calls = ConcurrentHashMap.newKeySet();
	/** The call for which the work was left; null if it was not. */
	private volatile Call endless;

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
		var apart = LeavableWork.start("Study", Thread.currentThread().getContextClassLoader(), () -> {
			CURRENT.set(watch);
			return work.result(own);
		});
		while (true) {
			try {
				T result = apart.await(() -> watch.hasEndless(limit));
				faults.addAll(own);
				return result;
			} catch (InterruptedException e) {
				apart.interrupt();
			} catch (ExecutionException e) {
				faults.addAll(own);
				return failed(e.getCause(), faults);
			} catch (CancellationException e) {
				faults.add(watch.endless.function.fault("comes to no end"));
				return null;
			}
		}
	}

	private boolean hasEndless(long limit) {
		calls.stream().filter(call -> System.nanoTime() - call.since > limit).findFirst().ifPresent(call -> endless = call);
		return endless != null;
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
		if (endless != null) {
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
