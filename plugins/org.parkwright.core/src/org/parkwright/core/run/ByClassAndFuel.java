package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.SizeClasses;
import org.parkwright.core.result.TrajectoryGroup;
import org.parkwright.engine.Operation;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Grouping;
import org.parkwright.simulation.Stock;
import org.parkwright.simulation.UnitNames;

/** Size class and fuel of each unit in a year. */
final class ByClassAndFuel implements Grouping {

	private final Stock stock;
	private final SizeClasses sizeClasses;
	private final List<TrajectoryGroup> all = new ArrayList<>();
	/** The first group of a size class, and of none. */
	private final Map<SizeClass, Integer> firsts = new IdentityHashMap<>();
	/** Of the group of a fuel in its size class, by the index of the fuel in the stock. */
	private final int[] positions;
	private final int unknown;

	/**
	 * @param none  whether a unit is in no size class at any time
	 * @param fuels of units at any time, empty for an unknown one
	 */
	ByClassAndFuel(Stock stock, SizeClasses sizeClasses, boolean none, Collection<String> fuels) {
		this.stock = stock;
		this.sizeClasses = sizeClasses;
		List<String> names = List.copyOf(fuels);
		for (SizeClass sizeClass : new LinkedHashSet<>(none ? sizeClasses.andNone() : sizeClasses.all())) {
			firsts.put(sizeClass, all.size());
			names.forEach(fuel -> all.add(new TrajectoryGroup(sizeClass, fuel)));
		}
		UnitNames known = stock.names();
		int[] indices = names.stream().mapToInt(fuel -> known.knows(Feature.FUEL, fuel) ? known.index(Feature.FUEL, fuel) : -1).toArray();
		positions = new int[Arrays.stream(indices).max().orElse(-1) + 1];
		for (int i = 0; i < indices.length; i++) {
			if (indices[i] >= 0) {
				positions[indices[i]] = i;
			}
		}
		unknown = names.indexOf("");
	}

	List<TrajectoryGroup> all() {
		return all;
	}

	@Override
	public int count() {
		return all.size();
	}

	@Override
	public int[] of(double[] fuel, Operation operation) {
		var group = new int[fuel.length];
		for (int j = 0; j < group.length; j++) {
			// A unit that may yet be added counts in no group.
			group[j] = j >= stock.present() && operation.capacity()[j] == 0 ? 0
					: firsts.get(sizeClasses.of(operation.capacity()[j])) + (fuel[j] >= 0 ? positions[(int) fuel[j]] : unknown);
		}
		return group;
	}
}
