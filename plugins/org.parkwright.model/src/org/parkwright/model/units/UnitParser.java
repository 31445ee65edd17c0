package org.parkwright.model.units;

import java.math.BigDecimal;
import java.math.BigInteger;

import javax.measure.Unit;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalNumber;

/**
 * Reads one unit:
 *
 * <pre>
 * product  = factor { ( "*" | "·" | "/" ) factor }
 * factor   = number [ factor ] | atom
 * atom     = ( symbol | "(" product ")" ) [ exponent ]
 * number   = decimal [ exponent ]
 * exponent = "^" [ "-" ] digits | superscript digits | digits
 * </pre>
 *
 * The last form of an exponent, as in m3, is for symbols only.
 */
final class UnitParser {
	private static final int LONGEST = 200;
	private static final int DEEPEST = 20;
	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
	private static final char SUPERSCRIPT_MINUS = '⁻';

	private final String text;
	private int at;
	private int depth;

	UnitParser(String text) {
		this.text = text;
	}

	Unit<?> parse() {
		if (text.length() > LONGEST) {
			throw fault("a unit has at most " + LONGEST + " characters", LONGEST, text.length() - LONGEST);
		}
		Unit<?> unit = product();
		if (at < text.length()) {
			char c = text.charAt(at);
			if (c == ')') {
				throw fault("')' without '('", at, 1);
			}
			int start = at;
			if (isSymbolPart(c)) {
				symbol();
			}
			throw fault(startsFactor(c) ? "write '*' or '/' between two units" : "'" + c + "' has no meaning in a unit", start, 1);
		}
		return unit;
	}

	private Unit<?> product() {
		Unit<?> unit = factor();
		while (true) {
			if (accept('*') || accept('·')) {
				unit = unit.multiply(factor());
			} else if (accept('/')) {
				unit = unit.divide(factor());
			} else {
				return unit;
			}
		}
	}

	private Unit<?> factor() {
		blanks();
		if (at < text.length() && isDigit(text.charAt(at))) {
			RationalNumber number = number();
			blanks();
			Unit<?> rest = at < text.length() && startsFactor(text.charAt(at)) ? factor() : AbstractUnit.ONE;
			return RationalNumber.ONE.equals(number) ? rest : rest.multiply(number);
		}
		return atom();
	}

	private Unit<?> atom() {
		Unit<?> unit;
		if (accept('(')) {
			int open = at - 1;
			if (++depth > DEEPEST) {
				throw fault("too many parentheses", open, 1);
			}
			unit = product();
			depth--;
			if (!accept(')')) {
				throw fault("'(' without ')'", open, 1);
			}
		} else {
			unit = symbol();
		}
		int start = at;
		Integer exponent = exponent();
		if (exponent == null) {
			return unit;
		}
		if (exponent == 0 || Math.abs(exponent) > Units.LARGEST_EXPONENT) {
			throw fault("an exponent is between 1 and " + Units.LARGEST_EXPONENT + " or negative", start, at - start);
		}
		return unit.pow(exponent);
	}

	private Unit<?> symbol() {
		int start = at;
		while (at < text.length() && isSymbolPart(text.charAt(at))) {
			at++;
		}
		if (at == start) {
			throw fault(start == text.length() ? "a unit is missing" : "a unit is missing before '" + text.charAt(start) + "'", start, 0);
		}
		String symbol = text.substring(start, at);
		Unit<?> unit = SymbolTable.unit(symbol);
		if (unit == null) {
			throw unknown(symbol, start);
		}
		return unit;
	}

	private UnitSyntaxException unknown(String symbol, int start) {
		int end = start + symbol.length();
		while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
			end++;
		}
		String whole = text.substring(start, end);
		String meant = SymbolTable.suggestion(whole);
		if (meant == null) {
			meant = SymbolTable.suggestion(symbol);
		}
		return fault("'" + whole + "' is not a known unit" + (meant == null ? "" : "; write " + meant), start, end - start);
	}

	private RationalNumber number() {
		int start = at;
		digits();
		if (at < text.length() && text.charAt(at) == '.') {
			at++;
			digits();
		}
		String digits = text.substring(start, at);
		if (digits.endsWith(".")) {
			throw fault("digits are missing after the point", at, 0);
		}
		RationalNumber number = RationalNumber.of(new BigDecimal(digits));
		if (number.signum() == 0) {
			throw fault("a unit cannot be 0", start, at - start);
		}
		Integer exponent = exponent();
		if (exponent == null) {
			return number;
		}
		if (Math.abs(exponent) > Units.LARGEST_EXPONENT) {
			throw fault("an exponent is at most " + Units.LARGEST_EXPONENT, start, at - start);
		}
		return number.pow(exponent);
	}

	private Integer exponent() {
		if (at >= text.length()) {
			return null;
		}
		int start = at;
		char c = text.charAt(at);
		if (c == '^') {
			at++;
			boolean negative = at < text.length() && text.charAt(at) == '-';
			if (negative) {
				at++;
			}
			int from = at;
			digits();
			return signed(text.substring(from, at), negative, start);
		}
		if (c == SUPERSCRIPT_MINUS || SUPERSCRIPTS.indexOf(c) >= 0) {
			boolean negative = c == SUPERSCRIPT_MINUS;
			if (negative) {
				at++;
			}
			StringBuilder digits = new StringBuilder();
			while (at < text.length() && SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0) {
				digits.append(SUPERSCRIPTS.indexOf(text.charAt(at++)));
			}
			return signed(digits.toString(), negative, start);
		}
		if (isDigit(c)) {
			digits();
			return signed(text.substring(start, at), false, start);
		}
		return null;
	}

	private Integer signed(String digits, boolean negative, int start) {
		if (digits.isEmpty()) {
			throw fault("an exponent is missing", at, 0);
		}
		BigInteger value = new BigInteger(digits);
		if (value.bitLength() > Integer.SIZE - 1) {
			throw fault("an exponent is at most " + Units.LARGEST_EXPONENT, start, at - start);
		}
		return negative ? -value.intValue() : value.intValue();
	}

	private void digits() {
		while (at < text.length() && isDigit(text.charAt(at))) {
			at++;
		}
	}

	private void blanks() {
		while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
			at++;
		}
	}

	private boolean accept(char c) {
		blanks();
		boolean found = at < text.length() && text.charAt(at) == c;
		if (found) {
			at++;
		}
		return found;
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static boolean startsFactor(char c) {
		return c == '(' || isDigit(c) || isSymbolPart(c);
	}

	private static boolean isSymbolPart(char c) {
		return Character.isLetter(c) || "%°$€¥¤".indexOf(c) >= 0;
	}

	private static UnitSyntaxException fault(String message, int offset, int length) {
		return new UnitSyntaxException(message, offset, length);
	}
}
