package org.parkwright.diagram.ui.internal;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.parkwright.diagram.OpenDiagram;
import org.parkwright.diagram.layout.AutoLayout;
import org.parkwright.diagram.layout.LayoutState;
import org.parkwright.diagram.layout.Progress;
import org.parkwright.diagram.view.DiagramView;

/** Arranges a diagram as it is when the job is made; a cancelled job leaves the layout as it was. */
final class Arranging extends Job {

	private static final int TICKS = 1000;

	private final Display display = Display.getCurrent();
	private final OpenDiagram diagram;
	private final DiagramView view;
	private final LayoutState before;
	private final DoubleConsumer progress;
	private final Consumer<LayoutState> done;

	/**
	 * @param title    of the diagram
	 * @param progress told on the user interface's thread how much is done, 0 to 1
	 * @param done     takes the layout on the user interface's thread, the old one if the job was cancelled
	 */
	Arranging(String title, OpenDiagram diagram, DoubleConsumer progress, Consumer<LayoutState> done) {
		super("Arranging " + title);
		this.diagram = diagram;
		view = diagram.view();
		before = diagram.layout();
		this.progress = progress;
		this.done = done;
		setUser(false);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(getName(), TICKS);
		LayoutState result = AutoLayout.layout(view, before, new Watch(monitor), diagram.context().problems());
		inUi(() -> done.accept(result));
		return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
	}

	private void inUi(Runnable code) {
		if (!display.isDisposed()) {
			display.asyncExec(code);
		}
	}

	private final class Watch implements Progress {
		private final IProgressMonitor monitor;
		private int told;

		Watch(IProgressMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public boolean isCancelled() {
			return monitor.isCanceled();
		}

		@Override
		public void worked(double fraction) {
			int ticks = (int) (fraction * TICKS);
			if (ticks > told) {
				monitor.worked(ticks - told);
				told = ticks;
				inUi(() -> progress.accept(fraction));
			}
		}
	}
}
