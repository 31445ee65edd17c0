package org.parkwright.diagram.layout;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.parkwright.diagram.spec.DiagramDescription;
import org.parkwright.diagram.spec.Filter;
import org.parkwright.diagram.spec.Layer;
import org.parkwright.diagram.view.ViewState;

/**
 * The layout of one diagram, with layers and filters. Immutable: changes make new ones, so that undo is to take the old
 * one again. Entries of elements that are not shown stay.
 *
 * @param layers  layers that a user switched, by name; others are as their description says
 * @param filters filters that are on, by name, with the values of their variables as text
 * @param nodes   by the id of the view
 * @param edges   by the id of the view
 * @since 0.1
 */
public record LayoutState(Map<String, Boolean> layers, Map<String, Map<String, String>> filters,
		Map<String, NodePlace> nodes, Map<String, EdgePlace> edges) {

	/** Nothing is laid out and nothing switched. */
	public static final LayoutState EMPTY = new LayoutState(Map.of(), Map.of(), Map.of(), Map.of());

	public LayoutState {
		layers = Collections.unmodifiableMap(new TreeMap<>(layers));
		filters = Collections.unmodifiableMap(new TreeMap<>(filters));
		nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
		edges = Collections.unmodifiableMap(new LinkedHashMap<>(edges));
	}

	/** @return whether nobody put anything anywhere, so that a diagram is to be laid out automatically first */
	public boolean isBlank() {
		return nodes.isEmpty();
	}

	/** @return layers and filters as the synchronizer takes them; what the description does not know is left out */
	public ViewState viewState(DiagramDescription description) {
		ViewState state = ViewState.initial(description);
		for (Layer layer : description.layers()) {
			if (layer.optional() && layers.containsKey(layer.name())) {
				state = state.withLayer(layer.name(), layers.get(layer.name()));
			}
		}
		for (Map.Entry<String, Map<String, String>> entry : filters.entrySet()) {
			Filter filter = description.filter(entry.getKey()).orElse(null);
			if (filter != null) {
				state = state.withFilter(filter.name(), values(filter, entry.getValue()));
			}
		}
		return state;
	}

	/** A value that is not given or cannot be read is the standard one. */
	private static Map<String, Object> values(Filter filter, Map<String, String> texts) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Filter.Input input : filter.inputs()) {
			String text = texts.get(input.name());
			Object value = text == null ? null : input.value(text);
			if (value != null) {
				values.put(input.name(), value);
			}
		}
		return values;
	}

	/** @return with a layer switched */
	public LayoutState withLayer(String name, boolean on) {
		Map<String, Boolean> changed = new TreeMap<>(layers);
		changed.put(name, on);
		return new LayoutState(changed, filters, nodes, edges);
	}

	/** @return with a filter on and the values of its variables as text */
	public LayoutState withFilter(String name, Map<String, String> values) {
		Map<String, Map<String, String>> changed = new TreeMap<>(filters);
		changed.put(name, Collections.unmodifiableMap(new TreeMap<>(values)));
		return new LayoutState(layers, changed, nodes, edges);
	}

	/** @return with a filter off */
	public LayoutState withoutFilter(String name) {
		Map<String, Map<String, String>> changed = new TreeMap<>(filters);
		changed.remove(name);
		return new LayoutState(layers, changed, nodes, edges);
	}

	/** @return with these nodes put, others as they were */
	public LayoutState withNodes(Map<String, NodePlace> places) {
		Map<String, NodePlace> changed = new LinkedHashMap<>(nodes);
		changed.putAll(places);
		return new LayoutState(layers, filters, changed, edges);
	}

	/** @return with these edges led, others as they were */
	public LayoutState withEdges(Map<String, EdgePlace> places) {
		Map<String, EdgePlace> changed = new LinkedHashMap<>(edges);
		changed.putAll(places);
		changed.values().removeIf(EdgePlace.NONE::equals);
		return new LayoutState(layers, filters, nodes, changed);
	}

	/** @return without the entries of views that are gone for good */
	public LayoutState without(Collection<String> ids) {
		Map<String, NodePlace> lessNodes = new LinkedHashMap<>(nodes);
		Map<String, EdgePlace> lessEdges = new LinkedHashMap<>(edges);
		lessNodes.keySet().removeAll(ids);
		lessEdges.keySet().removeAll(ids);
		return new LayoutState(layers, filters, lessNodes, lessEdges);
	}

	/** @return where a node was put; all open if nowhere */
	public NodePlace node(String id) {
		return nodes.getOrDefault(id, new NodePlace(null, null, null));
	}

	/** @return how an edge was led; {@link EdgePlace#NONE} if not at all */
	public EdgePlace edge(String id) {
		return edges.getOrDefault(id, EdgePlace.NONE);
	}
}
