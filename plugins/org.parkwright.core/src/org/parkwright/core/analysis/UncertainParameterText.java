package org.parkwright.core.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.parkwright.core.analysis.UncertainParameterChange.Kind;

/**
 * An uncertain parameter, as tables and charts show it.
 *
 * @param name name of the parameter, or {@code discount rate}, {@code hours}, {@code lifetime}
 * @param kind whether its values are factors on what the study states, or take its place
 * @param unit of its values; {@code 1} for a factor
 * @since 0.2
 */
public record UncertainParameterText(String name, Kind kind, String unit) {

	private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);
	/** Numbers of so many digits are as short as need be. */
	private static final int SHORT = 4;
	private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
	private static final String DISCOUNT_RATE = "discount rate";

	/**
	 * A value as a reader would write it: a factor as the change that it makes, {@code +20 %}, a discount rate in percent,
	 * any other value with its unit. At most 12 digits.
	 *
	 * @param value finite
	 */
	public String text(double value) {
		return text(value, 0);
	}

	/**
	 * One of several values that lie {@code step} apart; of many digits only those that tell them apart and two more.
	 *
	 * @see #text(double)
	 */
	String text(double value, double step) {
		BigDecimal exact = new BigDecimal(value).round(DIGITS);
		if (kind == Kind.FACTOR) {
			String change = number(exact.subtract(BigDecimal.ONE).multiply(PERCENT), 100 * step);
			return (value > 1 && !change.equals("0") ? "+" : "") + change + " %";
		}
		if (name.equals(DISCOUNT_RATE)) {
			return number(exact.multiply(PERCENT), 100 * step) + " %";
		}
		return number(exact, step) + (unit.equals("1") ? "" : " " + unit);
	}

	private static String number(BigDecimal value, double step) {
		int decimals = step > 0 ? Math.max(0, 2 - (int) Math.floor(Math.log10(step))) : Integer.MAX_VALUE;
		BigDecimal exact = value.round(DIGITS).stripTrailingZeros();
		BigDecimal rounded = exact.precision() > SHORT && exact.scale() > decimals
				? exact.setScale(decimals, RoundingMode.HALF_EVEN) : exact;
		DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
		format.setMaximumFractionDigits(Math.max(0, rounded.stripTrailingZeros().scale()));
		return format.format(rounded);
	}
}
