package org.parkwright.core.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.parkwright.core.study.StockModel;
import org.parkwright.engine.lifetime.DynamicStock;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.engine.lifetime.YearGrid;

/**
 * A stock that is fed every year, year by year. Amounts are in the unit of the model; arrays are [year] from its first
 * calendar year on and live.
 *
 * @param number  1 for the first stock of the study
 * @param model   what was stated
 * @param stock   inflow and outflow of each year, and what is there at its end
 * @param meanAge of what is there at the end of each year, years; NaN where nothing is, or where something was taken out
 *                before its time, since nobody says how old that was
 * @since 0.1
 */
public record StockModelResult(int number, StockModel model, DynamicStock stock, double[] meanAge) {

	/**
	 * Computes a stock.
	 *
	 * @throws IllegalArgumentException if the model has a level and nothing that comes in is left at the end of its year
	 */
	public static StockModelResult of(int number, StockModel model, YearConvention convention) {
		YearGrid grid = YearGrid.years(model.first(), model.last());
		DynamicStock stock = switch (model.driver()) {
		case INFLOW -> DynamicStock.ofInflow(grid, convention, model.life().survival(), model.byYear());
		case LEVEL -> DynamicStock.ofStock(grid, convention, model.life().survival(), model.byYear());
		};
		double[] ages = new double[grid.size()];
		Arrays.setAll(ages, t -> meanAge(stock, t));
		return new StockModelResult(number, model, stock, ages);
	}

	private static double meanAge(DynamicStock stock, int year) {
		double sum = 0;
		for (int c = 0; c <= year; c++) {
			double amount = stock.byVintage()[c][year];
			if (amount < 0) {
				return Double.NaN;
			}
			sum += amount * stock.grid().age(c, year, stock.convention());
		}
		return stock.stock()[year] > 0 ? sum / stock.stock()[year] : Double.NaN;
	}

	/** @return the calendar year of an index */
	public int year(int index) {
		return model.first() + index;
	}

	/** @return number of years */
	public int years() {
		return meanAge.length;
	}

	/** @return calendar years with a negative inflow, in which more leaves than reaches the end of its life */
	public int[] shrinking() {
		return IntStream.of(stock.shrinking()).map(this::year).toArray();
	}

	/** @return {@link #shrinking()} with the middle of a run of years left out: {@code 2030, 2035–2038} */
	public String shrinkingText() {
		int[] years = shrinking();
		var text = new StringBuilder();
		for (int i = 0; i < years.length; i++) {
			text.append(text.isEmpty() ? "" : ", ").append(years[i]);
			int end = i;
			while (end + 1 < years.length && years[end + 1] == years[end] + 1) {
				end++;
			}
			if (end > i) {
				text.append(end == i + 1 ? ", " : "–").append(years[end]);
			}
			i = end;
		}
		return text.toString();
	}
}
