package org.parkwright.core.result;

import java.util.List;

import org.parkwright.engine.Trajectory;

/**
 * What the units of each plant do year by year, for whoever tells plants apart. Of a study that states an account.
 *
 * @param scenario   name of the scenario; empty for the stock as it stands
 * @param plants     [group] of the trajectory
 * @param trajectory by plant
 * @since 0.2
 */
public record PlantsResult(String scenario, List<Plant> plants, Trajectory trajectory) {

	/**
	 * Units that belong together.
	 *
	 * @param park  id of the park
	 * @param id    of the plant; null for the units that measures add to the park, which belong to none
	 * @param name  of the plant; null likewise
	 * @param whole whether all of its units enter sums over years: none has an unknown vintage or lifetime
	 */
	public record Plant(String park, String id, String name, boolean whole) {
	}

	public PlantsResult {
		plants = List.copyOf(plants);
	}
}
