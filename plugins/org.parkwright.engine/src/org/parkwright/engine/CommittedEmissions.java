package org.parkwright.engine;

/**
 * What a stock will emit over its remaining life if nothing is done, by group (fuel, province) and year: "committed
 * emissions" after S. Davis, K. Caldeira and H. Matthews (2010), Science 329.
 *
 * @param baseYear   t0, calendar year of year 0
 * @param byYear     [group][year] t CO2e; year k is t0 + k
 * @param byGroup    [group] t CO2e over all years
 * @param cumulative [year] t CO2e of all groups up to and with the year
 * @param total      t CO2e
 * @since 0.1
 */
public record CommittedEmissions(int baseYear, double[][] byYear, double[] byGroup, double[] cumulative, double total) {
	/**
	 * Sums emissions that are known by year. An unknown one leaves the sums it is in unknown.
	 *
	 * @param baseYear t0, calendar year of year 0
	 * @param byYear   [group][year] t CO2e; becomes part of the result
	 */
	public static CommittedEmissions of(int baseYear, double[][] byYear) {
		double[] byGroup = new double[byYear.length];
		double[] cumulative = new double[byYear.length == 0 ? 0 : byYear[0].length];
		Sum total = new Sum();
		for (int g = 0; g < byGroup.length; g++) {
			Sum sum = new Sum();
			for (int k = 0; k < cumulative.length; k++) {
				sum.add(byYear[g][k]);
				cumulative[k] += byYear[g][k];
			}
			byGroup[g] = sum.value();
			total.add(byGroup[g]);
		}
		for (int k = 1; k < cumulative.length; k++) {
			cumulative[k] += cumulative[k - 1];
		}
		return new CommittedEmissions(baseYear, byYear, byGroup, cumulative, total.value());
	}

	/** Share of a carbon budget that the stock has committed; above 1 if it does not fit, NaN for a budget of 0. */
	public double shareOf(double budget) {
		return budget == 0 ? Double.NaN : total / budget;
	}

	/**
	 * The calendar year in which a carbon budget is used up.
	 *
	 * @param budget t CO2e from the start of the base year on
	 * @return the first year at whose end more than the budget is emitted, or −1 if it lasts
	 */
	public int exhausts(double budget) {
		for (int k = 0; k < cumulative.length; k++) {
			if (cumulative[k] > budget) {
				return baseYear + k;
			}
		}
		return -1;
	}
}
