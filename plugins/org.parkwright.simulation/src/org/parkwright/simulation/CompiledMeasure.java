package org.parkwright.simulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.parkwright.engine.formula.Formula;

/**
 * A measure as formulas on the columns of a stock, all numbers in the units of the columns, or money.
 *
 * @param eligibility 1 for the units that may take it
 * @param changes     what becomes of them, one after the other
 * @param costs       what it costs beside what follows from the changes
 * @param excludes    names of measures that a unit that has taken it cannot take
 * @param adds        the unit that it adds to each park in which a unit takes it, or null
 * @param limits      of fuels of a park
 * @since 0.2
 */
public record CompiledMeasure(String name, Formula eligibility, List<Change> changes, List<Cost> costs, Set<String> excludes, AddedUnit adds,
		List<Limit> limits) {

	/** A measure that adds no unit and knows no limit. */
	public CompiledMeasure(String name, Formula eligibility, List<Change> changes, List<Cost> costs, Set<String> excludes) {
		this(name, eligibility, changes, costs, excludes, null, List.of());
	}

	/** What becomes what. */
	public sealed interface Change {

		/** Of an attribute, in its unit. */
		record OfAttribute(Attribute attribute, Formula value) implements Change {
		}

		/** Of what a unit is. @param value index of the name */
		record OfFeature(Feature feature, Formula value) implements Change {
		}

		/** A part of the fuel use becomes another fuel. @param value index of its name. @param share fraction */
		record OfFuelShare(Formula value, Formula share) implements Change {
		}

		/** Of a price, for the units that take the measure. @param rate see {@link CompiledCharge#rate} */
		record OfRate(int rate, Formula value) implements Change {
		}

		/** What it becomes. */
		Formula value();

		private Stream<Formula> formulas() {
			return this instanceof OfFuelShare of ? Stream.of(of.value, of.share) : Stream.of(value());
		}
	}

	/** The attributes of which it reads what they were before the step that it is taken in. */
	List<Attribute> readsBefore() {
		return Arrays.stream(Attribute.values()).filter(attribute -> {
			var column = new BitSet();
			column.set(Columns.before(attribute));
			return reads(column, new BitSet());
		}).toList();
	}

	/** The formulas of what it does and costs. */
	private Stream<Formula> formulas() {
		return Stream.of(changes.stream().flatMap(Change::formulas), costs.stream().flatMap(Cost::formulas),
				adds == null ? Stream.<Formula>empty() : adds.formulas()).flatMap(Function.identity());
	}

	private boolean reads(BitSet columns, BitSet scalars) {
		return formulas().anyMatch(formula -> formula.varies(columns, scalars));
	}

	/** Whether a unit that has one of two measures cannot take the other. */
	boolean excludes(CompiledMeasure other) {
		return excludes.contains(other.name) || other.excludes.contains(name);
	}

	/** Whether units serve longer or shorter by it, or one begins to serve. */
	boolean changesLife() {
		return adds != null || changes.stream().anyMatch(change -> change instanceof Change.OfAttribute of
				&& (of.attribute() == Attribute.LIFETIME || of.attribute() == Attribute.RETIREMENT));
	}

	/** Whether it says which unit follows on one. */
	boolean namesSuccessor() {
		return costs.stream().anyMatch(Cost::successor) || adds != null && adds.costs.stream().anyMatch(Cost::successor);
	}

	/** Whether what it does or costs reads one of these scalars itself. */
	boolean reads(BitSet scalars) {
		return reads(new BitSet(), scalars);
	}

	/**
	 * What a measure costs.
	 *
	 * @param part      index of the part
	 * @param successor whether it is the price of the unit that follows
	 * @param amount    money, or money a year
	 * @param annual    whether it is money a year
	 * @param after     years until it is paid, of units that follow alone
	 */
	public record Cost(int part, boolean successor, Formula amount, boolean annual, Formula after) {

		private Stream<Formula> formulas() {
			return Stream.of(amount, after);
		}
	}

	/**
	 * A unit that takes over a part of what units of its park make. Its formulas are worked out for the unit itself, with what stands
	 * before them known.
	 *
	 * @param takes      what it makes in place of the others: heat or electricity
	 * @param share      of what those make that take the measure, fraction
	 * @param capacity   MW
	 * @param hours      full-load hours at most, h/a
	 * @param efficiency heat or electricity made per fuel, or per electricity that is bought; null if its fuel is not counted, as of sun
	 *                   and wind
	 * @param bought     whether it is driven by electricity, which is bought
	 * @param lifetime   a
	 * @param prices     that are others for it
	 * @param costs      what it costs
	 * @param exchange   whether it stands for what another brings: it comes whether or not a unit takes the measure, ends for certain, sells what
	 *                   it takes over at the price at which it was sold, and has no other price of the price set
	 */
	public record AddedUnit(Attribute takes, Formula share, Formula capacity, Formula hours, Formula efficiency, boolean bought, Formula lifetime,
			List<Change.OfRate> prices, List<Cost> costs, boolean exchange) {
		public AddedUnit {
			prices = List.copyOf(prices);
			costs = List.copyOf(costs);
		}

		/** A unit that is built. */
		public AddedUnit(Attribute takes, Formula share, Formula capacity, Formula hours, Formula efficiency, boolean bought, Formula lifetime,
				List<Change.OfRate> prices, List<Cost> costs) {
			this(takes, share, capacity, hours, efficiency, bought, lifetime, prices, costs, false);
		}

		private Stream<Formula> formulas() {
			Stream<Formula> own = Stream.of(share, capacity, hours, efficiency, lifetime).filter(Objects::nonNull);
			return Stream.of(own, prices.stream().map(Change::value), costs.stream().flatMap(Cost::formulas)).flatMap(Function.identity());
		}
	}

	/**
	 * What each park has of a fuel.
	 *
	 * @param fuel         index of its name
	 * @param amount       GJ/a
	 * @param largestFirst whether units take the measure by falling capacity, else in their order
	 */
	public record Limit(int fuel, Formula amount, boolean largestFirst) {
	}
}
