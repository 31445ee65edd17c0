package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EObject;
import org.parkwright.core.analysis.Sampling;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.BreakEven;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.ExpressionText;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.Selection;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.Target;
import org.parkwright.core.study.TwoWayTable;
import org.parkwright.core.study.UncertainParameter;
import org.parkwright.core.study.UncertainParameter.Kind;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.core.study.Uncertainty.Distribution;
import org.parkwright.engine.Boundary;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.Amount;
import org.parkwright.scenario.syntax.BreakEvenDeclaration;
import org.parkwright.scenario.syntax.Correlation;
import org.parkwright.scenario.syntax.DistributionArgument;
import org.parkwright.scenario.syntax.ParameterCase;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.QuantityTerm;
import org.parkwright.scenario.syntax.Range;
import org.parkwright.scenario.syntax.SelectionDeclaration;
import org.parkwright.scenario.syntax.SensitivityDeclaration;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.scenario.syntax.TableAxis;
import org.parkwright.scenario.syntax.TableDeclaration;
import org.parkwright.scenario.syntax.TargetDeclaration;
import org.parkwright.scenario.syntax.UncertainAttribute;
import org.parkwright.scenario.syntax.UncertainSetParameter;
import org.parkwright.scenario.syntax.UncertaintyDeclaration;
import org.parkwright.scenario.syntax.Variation;

/** Reads targets, sensitivity, break-even and uncertainty studies, tables of two numbers, and choices. */
final class VariationReader {

	private static final Unit<?> ONE = Units.parse("1");
	private static final Unit<?> TONNE = Units.parse("t");
	private static final int MOST_DRAWS = 10_000_000;
	private static final int DEFAULT_SEED = 1;

	private final Source source;
	private final StudyDeclaration study;
	private final Reading reading;
	private final Symbols symbols;
	private final TermReader terms;
	private final Money money;
	private final Faults faults;

	/** @param money of the study */
	VariationReader(Reading reading, Source source, StudyDeclaration study, Money money, Faults faults) {
		this.reading = reading;
		this.money = money;
		this.source = source;
		this.study = study;
		this.faults = faults;
		symbols = reading.symbols(source);
		terms = new TermReader(reading, source, Where.PARAMETER, faults);
	}

	Target target(TargetDeclaration target) {
		Integer year = Source.count(target, Literals.TARGET_DECLARATION__YEAR) == 0 ? null
				: year(target.getYear(), source.place(target, Literals.TARGET_DECLARATION__YEAR));
		Integer reference = Source.count(target, Literals.TARGET_DECLARATION__REFERENCE) == 0 ? null
				: year(target.getReference(), source.place(target, Literals.TARGET_DECLARATION__REFERENCE));
		if (reference != null && year == null) {
			faults.error(Codes.TARGET, "Emissions of all years are no share of those of one.",
					"Write of which year, for instance emissions of 2030 below 70 % of 2014, or a limit in t.", source.place(target));
		}
		double limit = quantity(target.getLimit(), reference == null ? TONNE : ONE, reference == null
				? "A limit of emissions" : "A limit as a share of a year's emissions");
		Set<Boundary> counted = StudyReader.boundaries(target, Literals.TARGET_DECLARATION__BOUNDARIES, target.getBoundaries(), source, faults);
		return new Target(ParameterReader.title(target.getTitle()), counted, year, limit, reference, source.place(target));
	}

	private int year(double stated, Place place) {
		int year = StudyReader.year(stated, "The year of a target", Codes.TARGET, place, faults);
		if (year < study.getBaseYear()) {
			faults.error(Codes.TARGET, "The study begins in " + (int) study.getBaseYear() + ", it knows nothing of " + year + ".",
					"Write a later year.", place);
		}
		StudyReader.lastYear(study).ifPresent(last -> {
			if (year > last) {
				faults.error(Codes.TARGET, "The study counts until " + last + ", it knows nothing of " + year + ".",
						"Write an earlier year, or a later horizon.", place);
			}
		});
		return year;
	}

	Selection selection(SelectionDeclaration declaration) {
		List<String> scenarios = StudyReader.named(declaration, Literals.SELECTION_DECLARATION__SCENARIOS, declaration.isEvery(),
				"choice", study, source, faults);
		if (declaration.getCounted().size() > 1) {
			faults.error(Codes.CHOICE, "What counts is stated once.", "Take one of the two away.", source.place(declaration.getCounted().get(1)));
		}
		if (!declaration.getCounted().isEmpty() && declaration.getBudgets().isEmpty() && declaration.getTargets().isEmpty()) {
			faults.error(Codes.CHOICE, "This choice has neither a budget nor a target.", "Write one, for instance target mitigation 5 Mt.", source.place(declaration));
		}
		Set<Boundary> counted = declaration.getCounted().stream().findFirst().map(each -> StudyReader.boundaries(each, source, faults)).orElse(Set.of());
		return new Selection(ParameterReader.title(declaration.getTitle()), scenarios, counted,
				limit(declaration.getBudgets(), Units.parse(money.currency()), "A budget", "5 M" + money.currency()),
				limit(declaration.getTargets(), TONNE, "A target", "5 Mt"), source.place(declaration));
	}

	private Double limit(List<QuantityTerm> stated, Unit<?> unit, String what, String example) {
		if (stated.size() > 1) {
			faults.error(Codes.CHOICE, what + " is stated once.", "Take one of the two away.", source.place(stated.get(1)));
		}
		if (stated.isEmpty()) {
			return null;
		}
		double limit = quantity(stated.get(0), unit, what);
		if (limit <= 0) {
			faults.error(Codes.CHOICE, what + " is more than 0.", "Write for instance " + example + ".", source.place(stated.get(0)));
		}
		return limit;
	}

	Sensitivity sensitivity(SensitivityDeclaration declaration) {
		List<String> scenarios = StudyReader.named(declaration, Literals.SENSITIVITY_DECLARATION__SCENARIOS, declaration.isEvery(),
				"study", study, source, faults);
		List<UncertainParameter> varied = new ArrayList<>();
		List<Sensitivity.Range> ranges = declaration.getRanges().stream().map(range -> range(range, varied)).toList();
		return new Sensitivity(ParameterReader.title(declaration.getTitle()), scenarios, ranges, source.place(declaration));
	}

	BreakEven breakEven(BreakEvenDeclaration declaration) {
		List<String> scenarios = StudyReader.named(declaration, Literals.BREAK_EVEN_DECLARATION__SCENARIOS, declaration.isEvery(),
				"break even", study, source, faults);
		List<UncertainParameter> varied = new ArrayList<>();
		List<Sensitivity.Range> ranges = declaration.getRanges().stream().map(range -> range(range, varied)).toList();
		return new BreakEven(ParameterReader.title(declaration.getTitle()), scenarios, ranges, source.place(declaration));
	}

	/** @return nothing if it has not two numbers */
	Optional<TwoWayTable> table(TableDeclaration declaration) {
		List<String> scenarios = StudyReader.named(declaration, Literals.TABLE_DECLARATION__SCENARIOS, declaration.isEvery(),
				"table", study, source, faults);
		List<UncertainParameter> varied = new ArrayList<>();
		List<TwoWayTable.Axis> axes = declaration.getAxes().stream().map(axis -> axis(axis, varied)).toList();
		if (axes.size() > 2) {
			faults.error(Codes.TABLE, "A table has two numbers that vary: the first gives its rows, the second its columns.",
					"Take this one away, or write a table for each pair.", source.place(declaration.getAxes().get(2)));
			return Optional.empty();
		} else if (axes.size() < 2) {
			faults.error(Codes.TABLE, "A table needs a second number that varies, for its columns.",
					"Write for instance vary discount rate from 4 % to 12 % at 5 values, or a sensitivity for one number alone.",
					source.place(declaration));
			return Optional.empty();
		}
		return Optional.of(new TwoWayTable(ParameterReader.title(declaration.getTitle()), scenarios, axes.get(0), axes.get(1),
				source.place(declaration)));
	}

	private TwoWayTable.Axis axis(TableAxis axis, List<UncertainParameter> varied) {
		Sensitivity.Range range = range(axis.getRange(), varied);
		int count = whole(axis.getCount(), TwoWayTable.LEAST_VALUES, TwoWayTable.MOST_VALUES, "The number of values of a table",
				Codes.TABLE, source.place(axis, Literals.TABLE_AXIS__COUNT));
		return new TwoWayTable.Axis(range, count);
	}

	private Sensitivity.Range range(Range range, List<UncertainParameter> varied) {
		UncertainParameter uncertain = once(range.getParameter(), varied);
		if (range.getSpread() != null) {
			double spread = quantity(range.getSpread(), ONE, "A spread");
			if (!(spread > 0 && spread < 1) && !Double.isNaN(spread)) {
				faults.error(Codes.VARY, "A spread is more than 0 and less than 100 %.", "Write for instance by 20 %.",
						source.place(range.getSpread()));
			}
			return new Sensitivity.Range(uncertain, true, 1 - spread, 1 + spread, source.place(range));
		}
		Unit<?> unit = unit(uncertain);
		double low = amount(range.getLow(), unit);
		double high = amount(range.getHigh(), unit);
		if (low >= high) {
			faults.error(Codes.VARY, "A range goes from the lower number to the higher.", "Exchange the two.",
					source.span(range.getLow(), range.getHigh()));
		}
		return new Sensitivity.Range(uncertain, false, low, high, source.place(range));
	}

	Uncertainty uncertainty(UncertaintyDeclaration declaration) {
		long before = errors();
		List<String> scenarios = StudyReader.named(declaration, Literals.UNCERTAINTY_DECLARATION__SCENARIOS, declaration.isEvery(),
				"study", study, source, faults);
		int draws = whole(declaration.getDraws(), 1, MOST_DRAWS, "The number of draws", Codes.DRAWS,
				source.place(declaration, Literals.UNCERTAINTY_DECLARATION__DRAWS));
		boolean seeded = Source.count(declaration, Literals.UNCERTAINTY_DECLARATION__SEED) > 0;
		int seed = seeded ? whole(declaration.getSeed(), 0, Integer.MAX_VALUE, "The seed", Codes.DRAWS,
				source.place(declaration, Literals.UNCERTAINTY_DECLARATION__SEED)) : DEFAULT_SEED;
		List<Uncertainty.Variation> variations = new ArrayList<>();
		List<UncertainParameter> varied = new ArrayList<>();
		for (Variation variation : declaration.getVariations()) {
			UncertainParameter uncertain = once(variation.getParameter(), varied);
			variation(variation, uncertain).ifPresent(variations::add);
		}
		List<Uncertainty.Correlation> correlations = new ArrayList<>();
		for (Correlation correlation : declaration.getCorrelations()) {
			correlations.add(correlation(correlation, variations, correlations));
		}
		var uncertainty = new Uncertainty(ParameterReader.title(declaration.getTitle()), scenarios, draws, seed, variations,
				correlations, source.place(declaration));
		// a number is unknown without a fault where what it varies stands in a part that does not fit the grammar
		boolean known = variations.stream().flatMap(each -> each.arguments().values().stream()).noneMatch(number -> Double.isNaN(number));
		if (errors() == before && known) {
			var own = new Faults();
			Sampling.check(uncertainty, own);
			own.list().forEach(fault -> faults.error(Codes.CORRELATION, fault.message(), fault.remedy(), fault.place()));
		}
		return uncertainty;
	}

	private long errors() {
		return faults.list().stream().filter(fault -> fault.severity() == Severity.ERROR).count();
	}

	private int whole(double value, int least, int most, String what, String code, Place place) {
		if (value != Math.rint(value) || value < least || value > most) {
			faults.error(code, what + " is a whole number from " + least + " to " + most + ".", "", place);
		}
		return (int) value;
	}

	private Optional<Uncertainty.Variation> variation(Variation variation, UncertainParameter uncertain) {
		Unit<?> unit = variation.isRelative() ? ONE : unit(uncertain);
		Place place = source.place(variation, Literals.VARIATION__DISTRIBUTION);
		Optional<Distribution> distribution = Distribution.of(variation.getDistribution());
		if (distribution.isEmpty()) {
			List<String> known = Arrays.stream(Distribution.values()).map(Distribution::word).toList();
			faults.error(Codes.DISTRIBUTION, "There is no distribution " + variation.getDistribution() + ".",
					Suggestions.nearest(variation.getDistribution(), known).map(near -> "Did you mean " + near + "?")
							.orElse("There are " + String.join(", ", known) + "."), place);
			return Optional.empty();
		}
		Map<String, Double> arguments = new LinkedHashMap<>();
		for (DistributionArgument argument : variation.getArguments()) {
			arguments.put(argument.getName(), amount(argument.getAmount(), unit));
		}
		List<String> wanted = distribution.get().arguments();
		boolean named = arguments.keySet().equals(Set.copyOf(wanted)) && variation.getArguments().size() == wanted.size();
		if (!named) {
			faults.error(Codes.DISTRIBUTION, "The numbers of " + distribution.get().word() + " are " + String.join(", ", wanted)
					+ ", each once.", "Write for instance " + distribution.get().word() + "("
					+ String.join(", ", wanted.stream().map(name -> name + " …").toList()) + ").", place);
			return Optional.empty();
		}
		order(distribution.get(), arguments, place);
		return Optional.of(new Uncertainty.Variation(uncertain, variation.isRelative(), distribution.get(), arguments,
				source.place(variation)));
	}

	private void order(Distribution distribution, Map<String, Double> arguments, Place place) {
		double last = Double.NEGATIVE_INFINITY;
		switch (distribution) {
			case UNIFORM, TRIANGULAR, PERT -> {
				for (String name : distribution.arguments()) {
					if (arguments.get(name) < last) {
						faults.error(Codes.DISTRIBUTION, "The numbers of " + distribution.word() + " rise from min to max.", "", place);
						return;
					}
					last = arguments.get(name);
				}
				if (arguments.get("min") >= arguments.get("max")) {
					faults.error(Codes.DISTRIBUTION, "The numbers of " + distribution.word() + " rise from min to max.", "", place);
				}
			}
			case NORMAL, LOGNORMAL -> {
				if (arguments.get("sd") <= 0) {
					faults.error(Codes.DISTRIBUTION, "A standard deviation is more than 0.", "", place);
				}
				if (distribution == Distribution.LOGNORMAL && arguments.get("mean") <= 0) {
					faults.error(Codes.DISTRIBUTION, "The mean of a lognormal distribution is more than 0.", "", place);
				}
			}
		}
	}

	private Uncertainty.Correlation correlation(Correlation correlation, List<Uncertainty.Variation> variations,
			List<Uncertainty.Correlation> before) {
		Place place = source.place(correlation);
		int first = index(correlation.getFirst(), variations);
		int second = index(correlation.getSecond(), variations);
		double rank = amount(correlation.getRank(), ONE);
		boolean twice = before.stream().anyMatch(other -> Math.min(other.first(), other.second()) == Math.min(first, second)
				&& Math.max(other.first(), other.second()) == Math.max(first, second));
		if (first >= 0 && first == second) {
			faults.error(Codes.CORRELATION, "A number has no correlation with itself to be stated.", "", place);
		} else if (first >= 0 && second >= 0 && twice) {
			faults.error(Codes.CORRELATION, "The correlation of these two is stated twice.", "Take one of the two away.", place);
		} else if (rank <= -1 || rank >= 1) {
			faults.error(Codes.CORRELATION, "A rank correlation lies between -1 and 1.", "", source.place(correlation.getRank()));
		}
		return new Uncertainty.Correlation(first, second, rank, place);
	}

	private int index(EObject element, List<Uncertainty.Variation> variations) {
		UncertainParameter wanted = uncertain(element);
		for (int i = 0; i < variations.size(); i++) {
			if (variations.get(i).parameter().same(wanted)) {
				return i;
			}
		}
		faults.error(Codes.CORRELATION, "What is correlated has to vary.", "Write vary and how before it.", source.place(element));
		return -1;
	}

	private UncertainParameter once(EObject element, List<UncertainParameter> varied) {
		UncertainParameter uncertain = uncertain(element);
		if (varied.stream().anyMatch(uncertain::overlaps)) {
			faults.error(Codes.VARY, "This varies already.", "Take one of the two away.", source.place(element));
		}
		varied.add(uncertain);
		return uncertain;
	}

	private UncertainParameter uncertain(EObject element) {
		Place place = source.place(element);
		return switch (element) {
			case UncertainSetParameter parameter -> {
				String name = Source.reference(parameter, Literals.UNCERTAIN_SET_PARAMETER__PARAMETER);
				Optional<ParameterDeclaration> declared = terms.parameter(name, parameter, place);
				boolean elsewhere = declared.isPresent() && !symbols.broken() && !symbols.sets(study).isEmpty()
						&& symbols.sets(study).stream().noneMatch(set -> set.getParameters().contains(declared.get()));
				if (elsewhere) {
					faults.error(Codes.VARY, "The sets of the study do not hold " + name + ".",
							"Vary a parameter that they hold.", place);
				}
				yield new UncertainParameter(Kind.PARAMETER, name, condition(parameter, declared), place);
			}
			case UncertainAttribute attribute -> switch (attribute.getAttribute()) {
				case HOURS -> new UncertainParameter(Kind.HOURS, "", place);
				case LIFETIME -> new UncertainParameter(Kind.LIFETIME, "", place);
				default -> {
					faults.error(Codes.VARY, "Of the numbers of units, hours and lifetime can vary.", "", place);
					yield new UncertainParameter(Kind.PARAMETER, attribute.getAttribute().getLiteral(), place);
				}
			};
			default -> new UncertainParameter(Kind.DISCOUNT_RATE, "", place);
		};
	}

	/** The condition of the one value that varies; empty if all do. */
	private String condition(UncertainSetParameter uncertain, Optional<ParameterDeclaration> declared) {
		if (uncertain.getCondition() == null) {
			return "";
		}
		String condition = ExpressionText.of(terms.read(uncertain.getCondition()));
		if (declared.isPresent() && valueOf(declared.get(), condition).isEmpty()) {
			List<String> known = reading.parameters().parameter(declared.get()).value().cases().stream().map(Parameter.Case::condition)
					.filter(Objects::nonNull).map(ExpressionText::of).toList();
			faults.error(Codes.VARY, declared.get().getName() + " has no value of its own where " + condition + ".",
					known.isEmpty() ? "Its value has no condition: leave where away."
							: "Its values with a condition are those where " + String.join("; ", known) + ".",
					source.place(uncertain.getCondition()));
		}
		return condition;
	}

	/** The value of a parameter that has a condition. */
	private Optional<ParameterCase> valueOf(ParameterDeclaration declared, String condition) {
		int index = reading.parameters().parameter(declared).value().caseOf(condition);
		return index < 0 ? Optional.empty() : Optional.of(declared.getCases().get(index));
	}

	/** The unit of numbers that take the place of what varies; null where it cannot be told. */
	private Unit<?> unit(UncertainParameter uncertain) {
		if (uncertain.kind() == Kind.DISCOUNT_RATE) {
			return ONE;
		}
		if (uncertain.kind() != Kind.PARAMETER) {
			faults.error(Codes.VARY, "Hours and lifetimes differ from unit to unit, and one number cannot take their place.",
					"Vary them by a share or a factor.", uncertain.place());
			return null;
		}
		Optional<ParameterDeclaration> declared = symbols.parameter(uncertain.parameter(), study);
		if (declared.isEmpty()) {
			return null;
		}
		boolean whole = uncertain.condition().isEmpty();
		if (!whole && valueOf(declared.get(), uncertain.condition()).isEmpty()) {
			return null;
		}
		ParameterCase value = whole ? declared.get().getCases().getFirst() : valueOf(declared.get(), uncertain.condition()).get();
		boolean single = !whole || declared.get().getCases().size() == 1;
		if (!single || !(value.getValue() instanceof QuantityTerm)) {
			faults.error(Codes.VARY, uncertain.name() + " is no single number whose place another could take.",
					"Vary it by a share or a factor.", uncertain.place());
			return null;
		}
		return reading.parameters().stated(value);
	}

	private double amount(Amount amount, Unit<?> unit) {
		return converted(terms.amount(amount), unit, "The number");
	}

	/** Converts a number into a unit, and money into another currency at the study's rate. */
	private double converted(Expression.Quantity stated, Unit<?> unit, String what) {
		if (stated.unit() == null || unit == null || Units.compatible(stated.unit(), unit) || !Units.compatibleAsMoney(stated.unit(), unit)) {
			return terms.converted(stated, unit, what);
		}
		double factor = money.factor(stated.unit(), null) / money.factor(unit, null);
		if (Double.isNaN(factor)) {
			faults.error(Amounts.EXCHANGE, what + " is in " + Units.format(unit) + ", but this is in " + Units.format(stated.unit())
					+ ", and the study does not say at what one is changed into the other.", "Write the number in " + Units.format(unit) + ", or state the rate of exchange.",
					stated.place(), Units.format(unit));
		}
		return stated.value() * factor * Units.factor(money.unit(stated.unit()), money.unit(unit));
	}

	private double quantity(QuantityTerm term, Unit<?> unit, String what) {
		return converted((Expression.Quantity) terms.read(term), unit, what);
	}
}
