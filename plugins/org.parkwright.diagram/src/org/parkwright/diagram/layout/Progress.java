package org.parkwright.diagram.layout;

/**
 * Told how far a long computation is, and asked whether to go on. Called from the thread that computes.
 *
 * @since 0.1
 */
public interface Progress {

	/** Goes on to the end and tells nobody. */
	Progress NONE = new Progress() {
		@Override
		public boolean isCancelled() {
			return false;
		}

		@Override
		public void worked(double fraction) {
			// nobody asked
		}
	};

	/** @return whether to stop as soon as can be */
	boolean isCancelled();

	/** @param fraction of the whole that is done, from 0 to 1 */
	void worked(double fraction);
}
