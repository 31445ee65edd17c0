package org.parkwright.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.parkwright.model.park.Benchmark;
import org.parkwright.model.park.ComparisonOperator;
import org.parkwright.model.park.Indicator;
import org.parkwright.model.park.IndicatorStatus;

/**
 * The thresholds of an indicator in a year, and which of them decide. Those without a condition all hold. Of those with one it is known whether they hold
 * where the condition is that added value grows or falls; of others it is not, so a value is met if it reaches all of them, not met if it reaches none, and
 * unknown between. An indicator with one threshold for parks like this one alone is made by taking the others away.
 */
final class Benchmarks {

	/** Conditions that are worked out. */
	static final String GROWS = "iav grows";
	static final String FALLS = "iav falls";

	private final List<Benchmark> sure = new ArrayList<>();
	private final List<Benchmark> unsure = new ArrayList<>();

	/** @param growth of added value; NaN if it is unknown */
	Benchmarks(Indicator indicator, int year, double growth) {
		for (Benchmark benchmark : indicator.getBenchmarks()) {
			String condition = condition(benchmark);
			if (!holds(benchmark, indicator, year) || condition.equals(GROWS) && growth <= 0 || condition.equals(FALLS) && growth >= 0) {
				continue;
			}
			boolean known = condition.isEmpty() || (condition.equals(GROWS) || condition.equals(FALLS)) && !Double.isNaN(growth);
			(known ? sure : unsure).add(benchmark);
		}
	}

	static String condition(Benchmark benchmark) {
		return benchmark.getCondition() == null ? "" : benchmark.getCondition().strip();
	}

	/** Of thresholds that follow each other the latest holds. */
	private static boolean holds(Benchmark benchmark, Indicator indicator, int year) {
		int from = from(benchmark);
		return from <= year && indicator.getBenchmarks().stream().noneMatch(other -> from(other) > from && from(other) <= year && other.getOperator() == benchmark.getOperator()
				&& Objects.equals(condition(other), condition(benchmark)));
	}

	private static int from(Benchmark benchmark) {
		return benchmark.getValidFrom() == null ? 0 : benchmark.getValidFrom();
	}

	private static double threshold(Benchmark benchmark) {
		return benchmark.getThreshold() == null ? Double.NaN : benchmark.getThreshold();
	}

	private static IndicatorStatus status(Benchmark benchmark, double value) {
		return Rules.status(value, benchmark.getOperator(), threshold(benchmark));
	}

	/** (D1) of all that hold. */
	IndicatorStatus status(double value) {
		List<IndicatorStatus> of = new ArrayList<>(sure.stream().map(each -> status(each, value)).toList());
		List<IndicatorStatus> maybe = unsure.stream().map(each -> status(each, value)).distinct().toList();
		if (!maybe.isEmpty()) {
			of.add(maybe.size() == 1 ? maybe.getFirst() : IndicatorStatus.UNKNOWN);
		}
		return of.isEmpty() ? IndicatorStatus.UNKNOWN : Rules.all(of);
	}

	/** @return the threshold that is shown: the one that is missed, else the first; null if it is unknown which one holds */
	Benchmark decisive(double value) {
		if (sure.isEmpty()) {
			return unsure.size() == 1 ? unsure.getFirst() : null;
		}
		return sure.stream().filter(each -> status(each, value) == IndicatorStatus.NOT_MET).findFirst().orElse(sure.getFirst());
	}

	/** @return how a value is compared */
	ComparisonOperator operator(double value) {
		Benchmark decisive = decisive(value);
		return decisive != null ? decisive.getOperator() : unsure.isEmpty() ? ComparisonOperator.AT_LEAST : unsure.getFirst().getOperator();
	}

	/** @return the threshold; NaN if it is not known which one holds */
	double thresholdFor(double value) {
		Benchmark decisive = decisive(value);
		return decisive == null ? Double.NaN : threshold(decisive);
	}
}
