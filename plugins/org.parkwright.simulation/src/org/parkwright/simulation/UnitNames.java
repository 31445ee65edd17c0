package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of each feature and their indices in the columns of a stock.
 *
 * @since 0.2
 */
public final class UnitNames {

	private final Map<Feature, Map<String, Integer>> indices = new EnumMap<>(Feature.class);
	private final Map<Feature, List<String>> names = new EnumMap<>(Feature.class);

	/** Names of outputs and no others as yet. */
	public UnitNames() {
		for (Feature feature : Feature.values()) {
			indices.put(feature, new HashMap<>());
			names.put(feature, new ArrayList<>());
		}
		index(Feature.OUTPUT, "combined");
		index(Feature.OUTPUT, "electricity");
		index(Feature.OUTPUT, "heat");
	}

	/** The index of a name, which is taken in if it is new. */
	public int index(Feature feature, String name) {
		return indices.get(feature).computeIfAbsent(name, key -> {
			names.get(feature).add(key);
			return names.get(feature).size() - 1;
		});
	}

	/** Whether a name has been taken in. */
	public boolean knows(Feature feature, String name) {
		return indices.get(feature).containsKey(name);
	}

	/** The name at an index held in a column; empty for an unknown one. */
	public String name(Feature feature, double index) {
		return index >= 0 ? names.get(feature).get((int) index) : "";
	}
}
