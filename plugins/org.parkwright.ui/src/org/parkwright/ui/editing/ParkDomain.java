package org.parkwright.ui.editing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandWrapper;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.diagram.ui.OpenModel;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.internal.files.FileWatch;
import org.parkwright.ui.internal.files.ParkReview;

/**
 * One park file being edited: its model, the history of commands that changed it, and whether it differs from the file.
 * The model is changed by commands of the {@link #editing() editing domain} alone, on the user interface's thread; the
 * file is read, written and checked in jobs. Made by {@link ParkDomains#open}.
 *
 * @since 0.1
 */
public final class ParkDomain {

	/** How far a file has come. */
	public enum State {
		/** It is being read; there is no model yet, or the one before. */
		LOADING,
		/** There is a model. */
		OPEN,
		/** The file cannot be read as a park; {@link ParkDomain#problems()} says why. */
		BROKEN
	}

	/** What listeners are told. */
	public enum Event {
		/** The state has changed; elements held from before are no longer those of the model. */
		LOADED,
		/** A command was executed, undone or redone, or the file was saved. */
		EDITED,
		/** The list of problems is new. */
		CHECKED,
		/** The file has a new name or place. */
		MOVED,
		/** The file was deleted by someone else. */
		DELETED,
		/** The file was changed by someone else while the model has edits that are not saved. */
		CONFLICT,
		/** The last client is done with the file; only those hear it who listen to all parks. */
		CLOSED
	}

	/** Told of events on the user interface's thread. */
	@FunctionalInterface
	public interface Listener {
		/** Called after the event. */
		void happened(Event event);
	}

	private final AdapterFactoryEditingDomain editing;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final FileWatch watch = new FileWatch(this::changed, this::moved, this::deleted);
	private final List<OpenModel.Companion> companions = new ArrayList<>();
	private IFile file;
	private State state = State.LOADING;
	private List<ParkProblem> problems = List.of();
	private boolean behind;
	private boolean conflict;
	/** When the file was written about which the user has been asked. */
	private long asked = Long.MIN_VALUE;
	private boolean saving;
	private boolean disposed;
	int clients;

	ParkDomain(IFile file) {
		this.file = file;
		editing = new ParkEditingDomain(history());
		editing.getCommandStack().addCommandStackListener(event -> tell(Event.EDITED));
		watch.start(file);
	}

	private static BasicCommandStack history() {
		return new BasicCommandStack() {
			@Override
			protected void handleError(Exception exception) {
				Errors.show("The change could not be made", exception);
			}
		};
	}

	/** @return the file; another one after {@link Event#MOVED} */
	public IFile file() {
		return file;
	}

	/** @return how far the file has come */
	public State state() {
		return state;
	}

	/** @return the model, if the file could be read */
	public Optional<EipModel> model() {
		return resource().map(resource -> (EipModel) resource.getContents().get(0));
	}

	/** @return where commands are executed; the same for the life of the domain */
	public AdapterFactoryEditingDomain editing() {
		return editing;
	}

	/** @return what was wrong when the file was last read or saved, in the order of the file */
	public List<ParkProblem> problems() {
		return problems;
	}

	/** @return the element with an id, if the model has one */
	public Optional<EObject> element(String id) {
		return resource().map(resource -> resource.getEObject(id));
	}

	/** @return whether the model has edits that are not in the file */
	public boolean isDirty() {
		return behind || history(editing).isSaveNeeded();
	}

	/** @return whether edits would be lost if the program ended now: they are not in the file, or it is still being written */
	public boolean isUnsaved() {
		return !disposed && state == State.OPEN && (isDirty() || saving);
	}

	/**
	 * @return what would be saved now, by the name of its file: the park first, then what accompanies it
	 * @throws CoreException if there is nothing to save
	 */
	public Map<String, byte[]> contents() throws CoreException {
		Map<String, byte[]> contents = new LinkedHashMap<>();
		contents.put(file.getName(), content());
		companions.forEach(companion -> contents.put(companion.name(), companion.content()));
		return contents;
	}

	/** @return whether someone else changed the file, noticed by the workspace or not, while the model has edits that are not saved */
	public boolean isInConflict() {
		return conflict || isDirty() && file.exists() && !file.isSynchronized(IResource.DEPTH_ZERO);
	}

	/** Tells that the user is being asked about a conflict, so that nobody else asks until the file is changed once more. */
	public void asked() {
		asked = written();
	}

	/** @return whether the user has been asked about the file as it is now */
	public boolean isAsked() {
		return asked == written();
	}

	private long written() {
		return file.getLocation() == null ? 0 : file.getLocation().toFile().lastModified();
	}

	/** Ends a conflict in favour of the model: saving will overwrite the file. */
	public void keep() {
		conflict = false;
		behind = true;
		tell(Event.EDITED);
	}

	/** Executes a command under a name of its own, such as "Change Capacity", for Edit &gt; Undo to show. */
	public void execute(String label, Command command) {
		editing.getCommandStack().execute(new CommandWrapper(label, label, command));
	}

	/**
	 * Saves something together with the model, such as the layout of its diagrams, until the file is read again. It takes
	 * the place of what was {@link #restore restored} under its name.
	 */
	public void accompany(OpenModel.Companion companion) {
		companions.removeIf(other -> other.name().equals(companion.name()));
		companions.add(companion);
	}

	/** @return the content of what is saved with the model under a name */
	public Optional<byte[]> accompanying(String name) {
		return companions.stream().filter(companion -> companion.name().equals(name)).findFirst()
				.map(OpenModel.Companion::content);
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** Reads the file again in a job. Edits that are not saved, and the history, are lost. */
	public void load() {
		if (resource().isEmpty()) {
			state = State.LOADING;
		}
		IFile source = file;
		Background.run("Opening " + source.getName(), source, monitor -> ParkReview.of(source, monitor), review -> {
			if (!disposed) {
				loaded(review, Map.of());
			}
		});
	}

	/**
	 * Takes contents that were not saved in place of those of the file, in a job. The park then has edits that are not
	 * saved, and no history.
	 *
	 * @param contents as {@link #contents} gave them
	 * @param then     called on the user interface's thread once that is done
	 */
	public void restore(Map<String, byte[]> contents, Runnable then) {
		IFile source = file;
		byte[] park = contents.get(source.getName());
		Background.run("Restoring " + source.getName(), source, monitor -> ParkReview.of(source, park, monitor), review -> {
			if (!disposed) {
				Map<String, byte[]> others = new LinkedHashMap<>(contents);
				others.remove(source.getName());
				loaded(review, others);
				behind = true;
				tell(Event.EDITED);
				then.run();
			}
		});
	}

	private void loaded(ParkReview review, Map<String, byte[]> others) {
		List<Resource> resources = editing.getResourceSet().getResources();
		resources.clear();
		companions.clear();
		others.forEach((name, content) -> companions.add(new RestoredCompanion(this, name, content)));
		review.model().ifPresent(model -> resources.add(model.eResource()));
		state = review.model().isPresent() ? State.OPEN : State.BROKEN;
		problems = review.problems();
		behind = false;
		conflict = false;
		history(editing).flush();
		history(editing).saveIsDone();
		tell(Event.LOADED);
		tell(Event.CHECKED);
	}

	/**
	 * Saves the model as it is now. What is written is fixed when this method returns, so editing may go on while it is
	 * being written.
	 *
	 * @return writes the file, in any thread; if that fails the file is as it was and the domain dirty again
	 * @throws CoreException if there is nothing to save
	 */
	public SaveWork save() throws CoreException {
		byte[] content = content();
		List<OpenModel.Companion.Work> others = companions.stream().map(OpenModel.Companion::save).toList();
		history(editing).saveIsDone();
		behind = false;
		conflict = false;
		saving = true;
		IFile target = file;
		return monitor -> write(target, content, others, monitor);
	}

	private byte[] content() throws CoreException {
		Resource resource = resource().orElseThrow(() -> new CoreException(
				Status.error(file.getName() + " has not been read, so there is nothing to save.")));
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try {
			resource.save(content, null);
		} catch (IOException e) {
			throw new CoreException(Errors.status(file.getName() + " cannot be written as a park file", e));
		}
		return content.toByteArray();
	}

	/** The part of saving that takes time. */
	@FunctionalInterface
	public interface SaveWork {
		/** @return an error with a message for the user if the file could not be written */
		IStatus write(IProgressMonitor monitor);
	}

	private IStatus write(IFile target, byte[] content, List<OpenModel.Companion.Work> others,
			IProgressMonitor monitor) {
		try {
			watch.ignoring(() -> ResourcesPlugin.getWorkspace().run(inner -> {
				Path path = target.getLocation().toPath();
				try {
					AtomicFiles.write(path, out -> out.write(content));
				} catch (IOException e) {
					throw new CoreException(Status.error(AtomicFiles.fault(path, e).text(), e));
				}
				target.refreshLocal(IResource.DEPTH_ZERO, inner);
				for (OpenModel.Companion.Work other : others) {
					other.write();
				}
			}, target.getParent(), 0, monitor));
		} catch (CoreException e) {
			Background.inUi(() -> {
				saving = false;
				behind = true;
				tell(Event.EDITED);
			});
			return e.getStatus();
		}
		Background.inUi(() -> {
			saving = false;
			if (!disposed) {
				tell(Event.EDITED);
				check();
			}
		});
		return Status.OK_STATUS;
	}

	/** Looks the file over in a job, as it is on disk, and renews the problems. */
	private void check() {
		IFile source = file;
		Background.run("Checking " + source.getName(), source, monitor -> ParkReview.of(source, monitor), review -> {
			problems = review.problems();
			tell(Event.CHECKED);
		});
	}

	private void changed() {
		// What is about to be written is newer than what was found.
		if (disposed || saving) {
			return;
		}
		if (isDirty()) {
			conflict = true;
			tell(Event.CONFLICT);
		} else {
			load();
		}
	}

	private void moved(IFile to) {
		if (disposed) {
			return;
		}
		IFile from = file;
		file = to;
		watch.start(to);
		ParkDomains.moved(this, from);
		resource().ifPresent(resource -> resource.setURI(URI.createFileURI(to.getLocation().toOSString())));
		tell(Event.MOVED);
	}

	private void deleted() {
		if (!disposed) {
			tell(Event.DELETED);
		}
	}

	void dispose() {
		disposed = true;
		watch.stop();
		listeners.clear();
		((ComposedAdapterFactory) editing.getAdapterFactory()).dispose();
	}

	private void tell(Event event) {
		listeners.forEach(listener -> listener.happened(event));
		ParkDomains.tell(this, event);
	}

	private Optional<Resource> resource() {
		return editing.getResourceSet().getResources().stream().findFirst();
	}

	private static BasicCommandStack history(AdapterFactoryEditingDomain editing) {
		return (BasicCommandStack) editing.getCommandStack();
	}
}
