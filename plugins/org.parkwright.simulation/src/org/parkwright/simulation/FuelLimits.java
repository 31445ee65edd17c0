package org.parkwright.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What parks have of a fuel, while units of a composition select measures. */
final class FuelLimits {

	private final CompiledStudy study;
	private final Composition composition;
	/** Numbers of units by the name of the measure that they could not take. */
	private final Map<String, Integer> refused = new LinkedHashMap<>();
	/** What units would do by a measure. */
	private Composition trial;

	FuelLimits(CompiledStudy study, Composition composition) {
		this.study = study;
		this.composition = composition;
	}

	/** Nothing has been refused. */
	void begin() {
		refused.clear();
	}

	/** Numbers of units by the name of the measure for which not enough was left of a fuel. */
	Map<String, Integer> refused() {
		return Map.copyOf(refused);
	}

	/** Takes a measure away from units for which not enough is left of a fuel, of which units burn what they burn already. */
	void refuse(CompiledMeasure measure, CompiledMeasure.Limit limit, CompiledMeasure[] taken) {
		Stock stock = composition.stock;
		// How much a unit needs may differ from draw to draw.
		composition.varyChoice();
		CompiledMeasure[] these = Arrays.stream(taken).map(each -> each == measure ? measure : null).toArray(CompiledMeasure[]::new);
		trial = trial == null ? new Composition(study, stock.size()) : trial;
		trial.begin(composition, Evaluation.once());
		trial.mix.begin(composition.mix);
		trial.take(these, these, List.of(measure), new int[stock.size()], 0);
		double[] most = new double[stock.size()];
		limit.amount().evaluate(trial.frame, most);
		double[] inUse = composition.frame.column(Columns.IN_USE);
		double[] burnt = new double[stock.parks()];
		for (int j = 0; j < stock.size(); j++) {
			burnt[stock.park(j)] += inUse[j] == 1 ? composition.burnt(limit.fuel(), j) : 0;
		}
		double[] capacity = composition.column(Attribute.CAPACITY);
		IntStream takers = IntStream.range(0, taken.length).filter(j -> these[j] != null);
		int[] order = limit.largestFirst() ? takers.boxed().sorted(Comparator.comparingDouble(j -> -capacity[j])).mapToInt(Integer::intValue).toArray()
				: takers.toArray();
		for (int j : order) {
			double more = trial.burnt(limit.fuel(), j) - composition.burnt(limit.fuel(), j);
			if (more <= 0 || burnt[stock.park(j)] + more <= most[j]) {
				burnt[stock.park(j)] += more;
			} else {
				taken[j] = null;
				refused.merge(measure.name(), 1, Integer::sum);
			}
		}
	}
}
