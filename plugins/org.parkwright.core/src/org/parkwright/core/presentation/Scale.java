package org.parkwright.core.presentation;

import java.util.List;
import java.util.Map;

import org.parkwright.core.section.Column;

/**
 * The multiple of a unit in which numbers read well.
 *
 * @param origin what is taken off before
 * @param size   how many of the unit make one
 * @param prefix English word in front of the symbol, such as {@code million}, or empty
 * @param symbol of the unit
 */
record Scale(double origin, double size, String prefix, String symbol) {

	static final Scale PLAIN = new Scale(0, 1, "", "");
	static final Scale PERCENT = new Scale(0, 0.01, "", "%");
	static final Scale YES_NO = new Scale(0, 1, "", "");
	private static final Scale CHANGE = new Scale(1, 0.01, "", "%");
	private static final double LEAST = 1;
	private static final Map<String, List<Scale>> MULTIPLES = Map.of(
			"t", List.of(new Scale(0, 1e6, "", "Mt"), new Scale(0, 1e3, "", "kt")),
			"GJ", List.of(new Scale(0, 1e6, "", "PJ"), new Scale(0, 1e3, "", "TJ")),
			"MWh", List.of(new Scale(0, 1e6, "", "TWh"), new Scale(0, 1e3, "", "GWh")));
	private static final List<Scale> AMOUNTS = List.of(new Scale(0, 1e9, "bn", ""), new Scale(0, 1e6, "million", ""),
			new Scale(0, 1e3, "thousand", ""));

	/**
	 * @param unit    as columns have it: mass, energy and money have multiples, also by year; all else is shown as it is
	 * @param largest size of the largest number
	 */
	static Scale of(String unit, double largest) {
		int end = unit.indexOf(' ') < 0 ? unit.indexOf('/') : unit.indexOf(' ');
		String base = end < 0 ? unit : unit.substring(0, end);
		String rest = unit.substring(base.length());
		boolean whole = rest.isEmpty() || rest.equals("/a") || rest.startsWith(" ");
		for (Scale scale : !whole ? List.<Scale>of() : MULTIPLES.getOrDefault(base, isCurrency(base) ? AMOUNTS : List.of())) {
			if (largest >= LEAST * scale.size) {
				return new Scale(0, scale.size, scale.prefix, pretty((scale.symbol.isEmpty() ? base : scale.symbol) + rest));
			}
		}
		return switch (unit) {
		case "1" -> PLAIN;
		case Column.SHARE -> PERCENT;
		case Column.FACTOR -> CHANGE;
		case Column.YES_NO -> YES_NO;
		default -> new Scale(0, 1, "", pretty(unit));
		};
	}

	/** @return a number in this multiple */
	double of(double value) {
		return (value - origin) / size;
	}

	/** @return whether numbers are changes, of which the positive ones have a sign too */
	boolean change() {
		return origin != 0;
	}

	/** A currency is named by its code of three letters. */
	private static boolean isCurrency(String unit) {
		return unit.length() == 3 && unit.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z') && !unit.equals("MWH");
	}

	/** Powers, chemical and other indices as a reader writes them. */
	private static String pretty(String unit) {
		return unit.replaceFirst("^1/", "/").replace("10^4", "10\u2074").replace("10^8", "10\u2078").replace("CO2", "CO\u2082").replace("CH4", "CH\u2084").replace("N2O", "N\u2082O").replace("m3", "m\u00b3")
				.replace("m2", "m\u00b2").replace("degC", "\u00b0C");
	}
}
