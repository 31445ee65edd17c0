package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Measure.Change;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/**
 * Warns of a measure that sets what one of an earlier step has set, so that nothing remains of the earlier. A change that
 * reads what it changes works on the result and is none; neither is one that sets the same. Two measures that no unit can
 * take both do not meet: one excludes the other, or applies to a fuel or technology that the other has replaced.
 */
final class Conflicts {

	private final Faults faults;
	private final List<Measure> earlier = new ArrayList<>();

	Conflicts(Faults faults) {
		this.faults = faults;
	}

	/** Adds a step. */
	void then(List<Measure> measures, List<Place> places) {
		for (int i = 0; i < measures.size(); i++) {
			Measure later = measures.get(i);
			for (Measure before : earlier) {
				if (!exclusive(before, later)) {
					conflict(before, later, places.get(i));
				}
			}
		}
		earlier.addAll(measures);
	}

	private void conflict(Measure before, Measure later, Place place) {
		Set<String> things = new HashSet<>();
		for (Change change : later.changes()) {
			boolean overwrites = before.changes().stream().anyMatch(other -> overwrites(change, other));
			if (overwrites && things.add(thing(change))) {
				faults.warning(Codes.CONFLICT, later.name() + " sets " + thing(change) + ", which " + before.name()
						+ " has set before it: of a unit that takes both only what " + later.name() + " sets remains.",
						"Write first of " + ExpressionText.name(before.name()) + ", " + ExpressionText.name(later.name())
								+ ", let one exclude the other, or let the change of " + later.name() + " read "
								+ thing(change) + ".", place);
			}
		}
	}

	private static String thing(Change change) {
		return switch (change) {
			case Change.OfAttribute of -> of.attribute().word();
			case Change.OfFeature of -> of.feature().word();
			case Change.OfFuelShare of -> Feature.FUEL.word();
			case Change.OfPrice of -> of.role().word();
		};
	}

	private static boolean overwrites(Change change, Change other) {
		return switch (change) {
			case Change.OfAttribute of -> other instanceof Change.OfAttribute set && set.attribute() == of.attribute()
					&& !reads(of.value(), of.attribute()) && !same(of.value(), set.value());
			case Change.OfFeature of -> other instanceof Change.OfFeature set && set.feature() == of.feature()
					&& !set.name().equals(of.name()) || other instanceof Change.OfFuelShare && of.feature() == Feature.FUEL;
			case Change.OfFuelShare of -> other instanceof Change.OfFuelShare;
			case Change.OfPrice of -> other instanceof Change.OfPrice set && set.role() == of.role()
					&& !same(of.value(), set.value());
		};
	}

	private static boolean same(Expression one, Expression other) {
		return one instanceof Expression.Quantity && ExpressionText.of(one).equals(ExpressionText.of(other));
	}

	private static boolean reads(Expression value, Attribute attribute) {
		return switch (value) {
			case Expression.AttributeValue read -> read.attribute() == attribute;
			case Expression.Negation negation -> reads(negation.of(), attribute);
			case Expression.Arithmetic arithmetic -> reads(arithmetic.fromTheLeft().get(0).left(), attribute)
					|| arithmetic.fromTheLeft().stream().anyMatch(operation -> reads(operation.right(), attribute));
			case Expression.Call call -> call.arguments().stream().anyMatch(each -> reads(each, attribute));
			default -> false;
		};
	}

	private static boolean exclusive(Measure before, Measure later) {
		return before.excludes().contains(later.name()) || later.excludes().contains(before.name())
				|| conditions(later.eligibility()).stream().anyMatch(condition -> replaced(before, condition));
	}

	/** Whether a measure has made of every unit what a condition does not want. */
	private static boolean replaced(Measure before, Expression condition) {
		if (!(condition instanceof Expression.Membership wanted)) {
			return false;
		}
		Optional<String> name = before.changes().stream()
				.filter(change -> change instanceof Change.OfFeature of && of.feature() == wanted.feature())
				.map(change -> ((Change.OfFeature) change).name()).reduce((first, last) -> last);
		return name.isPresent() && wanted.names().contains(name.get()) == wanted.negated();
	}

	private static List<Expression> conditions(Expression eligibility) {
		return eligibility instanceof Expression.And and ? and.of() : eligibility == null ? List.of() : List.of(eligibility);
	}
}
