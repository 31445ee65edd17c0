package org.parkwright.diagram.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;

/**
 * What a user has switched on. Immutable.
 *
 * @param layers  names of the layers that are on, those that cannot be switched left out
 * @param filters names of the filters that are on, each with the values of its variables
 * @since 0.1
 */
public record ViewState(Set<String> layers, Map<String, Map<String, Object>> filters) {

	public ViewState {
		layers = Collections.unmodifiableSet(new TreeSet<>(layers));
		filters = Collections.unmodifiableMap(new TreeMap<>(filters));
	}

	/** @return the state in which a diagram opens: layers by their default, no filter */
	public static ViewState initial(DiagramDescription description) {
		Set<String> layers = new TreeSet<>();
		description.layers().stream().filter(Layer::optional).filter(Layer::activeByDefault)
				.forEach(layer -> layers.add(layer.name()));
		return new ViewState(layers, Map.of());
	}

	/** @return whether a layer is shown */
	public boolean shows(Layer layer) {
		return !layer.optional() || layers.contains(layer.name());
	}

	/** @return whether a filter is on */
	public boolean isOn(Filter filter) {
		return filters.containsKey(filter.name());
	}

	/** @return the state with a layer switched */
	public ViewState withLayer(String name, boolean on) {
		Set<String> changed = new TreeSet<>(layers);
		if (on) {
			changed.add(name);
		} else {
			changed.remove(name);
		}
		return new ViewState(changed, filters);
	}

	/** @return the state with a filter on; {@code values} for its variables, missing ones take their standard value */
	public ViewState withFilter(String name, Map<String, Object> values) {
		Map<String, Map<String, Object>> changed = new LinkedHashMap<>(filters);
		changed.put(name, Map.copyOf(values));
		return new ViewState(layers, changed);
	}

	/** @return the state with a filter off */
	public ViewState withoutFilter(String name) {
		Map<String, Map<String, Object>> changed = new LinkedHashMap<>(filters);
		changed.remove(name);
		return new ViewState(layers, changed);
	}
}
