package org.parkwright.analysis.summary;

import java.util.Arrays;

import org.parkwright.engine.draws.DrawTable;

/**
 * Quantiles of a quantity by year.
 *
 * @param firstYear calendar year of year 0
 * @param levels    [level] 0 … 1
 * @param quantiles [level][year]
 * @param mean      [year]
 * @since 0.1
 */
public record FanChart(int firstYear, double[] levels, double[][] quantiles, double[] mean) {
	/**
	 * From outputs that hold one year each.
	 *
	 * @param table       draws
	 * @param firstOutput output of year 0; the other years follow
	 * @param years       number of years
	 * @param firstYear   calendar year of year 0
	 * @param levels      of the quantiles, 0 … 1
	 * @throws IllegalArgumentException if there are no draws or a level is out of range
	 */
	public static FanChart of(DrawTable table, int firstOutput, int years, int firstYear, double... levels) {
		double[][] quantiles = new double[levels.length][years];
		double[] mean = new double[years];
		for (int year = 0; year < years; year++) {
			double[] draws = table.output(firstOutput + year);
			mean[year] = Summary.mean(draws);
			double[] sorted = draws.clone();
			Arrays.sort(sorted);
			for (int i = 0; i < levels.length; i++) {
				quantiles[i][year] = Summary.quantile(sorted, levels[i]);
			}
		}
		return new FanChart(firstYear, levels.clone(), quantiles, mean);
	}
}
