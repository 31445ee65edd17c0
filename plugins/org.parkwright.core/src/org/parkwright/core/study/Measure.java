package org.parkwright.core.study;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.core.fault.Place;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/**
 * A measure as data: which units it applies to, what it changes, what it costs.
 *
 * @param name        its name
 * @param title       what it is, for readers of a report
 * @param eligibility the condition on units; null for all
 * @param changes     the changes, in order: a later one sees what an earlier one did
 * @param costs       the cost items
 * @param excludes    names of measures that a unit cannot have beside this one, whichever came first
 * @param adds        the unit that it adds to each park in which a unit takes it; null for none
 * @param limits      of fuels of a park, which those of its units that take the measure cannot exceed
 * @param place       where it was written
 * @since 0.1
 */
public record Measure(String name, String title, Expression eligibility, List<Change> changes, List<CostItem> costs,
		Set<String> excludes, AddedUnit adds, List<Limit> limits, Place place) {

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

	/**
	 * A unit that takes over a part of the heat or electricity that units of its park make. It is about no unit that is there: its
	 * formulas read parameters, and of the units of the park sums over those that take the measure.
	 *
	 * @param fuel       name of what drives it
	 * @param technology its name; empty for none
	 * @param takes      what it makes in place of the others, {@link Attribute#HEAT} or {@link Attribute#ELECTRICITY}
	 * @param share      of what these make, 0 to 1
	 * @param capacity   thermal if it makes heat, else electric
	 * @param hours      full-load hours in a year, at most
	 * @param efficiency heat or electricity made per fuel; null if its fuel is not counted, as of sun and wind
	 * @param lifetime   for which it serves
	 * @param prices     prices of the study's price set that are others for it
	 * @param costs      its cost items, on quantities of its own
	 * @param exchange   that it stands for; null for a unit that is built
	 * @param place      where it was written
	 * @since 0.2
	 */
	public record AddedUnit(String fuel, String technology, Attribute takes, Expression share, Expression capacity, Expression hours,
			Expression efficiency, Expression lifetime, List<Change.OfPrice> prices, List<CostItem> costs, StudyExchange exchange, Place place) {

		/** The fuel of units that are driven by electricity, which they buy. */
		public static final String ELECTRICITY = "electricity";

		public AddedUnit {
			Objects.requireNonNull(place);
			prices = List.copyOf(prices);
			costs = List.copyOf(costs);
		}

		/** A unit that is built. */
		public AddedUnit(String fuel, String technology, Attribute takes, Expression share, Expression capacity, Expression hours,
				Expression efficiency, Expression lifetime, List<Change.OfPrice> prices, List<CostItem> costs, Place place) {
			this(fuel, technology, takes, share, capacity, hours, efficiency, lifetime, prices, costs, null, place);
		}

		/** @return whether it is driven by electricity, which it buys */
		public boolean bought() {
			return fuel.equals(ELECTRICITY);
		}

		/** @return its formulas but for those of its costs */
		public List<Expression> formulas() {
			return Stream.concat(Stream.of(capacity, hours, efficiency, lifetime, share).filter(Objects::nonNull),
					prices.stream().map(Change.OfPrice::value)).toList();
		}
	}

	/**
	 * What each park has of a fuel. Units take the measure one after the other; one that would need more than is left takes it not.
	 *
	 * @param fuel         its name
	 * @param amount       in a year, by energy or by mass
	 * @param largestFirst whether units take the measure by falling capacity, else in the order of the park file
	 * @param place        where it was written
	 * @since 0.2
	 */
	public record Limit(String fuel, Expression amount, boolean largestFirst, Place place) {
	}

	public Measure {
		Objects.requireNonNull(place);
		limits = List.copyOf(limits);
		changes = List.copyOf(changes);
		costs = List.copyOf(costs);
		excludes = Set.copyOf(excludes);
	}

	/** A measure that adds no unit and knows no limit. */
	public Measure(String name, String title, Expression eligibility, List<Change> changes, List<CostItem> costs,
			Set<String> excludes, Place place) {
		this(name, title, eligibility, changes, costs, excludes, null, List.of(), place);
	}

	/** A measure that excludes no other. */
	public Measure(String name, String title, Expression eligibility, List<Change> changes, List<CostItem> costs,
			Place place) {
		this(name, title, eligibility, changes, costs, Set.of(), place);
	}

	/**
	 * @return the prices that it sets, for the units that take it and for the one that it adds
	 * @since 0.2
	 */
	public List<Change.OfPrice> allPrices() {
		Stream<Change.OfPrice> own = changes.stream().filter(Change.OfPrice.class::isInstance).map(Change.OfPrice.class::cast);
		return adds == null ? own.toList() : Stream.concat(own, adds.prices.stream()).toList();
	}

	/**
	 * @return what the units pay that take it, and what the unit costs that it adds
	 * @since 0.2
	 */
	public List<CostItem> allCosts() {
		return adds == null ? costs : Stream.concat(costs.stream(), adds.costs.stream()).toList();
	}
}
