package org.parkwright.core.study;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.core.study.Expression.Series;
import org.parkwright.model.units.Units;

/**
 * The money in which a study counts, and how amounts in other currencies and in prices of other years come to it: by a rate of
 * exchange and a deflator, each to the power with which money stands in the unit of the amount. The order of the two does not
 * change the product, but it says what they have to be: with a rate of the year of the amount the deflator is that of the
 * study's currency, with one of the year of the study it is that of the other currency.
 *
 * @param currency  code of ISO 4217
 * @param priceYear calendar year of the prices, null if it is unknown
 * @param exchanges rates of exchange, one for each other currency
 * @param deflators one for each other year
 * @since 0.2
 */
public record Money(String currency, Integer priceYear, List<Exchange> exchanges, List<Deflator> deflators) {

	/** Stands in units of measure for the currency of a study. */
	public static final String SIGN = "\u00a4";

	/**
	 * At what one currency is changed into another.
	 *
	 * @param rate in units of one currency per unit of the other, of which one is the study's
	 * @param year calendar year in which it held
	 */
	public record Exchange(Quantity rate, int year, Mark mark, String source, Place place) {

		/** @return codes of both currencies, in the order of the alphabet */
		public Set<String> currencies() {
			return Units.currenciesOf(rate.unit()).keySet();
		}
	}

	/**
	 * By what prices of one calendar year are multiplied to have those of another.
	 *
	 * @param factor more than 0
	 */
	public record Deflator(double factor, int from, int to, Mark mark, String source, Place place) {
	}

	public Money {
		Objects.requireNonNull(currency);
		exchanges = List.copyOf(exchanges);
		deflators = List.copyOf(deflators);
	}

	/** One currency, and prices of a year that is unknown. */
	public Money(String currency) {
		this(currency, null, List.of(), List.of());
	}

	/** @return the unit with the study's currency in place of each that stands in it */
	public Unit<?> unit(Unit<?> stated) {
		return Units.inCurrency(stated, currency);
	}

	/** @return the unit that a text says, in which {@link #SIGN} stands for the study's currency */
	public Unit<?> unit(String stated) {
		return unit(Units.parse(stated));
	}

	/** @return the rate of another currency */
	public Optional<Exchange> exchange(String other) {
		return exchanges.stream().filter(each -> each.currencies().equals(Set.of(currency, other))).findFirst();
	}

	/** @return the deflator of prices of another year, in either direction */
	public Optional<Deflator> deflator(int year) {
		return deflators.stream().filter(each -> priceYear != null
				&& (each.from == year && each.to == priceYear || each.to == year && each.from == priceYear)).findFirst();
	}

	/**
	 * By what an amount is multiplied to have it in the study's money.
	 *
	 * @param unit in which it is stated; without money in it the factor is 1
	 * @param year of its prices, null if it is unknown or that of the study
	 * @return NaN if the study has no rate or no deflator for it
	 */
	public double factor(Unit<?> unit, Integer year) {
		double factor = 1;
		int power = 0;
		for (Map.Entry<String, Integer> money : Units.currenciesOf(unit).entrySet()) {
			factor *= Math.pow(rate(money.getKey()), money.getValue());
			power += money.getValue();
		}
		return factor * Math.pow(deflation(year), power);
	}

	/** @return whether amounts in a currency have to be changed */
	public boolean foreign(String other) {
		return !other.equals(currency) && !other.equals(Units.CURRENCY);
	}

	private double rate(String other) {
		return foreign(other) ? exchange(other).map(Exchange::rate).map(rate -> {
			Unit<?> direct = Units.parse(currency).divide(Units.parse(other));
			return Units.compatible(rate.unit(), direct) ? rate.value() * Units.factor(rate.unit(), direct)
					: 1 / (rate.value() * Units.factor(rate.unit(), direct.inverse()));
		}).orElse(Double.NaN) : 1;
	}

	private double deflation(Integer year) {
		return year == null || priceYear == null || year.equals(priceYear) ? 1
				: deflator(year).map(each -> each.from == year ? each.factor : 1 / each.factor).orElse(Double.NaN);
	}

	/** @return the amount in the study's money; what is no money, or is in that already, as it is */
	public Quantity of(Quantity amount) {
		double factor = amount.unit() == null ? 1 : factor(amount.unit(), amount.priceYear());
		if (factor == 1 && (amount.unit() == null || unit(amount.unit()) == amount.unit())) {
			return amount;
		}
		return new Quantity(amount.value() * factor, unit(amount.unit()), Units.format(unit(amount.unit())), amount.place());
	}

	/** @return the amounts in the study's money, see {@link #of(Quantity)} */
	public Series of(Series series) {
		return new Series(series.points().stream().map(each -> new Series.Point(each.year(), of(each.value()))).toList(), series.interpolated(), series.place());
	}
}
