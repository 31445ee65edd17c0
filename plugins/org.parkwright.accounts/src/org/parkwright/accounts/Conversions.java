package org.parkwright.accounts;

import java.util.HashMap;
import java.util.Map;

import javax.measure.Unit;

import org.parkwright.model.park.MaterialType;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;

/** What amounts are in other units. Amounts of an account are those of its year, whether their unit says so or not. */
final class Conversions {

	private record Asked(String unit, String factorUnit, String material, boolean lower) {
	}

	private static final Unit<?> MASS = Units.parse("t");
	private static final Unit<?> ENERGY = Units.parse("GJ");
	private static final Unit<?> YEAR = Units.parse("a");
	private static final Unit<?> HEATING = Units.parse("MJ/kg");
	private static final Unit<?> HEATING_BY_VOLUME = Units.parse("MJ/m3");
	private static final Unit<?> DENSITY = Units.parse("kg/m3");

	private final FactorLookup lookup;
	private final Map<Asked, Double> known = new HashMap<>();

	Conversions(FactorLookup lookup) {
		this.lookup = lookup;
	}

	/** @return by what amount times factor is multiplied to have t/a; NaN if the units have no way there */
	double toMass(String unit, String factorUnit, MaterialType material, boolean lower) {
		return factorUnit.isBlank() ? Double.NaN : known.computeIfAbsent(new Asked(unit, factorUnit, FactorLookup.name(material), lower), asked -> convert(asked, material, MASS));
	}

	/** @return GJ/a by unit of the amount; NaN if it has no energy that is known */
	double toEnergy(String unit, MaterialType material) {
		return known.computeIfAbsent(new Asked(unit, "", FactorLookup.name(material), true), asked -> convert(asked, material, ENERGY));
	}

	/** @return by what an amount is multiplied to have a mass in t/a; NaN if it is none */
	double toTonnes(String unit, MaterialType material) {
		return toMass(unit, "1", material, true);
	}

	private double convert(Asked asked, MaterialType material, Unit<?> target) {
		Unit<?> product;
		try {
			product = Units.parse(asked.unit).multiply(asked.factorUnit.isEmpty() ? Units.parse("1") : Units.parse(asked.factorUnit));
		} catch (UnitSyntaxException e) {
			// the check of units tells it where it stands; what it comes to is unknown
			return Double.NaN;
		}
		double direct = factor(product, target);
		if (!Double.isNaN(direct)) {
			return direct;
		}
		double byMass = factor(product.multiply(DENSITY), target) * lookup.density(material);
		if (!Double.isNaN(byMass) || !asked.lower) {
			return byMass;
		}
		double heated = factor(product.multiply(HEATING), target) * lookup.heating(material);
		double heatedByVolume = factor(product.multiply(HEATING_BY_VOLUME), target) * lookup.heatingByVolume(material);
		double both = factor(product.multiply(DENSITY).multiply(HEATING), target) * lookup.density(material) * lookup.heating(material);
		return !Double.isNaN(heated) ? heated : !Double.isNaN(heatedByVolume) ? heatedByVolume : both;
	}

	private static double factor(Unit<?> from, Unit<?> target) {
		if (Units.compatible(from, target)) {
			return Units.factor(from, target);
		}
		Unit<?> ofYear = from.multiply(YEAR);
		return Units.compatible(ofYear, target) ? Units.factor(ofYear, target) : Double.NaN;
	}
}
