package org.parkwright.engine;

import java.util.concurrent.CancellationException;

/**
 * Tells a caller how far a computation is and lets it stop there; called from the computing thread.
 *
 * @since 0.1
 */
public interface Progress {
	/** Nobody watches and nobody cancels. */
	Progress NONE = new Progress() {
		@Override
		public void worked(long done, long total) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/** {@code done} of {@code total} steps are done, of 0 if their number is not known; {@code done} never falls within one computation. */
	void worked(long done, long total);

	/** Whether the computation shall stop at its next step. */
	boolean cancelled();

	/**
	 * One step of a computation: reports it, then stops if asked to.
	 *
	 * @throws CancellationException if {@link #cancelled()}
	 */
	default void step(long done, long total) {
		if (cancelled()) {
			throw new CancellationException();
		}
		worked(done, total);
	}
}
