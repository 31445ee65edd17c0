package org.parkwright.ui.internal.files;

import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.parkwright.ui.Background;

/** Tells, on the user interface's thread, when someone else changes, moves or deletes a file. */
public final class FileWatch {

	/** Work that changes the file and shall not be told of. */
	@FunctionalInterface
	public interface OwnChange {
		/** Changes the file. */
		void run() throws CoreException;
	}

	private final Runnable changed;
	private final Consumer<IFile> moved;
	private final Runnable deleted;
	private final IResourceChangeListener listener = this::workspaceChanged;
	private volatile IFile file;
	private volatile Thread own;

	/**
	 * @param changed called when the content is new
	 * @param moved   called with the new file
	 * @param deleted called when the file is gone
	 */
	public FileWatch(Runnable changed, Consumer<IFile> moved, Runnable deleted) {
		this.changed = changed;
		this.moved = moved;
		this.deleted = deleted;
	}

	/** Watches a file, and no longer the one before. */
	public void start(IFile watched) {
		file = watched;
		workspace().addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
	}

	/** Watches no longer. */
	public void stop() {
		workspace().removeResourceChangeListener(listener);
	}

	/** Runs a change of ours; the workspace tells of it in the same thread before this returns. */
	public void ignoring(OwnChange change) throws CoreException {
		own = Thread.currentThread();
		try {
			change.run();
		} finally {
			own = null;
		}
	}

	private void workspaceChanged(IResourceChangeEvent event) {
		if (Thread.currentThread() == own) {
			return;
		}
		IResourceDelta delta = event.getDelta().findMember(file.getFullPath());
		if (delta == null) {
			return;
		}
		if (delta.getKind() == IResourceDelta.REMOVED) {
			if ((delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
				IFile to = file.getWorkspace().getRoot().getFile(delta.getMovedToPath());
				Background.inUi(() -> moved.accept(to));
			} else {
				Background.inUi(deleted);
			}
		} else if ((delta.getFlags() & IResourceDelta.CONTENT) != 0) {
			Background.inUi(changed);
		}
	}

	private static IWorkspace workspace() {
		return ResourcesPlugin.getWorkspace();
	}
}
