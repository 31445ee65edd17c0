package org.parkwright.design;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.measure.Unit;

import org.parkwright.model.park.ParkFactory;
import org.parkwright.model.park.ParkPackage;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/**
 * Numbers that people type, with or without a unit: "215 000 t/a", "1,200", "0,5", "3.2e4 GJ/a". A comma before groups
 * of three digits parts thousands, any other comma is a decimal comma.
 *
 * @param value the number
 * @param unit  the text behind it, perhaps empty
 */
record Numbers(double value, String unit) {

	private static final MathContext TYPED_DIGITS = new MathContext(15);
	private static final Pattern TYPED = Pattern
			.compile("([+-]?[\\d.,'\\u2019\\s\\u00a0\\u2009\\u202f]*\\d(?:[eE][+-]?\\d{1,3})?)\\s*(\\D.*)?", Pattern.DOTALL);
	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2009\\u202f'\\u2019]");
	private static final Pattern THOUSAND = Pattern.compile("(?<!\\.\\d{0,20})(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))");
	private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?([eE][+-]?\\d+)?");

	/** @return the number and what stands behind it; empty if the text does not begin with a finite number */
	static Optional<Numbers> read(Object text) {
		Matcher matcher = TYPED.matcher(text == null ? "" : text.toString().strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String digits = BLANKS.matcher(matcher.group(1)).replaceAll("");
		digits = THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
		try {
			double value = Double.parseDouble(digits);
			String unit = matcher.group(2) == null ? "" : matcher.group(2).strip();
			return Double.isInfinite(value) ? Optional.empty() : Optional.of(new Numbers(value, unit));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** @return the number in another unit; empty if its unit cannot be read or does not convert; as it is without unit */
	Optional<Double> in(String other) {
		if (unit.isEmpty() || unit.equals(other)) {
			return Optional.of(value);
		}
		Optional<Unit<?>> from = parsed(unit);
		Optional<Unit<?>> to = other == null ? Optional.empty() : parsed(other);
		if (from.isEmpty() || to.isEmpty() || !Units.compatible(from.get(), to.get())) {
			return Optional.empty();
		}
		return Optional.of(typed(value * Units.factor(from.get(), to.get())));
	}

	/** Nobody types more digits than these; the rest is rounding of the conversion, which would be shown as 35.000000000000004 %. */
	private static double typed(double converted) {
		return Double.isFinite(converted) ? new BigDecimal(converted).round(TYPED_DIGITS).doubleValue() : converted;
	}

	static Optional<Unit<?>> parsed(String unit) {
		try {
			return Optional.of(Units.parse(unit));
		} catch (UnitSyntaxException e) {
			return Optional.empty();
		}
	}

	/** @return all digits of the number, thousands parted by commas, with the unit if there is one; {@link #read} reads it back */
	static String withUnit(Double value, String unit) {
		String digits = ParkFactory.eINSTANCE.convertToString(ParkPackage.Literals.QUANTITY, value);
		String number = digits.indexOf('E') >= 0 ? digits : THOUSAND.matcher(digits).replaceAll(",");
		return unit == null || unit.isBlank() || unit.equals("1") ? number : number + " " + unit;
	}
}
