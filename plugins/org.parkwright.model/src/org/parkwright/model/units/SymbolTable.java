package org.parkwright.model.units;

import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.measure.Unit;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.Calculus;
import tech.units.indriya.function.RationalNumber;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The known symbols and, for the ones people write by habit, the symbol to write instead. Currencies and millions of them are
 * made when they are asked for, from those that Java knows.
 */
final class SymbolTable {
	private static final Map<String, Unit<?>> UNITS = new LinkedHashMap<>();
	private static final Map<Unit<?>, String> SYMBOLS = new ConcurrentHashMap<>();
	private static final Map<String, Unit<?>> MONEY = new ConcurrentHashMap<>();
	/** Signs of dimensions are single characters: behind this one, one for each code of three letters. */
	private static final char FIRST_CURRENCY = '\u4e00';
	private static final int LETTERS = 26;
	private static final String MILLION = "M";
	private static final int CODE = 3;
	private static final Map<String, String> HABITS = Map.ofEntries(
			Map.entry("year", "a"), Map.entry("years", "a"), Map.entry("yr", "a"), Map.entry("y", "a"),
			Map.entry("hour", "h"), Map.entry("hours", "h"), Map.entry("hr", "h"), Map.entry("day", "d"),
			Map.entry("ton", "t"), Map.entry("tons", "t"), Map.entry("tonne", "t"), Map.entry("tonnes", "t"),
			Map.entry("RMB", "CNY"), Map.entry("yuan", "CNY"), Map.entry("¥", "CNY"), Map.entry("$", "USD"),
			Map.entry("€", "EUR"), Map.entry("percent", "%"), Map.entry("°C", "degC"), Map.entry("°", "deg"),
			Map.entry("tCO2e", "t"), Map.entry("tCO2", "t"), Map.entry("people", "person"));

	/** MJ per kgce: 7000 kcal, the standard coal of GB/T 2589. */
	private static final RationalNumber STANDARD_COAL = RationalNumber.of(292712, 10000);

	static {
		findNumberSystem();
		put("1", AbstractUnit.ONE);
		put("%", AbstractUnit.ONE.divide(100));

		Unit<?> watt = tech.units.indriya.unit.Units.WATT;
		scaled(watt, "W", 1, "kW", 1_000, "MW", 1_000_000, "GW", 1_000_000_000);
		for (String suffix : new String[] { "e", "th" }) {
			alias("kW" + suffix, "kW");
			alias("MW" + suffix, "MW");
			alias("GW" + suffix, "GW");
		}
		Unit<?> joule = tech.units.indriya.unit.Units.JOULE;
		scaled(joule, "J", 1, "kJ", 1_000, "MJ", 1_000_000, "GJ", 1_000_000_000, "TJ", 1_000_000_000_000L,
				"PJ", 1_000_000_000_000_000L);
		scaled(joule, "Wh", 3_600, "kWh", 3_600_000, "MWh", 3_600_000_000L, "GWh", 3_600_000_000_000L,
				"TWh", 3_600_000_000_000_000L);
		put("gce", joule.multiply(STANDARD_COAL.multiply(RationalNumber.ofInteger(1_000))));
		put("kgce", joule.multiply(STANDARD_COAL.multiply(RationalNumber.ofInteger(1_000_000))));
		put("tce", joule.multiply(STANDARD_COAL.multiply(RationalNumber.ofInteger(1_000_000_000))));

		Unit<?> second = tech.units.indriya.unit.Units.SECOND;
		scaled(second, "s", 1, "min", 60, "h", 3_600, "d", 86_400);
		base("a", "accounting year", 'Y');

		Unit<?> kilogram = tech.units.indriya.unit.Units.KILOGRAM;
		put("mg", kilogram.divide(1_000_000));
		put("g", kilogram.divide(1_000));
		scaled(kilogram, "kg", 1, "t", 1_000, "kt", 1_000_000, "Mt", 1_000_000_000);

		Unit<?> metre = tech.units.indriya.unit.Units.METRE;
		put("mm", metre.divide(1_000));
		put("cm", metre.divide(100));
		scaled(metre, "m", 1, "km", 1_000);
		put("ha", metre.pow(2).multiply(10_000));
		put("L", metre.pow(3).divide(1_000));

		scaled(tech.units.indriya.unit.Units.PASCAL, "Pa", 1, "kPa", 1_000, "MPa", 1_000_000, "bar", 100_000);
		scaled(tech.units.indriya.unit.Units.VOLT, "V", 1, "kV", 1_000);
		base("degC", "degree Celsius", 'Θ');
		base("deg", "degree of arc", '∠');

		base("currency", "currency of the model", '¤');
		alias("¤", "currency");
		base("person", "person", 'P');
	}

	private SymbolTable() {
	}

	/**
	 * The library looks for its number system by the context class loader, once. That of a thread in which a plug-in works is the plug-in's, which
	 * knows nothing of the library.
	 */
	private static void findNumberSystem() {
		Thread thread = Thread.currentThread();
		ClassLoader context = thread.getContextClassLoader();
		thread.setContextClassLoader(Calculus.class.getClassLoader());
		try {
			Calculus.currentNumberSystem();
		} finally {
			thread.setContextClassLoader(context);
		}
	}

	/** @return the unit, or null if the symbol is unknown */
	static Unit<?> unit(String symbol) {
		Unit<?> unit = UNITS.get(symbol);
		return unit == null ? money(symbol) : unit;
	}

	private static Unit<?> money(String symbol) {
		String code = symbol.startsWith(MILLION) && symbol.length() > CODE ? symbol.substring(MILLION.length()) : symbol;
		if (!MONEY.containsKey(symbol) && isCurrency(code)) {
			int index = code.chars().reduce(0, (sum, letter) -> LETTERS * sum + letter - 'A');
			Unit<?> one = new BaseUnit<>(code, code, UnitDimension.parse((char) (FIRST_CURRENCY + index)));
			// both at once, so that a million is written in one way whatever was read before
			named(code, one);
			named(MILLION + code, one.multiply(1_000_000));
		}
		return MONEY.get(symbol);
	}

	private static void named(String symbol, Unit<?> unit) {
		SYMBOLS.putIfAbsent(unit, symbol);
		MONEY.putIfAbsent(symbol, unit);
	}

	/** @return whether it is the code of a currency; of {@code currency}, which stands for one, it is not */
	static boolean isCurrency(String symbol) {
		if (symbol.length() != CODE || !symbol.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
			return false;
		}
		try {
			return isMoney(Currency.getInstance(symbol));
		} catch (IllegalArgumentException e) {
			// Java asks no other way without reading all of them
			return false;
		}
	}

	/** Metals and funds have codes too, but no money is counted in them. */
	private static boolean isMoney(Currency currency) {
		return currency.getDefaultFractionDigits() >= 0;
	}

	/** @return the codes of all currencies in the order of the alphabet */
	static SortedSet<String> currencies() {
		return Currencies.CODES;
	}

	/** Read when somebody asks for all, which a run does not. */
	private static final class Currencies {
		static final SortedSet<String> CODES = Collections.unmodifiableSortedSet(Currency.getAvailableCurrencies().stream()
				.filter(SymbolTable::isMoney).map(Currency::getCurrencyCode).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** @return the symbol, or null if the unit has none of its own */
	static String symbol(Unit<?> unit) {
		return SYMBOLS.get(unit);
	}

	static Set<String> symbols() {
		return Collections.unmodifiableSet(UNITS.keySet());
	}

	/** @return the symbol that was probably meant, or null */
	static String suggestion(String unknown) {
		String habit = HABITS.get(unknown);
		if (habit != null) {
			return habit;
		}
		return Stream.concat(UNITS.keySet().stream(), currencies().stream()).filter(unknown::equalsIgnoreCase).findFirst().orElse(null);
	}

	private static void scaled(Unit<?> unit, Object... symbolsAndFactors) {
		for (int i = 0; i < symbolsAndFactors.length; i += 2) {
			long factor = ((Number) symbolsAndFactors[i + 1]).longValue();
			put((String) symbolsAndFactors[i], factor == 1 ? unit : unit.multiply(factor));
		}
	}

	private static void base(String symbol, String name, char dimension) {
		put(symbol, new BaseUnit<>(symbol, name, UnitDimension.parse(dimension)));
	}

	private static void put(String symbol, Unit<?> unit) {
		UNITS.put(symbol, unit);
		SYMBOLS.put(unit, symbol);
	}

	private static void alias(String symbol, String of) {
		UNITS.put(symbol, UNITS.get(of));
	}
}
