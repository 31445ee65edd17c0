package org.parkwright.accounts;

import java.util.Arrays;

/**
 * What emissions are measured by.
 *
 * <pre>
 * (A13) intensity = E/IAV, E/person, E/km2, E/MWh
 * (A14) index = E(y)/E(base) − 1;  share of energy = E_energy/E
 * </pre>
 *
 * @since 0.2
 */
public final class AccountRatios {

	/**
	 * Of several parks.
	 *
	 * @param least  smallest value
	 * @param middle median
	 * @param most   largest value
	 */
	public record Spread(double least, double middle, double most) {
	}

	private AccountRatios() {
	}

	/** (A13), and the share of (A14): emissions, or a part of them, by something. @return NaN if there is nothing to divide by */
	public static double per(double emissions, double something) {
		return something == 0 ? Double.NaN : emissions / something;
	}

	/** (A14): growth against a base year, 0 in that year. */
	public static double index(double emissions, double base) {
		return per(emissions, base) - 1;
	}

	/** @return smallest, median and largest of those that are known; NaN of none */
	public static Spread spread(double... values) {
		double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
		if (known.length == 0) {
			return new Spread(Double.NaN, Double.NaN, Double.NaN);
		}
		int middle = known.length / 2;
		double median = known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
		return new Spread(known[0], median, known[known.length - 1]);
	}
}
