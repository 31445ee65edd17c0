package org.parkwright.symbiosis;

import org.parkwright.engine.Annuity;
import org.parkwright.model.park.Exchange;

/**
 * What an exchange is worth in money (C10), in the currency of the model. Unknown is unknown: an exchange without operating costs states 0.
 *
 * @param costReduction a year
 * @param revenue       a year
 * @param operating     costs a year
 * @param investment    once, in the year in which it starts
 * @param years         that it lasts: its lifetime, or until it ends, whichever is less; NaN if both are unknown
 * @param discountRate  a year, as a fraction; NaN if none is given
 * @since 0.2
 */
public record Money(double costReduction, double revenue, double operating, double investment, double years, double discountRate) {

	/** @return what an exchange states. @param discountRate a year, as a fraction; NaN for none */
	public static Money of(Exchange exchange, double discountRate) {
		double life = number(exchange.getLifetime());
		double run = exchange.getStartYear() == null || exchange.getEndYear() == null ? Double.NaN : Math.max(0, exchange.getEndYear() - exchange.getStartYear());
		double years = Double.isNaN(life) ? run : Double.isNaN(run) ? life : Math.min(life, run);
		return new Money(number(exchange.getCostReduction()), number(exchange.getRevenue()), number(exchange.getOperating()), number(exchange.getInvestment()), years,
				discountRate);
	}

	private static double number(Double known) {
		return known == null ? Double.NaN : known;
	}

	/** @return B = cost reduction + revenue − operating costs, a year */
	public double net() {
		return costReduction + revenue - operating;
	}

	/** @return B by investment, a year; infinite if nothing is invested */
	public double returnOnInvestment() {
		return investment == 0 && !Double.isNaN(net()) ? Double.POSITIVE_INFINITY : net() / investment;
	}

	/** @return years until B has paid the investment; infinite if it never does */
	public double payback() {
		if (Double.isNaN(net()) || Double.isNaN(investment)) {
			return Double.NaN;
		}
		return net() > 0 ? investment / net() : Double.POSITIVE_INFINITY;
	}

	/** @return B·A(r, years) − investment, at the start; NaN if a part of it is unknown */
	public double presentValue() {
		return Double.isNaN(years) || Double.isNaN(discountRate) ? Double.NaN : net() * Annuity.factor(discountRate, years) - investment;
	}
}
