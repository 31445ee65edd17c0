package org.parkwright.core.run;

import org.parkwright.engine.Progress;

/**
 * A part of a longer computation.
 *
 * @param of    the longer one
 * @param first its steps before this part
 * @param steps its steps in this part
 * @param total all its steps
 */
record Portion(Progress of, long first, long steps, long total) implements Progress {

	@Override
	public void worked(long done, long all) {
		of.worked(first + (all == 0 ? steps : steps * done / all), total);
	}

	@Override
	public boolean cancelled() {
		return of.cancelled();
	}
}
