package org.parkwright.core.result;

import org.parkwright.core.study.Target;

/**
 * Whether a scenario meets a target.
 *
 * @param target    the target
 * @param scenario  the scenario
 * @param emissions t CO2e of the year or of all years that count that the target is about; NaN if unknown
 * @param limit     t CO2e below which they have to stay; NaN if unknown
 */
public record TargetResult(Target target, ScenarioResult scenario, double emissions, double limit) {

	/** @return whether emissions stay below the limit; not if one of them is unknown */
	public boolean met() {
		return emissions < limit;
	}
}
