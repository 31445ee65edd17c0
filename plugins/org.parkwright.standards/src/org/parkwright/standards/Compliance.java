package org.parkwright.standards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.parkwright.model.park.BenchmarkKind;
import org.parkwright.model.park.IndicatorStatus;

/**
 * How many indicators of a category and kind are met.
 *
 * <pre>
 * (D4) compliance = met/applicable, by category and kind, in the year at hand and as intended
 * </pre>
 *
 * What is unknown applies and is not met. Where no value is aimed at, what is so stays so.
 *
 * @param category   such as {@code Environmental performance}
 * @param kind       prerequisites or performance indicators
 * @param applicable indicators that apply
 * @param met        of them
 * @param unknown    of them
 * @param intended   of them met by the values that are aimed at
 * @since 0.2
 */
public record Compliance(String category, BenchmarkKind kind, int applicable, int met, int unknown, int intended) {

	private record Key(String category, BenchmarkKind kind) {
	}

	/** @return share that is met; NaN if none applies */
	public double share() {
		return applicable == 0 ? Double.NaN : (double) met / applicable;
	}

	/** @return share that is met by the values that are aimed at; NaN if none applies */
	public double intendedShare() {
		return applicable == 0 ? Double.NaN : (double) intended / applicable;
	}

	/** @return one for each category and kind, in the order in which they come */
	public static List<Compliance> of(List<Score> scores) {
		Map<Key, List<Score>> parts = new LinkedHashMap<>();
		scores.forEach(score -> parts.computeIfAbsent(new Key(score.group(), score.kind()), key -> new ArrayList<>()).add(score));
		return parts.entrySet().stream().map(each -> new Compliance(each.getKey().category, each.getKey().kind, count(each.getValue(), score -> score.status() != IndicatorStatus.NOT_APPLICABLE),
				count(each.getValue(), score -> score.status() == IndicatorStatus.MET), count(each.getValue(), score -> score.status() == IndicatorStatus.UNKNOWN),
				count(each.getValue(), score -> score.intendedStatus() == IndicatorStatus.MET))).toList();
	}

	private static int count(List<Score> scores, Predicate<Score> which) {
		return (int) scores.stream().filter(which).count();
	}
}
