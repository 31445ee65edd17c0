package org.parkwright.scenario.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.function.FormulaFunction.Signature;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.model.units.UnitSyntaxException;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.syntax.Amount;
import org.parkwright.scenario.syntax.AmountSeries;
import org.parkwright.scenario.syntax.AndTerm;
import org.parkwright.scenario.syntax.ArithmeticTerm;
import org.parkwright.scenario.syntax.AttributeTerm;
import org.parkwright.scenario.syntax.BaseYearTerm;
import org.parkwright.scenario.syntax.ComparisonTerm;
import org.parkwright.scenario.syntax.FeatureWord;
import org.parkwright.scenario.syntax.FunctionDeclaration;
import org.parkwright.scenario.syntax.FunctionTerm;
import org.parkwright.scenario.syntax.GroupWord;
import org.parkwright.scenario.syntax.MembershipTerm;
import org.parkwright.scenario.syntax.NegationTerm;
import org.parkwright.scenario.syntax.NotTerm;
import org.parkwright.scenario.syntax.OrTerm;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ParameterTerm;
import org.parkwright.scenario.syntax.QuantityTerm;
import org.parkwright.scenario.syntax.SeriesPoint;
import org.parkwright.scenario.syntax.SeriesTerm;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.scenario.syntax.Term;
import org.parkwright.scenario.syntax.TotalTerm;
import org.parkwright.scenario.syntax.YearTerm;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Group;

/** Turns formulas and conditions of a text into those of the core. Units are not compared here. */
final class TermReader {

	/** Where a formula stands, which decides what it may read. */
	enum Where {
		/** In a parameter: the unit as it is. */
		PARAMETER,
		/** In the condition of a measure: sums over "such units" too. */
		ELIGIBILITY,
		/** In a change or cost of a measure: numbers before the change too. */
		MEASURE,
		/** In a unit that a measure adds: sums over the units that take the measure, and no number of a unit. */
		ADDED,
		/** In a cost of such a unit: its own numbers too. */
		ADDED_COST
	}

	private final Reading reading;
	private final Source source;
	private final Symbols symbols;
	private final Where where;
	private final Faults faults;
	/** What stands for the arguments of the function that is put in place of a call; empty outside of functions. */
	private final Map<String, Expression> arguments;
	/** The functions that are being put in place, outermost first. */
	private final List<FunctionDeclaration> open;
	/** Where the outermost call stands; null outside of functions. */
	private final Place at;

	TermReader(Reading reading, Source source, Where where, Faults faults) {
		this(reading, source, where, faults, Map.of(), List.of(), null);
	}

	private TermReader(Reading reading, Source source, Where where, Faults faults, Map<String, Expression> arguments,
			List<FunctionDeclaration> open, Place at) {
		this.arguments = arguments;
		this.open = open;
		this.at = at;
		this.reading = reading;
		this.symbols = reading.symbols(source);
		this.source = source;
		this.where = where;
		this.faults = faults;
	}

	/** @return the formula; where a part of it is at fault, its unit is null, and so it is of one that is too large */
	Expression read(Term term) {
		Place place = at == null ? source.place(term) : at;
		return reading.sizes().check(term, place, faults) ? term(term) : new Expression.Quantity(0, null, "", place);
	}

	private Expression term(Term term) {
		Place place = at == null ? source.place(term) : at;
		return switch (term) {
			case SeriesTerm series -> series(series, place);
			case YearTerm year -> new Expression.Year(place);
			case FunctionTerm function -> function(function, place);
			case QuantityTerm quantity -> quantity(quantity, place);
			case AttributeTerm attribute -> attribute(attribute, place);
			case ParameterTerm parameter -> parameter(parameter, place);
			case BaseYearTerm year -> new Expression.BaseYear(place);
			case NegationTerm negation -> new Expression.Negation(term(negation.getOf()), place);
			case ArithmeticTerm arithmetic -> arithmetic(arithmetic);
			case ComparisonTerm comparison -> new Expression.Comparison(
					Expression.Relation.valueOf(constant(comparison.getRelation().getName())), term(comparison.getLeft()),
					term(comparison.getRight()), place);
			case MembershipTerm membership -> membership(membership, place);
			case AndTerm and -> new Expression.And(all(and.getOf()), place);
			case OrTerm or -> new Expression.Or(all(or.getOf()), place);
			case NotTerm not -> new Expression.Not(term(not.getOf()), place);
			case TotalTerm total -> total(total, place);
			default -> throw new IllegalArgumentException(term.eClass().getName());
		};
	}

	private List<Expression> all(List<Term> terms) {
		List<Expression> read = new ArrayList<>(terms.size());
		terms.forEach(term -> read.add(term(term)));
		return read;
	}

	/** A sum is nested on its left, as deep as it has terms. */
	private Expression arithmetic(ArithmeticTerm term) {
		Deque<ArithmeticTerm> operations = new ArrayDeque<>();
		Term left = term;
		while (left instanceof ArithmeticTerm operation) {
			operations.push(operation);
			left = operation.getLeft();
		}
		Expression result = term(left);
		for (ArithmeticTerm operation : operations) {
			result = new Expression.Arithmetic(Expression.Operator.valueOf(constant(operation.getOperator().getName())), result,
					term(operation.getRight()), at == null ? source.place(operation) : at);
		}
		return result;
	}

	private Expression quantity(QuantityTerm quantity, Place place) {
		if (Double.isInfinite(quantity.getValue())) {
			faults.error(Codes.NUMBER, "This number is too large.", "The largest is about 1.8e308.", place);
		}
		String text = quantity.getUnit() == null ? "" : quantity.getUnit();
		Unit<?> unit = unit(quantity, text);
		ParameterSetDeclaration set = unit == null || Units.currenciesOf(unit).isEmpty() ? null
				: EcoreUtil2.getContainerOfType(quantity, ParameterSetDeclaration.class);
		return new Expression.Quantity(quantity.getValue(), unit, text, set == null ? null : symbols.priceYear(set), place);
	}

	/** @return the currencies in the unit of a number */
	static Set<String> currencies(QuantityTerm quantity) {
		try {
			return quantity.getUnit() == null ? Set.of() : Units.currenciesOf(Units.parse(quantity.getUnit())).keySet();
		} catch (UnitSyntaxException e) {
			// what is no unit is told where the number is read
			return Set.of();
		}
	}

	private Unit<?> unit(QuantityTerm quantity, String text) {
		if (text.isEmpty()) {
			return Units.parse("1");
		}
		try {
			return Units.parse(text);
		} catch (UnitSyntaxException e) {
			Place whole = source.place(quantity, Literals.QUANTITY_TERM__UNIT);
			int length = e.length() == 0 ? whole.length() : e.length();
			int offset = e.length() == 0 ? whole.offset() : whole.offset() + e.offset();
			String message = Character.toUpperCase(e.getMessage().charAt(0)) + e.getMessage().substring(1) + ".";
			faults.error(Codes.UNKNOWN_UNIT, message, "A unit ends at the first blank; to multiply or divide, write blanks around * and /.",
					source.place(offset, length));
			return null;
		}
	}

	private Expression attribute(AttributeTerm term, Place place) {
		if (term.isBefore() && where != Where.MEASURE) {
			faults.error(Codes.BEFORE, "Only changes and costs of a measure can read a number as it was before the measure.",
					"Take before away.", source.place(term, Literals.ATTRIBUTE_TERM__BEFORE));
		}
		if (where == Where.ADDED && !within(term.eContainer())) {
			String word = attribute(term).word();
			faults.error(Codes.ADDED, "The unit that is added has no " + word + " yet.",
					"Write total " + word + " of such units in the park for what the units make that take the measure, or a number.", place);
		}
		return new Expression.AttributeValue(attribute(term), term.isBefore(), place);
	}

	private static Attribute attribute(AttributeTerm term) {
		return Attribute.of(term.getAttribute().getLiteral()).orElseThrow();
	}

	/** Reads an amount: a quantity with its sign. */
	Expression.Quantity amount(Amount amount) {
		Expression.Quantity quantity = (Expression.Quantity) quantity(amount.getValue(), source.place(amount));
		return amount.isNegative()
				? new Expression.Quantity(-quantity.value(), quantity.unit(), quantity.unitText(), quantity.priceYear(), quantity.place())
				: quantity;
	}

	private Expression series(SeriesTerm series, Place place) {
		List<Expression.Series.Point> points = new ArrayList<>();
		boolean plain = series.getFirst() instanceof QuantityTerm first && first.getUnit() == null;
		point(plain ? ((QuantityTerm) series.getFirst()).getValue() : Double.NaN, source.place(series.getFirst()),
				series.getAmount(), points);
		points(series.getPoints(), points);
		return points.isEmpty() ? new Expression.Quantity(0, null, "", place)
				: new Expression.Series(points, series.isInterpolated(), place);
	}

	private void points(List<SeriesPoint> stated, List<Expression.Series.Point> points) {
		for (SeriesPoint point : stated) {
			point(point.getYear(), source.place(point, Literals.SERIES_POINT__YEAR), point.getAmount(), points);
		}
	}

	/** Reads amounts by calendar year; those at fault are left out. */
	Expression.Series series(AmountSeries series) {
		List<Expression.Series.Point> points = new ArrayList<>();
		points(series.getPoints(), points);
		return new Expression.Series(points, series.isInterpolated(), source.place(series));
	}

	/**
	 * Converts a number into a unit.
	 *
	 * @param what what is wanted in the unit, for the fault that it is in no unit that can be converted
	 * @return NaN if it cannot be converted, or the unit is null
	 */
	double converted(Expression.Quantity quantity, Unit<?> unit, String what) {
		if (quantity.unit() == null || unit == null) {
			return Double.NaN;
		}
		if (!Units.compatible(quantity.unit(), unit)) {
			faults.error(UnitCheck.UNIT, what + " is in " + Units.format(unit) + ", but this is in "
					+ Units.format(quantity.unit()) + ".", "Write the number in " + Units.format(unit) + ".", quantity.place(),
					Units.format(unit));
			return Double.NaN;
		}
		return quantity.value() * Units.factor(quantity.unit(), unit);
	}

	private void point(double stated, Place place, Amount amount, List<Expression.Series.Point> points) {
		int year = StudyReader.year(stated, "What stands before the : of a time series", Codes.SERIES, place, faults);
		if (year == stated && !points.isEmpty() && year <= points.getLast().year()) {
			faults.error(Codes.SERIES, "The years of a time series rise, but " + year + " comes after " + points.getLast().year() + ".",
					"Put them in order, each once.", place);
		}
		Expression.Quantity value = amount(amount);
		if (value.unit() != null) {
			points.add(new Expression.Series.Point(year, value));
		}
	}

	/** The formula of a function with what is given to it in place of its arguments. */
	private Expression function(FunctionTerm term, Place place) {
		String name = Source.reference(term, Literals.FUNCTION_TERM__FUNCTION);
		Place namePlace = at == null ? source.place(term, Literals.FUNCTION_TERM__FUNCTION) : at;
		List<Expression> given = all(term.getArguments());
		Optional<FunctionDeclaration> function = symbols.function(name);
		Expression unknown = new Expression.Quantity(0, null, "", place);
		if (function.isEmpty() && Contributed.functions().containsKey(name)) {
			return call(Contributed.functions().get(name).description(), given, place);
		}
		if (function.isEmpty()) {
			if (!symbols.mayDeclare(name)) {
				List<String> known = new ArrayList<>(symbols.all(FunctionDeclaration.class).stream().map(FunctionDeclaration::getName).toList());
				known.addAll(Contributed.functions().keySet());
				faults.error(Codes.UNKNOWN + "function", "There is no function " + name + ".",
						Suggestions.remedy(name, known) + " Functions of other files are seen when these are imported.", namePlace);
			}
			return unknown;
		}
		List<ParameterDeclaration> named = function.get().getArguments();
		if (named.size() != given.size()) {
			faults.error(Codes.ARGUMENTS, name + " takes " + counted(named.size()) + ", not "
					+ given.size() + ".", "They are " + String.join(", ", named.stream().map(ParameterDeclaration::getName).toList()) + ".",
					place);
			return unknown;
		}
		if (open.contains(function.get())) {
			faults.error(Codes.FUNCTION_CYCLE, "The function " + name + " works on itself.", "Write its formula without it.", namePlace);
			return unknown;
		}
		Map<String, Expression> meant = new HashMap<>();
		for (int i = 0; i < given.size(); i++) {
			meant.put(named.get(i).getName(), given.get(i));
		}
		// faults of the formula are told where it is declared
		return new TermReader(reading, reading.sourceOf(function.get()), where, new Faults(), meant, with(function.get()), place)
				.read(function.get().getValue());
	}

	/** Reads the formula of a function as it is declared. */
	Expression body(FunctionDeclaration function) {
		return new TermReader(reading, source, where, faults, Map.of(), with(function), null).read(function.getValue());
	}

	private List<FunctionDeclaration> with(FunctionDeclaration function) {
		List<FunctionDeclaration> longer = new ArrayList<>(open);
		longer.add(function);
		return longer;
	}

	private Expression parameter(ParameterTerm term, Place place) {
		String name = Source.reference(term, Literals.PARAMETER_TERM__PARAMETER);
		if (arguments.containsKey(name)) {
			return arguments.get(name);
		}
		Optional<ParameterDeclaration> declaration = parameter(name, term, place);
		if (declaration.isPresent() && ParameterReader.redefines(term, declaration.get())) {
			return reading.parameters().choice(declaration.get(), place);
		}
		return new Expression.ParameterValue(name, place);
	}

	/** Finds a parameter; that there is none is a fault. */
	Optional<ParameterDeclaration> parameter(String name, EObject from, Place place) {
		Optional<ParameterDeclaration> declaration = symbols.parameter(name, from);
		if (declaration.isEmpty() && !symbols.mayDeclare(name)) {
			boolean unit = Units.symbols().contains(name) || Units.isCurrency(name);
			faults.error(Codes.UNKNOWN + "parameter", "There is no parameter " + name + ".",
					unit ? "If it is a unit, write it behind its number, on the same line and without blanks in it."
							: Suggestions.remedy(name, symbols.parameters().keySet()) + " Parameters of other files are seen when these are imported.",
					place);
		}
		return declaration;
	}

	private Expression call(Signature function, List<Expression> given, Place place) {
		if (!function.takes(given.size())) {
			faults.error(Codes.ARGUMENTS, function.name() + " takes " + counted(function.arguments().size()) + (function.repeated() ? " or more" : "")
					+ ", not " + given.size() + ".", "Write " + function + ".", place);
			return new Expression.Quantity(0, null, "", place);
		}
		return new Expression.Call(function.name(), given, place);
	}

	private static String counted(int numbers) {
		return numbers + (numbers == 1 ? " number" : " numbers");
	}

	private Expression membership(MembershipTerm term, Place place) {
		Feature feature = feature(term.getFeature());
		for (int i = 0; i < term.getEntries().size(); i++) {
			// Units that measures add may be driven by electricity, which is no fuel of the catalogue.
			if (feature != Feature.FUEL || !term.getEntries().get(i).equals(Measure.AddedUnit.ELECTRICITY)) {
				entry(feature, term.getEntries().get(i), source.place(term, Literals.MEMBERSHIP_TERM__ENTRIES, i));
			}
		}
		return new Expression.Membership(feature, List.copyOf(term.getEntries()), term.isNegated(), place);
	}

	static Feature feature(FeatureWord word) {
		return Feature.of(word.getLiteral()).orElseThrow();
	}

	/** Checks that a name is in the catalogue of a feature. */
	void entry(Feature feature, String name, Place place) {
		Collection<String> known = new ArrayList<>(Names.of(feature));
		if (known.isEmpty()) {
			return;
		}
		known.addAll(symbols.declared(FeatureWord.get(feature.word())));
		if (!known.contains(name) && !symbols.mayDeclare(name)) {
			String declare = feature.changeable() ? " Or declare it: " + feature.word() + " " + name + " \"what it is\"." : "";
			faults.error(Codes.UNKNOWN + feature.word(), "There is no " + feature.word() + " " + name + ".",
					Suggestions.remedy(name, known) + declare, place);
		}
	}

	private Expression total(TotalTerm total, Place place) {
		boolean nested = total.eContainer() instanceof Term && within(total.eContainer());
		boolean added = where == Where.ADDED || where == Where.ADDED_COST;
		if (added && total.getGroup() == GroupWord.PLANT) {
			faults.error(Codes.TOTAL, "The unit that is added belongs to no plant.", "Write in the park.", place);
		}
		if (where != Where.ELIGIBILITY && !added || nested) {
			faults.error(Codes.TOTAL, "Sums over units belong in the condition that says which units a measure applies to.",
					nested ? "A sum cannot stand in another." : "Move it there.", place);
		}
		Expression of = total.getOf() == null ? null : term(total.getOf());
		return new Expression.Total(of, Group.valueOf(constant(total.getGroup().getName())), place);
	}

	private static boolean within(EObject element) {
		return element instanceof TotalTerm || element instanceof Term && within(element.eContainer());
	}

	/** @return the constant of the core for a literal of the grammar, for instance {@code AT_MOST} for {@code atMost} */
	static String constant(String literal) {
		return literal.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
	}
}
