package org.parkwright.model.units;

import java.util.Map;

import javax.measure.Unit;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.ProductUnit;
import tech.units.indriya.unit.TransformedUnit;

/** Finds currencies in units, and puts one in the place of others. */
final class CurrencyUnits {

	private CurrencyUnits() {
	}

	/** Adds the powers of all currencies of a unit that itself has a power. */
	static void add(Unit<?> unit, int power, Map<String, Integer> powers) {
		if (unit instanceof ProductUnit<?> product) {
			product.getBaseUnits().forEach((factor, exponent) -> add(factor, power * exponent, powers));
		} else if (unit instanceof TransformedUnit<?> scaled) {
			add(scaled.getParentUnit(), power, powers);
		} else if (isCurrency(unit)) {
			powers.merge(SymbolTable.symbol(unit), power, Integer::sum);
		}
	}

	/** @return the unit with a currency in place of all others */
	static Unit<?> with(Unit<?> unit, Unit<?> currency) {
		if (unit instanceof ProductUnit<?> product) {
			Unit<?> result = AbstractUnit.ONE;
			for (Map.Entry<? extends Unit<?>, Integer> factor : product.getBaseUnits().entrySet()) {
				result = result.multiply(with(factor.getKey(), currency).pow(factor.getValue()));
			}
			return result;
		}
		if (unit instanceof TransformedUnit<?> scaled) {
			Unit<?> parent = scaled.getParentUnit();
			Unit<?> changed = with(parent, currency);
			return changed.equals(parent) ? unit : changed.transform(scaled.getConverter());
		}
		return isCurrency(unit) ? currency : unit;
	}

	private static boolean isCurrency(Unit<?> unit) {
		String symbol = SymbolTable.symbol(unit);
		return symbol != null && (symbol.equals(Units.CURRENCY) || SymbolTable.isCurrency(symbol));
	}
}
