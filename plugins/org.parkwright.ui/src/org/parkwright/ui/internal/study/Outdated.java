package org.parkwright.ui.internal.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.parkwright.model.Sha256;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.files.Hashes;
import org.parkwright.ui.internal.files.UnsavedEdits;

/**
 * Decides which results no longer fit: those of a run whose files hold something else now, edits that are not saved
 * included. They fit again once the files hold what they held when they were run.
 */
public final class Outdated {

	/** Told when other results fit than before. */
	@FunctionalInterface
	public interface Listener {
		/** Called on the user interface's thread. */
		void changed();
	}

	private static final int REST = 300;
	private static final Outdated INSTANCE = new Outdated();

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	/** What the files that runs have read hold now, as far as it is known. */
	private final Map<Path, String> now = new ConcurrentHashMap<>();
	/** Of the user interface's thread alone. */
	private final Set<Path> changed = new HashSet<>();
	private final Runnable look = this::look;
	/** The edits that are not saved in files to be hashed, nothing where the file on disk counts. */
	private final Map<Path, Optional<byte[]>> queue = new HashMap<>();
	private final Job job = Job.createSystem("Comparing files with results", (ICoreRunnable) monitor -> hash());

	private Outdated() {
		UnsavedEdits.get().addListener(edited -> changed(edited.file().getLocation()));
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::changed, IResourceChangeEvent.POST_CHANGE);
	}

	/** @return that of the workbench */
	public static Outdated get() {
		return INSTANCE;
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** Looks after the files of a run from now on. On the user interface's thread. */
	public void watch(RunInputs inputs) {
		inputs.hashes().forEach((file, hash) -> {
			now.putIfAbsent(file, hash);
			changed(file);
		});
	}

	/** @return the files that hold something else now than in a run that is watched; may be asked in any thread */
	public List<Path> changed(RunInputs inputs) {
		return inputs.hashes().entrySet().stream()
				.filter(input -> !input.getValue().equals(now.getOrDefault(input.getKey(), input.getValue())))
				.map(Map.Entry::getKey).sorted().toList();
	}

	private void changed(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(this::collect);
		} catch (CoreException e) {
			Errors.log("Changed files could not be looked for", e);
		}
	}

	private boolean collect(IResourceDelta delta) {
		boolean content = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
		if (delta.getResource() instanceof IFile file && content) {
			// What is gone has no location of its own any more.
			IPath project = file.getProject().getLocation();
			IPath place = file.getLocation() != null || project == null ? file.getLocation()
					: project.append(file.getProjectRelativePath());
			Background.inUi(() -> changed(place));
		}
		return true;
	}

	private void changed(IPath place) {
		if (place != null && now.containsKey(place.toPath())) {
			changed(place.toPath());
		}
	}

	/** Waits for more: while one types, nothing is looked at. */
	private void changed(Path file) {
		changed.add(file);
		PlatformUI.getWorkbench().getDisplay().timerExec(REST, look);
	}

	private void look() {
		synchronized (queue) {
			changed.forEach(file -> queue.put(file, unsaved(file)));
		}
		changed.clear();
		job.schedule();
	}

	private static Optional<byte[]> unsaved(Path file) {
		IFile found = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(file));
		try {
			return found == null ? Optional.empty() : UnsavedEdits.get().content(found);
		} catch (CoreException e) {
			Errors.log("The edits of " + file.getFileName() + " cannot be compared with results", e);
			return Optional.empty();
		}
	}

	private void hash() {
		Map<Path, Optional<byte[]>> files;
		synchronized (queue) {
			files = Map.copyOf(queue);
			queue.clear();
		}
		boolean other = false;
		for (Map.Entry<Path, Optional<byte[]>> file : files.entrySet()) {
			String hash = file.getValue().map(Sha256::of).orElseGet(() -> Hashes.of(file.getKey()));
			other |= !hash.equals(now.put(file.getKey(), hash));
		}
		if (other) {
			Background.inUi(() -> listeners.forEach(Listener::changed));
		}
	}
}
