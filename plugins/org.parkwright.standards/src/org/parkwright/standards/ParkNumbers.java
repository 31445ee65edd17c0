package org.parkwright.standards;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
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
 * What a park states by year, and what its greenhouse-gas account and its exchanges come to, as {@link ParkNumber}s. It does not refer to the model, nor follow its changes.
 *
 * @since 0.2
 */
public final class ParkNumbers {

	/** What a scenario changes of the numbers of a park. */
	@FunctionalInterface
	interface Changes {

		/** Nothing. */
		Changes NONE = (number, year) -> 0;

		/** @return what is added to a number in its unit; NaN if that is unknown */
		double of(ParkNumber number, int year);
	}

	/** Numbers that do not change by year. */
	private static final int ALWAYS = 0;

	private final String currency;
	private final Account account;
	private final int index;
	private final Changes changes;
	private final SortedMap<Integer, Integer> priceYears;
	private final Map<ParkNumber, Map<Integer, Double>> stated;
	/** First year of each exchange and the one behind its last; null if it is not known of all when they began. */
	private final List<int[]> exchanges;

	/** @param account of the greenhouse gases of the model */
	public ParkNumbers(EipModel model, Park park, Account account) {
		this.account = account;
		currency = currency(model);
		index = model.getParks().indexOf(park);
		changes = Changes.NONE;
		priceYears = new TreeMap<>();
		stated = new EnumMap<>(ParkNumber.class);
		for (YearAccount each : park.getAccounts()) {
			if (each.getYear() != null && priceYears.putIfAbsent(each.getYear(), each.getPriceYear() == null ? each.getYear() : each.getPriceYear()) == null) {
				for (ParkNumber number : ParkNumber.values()) {
					if (number.stated() != null || number.substance() != null) {
						state(number, each.getYear(), number.stated() != null ? known(number.stated().apply(each)) : discharged(each, number.substance()));
					}
				}
			}
		}
		state(ParkNumber.POPULATION, ALWAYS, park.getPopulation() == null ? Double.NaN : park.getPopulation());
		state(ParkNumber.AREA, ALWAYS, known(park.getArea()));
		state(ParkNumber.INDUSTRIAL_LAND, ALWAYS, industrialLand(park));
		exchanges = exchanges(model, park);
	}

	private ParkNumbers(ParkNumbers of, Changes changes) {
		currency = of.currency;
		account = of.account;
		index = of.index;
		priceYears = of.priceYears;
		stated = of.stated;
		exchanges = of.exchanges;
		this.changes = changes;
	}

	/** @return the same numbers as a scenario changes them */
	ParkNumbers with(Changes scenario) {
		return new ParkNumbers(this, scenario);
	}

	private void state(ParkNumber number, int year, double value) {
		stated.computeIfAbsent(number, key -> new HashMap<>()).put(year, value);
	}

	/** @return years of which the park has an account, in order */
	public List<Integer> years() {
		return List.copyOf(priceYears.keySet());
	}

	/** @return whether money of both years is in prices of one year, so that it can be compared */
	public boolean likePrices(int first, int last) {
		return first == last || priceYears.containsKey(first) && priceYears.get(first).equals(priceYears.get(last));
	}

	/** @return the currency of a model; that of formulas if it has none */
	static String currency(EipModel model) {
		return model == null || model.getCurrency() == null || !Units.isCurrency(model.getCurrency()) ? Units.CURRENCY : model.getCurrency();
	}

	/** @return the unit of a number in this currency */
	static Unit<?> unit(ParkNumber number, String currency) {
		return Units.inCurrency(Units.parse(number.unit()), currency);
	}

	/** @return the number in its unit; its value NaN if it is unknown */
	public Amount of(ParkNumber number, int year) {
		return new Amount(value(number, year) + changes.of(number, year), unit(number, currency));
	}

	private double value(ParkNumber number, int year) {
		return switch (number) {
			case POPULATION, AREA, INDUSTRIAL_LAND -> stated.get(number).get(ALWAYS);
			case CO2E -> emitted(year);
			case EXCHANGES -> exchanges == null ? Double.NaN : exchanges.stream().filter(each -> each[0] <= year && year < each[1]).count();
			default -> stated.getOrDefault(number, Map.of()).getOrDefault(year, Double.NaN);
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

	private static double industrialLand(Park park) {
		List<Zone> zones = park.getZones().stream().filter(each -> each.getLandUse() == LandUse.INDUSTRIAL).toList();
		return zones.isEmpty() ? Double.NaN : zones.stream().mapToDouble(each -> known(each.getArea())).sum();
	}

	private double emitted(int year) {
		boolean counted = account.entries().stream().anyMatch(each -> each.park() == index && each.year() == year && each.numbers() > 0);
		return account.totals().stream().filter(each -> counted && each.park() == index && each.year() == year).mapToDouble(Account.Total::total).findFirst().orElse(Double.NaN);
	}

	/** Without a year of start it is not known whether an exchange runs. */
	private static List<int[]> exchanges(EipModel model, Park park) {
		List<Exchange> inside = model.getExchanges().stream().filter(each -> each.getState() == ExchangeState.IMPLEMENTED)
				.filter(each -> within(each.getFrom(), park) && within(each.getTo(), park)).toList();
		return inside.stream().anyMatch(each -> each.getStartYear() == null) ? null
				: inside.stream().map(each -> new int[] { each.getStartYear(), each.getEndYear() == null ? Integer.MAX_VALUE : each.getEndYear() }).toList();
	}

	private static boolean within(EObject element, Park park) {
		return element != null && EcoreUtil.isAncestor(park, element);
	}
}
