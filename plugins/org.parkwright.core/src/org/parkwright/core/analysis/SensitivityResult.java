package org.parkwright.core.analysis;

import java.util.List;
import java.util.Map;

import org.parkwright.analysis.sensitivity.Tornado;

/**
 * What a sensitivity study comes to: how far the results of scenarios move when one number moves at a time.
 *
 * @param number    1 for the first sensitivity study of the study
 * @param title     as written; may be empty
 * @param parameters what moved; {@link Tornado.Bar#parameter} is an index in it
 * @param scenarios in the order of the study
 * @since 0.1
 */
public record SensitivityResult(int number, String title, List<UncertainParameterText> parameters, List<OfScenario> scenarios) {

	/**
	 * The tornado diagrams of a scenario.
	 *
	 * @param name     of the scenario
	 * @param tornados by indicator, in its unit; the widest bar first
	 */
	public record OfScenario(String name, Map<Indicator, Tornado> tornados) {
	}

	public SensitivityResult {
		parameters = List.copyOf(parameters);
		scenarios = List.copyOf(scenarios);
	}
}
