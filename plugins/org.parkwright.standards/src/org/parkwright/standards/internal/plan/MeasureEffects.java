package org.parkwright.standards.internal.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Measure;
import org.parkwright.engine.Trajectory;

/**
 * What measures avoid by year, as a study has it. Measures work on the same units, so what several avoid together is that of the scenario which has
 * these and no other; their own effects do not add up.
 */
interface MeasureEffects {

	/** Without a study nothing is known of measures. */
	MeasureEffects UNKNOWN = (measures, year) -> measures.isEmpty() ? 0 : Double.NaN;

	/** @return greenhouse gases that the measures avoid together in a year, t CO2e/a; 0 without any, NaN if unknown */
	double avoided(Set<String> measures, int year);

	static MeasureEffects of(StudyResult result) {
		return (measures, year) -> measures.isEmpty() ? 0
				: scenario(result, measures).map(scenario -> emitted(result.trajectory(), year) - emitted(scenario.trajectory(), year)).orElse(Double.NaN);
	}

	/** @return the measures that a study does not have */
	static List<String> missing(StudyResult result, Set<String> measures) {
		Set<String> known = result.scenarios().stream().flatMap(scenario -> measures(scenario).stream()).collect(Collectors.toSet());
		return measures.stream().filter(name -> !known.contains(key(name))).toList();
	}

	/** @return the scenario that has these measures and no other */
	static Optional<ScenarioResult> scenario(StudyResult result, Set<String> measures) {
		Set<String> asked = measures.stream().map(MeasureEffects::key).collect(Collectors.toSet());
		return result.scenarios().stream().filter(scenario -> measures(scenario).equals(asked)).findFirst();
	}

	private static Set<String> measures(ScenarioResult scenario) {
		return scenario.scenario().steps().stream().flatMap(step -> step.measures().stream()).map(Measure::name).map(MeasureEffects::key).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String key(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

	/** @return t CO2e; 0 when nothing counts any more, NaN before the base year */
	private static double emitted(Trajectory trajectory, int year) {
		int index = year - trajectory.baseYear();
		return index < 0 ? Double.NaN : index < trajectory.years() ? trajectory.total(Trajectory.Quantity.EMISSIONS, index) : 0;
	}
}
