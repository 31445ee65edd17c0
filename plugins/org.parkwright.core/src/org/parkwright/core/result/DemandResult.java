package org.parkwright.core.result;

import org.parkwright.core.study.Demand;

/**
 * What of a demand the units of its park cover.
 *
 * @param demand    the demand
 * @param park      name of the park
 * @param scenario  name of the scenario; empty for the stock as it stands
 * @param baseYear  calendar year of the first year
 * @param wanted    [year] in the unit of what is wanted
 * @param delivered [year] by the units that are in use; NaN where unknown
 * @since 0.2
 */
public record DemandResult(Demand demand, String park, String scenario, int baseYear, double[] wanted, double[] delivered) {

	/** Beyond it, what is missing is more than a sum of many numbers rounds. */
	private static final double ROUNDING = 1e-9;

	/** @return what of the demand of a year is not delivered; 0 where more is, NaN where unknown */
	public double missing(int k) {
		double missing = wanted[k] - delivered[k];
		return missing <= ROUNDING * wanted[k] ? 0 : missing;
	}

	/** @return number of years from the base year on */
	public int years() {
		return wanted.length;
	}
}
