package org.parkwright.symbiosis;

import java.util.stream.IntStream;

import org.parkwright.core.result.ExchangeResult;

/**
 * What an exchange that a scenario applies avoids beside what units no longer emit, year by year.
 *
 * <pre>
 * (C16)  u = s − h/q,  counted of (C9): u·virgin + s·(disposal − transport − processing),  of (C10): u·(cost reduction + revenue) − s·operating
 * </pre>
 *
 * with s the part of the year in which it runs, q what it brings in a year and h what units make less, whose fuel, emissions and money change in their own
 * account. What units save is neither among what it avoids nor among its money, so that nothing counts twice. With no unit relieved u = s.
 *
 * @param result of the study
 * @param impact greenhouse gases of a whole year (C9), t CO2e/a
 * @since 0.2
 */
public record AppliedBenefit(ExchangeResult result, Impact impact) {

	/** @return of making what it replaces, in a year, as far as no unit saves it, t CO2e */
	public double virgin(int year) {
		return part(result.unrelieved(year), impact.virgin());
	}

	/** @return of the disposal that it spares in a year, t CO2e */
	public double disposal(int year) {
		return part(result.running()[year], impact.disposal());
	}

	/** @return of carrying it in a year, t CO2e */
	public double transport(int year) {
		return part(result.running()[year], impact.transport());
	}

	/** @return of processing it in a year, t CO2e */
	public double processing(int year) {
		return part(result.running()[year], impact.processing());
	}

	/** @return greenhouse gases avoided in a year beside those of units, t CO2e; NaN if a part that counts is unknown */
	public double avoided(int year) {
		return virgin(year) + disposal(year) - transport(year) - processing(year);
	}

	/** @return the same in all years that count, t CO2e */
	public double avoided() {
		return IntStream.range(0, result.years()).mapToDouble(this::avoided).sum();
	}

	/** What is unknown does not matter where none of it counts. */
	private static double part(double share, double ofYear) {
		return share == 0 ? 0 : share * ofYear;
	}
}
