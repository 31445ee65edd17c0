package org.parkwright.core.section.internal;

import static org.parkwright.core.section.internal.Shared.SCENARIO;
import static org.parkwright.core.section.internal.Shared.STUDY;
import static org.parkwright.core.section.internal.Shared.YEAR;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.Column;
import org.parkwright.core.section.ResultTable;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.Trajectory.Quantity;

/** Each scenario year by year, size class and fuel: {@code yearly.csv}. */
final class YearlyTable {

	private static final Map<Quantity, Column> QUANTITIES = new LinkedHashMap<>();
	static {
		QUANTITIES.put(Quantity.UNITS, Column.count("units", "Units", "Units in use").sums());
		QUANTITIES.put(Quantity.CAPACITY, Column.number("capacity_mw", "Capacity", "Capacity in use, electric and thermal", "MW").sums());
		QUANTITIES.put(Quantity.FUEL_USE, Column.number("fuel_gj", "Fuel use", "Fuel used, lower heating value", "GJ").by("(3), (4)").sums());
		QUANTITIES.put(Quantity.ELECTRICITY, Column.number("electricity_mwh", "Electricity", "Electricity delivered", "MWh").by("(1)").sums());
		QUANTITIES.put(Quantity.HEAT, Column.number("heat_gj", "Heat", "Heat delivered", "GJ").by("(2)").sums());
		QUANTITIES.put(Quantity.GRID_PURCHASE, Column.number("grid_purchase_mwh", "Bought electricity", "Electricity bought from the grid", "MWh").sums());
		QUANTITIES.put(Quantity.CREDITS, tonnes("avoided_t", "Avoided outside", "Emissions avoided outside the park: the credits"));
		QUANTITIES.put(Quantity.CO2, gas("co2_t", "CO2", "Carbon dioxide from fuel"));
		QUANTITIES.put(Quantity.CH4, gas("ch4_t", "CH4", "Methane from fuel"));
		QUANTITIES.put(Quantity.N2O, gas("n2o_t", "N2O", "Nitrous oxide from fuel"));
		QUANTITIES.put(Quantity.EMISSIONS, tonnes("emissions_t", "Emissions", "Emissions of the boundaries that count").by("(5)"));
		QUANTITIES.put(Quantity.STACK, tonnes("stack_t", "Stack", "Emissions of the fuel that units burn").by("(5)"));
		QUANTITIES.put(Quantity.BOUGHT, tonnes("bought_t", "Bought", "Emissions of electricity and heat that units buy").by("(5)"));
		QUANTITIES.put(Quantity.UPSTREAM, tonnes("upstream_t", "Upstream", "Emissions before the units, of fuel, electricity and heat that are brought to them").by("(5)"));
	}

	private YearlyTable() {
	}

	/** @return the column of a quantity */
	static Column column(Quantity quantity) {
		return QUANTITIES.get(quantity);
	}

	private static Column tonnes(String id, String title, String meaning) {
		return Column.number(id, title, meaning, Shared.TONNES).sums().better(Column.Better.LOW);
	}

	private static Column gas(String id, String title, String meaning) {
		return Column.number(id, title, meaning, "t").sums().better(Column.Better.LOW);
	}

	/** Rows of groups and years in which nothing is in use and no money flows are left out. */
	static ResultTable of(StudyResult result) {
		int scenarios = result.scenarios().size();
		Trajectory[] trajectories = new Trajectory[scenarios + 1];
		trajectories[0] = result.trajectory();
		for (int s = 0; s < scenarios; s++) {
			trajectories[s + 1] = result.scenarios().get(s).trajectory();
		}
		int[][] rows = IntStream.range(0, trajectories.length).boxed()
				.flatMap(s -> IntStream.range(0, trajectories[s].years()).boxed()
						.flatMap(k -> IntStream.range(0, trajectories[s].groups()).filter(g -> !idle(trajectories[s], g, k))
								.mapToObj(g -> new int[] { s, k, g })))
				.toArray(int[][]::new);
		ResultTable.Builder table = ResultTable.of("yearly", "Scenarios by year, size class and fuel",
				"A scenario, calendar year, size class and fuel in which a unit is in use or money flows. Money is the difference to the baseline, not discounted")
				.reach(ResultTable.Reach.DETAIL)
				.text(STUDY, row -> result.study().name())
				.text(SCENARIO, row -> rows[row][0] == 0 ? Shared.BASELINE : scenario(result, rows[row][0]).name())
				.number(YEAR, row -> trajectories[rows[row][0]].baseYear() + (double) rows[row][1])
				.text(Shared.sizeClass(result), row -> Shared.code(result.groups().get(rows[row][2]).sizeClass()))
				.text(Column.name("fuel", "Fuel", "Fuel that units burn under the scenario"), row -> Shared.known(result.groups().get(rows[row][2]).fuel()));
		QUANTITIES.forEach((quantity, column) -> table.number(column,
				row -> trajectories[rows[row][0]].values(quantity)[rows[row][2]][rows[row][1]]));
		for (int i = 0; i < result.study().parts().size(); i++) {
			int part = i;
			table.number(Shared.part(result, part, "Difference to the baseline in the year, not discounted"),
					row -> trajectories[rows[row][0]].cost(part, rows[row][2], rows[row][1]));
		}
		if (Shared.buysHeat(result)) {
			table.number(Column.number("heat_purchase_gj", "Bought heat", "Heat bought by units", "GJ").sums(),
					row -> trajectories[rows[row][0]].values(Quantity.HEAT_PURCHASE)[rows[row][2]][rows[row][1]]);
		}
		return table.rows(rows.length);
	}

	private static ScenarioResult scenario(StudyResult result, int index) {
		return result.scenarios().get(index - 1);
	}

	private static boolean idle(Trajectory trajectory, int group, int year) {
		if (trajectory.values(Quantity.UNITS)[group][year] != 0) {
			return false;
		}
		for (int part = 0; part < trajectory.parts(); part++) {
			if (trajectory.cost(part, group, year) != 0) {
				return false;
			}
		}
		return true;
	}
}
