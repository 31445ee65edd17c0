package org.parkwright.ui.editing;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.parkwright.model.park.EipModel;
import org.parkwright.ui.Background;

/**
 * The park of the editor that was active last, whichever editor that is: what a view beside editors is about. It keeps no park open. On the user
 * interface's thread.
 *
 * @since 0.2
 */
public final class ActivePark {

	/** Told what becomes of the park. */
	public interface Listener {
		/** It is another one, or none any more. */
		void changed();

		/** Something happened to it. */
		void happened(ParkDomain.Event event);
	}

	private final IPartListener2 parts = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference part) {
			look(part);
		}

		@Override
		public void partBroughtToTop(IWorkbenchPartReference part) {
			look(part);
		}

		@Override
		public void partClosed(IWorkbenchPartReference part) {
			// It lets go of its park after it has told that it is closed.
			Background.inUi(ActivePark.this::lookWhetherOpen);
		}
	};
	private final IWorkbenchPage page;
	private final Listener listener;
	private final ParkDomain.Listener events;
	private ParkDomain park;
	private boolean closed;

	/** @param page whose editors are followed, once they were looked at by {@link #start} */
	public ActivePark(IWorkbenchPage page, Listener listener) {
		this.page = page;
		this.listener = listener;
		events = listener::happened;
		page.addPartListener(parts);
	}

	/** Looks at the editors that are open. */
	public void start() {
		IEditorPart active = page.getActiveEditor();
		follow(of(active).or(this::ofAny).orElse(null));
	}

	/** @return the park, while one is open */
	public Optional<ParkDomain> park() {
		return Optional.ofNullable(park);
	}

	/** @return the model, if it could be read */
	public Optional<EipModel> model() {
		return park().filter(each -> each.state() == ParkDomain.State.OPEN).flatMap(ParkDomain::model);
	}

	/** @return the model as it is now, for others than the user interface's thread */
	public Optional<EipModel> snapshot() {
		return model().map(EcoreUtil::copy);
	}

	/** Follows no longer. */
	public void close() {
		closed = true;
		page.removePartListener(parts);
		follow(null);
	}

	private void look(IWorkbenchPartReference part) {
		if (part instanceof IEditorReference editor) {
			of(editor.getEditor(false)).ifPresent(this::follow);
		}
	}

	private void lookWhetherOpen() {
		if (!closed && park != null && ParkDomains.find(park.file()).filter(park::equals).isEmpty()) {
			follow(ofAny().orElse(null));
		}
	}

	private Optional<ParkDomain> ofAny() {
		return Arrays.stream(page.getEditorReferences()).map(each -> each.getEditor(false)).filter(Objects::nonNull).flatMap(each -> of(each).stream()).findFirst();
	}

	private static Optional<ParkDomain> of(IEditorPart editor) {
		IFile file = editor == null ? null : ResourceUtil.getFile(editor.getEditorInput());
		return file == null ? Optional.empty() : ParkDomains.find(file);
	}

	private void follow(ParkDomain other) {
		if (other != park) {
			if (park != null) {
				park.removeListener(events);
			}
			park = other;
			if (park != null) {
				park.addListener(events);
			}
			if (!closed) {
				listener.changed();
			}
		}
	}
}
