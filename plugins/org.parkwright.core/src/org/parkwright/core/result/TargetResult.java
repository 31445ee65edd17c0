package org.parkwright.core.result;

import org.parkwright.core.study.Target;

/**
 * How the stock as it stands or a scenario stands to a target.
 *
 * @param target    the target
 * @param scenario  name of the scenario, or empty for the stock as it stands
 * @param emissions t CO2e of the year or of all years that count that the target is about; NaN if unknown
 * @param limit     t CO2e that they may come to; NaN if unknown
 * @param usedUp    of a carbon budget the calendar year at whose end more is emitted; {@link #LASTS} if that never is, NaN if
 *                  it is unknown
 * @since 0.1
 */
public record TargetResult(Target target, String scenario, double emissions, double limit, double usedUp) {

	/** In place of a year: the budget is never used up. */
	public static final double LASTS = Double.POSITIVE_INFINITY;

	/** @return whether both are known */
	public boolean known() {
		return Double.isFinite(emissions) && Double.isFinite(limit);
	}

	/** @return whether emissions come to the limit at most, so that a budget that is used to the last tonne is met; not if one of them is unknown */
	public boolean met() {
		return emissions <= limit;
	}

	/** @return emissions by limit; NaN if one is unknown, infinite for a limit of 0 */
	public double share() {
		return emissions / limit;
	}
}
