package org.parkwright.core.analysis;

import java.util.List;

/**
 * What a break-even study comes to: at which values of numbers net present values become 0, or two of them the same.
 *
 * @param number   1 for the first break-even study of the study
 * @param title    as written; may be empty
 * @param numbers  what moved
 * @param findings by number, of each first those of scenarios alone, then those of pairs
 * @since 0.1
 */
public record BreakEvenResult(int number, String title, List<Number> numbers, List<Finding> findings) {

	/** What was found. */
	public enum Outcome {
		/** There is such a value; of several it is the one nearest to what the study states. */
		FOUND,
		/** There is none in the range. */
		NONE,
		/** It is so at every value of the range. */
		EVERYWHERE,
		/** Net present values are unknown in the whole range. */
		UNKNOWN
	}

	/**
	 * What moved.
	 *
	 * @param parameter what it is; a factor on a number that the study states once is told as that number
	 * @param base   what the study states, 1 for factors
	 * @param low    lower end of its range
	 * @param high   upper end
	 */
	public record Number(UncertainParameterText parameter, double base, double low, double high) {
	}

	/**
	 * Of a scenario and a number.
	 *
	 * @param scenario its name
	 * @param rival    the scenario with which it shares its net present value, or empty where its own becomes 0
	 * @param number   index in the numbers
	 * @param outcome  what was found
	 * @param value    of the number, in its unit; unknown if none was found
	 */
	public record Finding(String scenario, String rival, int number, Outcome outcome, double value) {
	}

	public BreakEvenResult {
		numbers = List.copyOf(numbers);
		findings = List.copyOf(findings);
	}

	/** @return the value as a factor on what the study states; unknown if none was found, or where the study states 0 */
	public double change(Finding finding) {
		double base = numbers.get(finding.number()).base();
		return base == 0 ? Double.NaN : finding.value() / base;
	}
}
