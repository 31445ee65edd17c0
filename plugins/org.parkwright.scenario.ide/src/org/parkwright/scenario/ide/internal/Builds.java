package org.parkwright.scenario.ide.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.util.CancelIndicator;

/**
 * Builds what there is. A file that lies in no folder of the server, or that went without a word as those of a deleted
 * project do, would fail the build, wait for the next one and fail that too.
 */
public final class Builds extends BuildManager {

	/** The files that wait to be read and those that wait to be forgotten, which only {@link #queue} is shown. */
	private final Set<Set<URI>> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
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
		return super.internalBuild(cancel);
	}

	private boolean isGone(URI file) {
		return file.isFile() && !workspace.isDocumentOpen(file) && !Files.exists(Path.of(file.toFileString()));
	}
}
