package org.parkwright.standards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.measure.Unit;

import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * How an indicator is computed: numbers of the park and other indicators by name, combined by {@code + - * / ^} and parentheses, numbers with the
 * unit behind them ({@code 1 t/m3}), and the functions of {@link Function}. Units are worked out as scenarios do: a sum needs like units, a product
 * combines them. An unknown number makes the whole unknown, and its unit known still, so that a formula is checked before any number is there.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = power { ("*" | "/") power }
 * power   = "-" power | atom [ "^" digits ]
 * atom    = number [ unit ] | name | function "(" sum [ "," digits ] ")" | "(" sum ")"
 * </pre>
 *
 * @since 0.2
 */
public final class Formula {

	/** What a formula can do with a number of several years. */
	public enum Function {
		/** Mean growth a year since so many years before: (x(y)/x(y−n))^(1/n) − 1. */
		GROWTH("growth"),
		/** (D6): mean growth a year since the first year, by that of industrial added value. */
		ELASTICITY("elasticity");

		private final String word;

		Function(String word) {
			this.word = word;
		}

		/** @return its name in formulas */
		public String word() {
			return word;
		}
	}

	/** Where a formula finds what it names. */
	public interface Lookup {

		/**
		 * Finds a number.
		 *
		 * @return the number of a name in a year; its value NaN if it is unknown there
		 * @throws FormulaException if there is no such name, or its own formula is at fault
		 */
		Amount number(String name, int year) throws FormulaException;

		/** @return the years that elasticities are over: the first one of which added value in prices of the same year is known, and this one; none if there are not two */
		int[] span(int year);

		/** @return whether money of both years is in prices of one year */
		boolean likePrices(int first, int last);
	}

	/** A part of a formula. */
	@FunctionalInterface
	public interface Value {
		/** @return its value and unit in a year. @throws FormulaException if units don't fit, or a name is not known */
		Amount in(int year, Lookup lookup) throws FormulaException;
	}

	private static final int LONGEST = 1000;
	private static final int DEEPEST = 40;
	private static final int MOST_POWER = 24;
	private static final String END = "end of the formula";

	private final String text;
	private final Set<String> names = new LinkedHashSet<>();
	private final Value value;
	private int at;
	private int depth;

	private Formula(String text) throws FormulaException {
		this.text = text;
		if (text.length() > LONGEST) {
			throw new FormulaException("its formula has more than " + LONGEST + " characters.", "Split it into several indicators.");
		}
		value = sum();
		if (at < text.length()) {
			throw unexpected("an operator");
		}
	}

	/** @return the formula that a text says. @throws FormulaException if it says none, with the place */
	public static Formula parse(String text) throws FormulaException {
		return new Formula(text);
	}

	/** @return what it names, in order: numbers of the park and codes of indicators */
	public Set<String> names() {
		return Set.copyOf(names);
	}

	/** @return its value and unit in a year. @throws FormulaException if units don't fit, or a name is not known */
	public Amount in(int year, Lookup lookup) throws FormulaException {
		return value.in(year, lookup);
	}

	private Value sum() throws FormulaException {
		if (++depth > DEEPEST) {
			throw new FormulaException("its formula has too many parentheses in each other.", "Split it into several indicators.");
		}
		Value left = product();
		while (true) {
			if (accept('+')) {
				left = added(left, product(), 1);
			} else if (accept('-')) {
				left = added(left, product(), -1);
			} else {
				depth--;
				return left;
			}
		}
	}

	private static Value added(Value left, Value right, int sign) {
		return (year, lookup) -> {
			Amount one = left.in(year, lookup);
			Amount other = right.in(year, lookup);
			if (!Units.compatible(one.unit(), other.unit())) {
				throw new FormulaException("its formula adds " + Units.format(other.unit()) + " to " + Units.format(one.unit()) + ".", "Only like units add up. Correct the formula.");
			}
			return new Amount(one.value() + sign * other.in(one.unit()), one.unit());
		};
	}

	private Value product() throws FormulaException {
		Value left = power();
		while (true) {
			if (accept('*')) {
				Value one = left;
				Value other = power();
				left = (year, lookup) -> times(one.in(year, lookup), other.in(year, lookup));
			} else if (accept('/')) {
				Value one = left;
				Value other = power();
				left = (year, lookup) -> by(one.in(year, lookup), other.in(year, lookup));
			} else {
				return left;
			}
		}
	}

	private static Amount times(Amount one, Amount other) {
		return new Amount(one.value() * other.value(), one.unit().multiply(other.unit()));
	}

	/** Nothing is known of a quotient by zero. */
	private static Amount by(Amount one, Amount other) {
		return new Amount(other.value() == 0 ? Double.NaN : one.value() / other.value(), one.unit().divide(other.unit()));
	}

	private Value power() throws FormulaException {
		if (accept('-')) {
			Value of = power();
			return (year, lookup) -> {
				Amount amount = of.in(year, lookup);
				return new Amount(-amount.value(), amount.unit());
			};
		}
		Value base = atom();
		if (!accept('^')) {
			return base;
		}
		int exponent = digits(1, MOST_POWER);
		return (year, lookup) -> {
			Amount amount = base.in(year, lookup);
			return new Amount(Math.pow(amount.value(), exponent), amount.unit().pow(exponent));
		};
	}

	private Value atom() throws FormulaException {
		blanks();
		if (accept('(')) {
			Value inner = sum();
			require(')');
			return inner;
		}
		if (at < text.length() && isDigit(text.charAt(at))) {
			Amount number = number();
			return (year, lookup) -> number;
		}
		String word = word();
		if (word.isEmpty()) {
			throw unexpected("a number, a name or a parenthesis");
		}
		if (accept('(')) {
			return call(word);
		}
		names.add(word);
		return (year, lookup) -> lookup.number(word, year);
	}

	private Value call(String word) throws FormulaException {
		List<String> known = new ArrayList<>();
		for (Function function : Function.values()) {
			known.add(function.word);
			if (function.word.equals(word)) {
				Value of = sum();
				if (function == Function.ELASTICITY) {
					require(')');
					return elasticity(of);
				}
				require(',');
				int years = digits(1, 100);
				require(')');
				return growth(of, years);
			}
		}
		throw new FormulaException("its formula calls " + word + ", which is no function.", "Functions are " + String.join(" and ", known) + ".");
	}

	private static Value growth(Value of, int years) {
		return (year, lookup) -> Amount.plain(grown(of, year - years, year, lookup));
	}

	/** Money of different years grows in constant prices alone. */
	private static double grown(Value of, int first, int last, Lookup lookup) throws FormulaException {
		Amount now = of.in(last, lookup);
		double before = of.in(first, lookup).in(now.unit());
		boolean comparable = Units.currenciesOf(now.unit()).isEmpty() || lookup.likePrices(first, last);
		return comparable ? Growth.mean(before, now.value(), last - first) : Double.NaN;
	}

	private static Value elasticity(Value of) {
		return (year, lookup) -> {
			of.in(year, lookup);
			int[] span = lookup.span(year);
			if (span.length == 0) {
				return Amount.plain(Double.NaN);
			}
			double added = grown((at, in) -> in.number(ParkNumber.IAV.word(), at), span[0], span[1], lookup);
			return Amount.plain(Growth.elasticity(grown(of, span[0], span[1], lookup), added));
		};
	}

	private Amount number() throws FormulaException {
		int start = at;
		while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
			at++;
		}
		String digits = text.substring(start, at);
		double number;
		try {
			number = Double.parseDouble(digits);
		} catch (NumberFormatException e) {
			throw new FormulaException("its formula has " + digits + ", which is no number.", "Write for instance 0.5, or 1 t/m3.");
		}
		int end = at;
		blanks();
		int unit = at;
		while (at < text.length() && isUnit(text.charAt(at), at > unit)) {
			at++;
		}
		if (unit == at || unit == end) {
			at = unit;
			return Amount.plain(number);
		}
		return new Amount(number, unit(text.substring(unit, at)));
	}

	private static Unit<?> unit(String word) throws FormulaException {
		try {
			return Units.parse(word);
		} catch (UnitSyntaxException e) {
			throw new FormulaException("its formula has " + word + " behind a number, which is no unit.", "Write a unit such as t/m3, or an operator before a name.");
		}
	}

	/** A unit is written without blanks; what has an operator in front of it is no unit. */
	private static boolean isUnit(char c, boolean inside) {
		return Character.isLetter(c) || c == '%' || inside && (isDigit(c) || c == '/');
	}

	private String word() {
		int start = at;
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '.')) {
			at++;
		}
		return text.substring(start, at);
	}

	private int digits(int least, int most) throws FormulaException {
		blanks();
		int start = at;
		while (at < text.length() && isDigit(text.charAt(at)) && at - start < 4) {
			at++;
		}
		int number = at == start ? -1 : Integer.parseInt(text.substring(start, at));
		if (number < least || number > most) {
			throw new FormulaException("its formula needs a whole number from " + least + " to " + most + " at character " + (start + 1) + ".", "Write one, such as growth(iav, 3).");
		}
		return number;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private void blanks() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
	}

	private boolean accept(char c) {
		blanks();
		boolean there = at < text.length() && text.charAt(at) == c;
		at += there ? 1 : 0;
		return there;
	}

	private void require(char c) throws FormulaException {
		if (!accept(c)) {
			throw unexpected("'" + c + "'");
		}
	}

	private FormulaException unexpected(String wanted) {
		String found = at < text.length() ? "'" + text.charAt(at) + "' at character " + (at + 1) : END;
		return new FormulaException("its formula has " + found + " where " + wanted + " is expected.", "Correct the formula.");
	}
}
