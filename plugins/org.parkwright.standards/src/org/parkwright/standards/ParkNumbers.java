package org.parkwright.standards;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.parkwright.accounts.Account;
import org.parkwright.model.park.Discharge;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.ExchangeState;
import org.parkwright.model.park.LandUse;
import org.parkwright.model.park.Park;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.YearAccount;
import org.parkwright.model.park.Zone;
import org.parkwright.model.units.Units;

/**
 * What a park states by year, and what its greenhouse-gas account and its exchanges come to, as {@link ParkNumber}s.
 *
 * @since 0.2
 */
public final class ParkNumbers {

	private final EipModel model;
	private final Park park;
	private final Account account;
	private final int index;
	private final Map<Integer, YearAccount> years = new TreeMap<>();

	/** @param account of the greenhouse gases of the model */
	public ParkNumbers(EipModel model, Park park, Account account) {
		this.model = model;
		this.park = park;
		this.account = account;
		index = model.getParks().indexOf(park);
		park.getAccounts().stream().filter(each -> each.getYear() != null).forEach(each -> years.putIfAbsent(each.getYear(), each));
	}

	/** @return years of which the park has an account, in order */
	public List<Integer> years() {
		return List.copyOf(years.keySet());
	}

	/** @return the account of a year, or null */
	YearAccount account(int year) {
		return years.get(year);
	}

	/** @return whether money of both years is in prices of one year, so that it can be compared */
	public boolean likePrices(int first, int last) {
		return first == last || years.containsKey(first) && years.containsKey(last) && priceYear(first) == priceYear(last);
	}

	private int priceYear(int year) {
		Integer stated = years.get(year).getPriceYear();
		return stated == null ? year : stated;
	}

	/** @return the unit of a number of this model */
	static Unit<?> unit(ParkNumber number, EipModel model) {
		String currency = model == null || model.getCurrency() == null || !Units.isCurrency(model.getCurrency()) ? Units.CURRENCY : model.getCurrency();
		return Units.inCurrency(Units.parse(number.unit()), currency);
	}

	/** @return the number in its unit; its value NaN if it is unknown */
	public Amount of(ParkNumber number, int year) {
		return new Amount(value(number, year), unit(number, model));
	}

	private double value(ParkNumber number, int year) {
		YearAccount of = years.get(year);
		if (number.stated() != null) {
			return of == null ? Double.NaN : known(number.stated().apply(of));
		}
		if (number.substance() != null) {
			return of == null ? Double.NaN : discharged(of, number.substance());
		}
		return switch (number) {
			case POPULATION -> park.getPopulation() == null ? Double.NaN : park.getPopulation();
			case AREA -> known(park.getArea());
			case INDUSTRIAL_LAND -> industrialLand();
			case CO2E -> emitted(year);
			case EXCHANGES -> exchanges(year);
			default -> throw new IllegalStateException(number.word());
		};
	}

	private static double known(Double value) {
		return value == null ? Double.NaN : value;
	}

	/** A sum of which one part is unknown is unknown, and so is what nobody states. */
	private static double discharged(YearAccount of, String substance) {
		List<Discharge> found = of.getDischarges().stream().filter(each -> isOf(each.getSubstance(), substance)).toList();
		return found.isEmpty() ? Double.NaN : found.stream().mapToDouble(each -> known(each.getAmount())).sum();
	}

	private static boolean isOf(Substance substance, String code) {
		return substance != null && (code.equalsIgnoreCase(substance.getCode()) || code.equalsIgnoreCase(substance.getName()));
	}

	private double industrialLand() {
		List<Zone> zones = park.getZones().stream().filter(each -> each.getLandUse() == LandUse.INDUSTRIAL).toList();
		return zones.isEmpty() ? Double.NaN : zones.stream().mapToDouble(each -> known(each.getArea())).sum();
	}

	private double emitted(int year) {
		boolean counted = account.entries().stream().anyMatch(each -> each.park() == index && each.year() == year && each.numbers() > 0);
		return account.totals().stream().filter(each -> counted && each.park() == index && each.year() == year).mapToDouble(Account.Total::total).findFirst().orElse(Double.NaN);
	}

	/** Without a year of start it is not known whether an exchange runs. */
	private double exchanges(int year) {
		List<Exchange> inside = model.getExchanges().stream().filter(each -> each.getState() == ExchangeState.IMPLEMENTED).filter(this::isInside).toList();
		if (inside.stream().anyMatch(each -> each.getStartYear() == null)) {
			return Double.NaN;
		}
		return inside.stream().filter(each -> each.getStartYear() <= year && (each.getEndYear() == null || year < each.getEndYear())).count();
	}

	private boolean isInside(Exchange exchange) {
		return Objects.nonNull(exchange.getFrom()) && Objects.nonNull(exchange.getTo()) && within(exchange.getFrom()) && within(exchange.getTo());
	}

	private boolean within(EObject element) {
		return EcoreUtil.isAncestor(park, element);
	}
}
