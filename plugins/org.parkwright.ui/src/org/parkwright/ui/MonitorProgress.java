package org.parkwright.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.parkwright.core.run.ProgressMonitor;

/**
 * Passes the progress of a computation on to a job's monitor, and its cancelling back.
 *
 * @since 0.2
 */
public final class MonitorProgress implements ProgressMonitor {

	private static final int TICKS = 1000;

	private final SubMonitor monitor;
	private int shown;

	/** @param monitor of a job or a dialog */
	public MonitorProgress(IProgressMonitor monitor) {
		this.monitor = SubMonitor.convert(monitor, TICKS);
	}

	@Override
	public void worked(long done, long total) {
		int now = total <= 0 ? 0 : (int) (TICKS * done / total);
		if (now > shown) {
			monitor.worked(now - shown);
			shown = now;
		}
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}
}
