package org.parkwright.ui.internal.recovery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.osgi.framework.FrameworkUtil;
import org.parkwright.core.file.AtomicFiles;
import org.parkwright.ui.Background;
import org.parkwright.ui.Errors;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;
import org.parkwright.ui.internal.editor.ParkEditor;
import org.parkwright.ui.internal.files.FileKinds;
import org.parkwright.ui.internal.files.Hashes;
import org.parkwright.ui.internal.files.UnsavedEdits;
import org.parkwright.ui.internal.files.UnsavedEdits.Edited;
import org.parkwright.ui.internal.files.UnsavedEdits.Kind;

/**
 * Keeps edits that are not saved in the workspace's state, some seconds after they were made, until they are saved or
 * given up; and offers at the start what a process that was ended left there.
 */
public final class Recovery implements IStartup, IWorkbenchListener {

	/** How long after an edit it is kept, in milliseconds. What is edited meanwhile is kept with it. */
	static final int REST = 10_000;

	private static final String TEXT_EDITOR = "org.eclipse.ui.DefaultTextEditor";

	private final Path folder = folder();
	/** Where edits of this session are kept. Of the user interface's thread alone, as is the next. */
	private final Map<Edited, Path> places = new HashMap<>();
	private final Set<Edited> waiting = new HashSet<>();
	/** The saved file that edits are based on. */
	private final Map<Path, String> bases = new ConcurrentHashMap<>();
	/** What is to be done at a place; the newest counts. */
	private final Map<Path, Work> queue = new LinkedHashMap<>();
	private final Job job = Job.createSystem("Keeping edits", (ICoreRunnable) monitor -> work());
	private boolean failed;
	private boolean stopped;

	/** Work with a file. */
	private interface Work {
		void run() throws IOException, CoreException;
	}

	/** @return where edits are kept */
	static Path folder() {
		return Platform.getStateLocation(FrameworkUtil.getBundle(Recovery.class)).append("recovery").toPath();
	}

	@Override
	public void earlyStartup() {
		List<Found> found = RecoveryCopy.in(folder).stream().map(Found::of).toList();
		Background.inUi(() -> {
			UnsavedEdits.get().addListener(this::changed);
			PlatformUI.getWorkbench().addWorkbenchListener(this);
			offer(new ArrayList<>(found));
		});
	}

	private void changed(Edited edited) {
		if (stopped) {
			return;
		}
		if (!edited.isUnsaved()) {
			forget(edited);
		} else if (waiting.add(edited)) {
			Display.getCurrent().timerExec(REST, () -> {
				if (waiting.remove(edited) && !stopped && edited.isUnsaved()) {
					keep(edited);
				}
			});
		}
	}

	private void keep(Edited edited) {
		Path place = places.computeIfAbsent(edited, each -> RecoveryCopy.newPlace(folder));
		IFile file = edited.file();
		try {
			Map<String, byte[]> contents = edited.contents();
			Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
			enqueue(place, () -> {
				boolean first = !bases.containsKey(place);
				String base = bases.computeIfAbsent(place, each -> hash(file));
				new RecoveryCopy(place, file.getFullPath(), edited.kind(), base, now, contents).write();
				if (first) {
					// A project that was made a moment ago would not be there after a kill, though its files are.
					ResourcesPlugin.getWorkspace().save(false, null);
				}
			});
		} catch (CoreException e) {
			Errors.log("Edits of " + file.getName() + " cannot be kept in case the program ends", e);
		}
	}

	private void forget(Edited edited) {
		waiting.remove(edited);
		Path place = places.remove(edited);
		if (place != null) {
			drop(place);
		}
	}

	private void drop(Path place) {
		enqueue(place, () -> {
			bases.remove(place);
			Files.deleteIfExists(place);
		});
	}

	private void enqueue(Path place, Work work) {
		synchronized (queue) {
			queue.put(place, work);
		}
		job.schedule();
	}

	private synchronized void work() {
		List<Work> works;
		synchronized (queue) {
			works = List.copyOf(queue.values());
			queue.clear();
		}
		for (Work work : works) {
			try {
				work.run();
				failed = false;
			} catch (IOException e) {
				if (!failed) {
					Errors.log(AtomicFiles.fault(folder, e).message() + " Edits are lost if the program ends before they are saved.", e);
				}
				failed = true;
			} catch (CoreException e) {
				Errors.log("The state of the workspace could not be kept in case the program ends", e);
			}
		}
	}

	private static String hash(IFile file) {
		return file.getLocation() == null ? "" : Hashes.of(file.getLocation().toPath());
	}

	/** A workbench that is closed by force asks nobody whether to save. */
	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		stopped = forced;
		return true;
	}

	/** All that was edited has been saved or given up. */
	@Override
	public void postShutdown(IWorkbench workbench) {
		if (!stopped) {
			stopped = true;
			List.copyOf(places.keySet()).forEach(this::forget);
			work();
		}
	}

	private void offer(List<Found> found) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
		while (!found.isEmpty()) {
			RecoveryDialog dialog = new RecoveryDialog(window.getShell(), found);
			int answer = dialog.open();
			if (answer == RecoveryDialog.DISCARD) {
				dialog.chosen().forEach(each -> drop(each.copy().place()));
			} else if (answer == Window.OK) {
				dialog.chosen().forEach(each -> restore(each, window.getActivePage()));
			} else {
				return;
			}
			found.removeAll(dialog.chosen());
		}
	}

	private void restore(Found found, IWorkbenchPage page) {
		RecoveryCopy copy = found.copy();
		IFile file = found.file();
		if (!file.getParent().isAccessible()) {
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), RecoveryDialog.TITLE,
					LegacyActionTools.escapeMnemonics(copy.file().makeRelative().toString()) + " cannot be restored, because its folder is not there. Open its project and start again; the edits are kept.");
			return;
		}
		try {
			if (!file.exists()) {
				writeAnew(copy, file, page);
			} else if (copy.kind() == Kind.PARK) {
				IDE.openEditor(page, new FileEditorInput(file), ParkEditor.ID);
				ParkDomain domain = ParkDomains.find(file).orElseThrow();
				domain.restore(copy.contents(), () -> adopt(UnsavedEdits.of(domain), copy));
			} else {
				openText(file, page);
				ITextFileBuffer buffer = UnsavedEdits.text(file).orElseThrow(
						() -> new PartInitException(file.getName() + " is not opened as a text."));
				buffer.getDocument().set(new String(copy.content(), StandardCharsets.UTF_8));
				adopt(UnsavedEdits.of(buffer), copy);
			}
		} catch (PartInitException e) {
			Errors.show(file.getName() + " cannot be opened, so its edits are kept until the next start", e);
		}
	}

	private static void openText(IFile file, IWorkbenchPage page) throws PartInitException {
		if (FileKinds.isPark(file)) {
			IDE.openEditor(page, new FileEditorInput(file), TEXT_EDITOR);
		} else {
			IDE.openEditor(page, file, true);
		}
	}

	/** From now on the copy is that of what was restored from it: renewed with it, and deleted once it is saved. */
	private void adopt(Edited edited, RecoveryCopy copy) {
		Path before = places.put(edited, copy.place());
		if (before != null && !before.equals(copy.place())) {
			drop(before);
		}
		if (!copy.base().isEmpty()) {
			bases.put(copy.place(), copy.base());
		}
		changed(edited);
	}

	/** Nothing is lost where no file is, so the edits are saved. */
	private void writeAnew(RecoveryCopy copy, IFile file, IWorkbenchPage page) {
		Background.run("Restoring " + file.getName(), file.getParent(), monitor -> {
			Path beside = file.getParent().getLocation().toPath();
			for (Map.Entry<String, byte[]> content : copy.contents().entrySet()) {
				if (!Files.exists(beside.resolve(content.getKey()))) {
					AtomicFiles.write(beside.resolve(content.getKey()), out -> out.write(content.getValue()));
				}
			}
			file.getParent().refreshLocal(IResource.DEPTH_ONE, monitor);
			return file;
		}, written -> {
			drop(copy.place());
			try {
				IDE.openEditor(page, written, true);
			} catch (PartInitException e) {
				Errors.show(written.getName() + " was restored but cannot be opened", e);
			}
		});
	}

	/**
	 * Edits that a process left.
	 *
	 * @param copy  where they are kept
	 * @param file  the file
	 * @param saved what has become of the saved file since, in a word or two
	 */
	record Found(RecoveryCopy copy, IFile file, String saved) {
		static Found of(RecoveryCopy copy) {
			IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(copy.file());
			IPath location = file.getLocation();
			String now = location == null ? "" : Hashes.of(location.toPath());
			String saved = !file.getProject().isAccessible() ? "project not open" : now.isEmpty() ? "deleted"
					: now.equals(copy.base()) ? "unchanged" : "changed since";
			return new Found(copy, file, saved);
		}
	}
}
