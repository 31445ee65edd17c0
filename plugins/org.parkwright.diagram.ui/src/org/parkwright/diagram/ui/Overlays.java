package org.parkwright.diagram.ui;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ListenerList;
import org.parkwright.diagram.view.Overlay;

/**
 * What is shown upon the elements of model files in their diagrams and tables, those that are opened later included, until
 * somebody takes it off. It lasts as long as the program and changes no file. To be used on the user interface's thread alone.
 *
 * @since 0.2
 */
public final class Overlays {

	/** Told of changes. */
	@FunctionalInterface
	public interface Listener {
		/** Another overlay is shown upon a model, or none any more. */
		void changed(IFile model);
	}

	private static final Map<IFile, Overlay> SHOWN = new HashMap<>();
	private static final ListenerList<Listener> LISTENERS = new ListenerList<>();

	private Overlays() {
	}

	/** @return what is shown upon a model; {@link Overlay#NONE} for nothing */
	public static Overlay of(IFile model) {
		return SHOWN.getOrDefault(model, Overlay.NONE);
	}

	/** Shows an overlay upon a model in place of the one before. @param overlay {@link Overlay#NONE} for none */
	public static void show(IFile model, Overlay overlay) {
		Overlay before = overlay.isShown() ? SHOWN.put(model, overlay) : SHOWN.remove(model);
		if (!overlay.equals(before == null ? Overlay.NONE : before)) {
			LISTENERS.forEach(listener -> listener.changed(model));
		}
	}

	/** Adds a listener. */
	public static void addListener(Listener listener) {
		LISTENERS.add(listener);
	}

	/** Removes a listener. */
	public static void removeListener(Listener listener) {
		LISTENERS.remove(listener);
	}
}
