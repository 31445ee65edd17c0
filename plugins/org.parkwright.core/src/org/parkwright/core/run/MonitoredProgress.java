package org.parkwright.core.run;

import org.parkwright.engine.Progress;

/** The progress of a computation as a face watches it. */
record MonitoredProgress(ProgressMonitor monitor) implements Progress {

	@Override
	public void worked(long done, long total) {
		monitor.worked(done, total);
	}

	@Override
	public boolean cancelled() {
		return monitor.cancelled();
	}
}
