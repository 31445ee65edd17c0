package org.parkwright.scenario.ide.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.impl.ProjectDescription;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Singleton;

/**
 * Builds what there is, and remembers which files are to be checked then. A file that lies in no folder of the server, or
 * that went without a word as those of a deleted project do, would fail the build, wait for the next one and fail that too.
 */
@Singleton
public final class Builds extends BuildManager {

	/** The files that wait to be read and those that wait to be forgotten, which only {@link #queue} is shown. */
	private final Set<Set<URI>> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
	/** The files that were built and not yet checked, in their order. */
	private final LinkedHashSet<URI> unchecked = new LinkedHashSet<>();
	private WorkspaceManager workspace;

	@Override
	public void setWorkspaceManager(WorkspaceManager manager) {
		super.setWorkspaceManager(manager);
		workspace = manager;
	}

	@Override
	protected void queue(Set<URI> files, Collection<URI> without, Collection<URI> with) {
		super.queue(files, without, with);
		waiting.add(files);
	}

	@Override
	protected List<Delta> internalBuild(CancelIndicator cancel) {
		waiting.forEach(files -> files.removeIf(file -> workspace.getProjectManager(file) == null));
		submit(List.of(), waiting.stream().flatMap(Set::stream).filter(this::isGone).toList());
		return built(super.internalBuild(cancel));
	}

	@Override
	public List<Delta> doInitialBuild(List<ProjectDescription> projects, CancelIndicator cancel) {
		return built(super.doInitialBuild(projects, cancel));
	}

	/** What was typed last is checked first. */
	private List<Delta> built(List<Delta> deltas) {
		deltas.reversed().forEach(delta -> {
			if (delta.getNew() == null) {
				unchecked.remove(delta.getUri());
			} else {
				unchecked.addFirst(delta.getUri());
			}
		});
		return deltas;
	}

	boolean isToCheck() {
		return !unchecked.isEmpty();
	}

	/** Looks for the faults of one file, unless none waits. */
	void check(CancelIndicator cancel) {
		if (unchecked.isEmpty()) {
			return;
		}
		URI file = unchecked.removeFirst();
		try {
			if (workspace.getProjectManager(file) instanceof Project project) {
				project.check(file, cancel);
			}
		} finally {
			if (cancel.isCanceled()) {
				unchecked.addFirst(file);
			}
		}
	}

	private boolean isGone(URI file) {
		return file.isFile() && !workspace.isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
	}
}
