package org.parkwright.symbiosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import javax.measure.Unit;

import org.parkwright.model.park.ActivityKind;
import org.parkwright.model.park.EmissionFactor;
import org.parkwright.model.park.EmissionFactorSet;
import org.parkwright.model.park.Exchange;
import org.parkwright.model.park.Library;
import org.parkwright.model.park.MaterialType;
import org.parkwright.model.park.Substance;
import org.parkwright.model.park.SubstanceCategory;
import org.parkwright.model.park.TransportMode;
import org.parkwright.model.park.WarmingPotential;
import org.parkwright.model.units.Units;
import org.parkwright.symbiosis.Impact.Gap;

/** What exchanges avoid (C9), by the factors of the library: of several sets the first that has one for what is asked. */
final class ExchangeFactors {

	private static final Unit<?> RESULT = Units.parse("t/a");
	private static final Unit<?> ONE = Units.parse("1");
	private static final Unit<?> A_YEAR = Units.parse("a");
	private static final Unit<?> DISTANCE = Units.parse("km");

	/** A factor and the set that holds it. */
	private record Found(EmissionFactor factor, EmissionFactorSet set) {
	}

	/** A part of what is avoided, and what is missing if it is unknown. */
	private record Part(double value, Gap gap) {
		static final Part NONE = new Part(0, Gap.NONE);

		static Part missing(Gap gap) {
			return new Part(Double.NaN, gap);
		}
	}

	private final List<EmissionFactorSet> sets;
	private final Integer year;

	/** @param year for which factors hold; null for any */
	ExchangeFactors(Library library, Integer year) {
		sets = library == null ? List.of() : library.getEmissionFactorSets();
		this.year = year;
	}

	/** @return greenhouse gases first, then all else of which a factor tells */
	List<Impact> of(Exchange exchange) {
		List<Found> virgin = exchange.getSubstitutes() == null ? null : factors(exchange.getSubstitutes(), ActivityKind.UPSTREAM);
		MaterialType material = ExchangeNetwork.material(exchange);
		List<Found> disposal = exchange.getDisposal() == ActivityKind.UNKNOWN ? null : factors(material, exchange.getDisposal());
		List<Found> transport = exchange.getMode() == TransportMode.UNKNOWN ? null : transport(exchange.getMode(), material);
		List<Found> processing = factors(material, ActivityKind.PROCESS);
		Set<String> substances = new LinkedHashSet<>(List.of(Impact.EQUIVALENT));
		for (List<Found> each : Arrays.asList(virgin, disposal, transport, processing)) {
			if (each != null) {
				each.stream().filter(found -> !warms(found)).forEach(found -> substances.add(code(found.factor.getSubstance())));
			}
		}
		List<Impact> impacts = new ArrayList<>();
		for (String substance : substances) {
			Part made = virgin == null ? Part.NONE : virgin(exchange, virgin, substance);
			Part disposed = disposal == null ? Part.NONE : part(exchange, ONE, 1, disposal, substance, Gap.DISPOSAL);
			Part carried = transport == null ? Part.missing(Gap.MODE) : transport(exchange, transport, substance);
			Part processed = of(processing, substance).isEmpty() ? Part.NONE : part(exchange, ONE, 1, processing, substance, Gap.UNIT);
			Gap gap = List.of(made, disposed, carried, processed).stream().map(Part::gap).filter(each -> each != Gap.NONE).findFirst().orElse(Gap.NONE);
			impacts.add(new Impact(substance, made.value, disposed.value, carried.value, processed.value, exchange.getQuantity() == null ? Gap.QUANTITY : gap));
		}
		return impacts;
	}

	private static Part virgin(Exchange exchange, List<Found> found, String substance) {
		Double ratio = exchange.getSubstitutionRatio();
		return ratio == null ? Part.missing(Gap.RATIO) : part(exchange, ONE, ratio, found, substance, Gap.VIRGIN);
	}

	private static Part transport(Exchange exchange, List<Found> found, String substance) {
		double distance = Distances.of(exchange);
		return Double.isNaN(distance) ? Part.missing(Gap.DISTANCE) : part(exchange, DISTANCE, distance, found, substance, Gap.TRANSPORT);
	}

	private static Part part(Exchange exchange, Unit<?> timesUnit, double times, List<Found> found, String substance, Gap missing) {
		List<Found> factors = of(found, substance);
		if (exchange.getQuantity() == null) {
			return Part.missing(Gap.QUANTITY);
		}
		if (factors.isEmpty()) {
			return Part.missing(missing);
		}
		Unit<?> unit = Dimension.read(exchange.getUnit());
		double sum = 0;
		int converted = 0;
		for (Found each : factors) {
			Unit<?> of = Dimension.read(each.factor.getUnit());
			double factor = unit == null || of == null ? Double.NaN : factor(unit.multiply(of).multiply(timesUnit));
			if (!Double.isNaN(factor)) {
				converted++;
				sum += exchange.getQuantity() * times * each.factor.getValue() * factor * (substance.equals(Impact.EQUIVALENT) ? potential(each) : 1);
			}
		}
		// A means of transport may have factors by mass and by volume.
		return converted == 0 ? Part.missing(Gap.UNIT) : Double.isNaN(sum) ? Part.missing(missing) : new Part(sum, Gap.NONE);
	}

	private static double factor(Unit<?> unit) {
		if (Units.compatible(unit, RESULT)) {
			return Units.factor(unit, RESULT);
		}
		Unit<?> yearly = unit.divide(A_YEAR);
		return Units.compatible(yearly, RESULT) ? Units.factor(yearly, RESULT) : Double.NaN;
	}

	/** Of equivalents and the gases that make them, equivalents count. */
	private static List<Found> of(List<Found> found, String substance) {
		if (!substance.equals(Impact.EQUIVALENT)) {
			return found.stream().filter(each -> code(each.factor.getSubstance()).equals(substance)).toList();
		}
		List<Found> equivalents = found.stream().filter(each -> code(each.factor.getSubstance()).equals(Impact.EQUIVALENT)).toList();
		return equivalents.isEmpty() ? found.stream().filter(ExchangeFactors::warms).toList() : equivalents;
	}

	/** Those of the material, else those of any. */
	private List<Found> transport(TransportMode mode, MaterialType material) {
		List<Found> own = material == null ? List.of() : factors(each -> each.getMode() == mode && each.getMaterial() == material);
		return own.isEmpty() ? factors(each -> each.getMode() == mode && each.getMaterial() == null) : own;
	}

	private List<Found> factors(MaterialType material, ActivityKind activity) {
		return material == null ? List.of() : factors(each -> each.getMode() == TransportMode.UNKNOWN && each.getActivity() == activity && each.getMaterial() == material);
	}

	private List<Found> factors(Predicate<EmissionFactor> wanted) {
		for (EmissionFactorSet set : sets) {
			List<Found> found = set.getFactors().stream().filter(each -> each.getValue() != null && holds(each) && wanted.test(each)).map(each -> new Found(each, set)).toList();
			if (!found.isEmpty()) {
				return found;
			}
		}
		return List.of();
	}

	private boolean holds(EmissionFactor factor) {
		return year == null || (factor.getValidFrom() == null || factor.getValidFrom() <= year) && (factor.getValidTo() == null || year <= factor.getValidTo());
	}

	private static boolean warms(Found found) {
		Substance substance = found.factor.getSubstance();
		return substance == null || substance.getCategory() == SubstanceCategory.GREENHOUSE_GAS;
	}

	/** @return t CO2e by t; NaN if the set of the factor does not know the gas */
	private static double potential(Found found) {
		Substance substance = found.factor.getSubstance();
		if (substance == null || "CO2".equals(code(substance)) || Impact.EQUIVALENT.equals(code(substance))) {
			return 1;
		}
		return found.set.getWarmingPotentials().stream().filter(each -> each.getSubstance() == substance && each.getValue() != null)
				.mapToDouble(WarmingPotential::getValue).findFirst().orElse(Double.NaN);
	}

	private static String code(Substance substance) {
		if (substance == null) {
			return Impact.EQUIVALENT;
		}
		return substance.getCode() == null || substance.getCode().isBlank() ? String.valueOf(substance.getName()) : substance.getCode();
	}
}
