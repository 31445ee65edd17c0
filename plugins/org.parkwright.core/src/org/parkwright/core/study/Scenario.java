package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;

import org.parkwright.core.fault.Place;

/**
 * Measures applied in an order.
 *
 * @param name      its name
 * @param title     what it is, for readers of a report; may be empty
 * @param overrides parameters that the scenario states anew, for itself and the baseline that it is compared with
 * @param steps     the steps; each works on the result of the one before
 * @param place     where it was written
 * @since 0.1
 */
public record Scenario(String name, String title, List<Parameter> overrides, List<Step> steps, Place place) {

	/** Which of several measures that apply to it a unit takes. */
	public enum Choice {
		/** The first. */
		FIRST("first of"),
		/** Of those that lower its emissions, the one with the least present value of cost. */
		CHEAPEST("cheapest of"),
		/** Of those that lower its emissions, the one that lowers them most over its life. */
		MOST_EFFECTIVE("most effective of");

		private final String words;

		Choice(String words) {
			this.words = words;
		}

		/** @return the words of the scenario language */
		public String words() {
			return words;
		}
	}

	/**
	 * One step: each unit takes one of the measures that apply to it, or none. Eligibility is judged on the stock as the
	 * step finds it, for all its measures alike.
	 *
	 * @param measures  in order of precedence
	 * @param choice    which of them a unit takes
	 * @param condition the units that the step is about, or null for all
	 * @param from      calendar year in which it begins, or null for the base year
	 * @param share     of the capacity of the units that take a measure, a year; the oldest first; NaN for all at once
	 * @param exchange  of the park, which runs from then on; null for a step of measures. Its measure is made when the park is read
	 */
	public record Step(List<Measure> measures, Choice choice, Expression condition, Integer from, double share, AppliedExchange exchange) {
		public Step {
			measures = List.copyOf(measures);
			Objects.requireNonNull(choice);
		}

		/** A step of measures. */
		public Step(List<Measure> measures, Choice choice, Expression condition, Integer from, double share) {
			this(measures, choice, condition, from, share, null);
		}

		/**
		 * An exchange.
		 *
		 * @param from calendar year in which it begins, or null for the year that the park states, else the base year
		 * @since 0.2
		 */
		public Step(AppliedExchange exchange, Integer from) {
			this(List.of(), Choice.FIRST, null, from, Double.NaN, exchange);
		}

		/** A step about all units at once, from the base year on. */
		public Step(List<Measure> measures) {
			this(measures, Choice.FIRST, null, null, Double.NaN);
		}
	}

	public Scenario {
		Objects.requireNonNull(place);
		overrides = List.copyOf(overrides);
		steps = List.copyOf(steps);
	}

	/** A scenario that states no parameter anew. */
	public Scenario(String name, String title, List<Step> steps, Place place) {
		this(name, title, List.of(), steps, place);
	}
}
