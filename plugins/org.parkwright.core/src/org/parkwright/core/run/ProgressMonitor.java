package org.parkwright.core.run;

import java.util.concurrent.CancellationException;

/**
 * What a face watches and stops a run or a report by, so that it need not know what computes. Called from the thread that
 * works.
 *
 * @since 0.2
 */
public interface ProgressMonitor {
	/** Nobody watches and nobody cancels. */
	ProgressMonitor NONE = new ProgressMonitor() {
		@Override
		public void worked(long done, long total) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/** {@code done} of {@code total} steps are done; {@code done} never falls within one work. */
	void worked(long done, long total);

	/** Whether the work shall stop at its next step. */
	boolean cancelled();

	/**
	 * One step of the work: reports it, then stops if asked to.
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
