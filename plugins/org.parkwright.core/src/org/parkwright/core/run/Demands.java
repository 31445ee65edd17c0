package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.result.DemandResult;
import org.parkwright.core.study.Demand;
import org.parkwright.engine.Trajectory;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Columns;
import org.parkwright.simulation.Group;

/** What parks want and their units deliver, year by year. */
final class Demands {

	private static final int NONE = -1;

	private final ImportedStock stock;
	private final List<Fault> notes;
	private final List<Demand> demands;
	/** [demand] index of its park, or {@link #NONE} */
	private final int[] parks;
	private final List<DemandResult> results = new ArrayList<>();

	/** @param notes gets what is not covered, and demands of parks that are not there */
	Demands(List<Demand> demands, ImportedStock stock, List<Fault> notes) {
		this.demands = demands;
		this.stock = stock;
		this.notes = notes;
		parks = demands.stream().mapToInt(this::park).toArray();
	}

	private int park(Demand demand) {
		int[] found = IntStream.range(0, stock.size()).filter(j -> demand.park().isEmpty() || demand.park().equals(stock.parks[j]))
				.map(j -> groups()[j]).distinct().toArray();
		if (found.length == 1) {
			return found[0];
		}
		String word = demand.of().word();
		notes.add(found.length == 0
				? new Fault(Severity.WARNING, "study.unknown.park", demand.park().isEmpty() ? "There are no energy units that could cover the demand of " + word + "."
						: "The park file has no park " + demand.park() + " with energy units, so nothing is said of its demand of " + word + ".",
						"Correct the name, or leave it if the file is meant for several parks.", demand.place())
				: new Fault(Severity.WARNING, "study.demand", "The park file has several parks" + (demand.park().isEmpty() ? "" : " of this name")
						+ ", and the demand of " + word + " says not which of them it is of.", "Write for instance demand " + word + " of "
								+ stock.parks[0] + ".", demand.place()));
		return NONE;
	}

	/** [unit] index of its park */
	int[] groups() {
		return Arrays.stream(stock.columns.columns()[Columns.of(Group.PARK)]).mapToInt(park -> (int) park).toArray();
	}

	/**
	 * Adds what the units deliver.
	 *
	 * @param scenario   its name; empty for the stock as it stands, which is the first to be added
	 * @param trajectory by park
	 */
	void add(String scenario, Trajectory trajectory, int years) {
		for (int d = 0; d < parks.length; d++) {
			if (parks[d] != NONE) {
				Demand demand = demands.get(d);
				int group = parks[d];
				double[][] values = trajectory.values(demand.of() == Attribute.HEAT ? Trajectory.Quantity.HEAT : Trajectory.Quantity.ELECTRICITY);
				results.add(new DemandResult(demand, stock.parks[first(group)], scenario, trajectory.baseYear(),
						IntStream.range(0, years).mapToDouble(k -> demand.in(trajectory.baseYear() + k)).toArray(),
						IntStream.range(0, years).mapToDouble(k -> k < trajectory.years() ? values[group][k] : 0).toArray()));
			}
		}
	}

	private int first(int park) {
		int[] groups = groups();
		return IntStream.range(0, groups.length).filter(j -> groups[j] == park).findFirst().orElseThrow();
	}

	/** Tells what is not covered: by the stock as it stands, and by scenarios that do not cover the same. */
	List<DemandResult> told() {
		Map<Demand, Double> before = new LinkedHashMap<>();
		for (DemandResult result : results) {
			double missing = IntStream.range(0, result.years()).mapToDouble(result::missing).sum();
			Double known = before.putIfAbsent(result.demand(), missing);
			if (missing > 0 && (known == null || Math.abs(missing - known) > 1e-9 * missing)) {
				notes.add(uncovered(result));
			}
		}
		return results;
	}

	private static Fault uncovered(DemandResult result) {
		int[] years = IntStream.range(0, result.years()).filter(k -> result.missing(k) > 0).toArray();
		int most = Arrays.stream(years).boxed().max((one, other) -> Double.compare(result.missing(one), result.missing(other))).orElseThrow();
		String unit = result.demand().of() == Attribute.HEAT ? "GJ" : "MWh";
		return new Fault(Severity.WARNING, "study.demand", String.format(Locale.ROOT,
				"%s, units of %s do not deliver all %s that is wanted in %s from %d on. Most is missing in %d: %,.0f of %,.0f %s.",
				result.scenario().isEmpty() ? "As they stand" : "Under " + result.scenario(), result.park(), result.demand().of().word(),
				years.length == 1 ? "one year," : years.length + " years", result.baseYear() + years[0], result.baseYear() + most,
				result.missing(most), result.wanted()[most], unit), "Add a unit, let units serve longer, or correct the demand.",
				result.demand().place());
	}
}
