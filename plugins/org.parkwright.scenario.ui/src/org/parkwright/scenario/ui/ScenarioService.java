package org.parkwright.scenario.ui;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.parkwright.scenario.ide.ScenarioServer;
import org.parkwright.scenario.ide.TextChange;
import org.parkwright.scenario.ui.internal.Changes;
import org.parkwright.scenario.ui.internal.ProblemWriter;

/**
 * The language server of the workbench, with the projects as its folders. It starts beside the user interface with the
 * first thing that is asked of it, and whatever is asked goes through one thread in its order, so that no caller waits.
 *
 * @since 0.1
 */
public final class ScenarioService {

	private static final ScenarioService INSTANCE = new ScenarioService();
	private static final int TRIES = 5;
	private static final int PATIENCE = 5;

	private final ExecutorService mailbox = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "Scenario language");
		thread.setDaemon(true);
		return thread;
	});
	private final CopyOnWriteArrayList<Consumer<URI>> listeners = new CopyOnWriteArrayList<>();
	private final ProblemWriter problems = new ProblemWriter();
	private final Map<String, URI> folders = new TreeMap<>();
	/** Touched by the thread of the mailbox alone. */
	private ScenarioServer server;

	private ScenarioService() {
	}

	/** @return the one of the workbench */
	public static ScenarioService get() {
		return INSTANCE;
	}

	/** Does something with the server, after all that was told it before. Any thread. */
	public void tell(Consumer<ScenarioServer> message) {
		mailbox.execute(() -> {
			try {
				message.accept(server());
			} catch (RuntimeException e) {
				ILog.of(ScenarioService.class).error("The scenario language has failed", e);
			}
		});
	}

	/**
	 * Asks the server. What a change of a text has cancelled is asked again. Any thread.
	 *
	 * @return the answer; it never comes on the thread that asks
	 */
	public <T> CompletableFuture<T> ask(Function<ScenarioServer, CompletableFuture<T>> question) {
		return ask(question, TRIES);
	}

	private <T> CompletableFuture<T> ask(Function<ScenarioServer, CompletableFuture<T>> question, int tries) {
		CompletableFuture<T> asked = CompletableFuture.supplyAsync(this::server, mailbox).thenCompose(question);
		return asked.handle((answer, failure) -> {
			if (failure == null) {
				return CompletableFuture.completedFuture(answer);
			}
			return tries > 1 && isCancelled(failure) ? ask(question, tries - 1) : CompletableFuture.<T>failedFuture(failure);
		}).thenCompose(next -> next);
	}

	/**
	 * Asks the server and waits for its answer. Any thread but the user interface's.
	 *
	 * @return the answer; empty if it would come too late to be of use, or the text changes faster than it can be given
	 */
	public <T> Optional<T> answer(Function<ScenarioServer, CompletableFuture<T>> question) {
		try {
			return Optional.ofNullable(ask(question).get(PATIENCE, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (TimeoutException e) {
			return Optional.empty();
		} catch (ExecutionException e) {
			if (!isCancelled(e.getCause())) {
				ILog.of(ScenarioService.class).error("The scenario language has failed", e);
			}
		}
		return Optional.empty();
	}

	/** Whether there is no answer because the text changed faster than it can be given. */
	public static boolean isCancelled(Throwable failure) {
		Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		return cause instanceof CancellationException || cause.getClass().getSimpleName().contains("Cancel");
	}

	private ScenarioServer server() {
		if (server == null) {
			folders.putAll(projects());
			server = ScenarioServer.start(folders, park -> Surroundings.get().parks().model(park), (file, faults) -> {
				problems.found(file, faults);
				listeners.forEach(listener -> listener.accept(file));
			});
		}
		return server;
	}

	/**
	 * Changes texts of several files as one, which Edit &gt; Undo takes back as one; files that are not open are saved. On
	 * the user interface's thread.
	 *
	 * @param label   what it does, for the menu
	 * @param changes by file, in the order of the text
	 */
	public void apply(String label, Map<URI, List<TextChange>> changes) throws CoreException {
		Changes.apply(label, changes);
	}

	/** Projects were opened or closed. */
	public void projectsChanged() {
		tell(running -> {
			Map<String, URI> now = projects();
			Map<String, URI> added = new TreeMap<>(now);
			added.keySet().removeAll(folders.keySet());
			Map<String, URI> removed = new TreeMap<>(folders);
			removed.keySet().removeAll(now.keySet());
			if (!added.isEmpty() || !removed.isEmpty()) {
				folders.putAll(added);
				folders.keySet().removeAll(removed.keySet());
				running.foldersChanged(added, removed);
			}
		});
	}

	private static Map<String, URI> projects() {
		Map<String, URI> projects = new TreeMap<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			if (project.isAccessible() && project.getLocation() != null) {
				projects.put(project.getName(), project.getLocation().toPath().toUri());
			}
		}
		return projects;
	}

	/** Has code called, in any thread, when a file has been looked over anew. */
	public void onChecked(Consumer<URI> listener) {
		listeners.add(listener);
	}

	/** Calls code no longer. */
	public void removeListener(Consumer<URI> listener) {
		listeners.remove(listener);
	}
}
