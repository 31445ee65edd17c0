package org.parkwright.ui.internal.files;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.parkwright.scenario.ui.TextBuffers;
import org.parkwright.ui.Background;
import org.parkwright.ui.editing.ParkDomain;
import org.parkwright.ui.editing.ParkDomains;

/**
 * What is edited in the workbench and not saved: parks in their {@link ParkDomain}s, and files of the workspace as texts
 * in the buffers that text editors share. To be used on the user interface's thread alone, but for {@link #get} and
 * {@link #addListener}.
 */
public final class UnsavedEdits {

	/** How a file is edited; one may be edited both ways at a time. */
	public enum Kind {
		/** As a model, by tree, table or diagram. */
		PARK,
		/** As a text. */
		TEXT
	}

	/** A file as long as it is edited; equal to another if it is the same file edited in the same way. */
	public interface Edited {
		/** @return the file */
		IFile file();

		/** @return how it is edited */
		Kind kind();

		/** @return whether edits would be lost if the program ended now */
		boolean isUnsaved();

		/**
		 * @return what would be saved, texts as UTF-8, by the name of its file: the edited file first
		 * @throws CoreException if it cannot be said
		 */
		Map<String, byte[]> contents() throws CoreException;
	}

	/** Told after edits, and when they were saved or given up. */
	@FunctionalInterface
	public interface Listener {
		/** Called on the user interface's thread. */
		void changed(Edited edited);
	}

	private static final UnsavedEdits INSTANCE = new UnsavedEdits();

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();

	private UnsavedEdits() {
		ParkDomains.addListener((domain, event) -> {
			if (event != ParkDomain.Event.CHECKED && event != ParkDomain.Event.CONFLICT) {
				tell(new Park(domain));
			}
		});
		TextBuffers.follow(new Texts());
	}

	/** @return those of the workbench */
	public static UnsavedEdits get() {
		return INSTANCE;
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** @return what a file would hold if it were saved; empty without edits */
	public Optional<byte[]> content(IFile file) throws CoreException {
		Optional<Edited> park = ParkDomains.find(file).<Edited>map(Park::new).filter(Edited::isUnsaved);
		Optional<Edited> edited = park.isPresent() ? park : text(file).<Edited>map(Text::new).filter(Edited::isUnsaved);
		return edited.isEmpty() ? Optional.empty() : Optional.of(edited.get().contents().values().iterator().next());
	}

	/** @return the text of a file that an editor has open */
	public static Optional<ITextFileBuffer> text(IFile file) {
		return Optional.ofNullable(
				FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE));
	}

	/** @return the park as it is edited */
	public static Edited of(ParkDomain domain) {
		return new Park(domain);
	}

	/** @return the text as it is edited */
	public static Edited of(ITextFileBuffer buffer) {
		return new Text(buffer);
	}

	private void tell(Edited edited) {
		listeners.forEach(listener -> listener.changed(edited));
	}

	private record Park(ParkDomain domain) implements Edited {
		@Override
		public IFile file() {
			return domain.file();
		}

		@Override
		public Kind kind() {
			return Kind.PARK;
		}

		@Override
		public boolean isUnsaved() {
			return domain.isUnsaved();
		}

		@Override
		public Map<String, byte[]> contents() throws CoreException {
			return domain.contents();
		}
	}

	private record Text(ITextFileBuffer buffer) implements Edited {
		@Override
		public IFile file() {
			return ResourcesPlugin.getWorkspace().getRoot().getFile(buffer.getLocation());
		}

		@Override
		public Kind kind() {
			return Kind.TEXT;
		}

		/** A buffer whose last editor was closed stays dirty if it was. */
		@Override
		public boolean isUnsaved() {
			return text(file()).filter(buffer::equals).isPresent() && buffer.isDirty();
		}

		@Override
		public Map<String, byte[]> contents() {
			return Map.of(file().getName(), buffer.getDocument().get().getBytes(StandardCharsets.UTF_8));
		}
	}

	/** A file outside of the workspace has no project to be found in again. */
	private static boolean isOurs(ITextFileBuffer buffer) {
		IPath place = buffer.getLocation();
		return place != null && place.segmentCount() > 1 && ResourcesPlugin.getWorkspace().getRoot().getProject(place.segment(0)).exists();
	}

	private final class Texts implements TextBuffers.Listener {
		private final Set<ITextFileBuffer> ours = ConcurrentHashMap.newKeySet();

		@Override
		public void opened(ITextFileBuffer buffer, IDocument document) {
			if (isOurs(buffer)) {
				ours.add(buffer);
			}
		}

		@Override
		public void changed(ITextFileBuffer buffer, IDocument document) {
			dirtyStateChanged(buffer);
		}

		@Override
		public void dirtyStateChanged(ITextFileBuffer buffer) {
			if (ours.contains(buffer)) {
				Background.inUi(() -> tell(new Text(buffer)));
			}
		}

		/** Its project may be gone, but who keeps its edits is told. */
		@Override
		public void closed(ITextFileBuffer buffer) {
			if (ours.remove(buffer)) {
				Background.inUi(() -> tell(new Text(buffer)));
			}
		}
	}
}
