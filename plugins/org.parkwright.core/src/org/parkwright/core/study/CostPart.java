package org.parkwright.core.study;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.parkwright.core.fault.Place;
import org.parkwright.simulation.Basis;

/**
 * A part of the cost difference, as the scenario language declares it: under which name measures book on it, and what
 * units pay for it by the price set of a study.
 *
 * @param id      its name
 * @param title   what it is, for readers of a report
 * @param budget  whether what it comes to counts towards the budgets of choices
 * @param stated  whether the operating cost that a unit of the park states takes the place of the charges for it
 * @param charges what units pay or earn by it; of a part without charges there is what measures cost alone
 * @param place   where it was written
 * @since 0.2
 */
public record CostPart(String id, String title, boolean budget, boolean stated, List<Charge> charges, Place place) {

	private static final Pattern CAPITAL = Pattern.compile("(?<=.)\\p{Lu}");

	/**
	 * A rate on a basis, which makes money, or money a year.
	 *
	 * @param rate      the parameter that says how much
	 * @param basis     on what
	 * @param income    whether the unit earns it
	 * @param successor whether it is the price of the unit that follows, paid when the unit's life ends
	 */
	public record Charge(Role rate, Basis basis, boolean income, boolean successor) {
	}

	public CostPart {
		Objects.requireNonNull(place);
		charges = List.copyOf(charges);
	}

	/** @return whether the price of the unit that follows belongs to it */
	public boolean successor() {
		return charges.stream().anyMatch(Charge::successor);
	}

	/** @return its name as columns of files have it, such as {@code ultra_low_emission} */
	public String code() {
		return CAPITAL.matcher(id).replaceAll("_$0").toLowerCase(Locale.ROOT);
	}

	/** @return the parameters that say how much, each once */
	public Stream<Role> rates() {
		return charges.stream().map(Charge::rate).distinct();
	}

	/**
	 * Leaves out what nobody asks for: parts that are charged at optional rates alone, of which a study states none, and that
	 * none of its measures names.
	 *
	 * @param all      parts in their order
	 * @param prices   price set of the study
	 * @param measures all that its scenarios apply
	 */
	public static List<CostPart> asked(List<CostPart> all, ParameterSet prices, Collection<Measure> measures) {
		return all.stream().filter(part -> part.charges.isEmpty()
				|| part.rates().anyMatch(rate -> rate.required() || prices.parameter(rate.word()).isPresent())
				|| measures.stream().anyMatch(part::isNamedBy)).toList();
	}

	private boolean isNamedBy(Measure measure) {
		return measure.allCosts().stream().anyMatch(item -> item.part().equals(id))
				|| measure.allPrices().stream().anyMatch(change -> rates().anyMatch(change.role()::equals));
	}
}
