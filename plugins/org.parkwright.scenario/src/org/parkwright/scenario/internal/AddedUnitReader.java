package org.parkwright.scenario.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.catalogue.Catalogue;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.engine.Trajectory;
import org.parkwright.model.park.FuelKind;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.AddedUnitDeclaration;
import org.parkwright.scenario.syntax.CostDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.PriceChange;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.scenario.syntax.Term;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Reads the unit that a measure adds. */
final class AddedUnitReader {

	/** Something that is stated of it. */
	private enum Line {
		TAKES(Literals.ADDED_UNIT_DECLARATION__SHARES, "takes 25 % of heat"),
		FUEL(Literals.ADDED_UNIT_DECLARATION__FUELS, "fuel electricity"),
		TECHNOLOGY(Literals.ADDED_UNIT_DECLARATION__TECHNOLOGIES, null),
		CAPACITY(Literals.ADDED_UNIT_DECLARATION__CAPACITIES, "capacity 5 MW"),
		HOURS(Literals.ADDED_UNIT_DECLARATION__HOURS, "hours 5000 h/a"),
		EFFICIENCY(Literals.ADDED_UNIT_DECLARATION__EFFICIENCIES, null),
		LIFETIME(Literals.ADDED_UNIT_DECLARATION__LIFETIMES, "lifetime 20 a");

		private final EStructuralFeature feature;
		/** An example; null where it may be left out */
		private final String example;

		Line(EStructuralFeature feature, String example) {
			this.feature = feature;
			this.example = example;
		}

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final Reading reading;
	private final Source source;
	private final Faults faults;
	private final BiFunction<PriceChange, TermReader, Optional<Measure.Change.OfPrice>> prices;
	private final BiFunction<CostDeclaration, TermReader, Measure.CostItem> costs;

	/**
	 * @param prices reads a price of its own
	 * @param costs  reads what it costs
	 */
	AddedUnitReader(Reading reading, Source source, Faults faults, BiFunction<PriceChange, TermReader, Optional<Measure.Change.OfPrice>> prices,
			BiFunction<CostDeclaration, TermReader, Measure.CostItem> costs) {
		this.prices = prices;
		this.reading = reading;
		this.source = source;
		this.faults = faults;
		this.costs = costs;
	}

	/** @return null if the measure adds none, or it lacks what it needs */
	Measure.AddedUnit read(MeasureDeclaration measure, Function<String, Unit<?>> units) {
		if (measure.getAdded().isEmpty()) {
			return null;
		}
		if (measure.getAdded().size() > 1) {
			faults.error(Codes.ADDED, "A measure adds one unit to a park.", "Write a measure for each.", source.place(measure.getAdded().get(1)));
		}
		AddedUnitDeclaration unit = measure.getAdded().getFirst();
		TermReader terms = new TermReader(reading, source, Where.ADDED, faults);
		TermReader own = new TermReader(reading, source, Where.ADDED_COST, faults);
		List<Measure.CostItem> items = unit.getCosts().stream().map(each -> costs.apply(each, own)).toList();
		List<Measure.Change.OfPrice> others = unit.getPrices().stream().flatMap(each -> prices.apply(each, own).stream()).toList();
		if (!complete(unit)) {
			return null;
		}
		String fuel = unit.getFuels().getFirst();
		boolean bought = fuel.equals(Measure.AddedUnit.ELECTRICITY);
		if (!bought) {
			terms.entry(Feature.FUEL, fuel, source.place(unit, Literals.ADDED_UNIT_DECLARATION__FUELS, 0));
		}
		String technology = unit.getTechnologies().isEmpty() ? "" : unit.getTechnologies().getFirst();
		if (!technology.isEmpty()) {
			terms.entry(Feature.TECHNOLOGY, technology, source.place(unit, Literals.ADDED_UNIT_DECLARATION__TECHNOLOGIES, 0));
		}
		Attribute takes = Attribute.of(unit.getTaken().getFirst().getLiteral()).orElseThrow();
		if (bought && takes == Attribute.ELECTRICITY) {
			faults.error(Codes.ADDED, "A unit that is driven by electricity makes no electricity.", "Write takes … of heat, or what else drives it.",
					source.place(unit, Literals.ADDED_UNIT_DECLARATION__FUELS, 0));
		}
		Expression efficiency = unit.getEfficiencies().isEmpty() ? null : number(unit.getEfficiencies(), Attribute.EFFICIENCY, terms, units);
		if (efficiency == null && !free(fuel)) {
			faults.error(Codes.ADDED, bought ? "How much electricity the unit buys is not known." : "How much " + fuel + " the unit burns is not known.",
					"Write its efficiency, for instance efficiency " + (bought ? "2.5." : "90 %."), source.place(unit));
		}
		Expression share = share(unit.getShares().getFirst(), terms, units);
		Expression lifetime = number(unit.getLifetimes(), Attribute.LIFETIME, terms, units);
		if (lifetime instanceof Expression.Quantity quantity && quantity.unit() != null && Units.compatible(quantity.unit(), Units.parse("a"))
				&& quantity.value() * Units.factor(quantity.unit(), Units.parse("a")) > Trajectory.MOST_YEARS) {
			faults.error(Codes.NUMBER, "Years are counted up to " + Trajectory.MOST_YEARS + ".", "Write a smaller number.", lifetime.place());
		}
		return new Measure.AddedUnit(fuel, technology, takes, share, number(unit.getCapacities(), Attribute.CAPACITY, terms, units),
				number(unit.getHours(), Attribute.HOURS, terms, units), efficiency, lifetime, others, items, source.place(unit));
	}

	private boolean complete(AddedUnitDeclaration unit) {
		boolean complete = true;
		for (Line line : Line.values()) {
			int count = ((List<?>) unit.eGet(line.feature)).size();
			if (count > 1) {
				faults.error(Codes.ADDED, "The unit that is added states its " + line.word() + " twice.", "Take one of the two away.",
						second(unit, line));
			}
			if (count == 0 && line.example != null) {
				complete = false;
				if (!source.fragments().lacksParts(unit)) {
					faults.error(Codes.ADDED, "The unit that is added lacks " + line.word() + ".", "Write for instance " + line.example + ".",
							source.place(unit));
				}
			}
		}
		return complete;
	}

	private Place second(AddedUnitDeclaration unit, Line line) {
		return ((List<?>) unit.eGet(line.feature)).get(1) instanceof Term term ? source.place(term) : source.place(unit, line.feature, 1);
	}

	private Expression number(List<Term> stated, Attribute attribute, TermReader terms, Function<String, Unit<?>> units) {
		Expression value = terms.read(stated.getFirst());
		UnitCheck.demand(value, Units.parse(attribute.unit()), attribute.word(), units, faults);
		return value;
	}

	private Expression share(Term stated, TermReader terms, Function<String, Unit<?>> units) {
		Expression share = terms.read(stated);
		Unit<?> one = Units.parse("1");
		UnitCheck.demand(share, one, "takes", units, faults);
		boolean tooMuch = share instanceof Expression.Quantity quantity && quantity.unit() != null && Units.compatible(quantity.unit(), one)
				&& quantity.value() * Units.factor(quantity.unit(), one) > 1;
		if (tooMuch || share instanceof Expression.Negation) {
			faults.error(Codes.ADDED, "What it takes over lies between 0 and 100 %.", "", share.place());
		}
		return share;
	}

	/** Whether nothing is burnt: sun, wind, water and the heat of the earth. */
	private static boolean free(String fuel) {
		return Catalogue.fuelKinds(null).get(fuel) == FuelKind.RENEWABLE;
	}
}
