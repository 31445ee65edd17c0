package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.model.park.EipModel;

/**
 * Which units of a model take the measures and scenarios of a study, as the model is now.
 *
 * @param stock     number of all energy units of the model
 * @param measures  by name of a measure, applied alone: ids of the units that take it, in the order of the model
 * @param scenarios by name of a scenario: ids of the units that take at least one of its measures
 * @since 0.1
 */
public record Applicability(int stock, Map<String, List<String>> measures, Map<String, List<String>> scenarios) {

	/**
	 * Applies measures and scenarios.
	 *
	 * @param study    gives base year, parameters and scenarios
	 * @param measures measures that the study can see, each name once
	 * @param model    the model, which is not changed
	 * @return nothing if the study cannot run on the model; why is told when it is run
	 */
	public static Optional<Applicability> of(Study study, Collection<Measure> measures, EipModel model) {
		List<Scenario> all = new ArrayList<>(study.scenarios());
		measures.forEach(measure -> all.add(new Scenario(measure.name(), "",
				List.of(new Scenario.Step(List.of(measure))), measure.place())));
		return Watch.over(faults -> {
			StudyRun run = StudyRun.of(study.withScenarios(all), model, new ModelFile(study.park(), ""), faults);
			return run == null ? Optional.empty() : Optional.of(of(study, all, run));
		}, new Faults());
	}

	private static Applicability of(Study study, List<Scenario> all, StudyRun run) {
		List<String> ids = List.of(run.stock.ids).subList(0, run.stock.columns.present());
		List<String[]> applied = run.applied();
		Map<String, List<String>> taken = new LinkedHashMap<>();
		Map<String, List<String>> scenarios = new LinkedHashMap<>();
		for (int s = 0; s < all.size(); s++) {
			String[] measures = applied.get(s);
			(s < study.scenarios().size() ? scenarios : taken).put(all.get(s).name(),
					IntStream.range(0, ids.size()).filter(j -> !measures[j].isEmpty()).mapToObj(ids::get).toList());
		}
		return new Applicability(ids.size(), taken, scenarios);
	}
}
