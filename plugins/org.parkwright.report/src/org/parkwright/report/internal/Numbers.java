package org.parkwright.report.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as a reader of English sees them: thousands by comma, unknown as a word. */
final class Numbers {

	/** Shown for a quantity that is not known. */
	static final String UNKNOWN = "unknown";

	/** Shown for a quotient without a value, as nothing is there to divide by, and for the unit of a pure number. */
	static final String NONE = "\u2013";

	/** The one that spreadsheets take for a number; the fonts of the report have no other. */
	private static final char MINUS = '-';

	private Numbers() {
	}

	/**
	 * @param value    any; NaN and infinity are unknown
	 * @param decimals digits behind the point; a number that would be shown as 0 though it is not gets as many as its
	 *                 first digit needs
	 * @return the number as text
	 */
	static String text(double value, int decimals) {
		if (!Double.isFinite(value)) {
			return UNKNOWN;
		}
		if (value == 0) {
			return "0";
		}
		int digits = decimals;
		double size = Math.abs(value);
		if (size < 0.5 * Math.pow(10, -decimals)) {
			digits = (int) Math.ceil(-Math.log10(size));
			if (digits > 12) {
				return signed(value, String.format(Locale.ROOT, "%.1e", size));
			}
		}
		return signed(value, pattern(digits).format(size));
	}

	/** @return the number with its unit, which stay on one line; unknown stands alone */
	static String text(double value, int decimals, String unit) {
		return Double.isFinite(value) ? text(value, decimals) + '\u00a0' + unit : UNKNOWN;
	}

	/** @return a count with thousands separators */
	static String count(long value) {
		return text(value, 0);
	}

	/** @return {@code part/whole} in percent without its sign; what is there but rounds to 0 is "&lt; 0.1" or the like */
	static String percent(double part, double whole, int decimals) {
		if (whole == 0) {
			return NONE;
		}
		double percent = 100 * part / whole;
		double least = Math.pow(10, -decimals);
		return percent > 0 && percent < least / 2 ? "< " + text(least, decimals) : text(percent, decimals);
	}

	/** @return all digits that the number has, at most 12 significant ones, as a parameter is written */
	static String exact(double value) {
		if (!Double.isFinite(value)) {
			return UNKNOWN;
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal digits = new BigDecimal(value).round(new java.math.MathContext(12)).stripTrailingZeros();
		return signed(value, pattern(Math.max(0, digits.scale())).format(digits.abs()));
	}

	private static String signed(double value, String size) {
		return value < 0 ? MINUS + size : size;
	}

	private static DecimalFormat pattern(int decimals) {
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setRoundingMode(RoundingMode.HALF_UP);
		format.setMinimumFractionDigits(decimals);
		format.setMaximumFractionDigits(decimals);
		return format;
	}
}
