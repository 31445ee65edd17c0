package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.parkwright.core.fault.Place;

/**
 * A measure as data: which units it applies to, what it changes, what it costs.
 *
 * @param name        its name
 * @param title       what it is, for readers of a report
 * @param eligibility the condition on units; null for all
 * @param changes     the changes, in order: a later one sees what an earlier one did
 * @param costs       the cost items
 * @param excludes    names of measures that a unit cannot have beside this one, whichever came first
 * @param place       where it was written
 * @since 0.1
 */
public record Measure(String name, String title, Expression eligibility, List<Change> changes, List<CostItem> costs,
		Set<String> excludes, Place place) {

	/** A change of a unit. */
	public sealed interface Change {

		/** @return where it was written */
		Place place();

		/** A number becomes the value of a formula. */
		record OfAttribute(Attribute attribute, Expression value, Place place) implements Change {
		}

		/** A name of a catalogue takes the place of the unit's own: fuel or technology. */
		record OfFeature(Feature feature, String name, Place place) implements Change {
		}

		/**
		 * A part of the fuel becomes another; emissions by fuel and the price of fuel are those of the mixture. The unit's
		 * fuel by name stays what it is.
		 *
		 * @param fuel  name of the other fuel
		 * @param share of the fuel use, 0 to 1
		 */
		record OfFuelShare(String fuel, Expression share, Place place) implements Change {
		}

		/** A price of the study's price set becomes another for the units that the measure changes. */
		record OfPrice(Role role, Expression value, Place place) implements Change {
		}
	}

	/**
	 * A cost item: {@code amount per basis}, which makes money (once) or money per year (each year that counts).
	 * For the part to which the unit that follows belongs it takes the place of the unit's own successor, {@code after}
	 * years from the base year on; for all other parts it is added.
	 *
	 * @param part   name of the part of cost
	 * @param amount the rate, for instance {@code retrofitCost}
	 * @param basis  the quantity it is stated on, or null for a lump
	 * @param after  years after the base year, or null for now
	 * @param place  where it was written
	 */
	public record CostItem(String part, Expression amount, Expression basis, Expression after, Place place) {
	}

	public Measure {
		Objects.requireNonNull(place);
		changes = List.copyOf(changes);
		costs = List.copyOf(costs);
		excludes = Set.copyOf(excludes);
	}

	/** A measure that excludes no other. */
	public Measure(String name, String title, Expression eligibility, List<Change> changes, List<CostItem> costs,
			Place place) {
		this(name, title, eligibility, changes, costs, Set.of(), place);
	}
}
