package org.parkwright.core.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression.Quantity;
import org.parkwright.model.units.Units;

/**
 * The amounts of money that stand in a study or in a set, and whether the study can bring them to its own money.
 *
 * @since 0.2
 */
public final class Amounts {

	/** Code of the fault that a rate of exchange is missing. */
	public static final String EXCHANGE = "study.exchange";
	/** Code of the warning that a rate of exchange is of another year than what it changes. */
	public static final String EXCHANGE_YEAR = "study.exchange.year";
	/** Code of the fault that a deflator is missing. */
	public static final String DEFLATOR = "study.deflator";

	/**
	 * An amount of money.
	 *
	 * @param of       what it is of, for readers, such as the name of a parameter
	 * @param quantity as it is stated
	 */
	public record Amount(String of, Quantity quantity) {

		/** @return the currencies in its unit */
		public Set<String> currencies() {
			return Units.currenciesOf(quantity.unit()).keySet();
		}
	}

	private final List<Amount> found = new ArrayList<>();

	private Amounts() {
	}

	/** @return the amounts that a study reads */
	public static List<Amount> of(Study study) {
		Amounts amounts = new Amounts();
		ParameterReads.of(study).forEach(amounts::add);
		study.factors().impacts().forEach(impact -> amounts.add(impact.name(), impact.direct(), impact.upstream()));
		Set<Measure> measures = new LinkedHashSet<>();
		study.scenarios().stream().flatMap(scenario -> scenario.steps().stream()).forEach(step -> {
			amounts.add("a step", step.condition());
			measures.addAll(step.measures());
		});
		measures.forEach(amounts::add);
		return amounts.found;
	}

	/** @return the amounts of a set */
	public static List<Amount> of(ParameterSet set) {
		Amounts amounts = new Amounts();
		set.parameters().forEach(amounts::add);
		return amounts.found;
	}

	/** @return the amounts of a value and its condition */
	static List<Amount> of(Parameter.Case value) {
		Amounts amounts = new Amounts();
		amounts.add("", value.condition(), value.value());
		return amounts.found;
	}

	/**
	 * Tells of what a study needs to bring all that it reads to its own money.
	 *
	 * @param place where the study says in which money it counts
	 */
	public static void check(Study study, Place place, Faults faults) {
		Set<Object> told = new HashSet<>();
		Money money = study.money();
		for (Amount amount : of(study)) {
			Integer year = amount.quantity.priceYear();
			for (String other : amount.currencies()) {
				if (money.foreign(other) && told.add(other)) {
					exchange(study, amount.of, other, year, place, faults);
				}
			}
			if (Double.isNaN(money.factor(Units.parse(money.currency()), year)) && told.add(year)) {
				faults.error(DEFLATOR, study.name() + " counts in prices of " + money.priceYear() + ", but " + amount.of + " is in those of " + year + ".",
						"State how prices have moved, as deflator \u2026 from " + year + " to " + money.priceYear() + ", with mark and source.", place);
			}
		}
	}

	/**
	 * Tells of a rate that is missing, or that is of another year.
	 *
	 * @param of    what is in the other currency
	 * @param other the currency
	 * @param year  of the prices, or null
	 */
	public static void exchange(Study study, String of, String other, Integer year, Place place, Faults faults) {
		Money money = study.money();
		Integer own = money.priceYear();
		Money.Exchange exchange = money.exchange(other).orElse(null);
		if (exchange == null) {
			faults.error(EXCHANGE, study.name() + " counts in " + money.currency() + ", but " + of + " is in " + other + ".",
					"State how many " + other + " one " + money.currency() + " is, as exchange \u2026 " + other + "/" + money.currency() + " in "
							+ Objects.requireNonNullElse(year, Objects.requireNonNullElse(own, study.baseYear())) + ", with mark and source.",
					place);
		} else if (year != null && exchange.year() != year && !Objects.equals(own, exchange.year())) {
			faults.warning(EXCHANGE_YEAR, "The rate of " + other + " is of " + exchange.year() + ", but " + of + " is in prices of " + year + ".",
					"State the rate of " + year + ".", exchange.place());
		}
	}

	private void add(Parameter parameter) {
		parameter.cases().forEach(each -> add(parameter.name(), each.condition(), each.value()));
	}

	private void add(Measure measure) {
		String of = "measure " + measure.name();
		add(of, measure.eligibility());
		measure.changes().forEach(change -> add(of, switch (change) {
		case Measure.Change.OfAttribute attribute -> attribute.value();
		case Measure.Change.OfFuelShare share -> share.share();
		case Measure.Change.OfPrice price -> price.value();
		case Measure.Change.OfFeature feature -> null;
		}));
		add(of, measure.costs());
		measure.limits().forEach(limit -> add(of, limit.amount()));
		if (measure.adds() != null) {
			measure.adds().formulas().forEach(formula -> add(of, formula));
			add(of, measure.adds().costs());
		}
	}

	private void add(String of, List<Measure.CostItem> costs) {
		costs.forEach(cost -> add(of, cost.amount(), cost.basis(), cost.after()));
	}

	private void add(String of, Expression... expressions) {
		Stream.of(expressions).filter(Objects::nonNull).forEach(each -> quantities(each, quantity -> {
			if (quantity.unit() != null && !Units.currenciesOf(quantity.unit()).isEmpty()) {
				found.add(new Amount(of, quantity));
			}
		}));
	}

	private static void quantities(Expression expression, Consumer<Quantity> each) {
		switch (expression) {
		case Quantity quantity -> each.accept(quantity);
		case Expression.Series series -> series.points().forEach(point -> each.accept(point.value()));
		case Expression.Arithmetic arithmetic -> {
			List<Expression.Arithmetic> operations = arithmetic.fromTheLeft();
			quantities(operations.get(0).left(), each);
			operations.forEach(operation -> quantities(operation.right(), each));
		}
		default -> ParameterReads.parts(expression).stream().filter(Objects::nonNull).forEach(part -> quantities(part, each));
		}
	}
}
