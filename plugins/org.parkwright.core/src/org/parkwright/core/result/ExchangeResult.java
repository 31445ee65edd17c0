package org.parkwright.core.result;

import org.parkwright.core.study.StudyExchange;

/**
 * What an exchange does in a scenario year by year, and what it comes to (C16).
 *
 * @param scenario     name of the scenario
 * @param exchange     as it is applied
 * @param baseYear     calendar year of the first year
 * @param running      [year] part of the year in which it runs
 * @param relieved     [year] what units make less, in the unit of what it carries; NaN where unknown
 * @param investment   [year] paid, in money of the study
 * @param operation    [year] paid
 * @param costDecrease [year] of its cost reduction what no unit saves
 * @param revenue      [year] of its revenue what no unit saves
 * @param sales        [year] what is paid for the heat or electricity that it brings in place of units, which sell as much less
 * @param presentValue of all that, discounted to the start of the base year; a benefit is positive
 * @since 0.2
 */
public record ExchangeResult(String scenario, StudyExchange exchange, int baseYear, double[] running, double[] relieved, double[] investment, double[] operation,
		double[] costDecrease, double[] revenue, double[] sales, double presentValue) {

	/** Below it, what is not relieved is what sums round. */
	private static final double ROUNDING = 1e-9;

	/** @return number of years from the base year on */
	public int years() {
		return running.length;
	}

	/** @return what it brings in a year, in the unit of what it carries */
	public double brought(int year) {
		return running[year] == 0 ? 0 : running[year] * exchange.energy();
	}

	/** @return the share of a year that it runs and relieves no unit, so that its own worth counts; between 0 and {@link #running} */
	public double unrelieved(int year) {
		if (exchange.units().isEmpty() || running[year] == 0) {
			return running[year];
		}
		double rest = running[year] - relieved[year] / exchange.energy();
		return rest <= ROUNDING * running[year] ? 0 : rest;
	}

	/** @return what a year of it brings in money less what it costs, in money of the study */
	public double net(int year) {
		return costDecrease[year] + revenue[year] + sales[year] - operation[year] - investment[year];
	}
}
