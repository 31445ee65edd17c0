package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.parkwright.engine.YearlyAppraisal;

/**
 * Which unit takes what and when, step by step.
 *
 * @param measures  [step] those that may be taken, in the order of their work
 * @param taken     [step][unit] null for none
 * @param start     [step][unit] year from the base year on
 * @param undecided number of units of which a condition could not be decided
 * @param refused   numbers of units by the name of the measure for which not enough was left of a fuel
 * @param varies    whether it may be another in the next draw
 * @since 0.2
 */
public record Plan(int size, List<List<CompiledMeasure>> measures, List<CompiledMeasure[]> taken, List<int[]> start, int undecided, Map<String, Integer> refused,
		boolean varies) {

	static Plan nothing(int size) {
		return new Plan(size, List.of(), List.of(), List.of(), 0, Map.of(), false);
	}

	Plan then(List<CompiledMeasure> these, CompiledMeasure[] by, int[] at, int doubts, Map<String, Integer> denied, boolean differs) {
		var all = new LinkedHashMap<>(refused);
		denied.forEach((name, count) -> all.merge(name, count, Integer::sum));
		return new Plan(size, added(measures, these), added(taken, by), added(start, at), undecided + doubts, all, varies || differs);
	}

	private static <T> List<T> added(List<T> list, T last) {
		var longer = new ArrayList<>(list);
		longer.add(last);
		return longer;
	}

	/** [unit] year in which it takes its first measure, or {@link YearlyAppraisal#NEVER}. */
	int[] from() {
		int[] from = new int[size];
		Arrays.fill(from, YearlyAppraisal.NEVER);
		each((j, at) -> from[j] = Math.min(from[j], at));
		return from;
	}

	/** [unit] year in which it takes its last measure, or 0. */
	int[] last() {
		int[] last = new int[size];
		each((j, at) -> last[j] = Math.max(last[j], at));
		return last;
	}

	/** Whether one of its measures adds a unit. */
	boolean adds() {
		return measures.stream().flatMap(List::stream).anyMatch(measure -> measure.adds() != null);
	}

	/** [year] whether a unit takes a measure in it or has taken one in the year before. */
	boolean[] changes(int years) {
		boolean[] changes = new boolean[years];
		each((j, at) -> {
			for (int k = at; k <= at + 1 && k < years; k++) {
				changes[k] = true;
			}
		});
		return changes;
	}

	private interface Taking {
		void by(int unit, int year);
	}

	private void each(Taking taking) {
		for (int s = 0; s < taken.size(); s++) {
			for (int j = 0; j < size; j++) {
				if (taken.get(s)[j] != null) {
					taking.by(j, start.get(s)[j]);
				}
			}
		}
	}
}
