package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.core.study.Feature;

/** The names of each feature's catalogue and their indices in the engine's columns. */
final class Names {

	private final Map<Feature, Map<String, Integer>> indices = new EnumMap<>(Feature.class);
	private final Map<Feature, List<String>> names = new EnumMap<>(Feature.class);

	Names() {
		for (Feature feature : Feature.values()) {
			indices.put(feature, new HashMap<>());
			names.put(feature, new ArrayList<>());
		}
		index(Feature.OUTPUT, "combined");
		index(Feature.OUTPUT, "electricity");
		index(Feature.OUTPUT, "heat");
	}

	/** The index of a name, which is taken in if it is new. */
	int index(Feature feature, String name) {
		return indices.get(feature).computeIfAbsent(name, key -> {
			names.get(feature).add(key);
			return names.get(feature).size() - 1;
		});
	}

	boolean knows(Feature feature, String name) {
		return indices.get(feature).containsKey(name);
	}

	/** The name at an index held in a column; empty for an unknown one. */
	String name(Feature feature, double index) {
		return index >= 0 ? names.get(feature).get((int) index) : "";
	}
}
