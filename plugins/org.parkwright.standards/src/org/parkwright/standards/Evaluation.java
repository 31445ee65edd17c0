package org.parkwright.standards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.parkwright.core.fault.Suggestions;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorSet;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * Computes the indicators of a set, of which one may name others. Without numbers of a park it finds units and faults alone.
 *
 * @since 0.2
 */
public final class Evaluation implements Formula.Lookup {

	private final String currency;
	private final ParkNumbers numbers;
	private final StatedValues stated;
	private final Evaluation standing;
	private final Map<String, Indicator> indicators = new LinkedHashMap<>();
	private final Map<String, Amount> done = new HashMap<>();
	private final Deque<String> open = new ArrayDeque<>();
	private Set<String> missing = new LinkedHashSet<>();

	/**
	 * What a formula comes to.
	 *
	 * @param value   in the unit of the indicator; NaN if it is unknown
	 * @param from    what it names
	 * @param missing what is unknown of that, with its year
	 */
	public record Computed(double value, List<String> from, List<String> missing) {

		static final Computed NOT = new Computed(Double.NaN, List.of(), List.of());
	}

	/**
	 * @param numbers  of the park, null to find faults alone
	 * @param stated   values of indicators, null likewise
	 * @param standing of a scenario: that of the stock as it stands, by which numbers that are stated move; else null
	 */
	Evaluation(String currency, IndicatorSet set, ParkNumbers numbers, StatedValues stated, Evaluation standing) {
		this.currency = currency;
		this.numbers = numbers;
		this.stated = stated;
		this.standing = standing;
		set.getIndicators().stream().filter(each -> each.getCode() != null).forEach(each -> indicators.putIfAbsent(each.getCode(), each));
	}

	/** Finds what is wrong with the formula of an indicator. @throws FormulaException that says it */
	public static void check(EipModel model, IndicatorSet set, Indicator indicator) throws FormulaException {
		new Evaluation(ParkNumbers.currency(model), set, null, null, null).computed(indicator, 0);
	}

	/** @return whether it has a formula */
	static boolean hasFormula(Indicator indicator) {
		return indicator.getExpression() != null && !indicator.getExpression().isBlank();
	}

	/** @return the unit of an indicator; that of plain numbers if it states none. @throws FormulaException if it is no unit */
	static Unit<?> unit(Indicator indicator) throws FormulaException {
		if (indicator.getUnit() == null || indicator.getUnit().isBlank()) {
			return Amount.ONE;
		}
		try {
			return Units.parse(indicator.getUnit());
		} catch (UnitSyntaxException e) {
			throw new FormulaException("its unit " + indicator.getUnit() + " is no unit of measure.", "State one, such as tce/t; 1 for plain numbers.");
		}
	}

	/** @return what the formula of an indicator comes to; nothing where it has none. A formula at fault comes to nothing, and checks tell of it */
	Computed compute(Indicator indicator, int year) {
		if (!hasFormula(indicator)) {
			return Computed.NOT;
		}
		missing = new LinkedHashSet<>();
		try {
			List<String> from = List.copyOf(Formula.parse(indicator.getExpression()).names());
			double value = computed(indicator, year).value();
			return new Computed(value, from.stream().sorted().toList(), Double.isNaN(value) ? List.copyOf(missing) : List.of());
		} catch (FormulaException e) {
			return Computed.NOT;
		}
	}

	/** @return in the unit of the indicator */
	private Amount computed(Indicator indicator, int year) throws FormulaException {
		String key = indicator.getCode() + '\n' + year;
		if (open.contains(key)) {
			throw new FormulaException("its formula reads itself, by way of " + String.join(", ", open.reversed().stream().map(each -> each.replaceFirst("\n.*", "")).toList()) + ".",
					"Take the name of the indicator out of the formulas that it reads.");
		}
		Amount known = done.get(key);
		if (known != null) {
			return known;
		}
		Formula formula = Formula.parse(indicator.getExpression());
		open.push(key);
		try {
			Amount amount = formula.in(year, this);
			Unit<?> unit = unit(indicator);
			if (!Units.compatible(amount.unit(), unit) && Units.compatibleAsMoney(amount.unit(), unit)) {
				missing.add("currency");
				return new Amount(Double.NaN, unit);
			}
			Amount result = new Amount(amount.in(unit), unit);
			if (!Double.isNaN(result.value())) {
				done.put(key, result);
			}
			return result;
		} finally {
			open.pop();
		}
	}

	@Override
	public Amount number(String name, int year) throws FormulaException {
		Optional<ParkNumber> number = ParkNumber.of(name);
		Amount amount = number.isPresent() ? ofPark(number.get(), year) : ofIndicator(name, year);
		if (Double.isNaN(amount.value())) {
			missing.add(name + " " + year);
		}
		return amount;
	}

	private Amount ofPark(ParkNumber number, int year) {
		return numbers == null ? new Amount(Double.NaN, ParkNumbers.unit(number, currency)) : numbers.of(number, year);
	}

	private Amount ofIndicator(String code, int year) throws FormulaException {
		Indicator other = indicators.get(code);
		if (other == null) {
			List<String> known = new ArrayList<>(ParkNumber.words());
			known.addAll(indicators.keySet());
			throw new FormulaException("its formula names " + code + ", which is neither a number of the park nor an indicator of its set.",
					Suggestions.nearest(code, known).map(near -> "Did you mean " + near + "?").orElse("Numbers are " + String.join(", ", ParkNumber.words()) + "."));
		}
		double known = stated == null ? Double.NaN : stated(other, year);
		if (!Double.isNaN(known) || !hasFormula(other)) {
			return new Amount(known, unit(other));
		}
		return computed(other, year);
	}

	/** @return what is entered of an indicator; in a scenario it moves by as much as its formula does. NaN if nothing is */
	double stated(Indicator indicator, int year) throws FormulaException {
		double entered = stated.value(indicator, year);
		if (standing == null || Double.isNaN(entered) || !hasFormula(indicator)) {
			return entered;
		}
		double before = standing.computed(indicator, year).value();
		return Double.isNaN(before) ? entered : entered + computed(indicator, year).value() - before;
	}

	/** The same of an indicator whose formula may be at fault, of which checks tell. */
	double statedOrEntered(Indicator indicator, int year) {
		try {
			return stated(indicator, year);
		} catch (FormulaException e) {
			return stated.value(indicator, year);
		}
	}

	@Override
	public int[] span(int year) {
		if (numbers == null) {
			return new int[] { year, year + 1 };
		}
		int[] first = numbers.years().stream().mapToInt(Integer::intValue).filter(each -> each < year && numbers.likePrices(each, year) && numbers.of(ParkNumber.IAV, each).value() > 0)
				.limit(1).toArray();
		if (first.length == 0) {
			missing.add(ParkNumber.IAV.word() + " of an earlier year in the same prices");
			return first;
		}
		return new int[] { first[0], year };
	}

	@Override
	public boolean likePrices(int first, int last) {
		boolean like = numbers == null || numbers.likePrices(first, last);
		if (!like) {
			missing.add("prices of one year in " + first + " and " + last);
		}
		return like;
	}

	/** @return mean growth of added value over the span of elasticities; NaN if it is unknown */
	double growth(int year) {
		int[] span = span(year);
		return span.length == 0 ? Double.NaN : Growth.mean(numbers.of(ParkNumber.IAV, span[0]).value(), numbers.of(ParkNumber.IAV, span[1]).value(), span[1] - span[0]);
	}
}
