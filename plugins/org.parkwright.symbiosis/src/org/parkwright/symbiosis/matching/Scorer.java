package org.parkwright.symbiosis.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.parkwright.model.park.MaterialForm;
import org.parkwright.symbiosis.matching.Listing.Bounds;
import org.parkwright.symbiosis.matching.Listing.Goods;

/**
 * Scores an offer for a want (C12).
 *
 * @param codes  how alike classes are
 * @param deltaT least difference of temperatures of heat that is handed over, K (C13)
 * @since 0.2
 */
public record Scorer(CodeTable codes, double deltaT) {

	/** Forms that one gets from the other by drying, dewatering or adding water. */
	private static final List<Set<MaterialForm>> CONVERTIBLE = List.of(EnumSet.of(MaterialForm.SOLID, MaterialForm.SLUDGE),
			EnumSet.of(MaterialForm.SLUDGE, MaterialForm.LIQUID));

	/** @return s_qty (C12) of quantities in one unit; NaN if one is unknown */
	public static double quantity(double offered, double wanted) {
		return offered == wanted ? 1 : Math.min(offered, wanted) / Math.max(offered, wanted);
	}

	/**
	 * s_time (C12). Who states no periods is taken to offer or need the same in each.
	 *
	 * @param periods shares of each period, which sum up to 1; empty if none are stated
	 * @return NaN if a quantity is unknown, or both state periods and not the same ones
	 */
	public static double time(double offered, Map<String, Double> periods, double wanted, Map<String, Double> wantedPeriods) {
		if (periods.isEmpty() && wantedPeriods.isEmpty()) {
			return Math.min(offered, wanted) / wanted;
		}
		if (!samePeriods(periods, wantedPeriods)) {
			return Double.NaN;
		}
		Set<String> all = periods.isEmpty() ? wantedPeriods.keySet() : periods.keySet();
		double even = 1.0 / all.size();
		double met = 0;
		for (String period : all) {
			met += Math.min(offered * periods.getOrDefault(period, even), wanted * wantedPeriods.getOrDefault(period, even));
		}
		return met / wanted;
	}

	private static boolean samePeriods(Map<String, Double> one, Map<String, Double> other) {
		return one.isEmpty() || other.isEmpty() || one.keySet().equals(other.keySet());
	}

	/** @return whether one form can be brought into the other; what is not stated may be */
	public static boolean convertible(MaterialForm offered, MaterialForm wanted) {
		return offered == wanted || offered == MaterialForm.UNKNOWN || wanted == MaterialForm.UNKNOWN
				|| CONVERTIBLE.stream().anyMatch(forms -> forms.contains(offered) && forms.contains(wanted));
	}

	/** @return s_code (C12); of materials without classes 1 if they are the same */
	public double code(Listing offer, Listing want) {
		if (offer.heat() != null || want.heat() != null) {
			return offer.heat() != null && want.heat() != null ? CodeTable.SAME_CLASS : 0;
		}
		return offer.goods().id() != null && offer.goods().id().equals(want.goods().id()) ? CodeTable.SAME_CLASS
				: codes.similarity(offer.goods().code(), want.goods().code());
	}

	/** @return the score with what forbids the match and what is not known of it */
	public MatchScore score(Listing offer, Listing want) {
		List<Unknown> unknowns = new ArrayList<>();
		boolean sameUnit = offer.unit().equals(want.unit());
		double offered = sameUnit ? offer.quantity() : Double.NaN;
		note(unknowns, Double.isNaN(offer.quantity()), Unknown.Kind.OFFERED_QUANTITY);
		note(unknowns, Double.isNaN(want.quantity()), Unknown.Kind.WANTED_QUANTITY);
		note(unknowns, !sameUnit && !Double.isNaN(offer.quantity() + want.quantity()), Unknown.Kind.UNITS);
		double distance = offer.distance(want);
		note(unknowns, Double.isNaN(distance), Unknown.Kind.PLACE);
		note(unknowns, !samePeriods(offer.periods(), want.periods()), Unknown.Kind.PERIODS_DIFFER);
		note(unknowns, offer.periods().isEmpty() || want.periods().isEmpty(), Unknown.Kind.PERIODS);
		List<Veto> vetoes = new ArrayList<>();
		if (offer.heat() == null) {
			ofGoods(offer, want, vetoes, unknowns);
		} else {
			ofHeat(offer.heat(), want.heat(), vetoes, unknowns);
		}
		double code = unknowns.contains(Unknown.of(Unknown.Kind.TEMPERATURE)) ? Double.NaN : code(offer, want);
		return new MatchScore(code, quantity(offered, want.quantity()), NispDistances.score(distance),
				time(offered, offer.periods(), want.quantity(), want.periods()), vetoes, unknowns);
	}

	/** Whether there may be a veto, without looking closely, as this is asked of every pair. */
	boolean mayBeForbidden(Listing offer, Listing want) {
		return offer.heat() != null || isHazardous(offer.goods()) && !want.owner().permitted() || !want.goods().substances().isEmpty()
				|| !convertible(offer.goods().form(), want.goods().form());
	}

	static boolean isHazardous(Goods goods) {
		return Boolean.TRUE.equals(goods.hazardous()) || goods.code() != null && goods.code().hazardous();
	}

	private static void note(List<Unknown> unknowns, boolean unknown, Unknown.Kind kind) {
		if (unknown) {
			unknowns.add(Unknown.of(kind));
		}
	}

	private static void ofGoods(Listing offer, Listing want, List<Veto> vetoes, List<Unknown> unknowns) {
		Goods goods = offer.goods();
		if (isHazardous(goods) && !want.owner().permitted()) {
			vetoes.add(Veto.of(Veto.Kind.PERMIT));
		}
		note(unknowns, !isHazardous(goods) && goods.hazardous() == null && !want.owner().permitted(), Unknown.Kind.HAZARD);
		if (!convertible(goods.form(), want.goods().form())) {
			vetoes.add(Veto.of(Veto.Kind.FORM));
		}
		note(unknowns, goods.form() == MaterialForm.UNKNOWN || want.goods().form() == MaterialForm.UNKNOWN, Unknown.Kind.FORM);
		want.goods().substances().forEach((substance, limits) -> ofSubstance(substance, goods.substances().get(substance), limits, vetoes, unknowns));
	}

	/** Of an offer that varies, what it is at the worst counts. */
	private static void ofSubstance(String substance, Bounds offered, Bounds limits, List<Veto> vetoes, List<Unknown> unknowns) {
		double most = offered == null ? Double.NaN : offered.upper();
		double least = offered == null ? Double.NaN : offered.lower();
		if (most > limits.upper()) {
			vetoes.add(new Veto(Veto.Kind.COMPOSITION, substance, most, limits.upper()));
		}
		if (least < limits.lower()) {
			vetoes.add(new Veto(Veto.Kind.COMPOSITION, substance, least, limits.lower()));
		}
		boolean upperUnknown = !Double.isNaN(limits.upper()) && Double.isNaN(most);
		boolean lowerUnknown = limits.lower() > 0 && Double.isNaN(least);
		if (upperUnknown || lowerUnknown) {
			unknowns.add(new Unknown(Unknown.Kind.SUBSTANCE, substance));
		}
	}

	/** (C13): what gives heat is warmer by the least difference than what comes to be heated. */
	private void ofHeat(Listing.Heat offered, Listing.Heat wanted, List<Veto> vetoes, List<Unknown> unknowns) {
		if (offered.temperature() - deltaT < wanted.returned()) {
			vetoes.add(new Veto(Veto.Kind.TEMPERATURE, null, offered.temperature(), wanted.returned() + deltaT));
		}
		note(unknowns, Double.isNaN(offered.temperature()) || Double.isNaN(wanted.returned()), Unknown.Kind.TEMPERATURE);
	}
}
