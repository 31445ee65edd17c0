package org.parkwright.core.analysis;

import java.util.List;

import org.parkwright.core.study.Denominator;

/**
 * What all draws of an uncertainty study have in common, whatever part of them is at hand.
 *
 * @param study       name of the study
 * @param number      1 for the first uncertainty study of the study
 * @param title       as written; may be empty
 * @param hash        SHA-256 of model, parameters and uncertainty study, hexadecimal
 * @param version     of Parkwright
 * @param baseYear    calendar year t0
 * @param denominator of the abatement cost that is shown first
 * @param currency    of all money
 * @param scenarios   names, in the order of the study
 * @param indicators  of which each draw has the values, in their order
 * @param parameters   what is drawn
 * @param correlated  whether some of it is
 * @param draws       number of all draws
 * @param seed        of the draws
 * @param years       number of years with results by year
 * @param points      number of points of the variance-based indices, each of which takes {@code parameters + 2} draws of
 *                    its own; 0 if there are none, since what is drawn is correlated or the draws are too few
 * @since 0.1
 */
public record Ensemble(String study, int number, String title, String hash, String version, int baseYear,
		Denominator denominator, String currency, List<String> scenarios, List<Indicator> indicators, List<UncertainParameterText> parameters, boolean correlated, long draws, long seed,
		int years, int points) {

	public Ensemble {
		scenarios = List.copyOf(scenarios);
		indicators = List.copyOf(indicators);
		parameters = List.copyOf(parameters);
	}

	/**
	 * @return where each result of a draw is
	 * @since 0.2
	 */
	public Outputs outputs() {
		return new Outputs(indicators, years);
	}

	/** @return number of draws of the indices */
	public long indexDraws() {
		return points * (parameters.size() + 2L);
	}

	/** @return the first draw of the indices that is computed with this draw; rises from 0 to {@link #indexDraws} */
	public long indexDraw(long draw) {
		return points * draw / draws * (parameters.size() + 2L);
	}
}
