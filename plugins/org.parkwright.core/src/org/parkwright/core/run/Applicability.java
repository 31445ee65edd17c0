package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.engine.Progress;
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
		StudyResult result = Watch.over(faults -> {
			StudyRun run = StudyRun.of(study.withScenarios(all), model, new ModelFile(study.park(), ""), faults);
			return run == null ? null : run.run(Progress.NONE);
		}, new Faults());
		if (result == null) {
			return Optional.empty();
		}
		int own = study.scenarios().size();
		return Optional.of(new Applicability(result.units().size(),
				taken(result, result.scenarios().subList(own, result.scenarios().size())),
				taken(result, result.scenarios().subList(0, own))));
	}

	private static Map<String, List<String>> taken(StudyResult result, List<ScenarioResult> scenarios) {
		List<String> ids = result.units().stream().map(StockUnit::id).toList();
		Map<String, List<String>> taken = new LinkedHashMap<>();
		for (ScenarioResult scenario : scenarios) {
			List<String> units = new ArrayList<>();
			for (int j = 0; j < ids.size(); j++) {
				if (!scenario.applied()[j].isEmpty()) {
					units.add(ids.get(j));
				}
			}
			taken.put(scenario.name(), List.copyOf(units));
		}
		return taken;
	}
}
