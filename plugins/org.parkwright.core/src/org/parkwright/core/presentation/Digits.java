package org.parkwright.core.presentation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as readers see them: thousands by comma, a real minus sign, enough digits and no more. */
final class Digits {

	/** Digits that the largest number of a column has at least. */
	private static final int SIGNIFICANT = 3;
	private static final int MOST_DECIMALS = 6;
	private static final char MINUS = '\u2212';

	private Digits() {
	}

	/** @return how many decimals numbers have of which this is the size of the largest. @param least at least so many */
	static int decimals(double largest, int least) {
		if (!(largest > 0) || !Double.isFinite(largest)) {
			return least;
		}
		return Math.clamp(SIGNIFICANT - 1L - (int) Math.floor(Math.log10(largest)), least, MOST_DECIMALS);
	}

	/**
	 * How many decimals a number is shown with: one that would be shown as 0 though it is not gets as many as its first digit
	 * needs.
	 *
	 * @param decimals that others of its column have
	 * @return -1 for one that is so small that it is written with a power of ten
	 */
	static int shown(double value, int decimals) {
		double size = Math.abs(value);
		if (value == 0 || size >= 0.5 * Math.pow(10, -decimals)) {
			return decimals;
		}
		int needed = (int) Math.ceil(-Math.log10(size));
		return needed > MOST_DECIMALS ? -1 : needed;
	}

	/** @param value finite @param decimals see {@link #shown} */
	static String text(double value, int decimals) {
		if (value == 0) {
			return "0";
		}
		int digits = shown(value, decimals);
		double size = Math.abs(value);
		return signed(value, digits < 0 ? String.format(Locale.ROOT, "%.1e", size).replace('-', MINUS)
				: pattern(digits).format(BigDecimal.valueOf(size)));
	}

	/** @return the number with at most so many significant digits and decimals. @param value finite */
	static String rounded(double value, int decimals, int significant) {
		if (value == 0) {
			return "0";
		}
		BigDecimal few = BigDecimal.valueOf(Math.abs(value)).round(new MathContext(significant, RoundingMode.HALF_UP));
		return signed(value, pattern(Math.clamp(few.scale(), 0, decimals)).format(few));
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
