package org.parkwright.core.study;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.parkwright.core.fault.Place;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.simulation.Horizon;

/**
 * A study: a park, a base year, the parameters and the scenarios.
 *
 * @param name          its name
 * @param title         what it is, for readers of a report
 * @param park          the park file as written, relative to the study's file
 * @param parkPlace     where the park file is named
 * @param baseYear      calendar year t0
 * @param horizon       for how long units count
 * @param convention    when in its vintage year a unit begins to serve
 * @param discountRate  a year, as a fraction
 * @param denominator   of the abatement cost that is shown first
 * @param counted       the boundaries whose emissions count: in mitigation, in abatement cost, and in targets that name no others
 * @param money         in which it counts
 * @param factors       the factor set
 * @param prices        the price set
 * @param parts         of which the cost difference is made, in the order of every table of results
 * @param scenarios     in the order of the text
 * @param comparisons   in the order of the text
 * @param targets       in the order of the text
 * @param sensitivities in the order of the text
 * @param uncertainties in the order of the text
 * @param selections    in the order of the text
 * @param stocks        fed every year, in the order of the text
 * @param tables        in the order of the text
 * @param breakEvens    in the order of the text
 * @param demands       in the order of the text
 * @param lives         by which law units live that do not state when they retire; null where their lifetimes are certain
 * @param planned       whether units of the park whose status is planned count, from their vintage on
 * @param gridFactors   of which kind those of the park's grids are that count, where they are of several; null if the study does not say
 * @param account       how what the park emits as a whole is accounted for; null if the study does not say
 * @param place         where it was written
 * @since 0.1
 */
public record Study(String name, String title, String park, Place parkPlace, int baseYear, Horizon horizon,
		YearConvention convention, double discountRate, Denominator denominator, Set<Boundary> counted, Money money, ParameterSet factors,
		ParameterSet prices, List<CostPart> parts, List<Scenario> scenarios, List<Comparison> comparisons, List<Target> targets, List<Sensitivity> sensitivities, List<Uncertainty> uncertainties,
		List<Selection> selections, List<StockModel> stocks, List<TwoWayTable> tables, List<BreakEven> breakEvens,
		List<Demand> demands, UnitLives lives, boolean planned, GridFactorKind gridFactors, ParkAccount account, Place place) {

	/** A study that states no demand, nor what of its park counts, and of lifetimes that are certain. */
	public Study(String name, String title, String park, Place parkPlace, int baseYear, Horizon horizon,
			YearConvention convention, double discountRate, Denominator denominator, Set<Boundary> counted, Money money, ParameterSet factors,
			ParameterSet prices, List<CostPart> parts, List<Scenario> scenarios, List<Comparison> comparisons, List<Target> targets, List<Sensitivity> sensitivities, List<Uncertainty> uncertainties,
			List<Selection> selections, List<StockModel> stocks, List<TwoWayTable> tables, List<BreakEven> breakEvens, Place place) {
		this(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money, factors, prices, parts, scenarios, comparisons,
				targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, List.of(), null, false, null, null, place);
	}

	/** A study of scenarios and comparisons alone, which counts what studies do that say nothing of it, and whose money is all of one currency. */
	public Study(String name, String title, String park, Place parkPlace, int baseYear, Horizon horizon,
			YearConvention convention, double discountRate, Denominator denominator, String currency, ParameterSet factors,
			ParameterSet prices, List<CostPart> parts, List<Scenario> scenarios, List<Comparison> comparisons, Place place) {
		this(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, Boundary.DEFAULT, new Money(currency), factors, prices, parts,
				scenarios, comparisons, place);
	}

	/** @return the code of the currency in which it counts */
	public String currency() {
		return money.currency();
	}

	private Study(String name, String title, String park, Place parkPlace, int baseYear, Horizon horizon, YearConvention convention, double discountRate,
			Denominator denominator, Set<Boundary> counted, Money money, ParameterSet factors, ParameterSet prices, List<CostPart> parts,
			List<Scenario> scenarios, List<Comparison> comparisons, Place place) {
		this(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money, factors, prices, parts, scenarios, comparisons,
				List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), place);
	}

	/** @return the same study with this scenario alone and the parameters that it states anew in their sets */
	public Study under(Scenario scenario) {
		Scenario plain = new Scenario(scenario.name(), scenario.title(), scenario.steps(), scenario.place());
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				factors.with(scenario.overrides()), prices.with(scenario.overrides()), parts, List.of(plain), List.of(), place).withLives(lives)
				.ofPark(planned, gridFactors);
	}

	public Study {
		Objects.requireNonNull(place);
		counted = Collections.unmodifiableSet(EnumSet.copyOf(counted));
		parts = List.copyOf(parts);
		scenarios = List.copyOf(scenarios);
		comparisons = List.copyOf(comparisons);
		targets = List.copyOf(targets);
		sensitivities = List.copyOf(sensitivities);
		uncertainties = List.copyOf(uncertainties);
		selections = List.copyOf(selections);
		stocks = List.copyOf(stocks);
		tables = List.copyOf(tables);
		breakEvens = List.copyOf(breakEvens);
		demands = List.copyOf(demands);
	}

	/** @return the parameter of a name, of the price set before that of the factor set */
	public Optional<Parameter> parameter(String of) {
		return prices.parameter(of).or(() -> factors.parameter(of));
	}

	/** @return the same study with another factor set */
	public Study withFactors(ParameterSet others) {
		return others == factors ? this : new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				others, prices, parts, scenarios, comparisons, targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, demands, lives, planned, gridFactors, account, place);
	}

	/**
	 * @return the same study with other demands
	 * @since 0.2
	 */
	public Study withDemands(List<Demand> others) {
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				factors, prices, parts, scenarios, comparisons, targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, others, lives, planned, gridFactors, account, place);
	}

	/**
	 * @param law null for lifetimes that are certain
	 * @return the same study with units that live by a law
	 * @since 0.2
	 */
	public Study withLives(UnitLives law) {
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				factors, prices, parts, scenarios, comparisons, targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, demands, law, planned, gridFactors, account, place);
	}

	/**
	 * @param plannedToo whether planned units count
	 * @param kind       of the factors of its grids, or null
	 * @return the same study, which takes this of its park
	 * @since 0.2
	 */
	public Study ofPark(boolean plannedToo, GridFactorKind kind) {
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				factors, prices, parts, scenarios, comparisons, targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, demands, lives, plannedToo, kind, account, place);
	}

	/**
	 * @param other null for none
	 * @return the same study with another account of the park
	 * @since 0.2
	 */
	public Study withAccount(ParkAccount other) {
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				factors, prices, parts, scenarios, comparisons, targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, demands, lives, planned, gridFactors, other, place);
	}

	/**
	 * @param more   parts of cost behind those that it has
	 * @param others in place of its scenarios, with the same names
	 * @return the same study with what its park says of its scenarios
	 * @since 0.2
	 */
	public Study applying(List<CostPart> more, List<Scenario> others) {
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money,
				factors, prices, Stream.concat(parts.stream(), more.stream()).toList(), others, comparisons, targets, sensitivities, uncertainties, selections, stocks, tables,
				breakEvens, demands, lives, planned, gridFactors, account, place);
	}

	/**
	 * @return the parameters that it asks for: those of the model, then those of its parts of cost
	 * @since 0.2
	 */
	public List<Role> roles() {
		return Stream.concat(Role.FACTORS.stream(), parts.stream().flatMap(CostPart::rates)).distinct().toList();
	}

	/**
	 * @return index in {@link #parts()} of the part of this name, or -1
	 * @since 0.2
	 */
	public int part(String id) {
		return parts.stream().map(CostPart::id).toList().indexOf(id);
	}

	/** @return the same study with other scenarios and no comparisons */
	public Study withScenarios(List<Scenario> others) {
		return new Study(name, title, park, parkPlace, baseYear, horizon, convention, discountRate, denominator, counted, money, factors, prices,
				parts, others, List.of(), place).withLives(lives).ofPark(planned, gridFactors).withAccount(account);
	}

	/** @return the same study with one of its scenarios alone */
	public Study withScenario(String scenario) {
		return withScenarios(scenarios.stream().filter(each -> each.name().equals(scenario)).toList());
	}
}
