package org.parkwright.core.result;

import java.util.Map;
import java.util.Set;

import org.parkwright.core.study.Scenario;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Trajectory;

/**
 * What a scenario does to the stock.
 *
 * @param scenario     the scenario
 * @param operation    every unit in one year under the scenario, by index of {@link StudyResult#units()}
 * @param fuels        names of the fuels under the scenario, by unit
 * @param technologies names of the technologies under the scenario, by unit
 * @param hours        full-load hours under the scenario, h/a, by unit
 * @param applied      names of the measures that each unit took, joined by {@code &} in their order, or an empty string
 * @param appraisal    mitigation and cost against the baseline
 * @param trajectory   year by year, by {@link StudyResult#groups()}
 * @param mitigations  [unit] t CO2e against the baseline over the years that count, by other boundaries than those of the study that its choices count
 * @since 0.1
 */
public record ScenarioResult(Scenario scenario, Operation operation, String[] fuels, String[] technologies,
		double[] hours, String[] applied,
		Appraisal appraisal, Trajectory trajectory, Map<Set<Boundary>, double[]> mitigations) {

	/** A scenario of a study whose choices count what it counts. */
	public ScenarioResult(Scenario scenario, Operation operation, String[] fuels, String[] technologies, double[] hours, String[] applied, Appraisal appraisal,
			Trajectory trajectory) {
		this(scenario, operation, fuels, technologies, hours, applied, appraisal, trajectory, Map.of());
	}

	public ScenarioResult {
		mitigations = Map.copyOf(mitigations);
	}

	/** @return the scenario's name */
	public String name() {
		return scenario.name();
	}

	/** @return what the units of today still emit under the scenario in the years that count, by {@link StudyResult#groups()} */
	public CommittedEmissions committed() {
		return CommittedEmissions.of(trajectory.baseYear(), trajectory.values(Trajectory.Quantity.EMISSIONS));
	}
}
