package org.parkwright.core.study;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

import org.parkwright.core.section.Column;
import org.parkwright.simulation.Attribute;

/**
 * An exchange of the park as a study applies it. What it brings relieves units, which then count what they save; of its money counts what no
 * unit saves, by equation (C16).
 *
 * @param id      of the exchange in the park
 * @param name    of it, or its id
 * @param park    id of the park that it comes to
 * @param carries what it brings, {@link Attribute#HEAT} or {@link Attribute#ELECTRICITY}; null for what no unit makes
 * @param energy  GJ/a of heat, MWh/a of electricity, else 0
 * @param relief  how the units were found that it relieves
 * @param units   ids of these, in the order of the park
 * @param from    calendar year in which it begins
 * @param years   for which it runs
 * @since 0.2
 */
public record StudyExchange(String id, String name, String park, Attribute carries, double energy, Relief relief, List<String> units, int from, double years) {

	/** Which units an exchange relieves, the first of which there are any. */
	public enum Relief {
		/** Those of the plant that receives it. */
		RECEIVER("receiver", "units of the plant that receives it"),
		/** Those of plants that the receiver owns. */
		OWNER("owner", "units of the plants of its receiver"),
		/** Those of plants that pass the same to the receiver. */
		SUPPLIER("supplier", "units of the plants that supply its receiver"),
		/** All others of the park that make it. */
		PARK("park", "all units of the park that make it"),
		/** None. */
		NONE("none", "no unit");

		private final String word;
		private final String title;

		Relief(String word, String title) {
			this.word = word;
			this.title = title;
		}

		/** @return what files call it */
		public String word() {
			return word;
		}

		/** @return what readers call it */
		public String title() {
			return title;
		}
	}

	/** The part of cost that its investment is. */
	public static final String INVESTMENT = "exchangeInvestment";
	/** The part of cost that running it is. */
	public static final String OPERATION = "exchangeOperation";
	/** The part of cost of what it saves and no unit does. */
	public static final String COST_REDUCTION = "exchangeCostReduction";
	/** The part of cost of what it earns and no unit saves. */
	public static final String REVENUE = "exchangeRevenue";

	/** Ids and titles of the parts of cost that exchanges have. */
	public static final SequencedMap<String, String> PARTS = Collections.unmodifiableSequencedMap(Column.words(INVESTMENT, "Exchanges: investment", OPERATION, "Exchanges: operation",
			COST_REDUCTION, "Exchanges: cost reduction", REVENUE, "Exchanges: revenue"));

	public StudyExchange {
		Objects.requireNonNull(relief);
		units = List.copyOf(units);
	}

	/** @return unit of {@link #energy}; empty for what no unit makes */
	public String unit() {
		return carries == null ? "" : carries.unit();
	}

	/** @return calendar year, and the part of it, in which it ends */
	public double end() {
		return from + years;
	}
}
