package org.parkwright.ui;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.parkwright.core.contribution.Contributions;

/**
 * Runs work beside the user interface. The work is seen in the Progress view and can be cancelled there; what goes
 * wrong unexpectedly is shown and logged by the workbench.
 *
 * @since 0.1
 */
public final class Background {

	/**
	 * Work that takes time.
	 *
	 * @param <T> what it yields
	 */
	@FunctionalInterface
	public interface Work<T> {
		/**
		 * Does the work, never on the user interface's thread.
		 *
		 * @param monitor tells how far it is and whether to stop
		 * @return the result
		 * @throws OperationCanceledException if stopped, or {@link CancellationException}
		 * @throws Exception                  if it fails for a reason that no user can mend
		 */
		T run(IProgressMonitor monitor) throws Exception;
	}

	private Background() {
	}

	/**
	 * Starts work.
	 *
	 * @param title what is done, as the Progress view shows it
	 * @param rule  what no one else may touch meanwhile, null for nothing
	 * @param work  the work
	 * @param then  takes the result on the user interface's thread; not called if the work failed or was cancelled
	 * @return the job, already scheduled
	 */
	public static <T> Job run(String title, ISchedulingRule rule, Work<T> work, Consumer<? super T> then) {
		Job job = Job.create(title, monitor -> {
			try {
				T result = Contributions.cancellable(monitor::isCanceled, () -> work.run(monitor));
				inUi(() -> then.accept(result));
				return Status.OK_STATUS;
			} catch (OperationCanceledException | CancellationException e) {
				return Status.CANCEL_STATUS;
			} catch (Exception e) {
				return failed(title, e);
			}
		});
		job.setRule(rule);
		job.schedule();
		return job;
	}

	/** Runs code on the user interface's thread some time later; does nothing once the workbench is gone. */
	public static void inUi(Runnable code) {
		if (!PlatformUI.isWorkbenchRunning()) {
			return;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(code);
		}
	}

	private static IStatus failed(String title, Exception cause) {
		return Errors.status(title + " failed: " + cause.getMessage(), cause);
	}
}
