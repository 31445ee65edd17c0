package org.parkwright.core.analysis;

import java.util.List;
import java.util.Map;

import org.parkwright.analysis.sensitivity.TwoWay;

/**
 * What a table of a study comes to: the results of scenarios where two numbers move together.
 *
 * @param number    1 for the first table of the study
 * @param title     as written; may be empty
 * @param rows      what moves from row to row
 * @param columns   what moves from column to column
 * @param scenarios in the order of the study
 * @since 0.1
 */
public record TableResult(int number, String title, Axis rows, Axis columns, List<OfScenario> scenarios) {

	/**
	 * What moves.
	 *
	 * @param parameter what it is, and the unit of its values
	 * @param values [row] or [column] rising
	 * @param base   what the study itself states, 1 for factors
	 */
	public record Axis(UncertainParameterText parameter, double[] values, double base) {

		/** What two fractions may differ by and be the same number as it is written, such as 57 % and 0.57. */
		private static final double SAME = 1e-14;

		/** @return whether the study itself states this value, to all digits that it can be written with */
		public boolean isBase(int index) {
			return Math.abs(values[index] - base) <= SAME * Math.abs(base);
		}

		/** @return the value as a reader would write it, without needless digits, with a star behind it if it is the study's */
		public String text(int index) {
			return parameter.text(values[index], values[1] - values[0]) + (isBase(index) ? " *" : "");
		}
	}

	/**
	 * The tables of a scenario.
	 *
	 * @param name   of the scenario
	 * @param tables by indicator, in its unit
	 */
	public record OfScenario(String name, Map<Indicator, TwoWay> tables) {
	}

	public TableResult {
		scenarios = List.copyOf(scenarios);
	}
}
