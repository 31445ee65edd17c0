package org.parkwright.core.result;

import java.util.Comparator;
import java.util.List;

/**
 * Which scenario does better, in the one place that says so. Abatement cost per tonne ranks costs alone: halving the tonnes
 * of a gain would make it look twice as good, and a scenario that emits more has no cost of avoiding anything. So gains are
 * ranked by their net present value, and what is best in both tonnes and money is said by {@link #unbeaten}.
 *
 * @since 0.1
 */
public final class Ranking {

	/** What comes of a scenario, in the order in which a reader would rather have it. */
	public enum Kind {
		/** Avoids emissions and saves money. */
		GAIN,
		/** Avoids emissions and costs nothing or something. */
		COST,
		/** Neither avoids emissions nor adds any. */
		NOTHING,
		/** Emits more than the baseline. */
		MORE,
		/** Tonnes or money are unknown. */
		UNKNOWN
	}

	private final StudyResult result;

	/** @param result whose scenarios are compared */
	public Ranking(StudyResult result) {
		this.result = result;
	}

	/** @return what comes of a scenario */
	public static Kind kind(ScenarioResult scenario) {
		double tonnes = scenario.appraisal().mitigationTonnes();
		double money = scenario.appraisal().npv();
		if (!Double.isFinite(tonnes) || !Double.isFinite(money)) {
			return Kind.UNKNOWN;
		}
		return tonnes < 0 ? Kind.MORE : tonnes == 0 ? Kind.NOTHING : money < 0 ? Kind.GAIN : Kind.COST;
	}

	/** @return the order from the cheapest: the largest gain first, then the least cost per tonne, what avoids nothing last */
	public Comparator<ScenarioResult> byCost() {
		return Comparator.comparing(Ranking::kind).thenComparingDouble(scenario -> switch (kind(scenario)) {
		case COST -> result.cost(scenario);
		case GAIN, NOTHING, MORE -> scenario.appraisal().npv();
		case UNKNOWN -> -scenario.appraisal().mitigationTonnes();
		});
	}

	/** @return the order from the one that avoids most, unknown ones last */
	public static Comparator<ScenarioResult> byMitigation() {
		return Comparator.comparingDouble(scenario -> -scenario.appraisal().mitigationTonnes());
	}

	/**
	 * Tells whether a scenario is on the frontier of tonnes and money.
	 *
	 * @return whether both are known and no other scenario avoids at least as much at no more cost and is better in one of them;
	 *         of scenarios that come to the same, all
	 */
	public boolean unbeaten(ScenarioResult scenario) {
		return kind(scenario) != Kind.UNKNOWN && kind(scenario) != Kind.MORE
				&& result.scenarios().stream().noneMatch(other -> beats(other, scenario));
	}

	/** @return the scenarios that none beats, the one that avoids most first */
	public List<ScenarioResult> frontier() {
		return result.scenarios().stream().filter(this::unbeaten).sorted(byMitigation()).toList();
	}

	private static boolean beats(ScenarioResult one, ScenarioResult other) {
		double tonnes = one.appraisal().mitigationTonnes() - other.appraisal().mitigationTonnes();
		double money = one.appraisal().npv() - other.appraisal().npv();
		return tonnes >= 0 && money <= 0 && (tonnes > 0 || money < 0);
	}
}
