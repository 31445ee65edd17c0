package org.parkwright.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The layouts of all diagrams of one model while it is open. Commands change it together with the model, so that it takes
 * part in undo; {@link LayoutFile} keeps it. Used from the thread that changes the model.
 *
 * @since 0.1
 */
public final class Layouts {

	/**
	 * Names a diagram.
	 *
	 * @param representation name of its description
	 * @param element        id of the element that it is on
	 */
	public record Key(String representation, String element) implements Comparable<Key> {
		@Override
		public int compareTo(Key other) {
			int order = representation.compareTo(other.representation);
			return order != 0 ? order : element.compareTo(other.element);
		}
	}

	/** Told of changes. */
	@FunctionalInterface
	public interface Listener {
		/** The layout of a diagram is another one, or gone. */
		void changed(Key key);
	}

	private final Map<Key, LayoutState> all = new TreeMap<>();
	private final List<Listener> listeners = new ArrayList<>();

	/** @return the diagrams that were opened or created, sorted */
	public List<Key> keys() {
		return List.copyOf(all.keySet());
	}

	/** @return the layout; {@link LayoutState#EMPTY} for a diagram that was never opened */
	public LayoutState get(Key key) {
		return all.getOrDefault(key, LayoutState.EMPTY);
	}

	/** Replaces a layout. */
	public void set(Key key, LayoutState state) {
		LayoutState before = all.put(key, state);
		if (!state.equals(before)) {
			List.copyOf(listeners).forEach(listener -> listener.changed(key));
		}
	}

	/** Forgets a diagram. */
	public void remove(Key key) {
		if (all.remove(key) != null) {
			List.copyOf(listeners).forEach(listener -> listener.changed(key));
		}
	}

	/** @return all layouts as they are now */
	public Map<Key, LayoutState> snapshot() {
		return Map.copyOf(all);
	}

	/** Adds a listener. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}
}
