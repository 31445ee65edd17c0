package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import javax.measure.Unit;

import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.engine.Trajectory;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.Reading.Read;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.AttributeChange;
import org.parkwright.scenario.syntax.Change;
import org.parkwright.scenario.syntax.CostDeclaration;
import org.parkwright.scenario.syntax.FeatureChange;
import org.parkwright.scenario.syntax.LimitDeclaration;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.PriceChange;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;

/** Reads the measures of a file. */
final class MeasureReader {

	private static final Unit<?> MONEY = Units.parse(Money.SIGN);
	private static final Unit<?> MONEY_A_YEAR = Units.parse(Money.SIGN + "/a");

	private final Reading reading;
	private final Source source;
	private final Faults faults = new Faults();

	MeasureReader(Reading reading, Source source) {
		this.reading = reading;
		this.source = source;
	}

	/** Reads one measure. A reader reads no more than one. */
	Read<Measure> read(MeasureDeclaration declaration) {
		Function<String, Unit<?>> units = reading.parameters().unitsFrom(declaration);
		Expression eligibility = null;
		if (declaration.getEligibility() != null) {
			eligibility = new TermReader(reading, source, Where.ELIGIBILITY, faults).read(declaration.getEligibility());
			UnitCheck.condition(eligibility, units, faults);
		}
		TermReader terms = new TermReader(reading, source, Where.MEASURE, faults);
		List<Measure.Change> changes = new ArrayList<>();
		for (Change each : declaration.getChanges()) {
			change(each, terms, units).ifPresent(changes::add);
		}
		List<Measure.CostItem> costs = declaration.getCosts().stream().map(each -> cost(each, terms, units)).toList();
		Measure.AddedUnit added = new AddedUnitReader(reading, source, faults, (each, own) -> price(each, own, units),
				(each, own) -> cost(each, own, units)).read(declaration, units);
		if (declaration.getChanges().isEmpty() && costs.isEmpty() && declaration.getAdded().isEmpty() && !source.fragments().lacksParts(declaration)) {
			faults.warning(Codes.MEASURE_EMPTY, "The measure neither changes nor costs anything.",
					"Write what changes, for instance fuel becomes naturalGas.",
					source.place(declaration, Literals.DECLARATION__NAME));
		}
		Measure measure = new Measure(declaration.getName(), ParameterReader.title(declaration.getTitle()), eligibility, changes,
				costs, excludes(declaration), added, limits(declaration, units), source.place(declaration));
		return new Read<>(measure, faults);
	}

	private List<Measure.Limit> limits(MeasureDeclaration declaration, Function<String, Unit<?>> units) {
		TermReader terms = new TermReader(reading, source, Where.PARAMETER, faults);
		List<Measure.Limit> limits = new ArrayList<>();
		for (LimitDeclaration limit : declaration.getLimits()) {
			terms.entry(Feature.FUEL, limit.getFuel(), source.place(limit, Literals.LIMIT_DECLARATION__FUEL));
			Expression amount = terms.read(limit.getAmount());
			Unit<?> unit = UnitCheck.unitOf(amount, units, faults);
			if (unit != null && !Units.compatible(unit, Units.parse("GJ/a")) && !Units.compatible(unit, Units.parse("t/a"))) {
				faults.error(UnitCheck.UNIT, "What a park has of a fuel is in GJ/a or t/a, but this is in " + Units.format(unit) + ".",
						"Write for instance 500 TJ/a or 200 kt/a.", amount.place());
			}
			limits.add(new Measure.Limit(limit.getFuel(), amount, limit.isLargest(), source.place(limit)));
		}
		return limits;
	}

	private Optional<Measure.Change> change(Change change, TermReader terms, Function<String, Unit<?>> units) {
		return switch (change) {
			case AttributeChange attribute -> Optional.of(attribute(attribute, terms, units));
			case FeatureChange feature -> Optional.of(feature(feature, terms, units));
			case PriceChange price -> price(price, terms, units).map(Function.identity());
			default -> throw new IllegalArgumentException(change.eClass().getName());
		};
	}

	private Measure.Change attribute(AttributeChange change, TermReader terms, Function<String, Unit<?>> units) {
		Attribute attribute = Attribute.of(change.getAttribute().getLiteral()).orElseThrow();
		if (!attribute.changeable()) {
			faults.error(Codes.CHANGE_FIXED, "A measure cannot change " + attribute.word() + ", " + attribute.meaning() + ".",
					"", source.place(change, Literals.ATTRIBUTE_CHANGE__ATTRIBUTE));
		}
		Expression value = terms.read(change.getValue());
		UnitCheck.demand(value, Units.parse(attribute.unit()), attribute.word(), units, faults);
		boolean counted = attribute == Attribute.LIFETIME || attribute == Attribute.RETIREMENT;
		if (counted && value instanceof Expression.Quantity quantity && quantity.unit() != null
				&& Units.compatible(quantity.unit(), Units.parse(attribute.unit()))
				&& quantity.value() * Units.factor(quantity.unit(), Units.parse(attribute.unit())) > Trajectory.MOST_YEARS) {
			faults.error(Codes.NUMBER, "Years are counted up to " + Trajectory.MOST_YEARS + ".", "Write a smaller number.", value.place());
		}
		return new Measure.Change.OfAttribute(attribute, value, source.place(change));
	}

	/** Co-firing. */
	private Measure.Change share(FeatureChange change, Feature feature, TermReader terms, Function<String, Unit<?>> units) {
		Expression share = terms.read(change.getShare());
		UnitCheck.demand(share, Units.parse("1"), "for", units, faults);
		if (feature != Feature.FUEL) {
			faults.error(Codes.CHANGE_SHARE, "Only a share of the fuel can become another, not of the " + feature.word() + ".",
					"Take for and what stands behind it away.", source.place(change, Literals.FEATURE_CHANGE__FEATURE));
		}
		terms.entry(Feature.FUEL, change.getEntry(), source.place(change, Literals.FEATURE_CHANGE__ENTRY));
		boolean tooMuch = share instanceof Expression.Quantity quantity && quantity.unit() != null
				&& Units.compatible(quantity.unit(), Units.parse("1"))
				&& quantity.value() * Units.factor(quantity.unit(), Units.parse("1")) > 1;
		if (tooMuch || share instanceof Expression.Negation) {
			faults.error(Codes.CHANGE_SHARE, "A share of the fuel lies between 0 and 100 %.", "", share.place());
		}
		return new Measure.Change.OfFuelShare(change.getEntry(), share, source.place(change));
	}

	private Set<String> excludes(MeasureDeclaration declaration) {
		Set<String> names = new LinkedHashSet<>();
		for (int i = 0; i < Source.count(declaration, Literals.MEASURE_DECLARATION__EXCLUDES); i++) {
			String name = Source.reference(declaration, Literals.MEASURE_DECLARATION__EXCLUDES, i);
			Place place = source.place(declaration, Literals.MEASURE_DECLARATION__EXCLUDES, i);
			if (name.equals(declaration.getName())) {
				faults.error(Codes.EXCLUDES, "A unit takes a measure once; it need not exclude itself.", "Take it away.", place);
			} else {
				StudyReader.measure(name, reading.symbols(source), place, faults);
			}
			names.add(name);
		}
		return names;
	}

	private Measure.Change feature(FeatureChange change, TermReader terms, Function<String, Unit<?>> units) {
		Feature feature = TermReader.feature(change.getFeature());
		if (change.getShare() != null) {
			return share(change, feature, terms, units);
		}
		if (feature.changeable()) {
			terms.entry(feature, change.getEntry(), source.place(change, Literals.FEATURE_CHANGE__ENTRY));
		} else {
			faults.error(Codes.CHANGE_FIXED, "A measure cannot change " + feature.word() + ".", "It changes fuel and technology.",
					source.place(change, Literals.FEATURE_CHANGE__FEATURE));
		}
		return new Measure.Change.OfFeature(feature, change.getEntry(), source.place(change));
	}

	private Optional<Measure.Change.OfPrice> price(PriceChange change, TermReader terms, Function<String, Unit<?>> units) {
		String name = Source.reference(change, Literals.PRICE_CHANGE__PARAMETER);
		Place place = source.place(change, Literals.PRICE_CHANGE__PARAMETER);
		Expression value = terms.read(change.getValue());
		Optional<Role> role = reading.symbols(source).role(name).filter(Role::price);
		if (role.isEmpty()) {
			List<String> prices = reading.symbols(source).roles().stream().filter(Role::price).map(Role::word).toList();
			faults.error(Codes.CHANGE_PRICE, name + " is no number of a unit and no price that the model asks for.",
					Suggestions.nearest(name, prices).map(near -> "Did you mean " + near + "?")
							.orElse("The prices are " + String.join(", ", prices) + "."), place);
			return Optional.empty();
		}
		UnitCheck.demand(value, Units.inCurrency(Units.parse(role.get().unit()), reading.symbols(source).currency(change)), name, units, faults);
		return Optional.of(new Measure.Change.OfPrice(role.get(), value, source.place(change)));
	}

	private Measure.CostItem cost(CostDeclaration cost, TermReader terms, Function<String, Unit<?>> units) {
		String name = Source.reference(cost, Literals.COST_DECLARATION__PART);
		Symbols symbols = reading.symbols(source);
		Optional<CostPart> part = symbols.costParts().stream().filter(each -> each.id().equals(name)).findFirst();
		if (part.isEmpty() && !symbols.mayDeclare(name)) {
			faults.error(Codes.UNKNOWN + "part", "There is no part of cost " + name + ".",
					Suggestions.remedy(name, symbols.costParts().stream().map(CostPart::id).toList()), source.place(cost, Literals.COST_DECLARATION__PART));
		}
		boolean follows = part.isPresent() && part.get().successor();
		Expression amount = terms.read(cost.getAmount());
		Expression basis = cost.getBasis() == null ? null : terms.read(cost.getBasis());
		Expression after = cost.getDelay() == null ? null : terms.read(cost.getDelay());
		money(cost, amount, basis, follows, units);
		if (after != null) {
			UnitCheck.demand(after, Units.parse("a"), "after", units, faults);
		} else if (follows) {
			faults.error(Codes.COST_AFTER, "The unit that follows comes at the end of this one's life, not in the base year.",
					"Write when, for instance after 30 a.", source.place(cost));
		}
		return new Measure.CostItem(name, amount, basis, after, source.place(cost));
	}

	private void money(CostDeclaration cost, Expression amount, Expression basis, boolean follows, Function<String, Unit<?>> units) {
		Unit<?> rate = UnitCheck.unitOf(amount, units, faults);
		Unit<?> on = basis == null ? Units.parse("1") : UnitCheck.unitOf(basis, units, faults);
		if (rate == null || on == null) {
			return;
		}
		Unit<?> found = rate.multiply(on);
		boolean once = Units.compatibleAsMoney(found, MONEY);
		boolean yearly = Units.compatibleAsMoney(found, MONEY_A_YEAR) && !follows;
		if (!once && !yearly) {
			String currency = Units.currenciesOf(rate).keySet().stream().findFirst().orElseGet(() -> reading.symbols(source).currency(cost));
			String wanted = "A cost is in " + currency + (follows ? "" : " or " + currency + "/a") + ", but ";
			String message = basis == null ? wanted + "this is in " + Units.format(rate) + "."
					: wanted + Units.format(rate) + " per "
							+ Units.format(on) + " make " + Units.format(found) + ".";
			faults.error(UnitCheck.UNIT, message, "State the rate on a basis in " + Units.format(Units.parse(currency).divide(rate)) + ".",
					basis == null ? source.place(cost.getAmount()) : source.span(cost.getAmount(), cost.getBasis()));
		}
	}
}
