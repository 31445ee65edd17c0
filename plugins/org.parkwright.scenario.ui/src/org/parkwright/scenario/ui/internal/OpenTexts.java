package org.parkwright.scenario.ui.internal;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.ui.IStartup;
import org.parkwright.scenario.ui.ScenarioService;
import org.parkwright.scenario.ui.Surroundings;
import org.parkwright.scenario.ui.TextBuffers;

/** Tells the server of texts that are open, of files that change, and of projects; from the start of the workbench on. */
public final class OpenTexts implements IStartup, TextBuffers.Listener {

	private static final String PARK = "park";

	private final Map<ITextFileBuffer, Text> texts = new ConcurrentHashMap<>();
	private final Map<URI, String> waiting = new ConcurrentHashMap<>();

	/** A document and the name that the server has for it. */
	private record Text(IDocument document, URI uri) {
	}

	@Override
	public void earlyStartup() {
		TextBuffers.follow(this);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::changed, IResourceChangeEvent.POST_CHANGE);
		Surroundings.get().onChange(this::recheck);
		ScenarioService.get().tell(server -> {
			// starts it, so that files that nobody has open are looked over
		});
	}

	@Override
	public void opened(ITextFileBuffer buffer, IDocument document) {
		Files.uri(buffer.getLocation()).ifPresent(uri -> {
			texts.put(buffer, new Text(document, uri));
			String content = document.get();
			ScenarioService.get().tell(server -> server.open(uri, content));
		});
	}

	@Override
	public void changed(ITextFileBuffer buffer, IDocument document) {
		Text text = texts.get(buffer);
		if (text != null) {
			send(text.uri, document.get());
		}
	}

	/** A text that is changed again before the server has taken it is not sent. */
	private void send(URI uri, String text) {
		if (waiting.put(uri, text) == null) {
			ScenarioService.get().tell(server -> {
				String newest = waiting.remove(uri);
				if (newest != null && server.isOpen(uri)) {
					server.change(uri, newest);
				}
			});
		}
	}

	@Override
	public void closed(ITextFileBuffer buffer) {
		Text text = texts.remove(buffer);
		if (text != null) {
			ScenarioService.get().tell(server -> server.close(text.uri));
		}
	}

	/** A park has changed: what scenarios say of it may be wrong now. */
	private void recheck() {
		texts.values().forEach(text -> send(text.uri, text.document.get()));
	}

	private void changed(IResourceChangeEvent event) {
		Map<URI, FileChangeType> files = new HashMap<>();
		Map<IProject, Boolean> parks = new HashMap<>();
		boolean[] projects = new boolean[1];
		try {
			event.getDelta().accept(delta -> {
				collect(delta, files, parks, projects);
				return true;
			});
		} catch (CoreException e) {
			ILog.of(OpenTexts.class).error("Changed files could not be looked for", e);
		}
		if (projects[0]) {
			ScenarioService.get().projectsChanged();
		}
		parks.keySet().forEach(project -> addScenarios(project, files));
		if (!files.isEmpty()) {
			ScenarioService.get().tell(server -> {
				server.filesChanged(files);
				texts.values().stream().filter(text -> !parks.isEmpty()).forEach(text -> send(text.uri, text.document.get()));
			});
		}
	}

	private static void collect(IResourceDelta delta, Map<URI, FileChangeType> files, Map<IProject, Boolean> parks,
			boolean[] projects) {
		if (delta.getResource() instanceof IProject && (delta.getKind() != IResourceDelta.CHANGED
				|| (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0)) {
			projects[0] = true;
		}
		if (!(delta.getResource() instanceof IFile file)) {
			return;
		}
		boolean content = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
		if (content && PARK.equals(file.getFileExtension())) {
			parks.put(file.getProject(), true);
		} else if (content && Files.ENDING.equals(file.getFileExtension())) {
			FileChangeType type = delta.getKind() == IResourceDelta.REMOVED ? FileChangeType.Deleted
					: delta.getKind() == IResourceDelta.ADDED ? FileChangeType.Created : FileChangeType.Changed;
			location(file).ifPresent(uri -> files.put(uri, type));
		}
	}

	private static Optional<URI> location(IFile file) {
		IPath project = file.getProject().getLocation();
		return Files.uri(file).or(() -> Optional.ofNullable(project)
				.map(path -> path.append(file.getProjectRelativePath()).toPath().toUri()));
	}

	private static void addScenarios(IProject project, Map<URI, FileChangeType> files) {
		if (!project.isAccessible()) {
			return;
		}
		try {
			project.accept(resource -> {
				if (resource.getType() == IResource.FILE && Files.ENDING.equals(resource.getFileExtension())) {
					Files.uri((IFile) resource).ifPresent(uri -> files.putIfAbsent(uri, FileChangeType.Changed));
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.of(OpenTexts.class).error(project.getName() + " could not be searched", e);
		}
	}
}
