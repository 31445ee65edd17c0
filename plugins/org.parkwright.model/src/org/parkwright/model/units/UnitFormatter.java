package org.parkwright.model.units;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.measure.Unit;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.RationalConverter;
import tech.units.indriya.unit.ProductUnit;
import tech.units.indriya.unit.TransformedUnit;

/** Writes units with the symbols of the table; what divides stands behind one "/". */
final class UnitFormatter {
	private UnitFormatter() {
	}

	static String format(Unit<?> unit) {
		String symbol = SymbolTable.symbol(unit);
		if (symbol != null) {
			return symbol;
		}
		if (unit instanceof ProductUnit<?> product) {
			return product(product.getBaseUnits());
		}
		if (unit instanceof TransformedUnit<?> scaled && scaled.getConverter() instanceof RationalConverter scale) {
			return scaled(scale, scaled.getParentUnit());
		}
		throw new IllegalArgumentException("not a unit of this table: " + unit);
	}

	private static String product(Map<? extends Unit<?>, Integer> powers) {
		List<String> above = new ArrayList<>();
		List<String> below = new ArrayList<>();
		powers.forEach((unit, power) -> (power > 0 ? above : below).add(power(unit, Math.abs(power))));
		String numerator = above.isEmpty() ? "1" : String.join("*", above);
		if (below.isEmpty()) {
			return numerator;
		}
		String denominator = String.join("*", below);
		return numerator + "/" + (below.size() == 1 ? denominator : "(" + denominator + ")");
	}

	private static String power(Unit<?> unit, int power) {
		String base = grouped(unit);
		if (power == 1) {
			return base;
		}
		return SymbolTable.symbol(unit) != null ? base + power : "(" + base + ")^" + power;
	}

	private static String grouped(Unit<?> unit) {
		String text = format(unit);
		return unit instanceof ProductUnit<?> && SymbolTable.symbol(unit) == null ? "(" + text + ")" : text;
	}

	private static String scaled(RationalConverter scale, Unit<?> parent) {
		boolean whole = scale.getDivisor().equals(BigInteger.ONE);
		String number = whole ? whole(scale.getDividend()) : "(" + whole(scale.getDividend()) + "/" + whole(scale.getDivisor()) + ")";
		return AbstractUnit.ONE.equals(parent) ? number : number + (whole ? " " : "*") + grouped(parent);
	}

	private static String whole(BigInteger value) {
		String digits = value.toString();
		int zeros = digits.length() - 1;
		boolean power = zeros > 3 && value.equals(BigInteger.TEN.pow(zeros));
		return power ? "10^" + zeros : digits;
	}
}
