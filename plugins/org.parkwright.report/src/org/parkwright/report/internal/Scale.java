package org.parkwright.report.internal;

/**
 * The unit in which a group of quantities reads well: the largest has two digits or more before the point.
 *
 * @param size how many base units make one
 * @param unit its symbol, for headings
 */
record Scale(double size, String unit) {

	/** @return t, kt or Mt of CO2e for quantities up to {@code largest} t */
	static Scale mass(double largest) {
		double size = Math.abs(largest);
		if (size >= 1e7) {
			return new Scale(1e6, "Mt CO\u2082e");
		}
		return size >= 1e4 ? new Scale(1e3, "kt CO\u2082e") : new Scale(1, "t CO\u2082e");
	}

	/** @return the unit of an impact, thousands or millions of it, for amounts up to {@code largest} */
	static Scale amount(String unit, double largest) {
		boolean tonnes = unit.equals("t");
		double size = Math.abs(largest);
		String symbol = unit.equals("1") ? "" : unit.replace("m3", "m\u00b3");
		if (size >= 1e7) {
			return new Scale(1e6, tonnes ? "Mt" : ("million " + symbol).strip());
		}
		return size >= 1e4 ? new Scale(1e3, tonnes ? "kt" : ("thousand " + symbol).strip()) : new Scale(1, symbol);
	}

	/** @return CNY, thousands, millions or billions of them for amounts up to {@code largest} CNY */
	static Scale money(double largest) {
		double size = Math.abs(largest);
		if (size >= 1e10) {
			return new Scale(1e9, "bn CNY");
		}
		if (size >= 1e7) {
			return new Scale(1e6, "million CNY");
		}
		return size >= 1e4 ? new Scale(1e3, "thousand CNY") : new Scale(1, "CNY");
	}

	/** @return the quantity in this unit, as a number */
	double of(double quantity) {
		return quantity / size;
	}

	/** @return the quantity in this unit, without its symbol */
	String text(double quantity, int decimals) {
		return Numbers.text(of(quantity), decimals);
	}

	/** @return the quantity with its symbol; unknown stands alone */
	String full(double quantity, int decimals) {
		return Numbers.text(of(quantity), decimals, unit);
	}
}
