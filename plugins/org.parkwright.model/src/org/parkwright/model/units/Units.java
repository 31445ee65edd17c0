package org.parkwright.model.units;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalConverter;

/**
 * Reads, writes and converts units of measure. Immutable and safe for use by many threads.
 *
 * <p>A unit is written with the symbols of {@link #symbols()}, {@code *} or {@code ·}, {@code /}, parentheses and
 * exponents: {@code MW}, {@code kW/(t/d)}, {@code kg/m3}, {@code m³/d}, {@code t*km/a}, {@code J/kg^2}. A number
 * belongs to what follows it, so {@code tce/10^4 m3} is tonnes of coal equivalent per ten thousand cubic metres.
 * Of several {@code /} each divides what stands before it: {@code GJ/kW/a} is {@code GJ/(kW*a)}.
 *
 * <p><b>The accounting year {@code a} is a dimension of its own</b> and converts neither to hours nor to days.
 * If it did, a capacity in MW and an annual energy in MWh/a would fit each other, and so would a price per kW and one
 * per kWh a year; these are the mistakes units are to catch. Full-load hours have the unit h/a, and
 * {@code MW * h/a = MWh/a} comes out by itself.
 *
 * <p><b>Every currency is a dimension of its own</b> too, since exchange rates are data. Each is written by its code of ISO 4217,
 * with an {@code M} before it for a million. {@code currency}, or {@code ¤}, stands for the currency of what is at hand: in the
 * metamodel for that of the model, in prices that a study asks for for that of the study.
 *
 * <p>Tonnes of coal equivalent are energy: 1 kgce = 29.2712 MJ (7000 kcal of 4.1816 J).
 * MWe, MWth and their like are MW: whether a capacity is electrical or thermal is an attribute, not a unit.
 * Temperatures have the one unit {@code degC}, so no shift of zero ever enters a factor.
 *
 * @since 0.1
 */
public final class Units {
	/** The largest exponent of a unit, with either sign; no quantity has a larger one, and powers are made one by one. */
	public static final int LARGEST_EXPONENT = 24;

	/**
	 * Stands for the currency of what is at hand.
	 *
	 * @since 0.2
	 */
	public static final String CURRENCY = "currency";

	private static final int CACHE_LIMIT = 2000;
	private static final ConcurrentMap<String, Unit<?>> PARSED = new ConcurrentHashMap<>();
	/** Dimensions of products are costly to work out. */
	private static final ConcurrentMap<Pair, Boolean> COMPATIBLE = new ConcurrentHashMap<>();

	/** Units are walked through for their currencies. */
	private static final ConcurrentMap<Unit<?>, Map<String, Integer>> MONEY = new ConcurrentHashMap<>();

	private record Pair(Unit<?> a, Unit<?> b) {
		/** What Java itself would put here it makes anew in each process, which takes longer than all units of a study. */
		@Override
		public boolean equals(Object other) {
			return other instanceof Pair pair && a.equals(pair.a) && b.equals(pair.b);
		}

		@Override
		public int hashCode() {
			return 31 * a.hashCode() + b.hashCode();
		}
	}

	private Units() {
	}

	/**
	 * Reads a unit.
	 *
	 * @param text such as {@code t/MWh}; {@code 1} for a pure number
	 * @return the unit
	 * @throws UnitSyntaxException if the text is no unit, with the place and what is known about the remedy
	 */
	public static Unit<?> parse(String text) {
		Unit<?> known = PARSED.get(text);
		if (known != null) {
			return known;
		}
		Unit<?> unit = new UnitParser(text).parse();
		if (PARSED.size() < CACHE_LIMIT) {
			PARSED.put(text, unit);
		}
		return unit;
	}

	/** @return the unit as a text that {@link #parse} reads back as a unit of factor 1 to it */
	public static String format(Unit<?> unit) {
		return UnitFormatter.format(unit);
	}

	/** @return whether quantities in the two units can be compared and added, that is, whether a factor exists */
	public static boolean compatible(Unit<?> a, Unit<?> b) {
		Pair pair = new Pair(a, b);
		Boolean known = COMPATIBLE.get(pair);
		if (known == null) {
			// of the dimensions of two currencies the library takes some quotients for their inverse
			known = currenciesOf(a).equals(currenciesOf(b)) && CurrencyUnits.with(a, AbstractUnit.ONE).isCompatible(CurrencyUnits.with(b, AbstractUnit.ONE));
			if (COMPATIBLE.size() < CACHE_LIMIT) {
				COMPATIBLE.put(pair, known);
			}
		}
		return known;
	}

	/**
	 * The number a quantity in one unit is multiplied by to have it in another.
	 *
	 * @return the factor, computed as a fraction of whole numbers and rounded once: MWh to GJ is 3.6
	 * @throws IllegalArgumentException if the units are not {@link #compatible}
	 */
	public static double factor(Unit<?> from, Unit<?> to) {
		UnitConverter converter;
		if (!compatible(from, to)) {
			throw new IllegalArgumentException(format(from) + " does not convert to " + format(to));
		}
		try {
			converter = from.getConverterToAny(to);
		} catch (IncommensurableException e) {
			throw new IllegalArgumentException(format(from) + " does not convert to " + format(to), e);
		}
		if (converter instanceof RationalConverter rational) {
			return new BigDecimal(rational.getDividend())
					.divide(new BigDecimal(rational.getDivisor()), MathContext.DECIMAL128).doubleValue();
		}
		return converter.convert(1.0);
	}

	/**
	 * Finds the currencies of a unit.
	 *
	 * @return the power of each by its code, or by {@code currency} for the one that stands for another; none for a unit without money
	 * @since 0.2
	 */
	public static Map<String, Integer> currenciesOf(Unit<?> unit) {
		Map<String, Integer> known = MONEY.get(unit);
		if (known == null) {
			Map<String, Integer> powers = new TreeMap<>();
			CurrencyUnits.add(unit, 1, powers);
			powers.values().removeIf(power -> power == 0);
			known = Collections.unmodifiableMap(powers);
			if (MONEY.size() < CACHE_LIMIT) {
				MONEY.put(unit, known);
			}
		}
		return known;
	}

	/**
	 * @param currency code of a currency, or {@code currency}
	 * @return the unit with this currency in place of each that stands in it
	 * @since 0.2
	 */
	public static Unit<?> inCurrency(Unit<?> unit, String currency) {
		return Set.of(currency).containsAll(currenciesOf(unit).keySet()) ? unit : CurrencyUnits.with(unit, parse(currency));
	}

	/**
	 * @return whether two units are {@link #compatible} when all money is of one currency
	 * @since 0.2
	 */
	public static boolean compatibleAsMoney(Unit<?> a, Unit<?> b) {
		return compatible(a, b) || compatible(inCurrency(a, CURRENCY), inCurrency(b, CURRENCY));
	}

	/** @return all symbols that {@link #parse} knows but those of currencies, in the order a list should show them */
	public static Set<String> symbols() {
		return SymbolTable.symbols();
	}

	/**
	 * @return the currency of the country of a locale; none if the locale names no country, or one that has no money of its own
	 * @since 0.2
	 */
	public static Optional<String> customaryCurrency(Locale locale) {
		boolean country = Arrays.asList(Locale.getISOCountries()).contains(locale.getCountry());
		return Optional.ofNullable(country ? Currency.getInstance(locale) : null).map(Currency::getCurrencyCode);
	}

	/**
	 * @return whether a text is the code of a currency
	 * @since 0.2
	 */
	public static boolean isCurrency(String code) {
		return SymbolTable.isCurrency(code);
	}

	/**
	 * @return the codes of all currencies in the order of the alphabet; with an {@code M} before it each is a million
	 * @since 0.2
	 */
	public static SortedSet<String> currencies() {
		return SymbolTable.currencies();
	}
}
