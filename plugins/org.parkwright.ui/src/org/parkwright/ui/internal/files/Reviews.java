package org.parkwright.ui.internal.files;

import java.util.LinkedHashSet;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ParkDomains;

/**
 * Looks parks over whenever they change in the workspace, so that the Problems view is true of files that nobody has
 * open too. Scenarios are looked over by their editor's language server.
 */
public final class Reviews implements IStartup {

	private static final long REST = 150;

	private final Set<IFile> parks = new LinkedHashSet<>();
	private final Job job = Job.createSystem("Checking files", (IJobFunction) this::review);

	@Override
	public void earlyStartup() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::changed, IResourceChangeEvent.POST_CHANGE);
	}

	private void changed(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(this::collect);
		} catch (CoreException e) {
			Errors.log("Changed files could not be looked for", e);
		}
	}

	private boolean collect(IResourceDelta delta) {
		if (!(delta.getResource() instanceof IFile file)) {
			return true;
		}
		boolean gone = delta.getKind() == IResourceDelta.REMOVED;
		boolean changed = gone || delta.getKind() == IResourceDelta.ADDED
				|| (delta.getFlags() & IResourceDelta.CONTENT) != 0;
		if (changed && !gone && FileKinds.isPark(file)) {
			synchronized (this) {
				parks.add(file);
			}
			job.schedule(REST);
		}
		return true;
	}

	private IStatus review(IProgressMonitor monitor) {
		Set<IFile> changedParks;
		synchronized (this) {
			changedParks = Set.copyOf(parks);
			parks.clear();
		}
		SubMonitor progress = SubMonitor.convert(monitor);
		for (IFile park : changedParks) {
			// The domain of an open file reviews it itself.
			if (park.isAccessible() && ParkDomains.find(park).isEmpty()) {
				review(() -> ParkReview.of(park, progress.split(1)), park);
			}
		}
		return Status.OK_STATUS;
	}

	private interface Work {
		void run() throws CoreException;
	}

	private static void review(Work work, IResource file) {
		try {
			work.run();
		} catch (CoreException e) {
			// A file that went meanwhile has nothing wrong with it.
			if (file.isAccessible()) {
				Errors.log(file.getFullPath() + " could not be checked", e);
			}
		}
	}
}
