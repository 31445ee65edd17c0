package org.parkwright.scenario.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

import javax.measure.Unit;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Place;
import org.parkwright.core.fault.Suggestions;
import org.parkwright.core.study.Amounts;
import org.parkwright.core.study.BreakEven;
import org.parkwright.core.study.Comparison;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Demand;
import org.parkwright.core.study.Denominator;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Parameter;
import org.parkwright.core.study.ParameterSet;
import org.parkwright.core.study.ParkAccount;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Selection;
import org.parkwright.core.study.Sensitivity;
import org.parkwright.core.study.StockModel;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.Target;
import org.parkwright.core.study.TwoWayTable;
import org.parkwright.core.study.Uncertainty;
import org.parkwright.core.study.UnitCheck;
import org.parkwright.core.study.UnitLives;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.lifetime.YearConvention;
import org.parkwright.model.park.GridFactorKind;
import org.parkwright.model.units.Units;
import org.parkwright.scenario.internal.Reading.Read;
import org.parkwright.scenario.internal.TermReader.Where;
import org.parkwright.scenario.syntax.BoundaryWord;
import org.parkwright.scenario.syntax.ComparisonDeclaration;
import org.parkwright.scenario.syntax.CountedDeclaration;
import org.parkwright.scenario.syntax.GridFactorsDeclaration;
import org.parkwright.scenario.syntax.HorizonTerm;
import org.parkwright.scenario.syntax.LawArgument;
import org.parkwright.scenario.syntax.MeasureDeclaration;
import org.parkwright.scenario.syntax.ParameterDeclaration;
import org.parkwright.scenario.syntax.ParameterSetDeclaration;
import org.parkwright.scenario.syntax.ScenarioDeclaration;
import org.parkwright.scenario.syntax.SetKind;
import org.parkwright.scenario.syntax.StudyDeclaration;
import org.parkwright.scenario.syntax.SyntaxPackage.Literals;
import org.parkwright.simulation.Horizon;

/** Reads the studies of a file. */
final class StudyReader {

	private static final int EARLIEST = 1900;
	private static final int LATEST = 2200;

	/** A setting of a study: how it is written, and whether there must be one. */
	private enum Setting {
		PARK(Literals.STUDY_DECLARATION__PARK, "park \"FILE.park\"", true),
		BASE_YEAR(Literals.STUDY_DECLARATION__BASE_YEAR, "base year 2014", true),
		HORIZON(Literals.STUDY_DECLARATION__HORIZONS, "horizon remaining life", false),
		LIVES(Literals.STUDY_DECLARATION__LIVES, "lifetime weibull(mean lifetime, shape 3)", false),
		CONVENTION(Literals.STUDY_DECLARATION__CONVENTION, "year convention startOfYear", false),
		DISCOUNT_RATE(Literals.STUDY_DECLARATION__DISCOUNT_RATES, "discount rate 8 %", true),
		FACTORS(Literals.STUDY_DECLARATION__FACTORS, "factors NAME", true),
		PRICES(Literals.STUDY_DECLARATION__PRICES, "prices NAME", true),
		DENOMINATOR(Literals.STUDY_DECLARATION__DENOMINATOR, "abatement cost levelised", false),
		COUNTED(Literals.STUDY_DECLARATION__COUNTED, "counts stack, bought", false),
		PLANNED(Literals.STUDY_DECLARATION__PLANNED, "include planned", false),
		GRID_FACTORS(Literals.STUDY_DECLARATION__GRID_FACTORS, "grid factors average", false),
		CURRENCY(Literals.STUDY_DECLARATION__CURRENCY, "currency CODE", false),
		PRICE_YEAR(Literals.STUDY_DECLARATION__PRICE_YEAR, "price year 2014", false);

		private final EStructuralFeature feature;
		private final String form;
		private final boolean demanded;

		Setting(EStructuralFeature feature, String form, boolean demanded) {
			this.feature = feature;
			this.form = form;
			this.demanded = demanded;
		}

		/** @return the words that it begins with, without its value */
		String words() {
			return form.split(" [\"0-9A-Z]")[0];
		}
	}

	private final Reading reading;
	private final Source source;
	private final Symbols symbols;
	private final Faults faults = new Faults();
	private final Set<MeasureDeclaration> used = new LinkedHashSet<>();

	StudyReader(Reading reading, Source source) {
		this.reading = reading;
		this.source = source;
		this.symbols = reading.symbols(source);
	}

	/** Reads one study. A reader reads no more than one. */
	Read<Study> read(StudyDeclaration study) {
		boolean complete = settings(study);
		ScenarioReader reader = new ScenarioReader(reading, source, study, used, faults);
		List<Scenario> scenarios = study.getScenarios().stream().map(reader::read).toList();
		if (scenarios.isEmpty() && !source.fragments().lacksParts(study)) {
			faults.warning(Codes.SCENARIOS_NONE, "The study has no scenario; only the stock as it stands is computed.",
					"Write one, for instance scenario A { apply M1 }.", source.place(study, Literals.DECLARATION__NAME));
		}
		Optional<HorizonTerm> stated = study.getHorizons().stream().findFirst();
		Horizon horizon = stated.map(each -> horizon(each, study)).orElse(Horizon.REMAINING_LIFE);
		List<Comparison> comparisons = study.getComparisons().stream().map(each -> comparison(each, study)).toList();
		Optional<ParameterSetDeclaration> prices = Source.count(study, Literals.STUDY_DECLARATION__PRICES) == 0 ? Optional.empty()
				: set(study, Literals.STUDY_DECLARATION__PRICES, SetKind.PRICE);
		Money money = new MoneyReader(reading, source, study, faults).read(prices);
		VariationReader variations = new VariationReader(reading, source, study, money, faults);
		List<Target> targets = study.getTargets().stream().map(variations::target).toList();
		List<Sensitivity> sensitivities = study.getSensitivities().stream().map(variations::sensitivity).toList();
		List<TwoWayTable> tables = study.getTables().stream().map(variations::table).flatMap(Optional::stream).toList();
		List<BreakEven> breakEvens = study.getBreakEvens().stream().map(variations::breakEven).toList();
		List<Uncertainty> uncertainties = study.getUncertainties().stream().map(variations::uncertainty).toList();
		List<Selection> selections = study.getSelections().stream().map(variations::selection).toList();
		YearConvention convention = YearConvention.valueOf(TermReader.constant(study.getConvention().getName()));
		StockReader stockReader = new StockReader(reading, source, convention, faults);
		List<StockModel> stocks = study.getStocks().stream().flatMap(each -> stockReader.read(each).stream()).toList();
		Set<Boundary> counted = study.getCounted().stream().findFirst()
				.map(each -> boundaries(each, source, faults)).orElse(Boundary.DEFAULT);
		UnitLives lives = study.getLives().stream().findFirst().map(each -> new LawReader(source, faults).read(each, reading)).orElse(null);
		if (!study.getLives().isEmpty() && horizon == Horizon.NEW_UNIT_LIFE) {
			faults.error(Codes.HORIZON, "With the horizon lifetime a like unit follows on each, whenever it retires.",
					"Take the horizon or the distribution of lifetimes away.", source.place(study.getLives().getFirst()));
		}
		GridFactorKind gridFactors = study.getGridFactors().stream().findFirst().map(this::kind).orElse(null);
		List<Demand> demands = new DemandReader(reading, source, faults).read(study.getDemands());
		ParkAccount account = new AccountReader(source, faults).read(study.getAccounts());
		if (!complete) {
			return new Read<>(null, faults);
		}
		int baseYear = baseYear(study);
		double discountRate = discountRate(study);
		Optional<ParameterSetDeclaration> factors = set(study, Literals.STUDY_DECLARATION__FACTORS, SetKind.FACTOR);
		if (factors.isEmpty() || prices.isEmpty()) {
			return new Read<>(null, faults);
		}
		if (!symbols.broken()) {
			parameters(study, factors.get(), prices.get());
		}
		Denominator denominator = Denominator.valueOf(TermReader.constant(study.getDenominator().getName()));
		ParameterSet priceSet = reading.set(prices.get()).value();
		List<CostPart> parts = CostPart.asked(symbols.costParts(), priceSet, used.stream().map(each -> reading.measure(each).value()).toList());
		Study read = new Study(study.getName(), ParameterReader.title(study.getTitle()), study.getPark(),
				source.place(study, Literals.STUDY_DECLARATION__PARK), baseYear, horizon, convention, discountRate, denominator, counted,
				money, reading.set(factors.get()).value(), priceSet, parts, scenarios, comparisons,
				targets, sensitivities, uncertainties, selections, stocks, tables, breakEvens, source.place(study)).withDemands(demands).withLives(lives)
				.ofPark(study.isPlanned(), gridFactors).withAccount(account);
		boolean sound = !symbols.broken() && !faults.hasErrors() && !reading.set(factors.get()).faults().hasErrors() && !reading.set(prices.get()).faults().hasErrors();
		if (sound) {
			Combined.check(read, faults);
		}
		if (sound && !faults.hasErrors()) {
			Amounts.check(read, source.place(study, Literals.STUDY_DECLARATION__PRICES), faults);
		}
		return new Read<>(read, faults);
	}

	private boolean settings(StudyDeclaration study) {
		boolean complete = !source.fragments().lacksSettings(study);
		boolean told = complete;
		for (Setting setting : Setting.values()) {
			int count = Source.count(study, setting.feature);
			if (count > 1) {
				faults.error(Codes.SETTING_TWICE, "The study states this twice.", "Take one of the two away.",
						source.place(study, setting.feature, 1));
			}
			complete &= count > 0 || !setting.demanded;
			if (count == 0 && setting.demanded && told) {
				faults.error(Codes.SETTING_MISSING, "The study " + study.getName() + " lacks its " + setting.words() + ".",
						"Write " + setting.form + ".", source.place(study, Literals.DECLARATION__NAME), setting.form);
			}
		}
		return complete;
	}

	private int baseYear(StudyDeclaration study) {
		return year(study.getBaseYear(), "The base year", Codes.BASE_YEAR,
				source.place(study, Literals.STUDY_DECLARATION__BASE_YEAR), faults);
	}

	private Horizon horizon(HorizonTerm horizon, StudyDeclaration study) {
		if (Source.count(horizon, Literals.HORIZON_TERM__YEAR) == 0) {
			return horizon.isNewUnit() ? Horizon.NEW_UNIT_LIFE : Horizon.REMAINING_LIFE;
		}
		Place place = source.place(horizon, Literals.HORIZON_TERM__YEAR);
		int year = year(horizon.getYear(), "The last year that counts", Codes.HORIZON, place, faults);
		if (year >= EARLIEST && year < study.getBaseYear()) {
			faults.error(Codes.HORIZON, "The study begins in " + (int) study.getBaseYear() + ", it cannot end in " + year + ".",
					"Write a later year.", place);
		}
		return Horizon.until(year);
	}

	/** The last calendar year that counts, if all units have one. */
	static OptionalInt lastYear(StudyDeclaration study) {
		return study.getHorizons().stream().filter(each -> Source.count(each, Literals.HORIZON_TERM__YEAR) > 0)
				.mapToInt(each -> (int) each.getYear()).findFirst();
	}

	static Set<Boundary> boundaries(CountedDeclaration counted, Source source, Faults faults) {
		return boundaries(counted, Literals.COUNTED_DECLARATION__BOUNDARIES, counted.getBoundaries(), source, faults);
	}

	/** The boundaries that an element names; one that it names twice is a fault. */
	static Set<Boundary> boundaries(EObject element, EStructuralFeature feature, List<BoundaryWord> words, Source source, Faults faults) {
		Set<Boundary> boundaries = EnumSet.noneOf(Boundary.class);
		for (int i = 0; i < words.size(); i++) {
			if (!boundaries.add(Boundary.valueOf(TermReader.constant(words.get(i).getName())))) {
				faults.error(Codes.COUNTED_TWICE, "This names " + words.get(i).getLiteral() + " twice.", "Take one of the two away.", source.place(element, feature, i));
			}
		}
		return boundaries;
	}

	private GridFactorKind kind(GridFactorsDeclaration declaration) {
		GridFactorKind kind = GridFactorKind.get(declaration.getKind());
		if (kind == null && declaration.getKind() != null) {
			List<String> known = GridFactorKind.VALUES.stream().map(GridFactorKind::getLiteral).toList();
			faults.error(Codes.UNKNOWN + "gridFactors", "There is no kind of grid factors " + declaration.getKind() + ".",
					Suggestions.remedy(declaration.getKind(), known), source.place(declaration, Literals.GRID_FACTORS_DECLARATION__KIND));
		}
		return kind;
	}

	private double discountRate(StudyDeclaration study) {
		Expression.Quantity rate = (Expression.Quantity) new TermReader(reading, source, Where.PARAMETER, faults)
				.read(study.getDiscountRates().get(0));
		Unit<?> one = Units.parse("1");
		if (rate.unit() == null) {
			return Double.NaN;
		}
		if (!Units.compatible(rate.unit(), one)) {
			faults.error(UnitCheck.UNIT, "A discount rate is a share a year, but this is in " + Units.format(rate.unit()) + ".",
					"Write for instance 8 %.", rate.place(), "%");
			return Double.NaN;
		}
		double value = rate.value() * Units.factor(rate.unit(), one);
		if (value >= 1) {
			faults.error(Codes.DISCOUNT_RATE, "A discount rate of " + Math.round(value * 100) + " % a year is too high.",
					rate.unitText().isEmpty() ? "Write % behind the number." : "", rate.place(),
					rate.unitText().isEmpty() ? "%" : "");
		}
		return value;
	}

	private Optional<ParameterSetDeclaration> set(StudyDeclaration study, EStructuralFeature feature, SetKind kind) {
		String name = Source.reference(study, feature);
		Place place = source.place(study, feature);
		Optional<ParameterSetDeclaration> set = symbols.set(name);
		if (set.isEmpty()) {
			ParameterReader.unknownSet(name, symbols, place, faults);
		} else if (set.get().getKind() != kind) {
			faults.error(Codes.SET_KIND, name + " is a " + set.get().getKind() + " set, but a " + kind + " set is wanted here.",
					"", place);
			return Optional.empty();
		}
		return set;
	}

	/** Reads a calendar year. */
	static int year(double year, String what, String code, Place place, Faults faults) {
		if (year != Math.rint(year) || year < EARLIEST || year > LATEST) {
			faults.error(code, what + " is a calendar year from " + EARLIEST + " to " + LATEST + ".", "", place);
		}
		return (int) year;
	}

	/** Finds a measure; that there is none is a fault. */
	static Optional<MeasureDeclaration> measure(String name, Symbols symbols, Place place, Faults faults) {
		Optional<MeasureDeclaration> measure = symbols.measure(name);
		if (measure.isEmpty() && !symbols.mayDeclare(name)) {
			List<String> known = symbols.all(MeasureDeclaration.class).stream().map(MeasureDeclaration::getName).toList();
			faults.error(Codes.UNKNOWN + "measure", "There is no measure " + name + ".",
					Suggestions.remedy(name, known) + " Measures of other files are seen when these are imported.", place);
		}
		return measure;
	}

	private Comparison comparison(ComparisonDeclaration comparison, StudyDeclaration study) {
		List<String> scenarios = named(comparison, Literals.COMPARISON_DECLARATION__SCENARIOS, comparison.isEvery(),
				"comparison", study, source, faults);
		Comparison.Ranking ranking = comparison.getRanking() == null || Source.count(comparison, Literals.COMPARISON_DECLARATION__RANKING) == 0
				? Comparison.Ranking.NONE
				: Comparison.Ranking.valueOf(TermReader.constant(comparison.getRanking().getName()));
		return new Comparison(ParameterReader.title(comparison.getTitle()), scenarios, ranking);
	}

	/** The scenarios that an element names, or all. */
	static List<String> named(EObject element, EStructuralFeature feature, boolean every, String what, StudyDeclaration study,
			Source source, Faults faults) {
		List<String> known = study.getScenarios().stream().map(ScenarioDeclaration::getName).toList();
		List<String> scenarios = new ArrayList<>();
		for (int i = 0; i < Source.count(element, feature); i++) {
			String name = Source.reference(element, feature, i);
			Place place = source.place(element, feature, i);
			if (!known.contains(name) && source.fragments().mayDeclare(name)) {
				continue;
			} else if (!known.contains(name)) {
				faults.error(Codes.UNKNOWN + "scenario", "The study has no scenario " + name + ".",
						Suggestions.remedy(name, known), place);
			} else if (scenarios.contains(name)) {
				faults.error(Codes.COMPARE_TWICE, "The " + what + " names " + name + " twice.", "Take one of the two away.", place);
			}
			scenarios.add(name);
		}
		return every ? known : scenarios;
	}

	/** Checks that the sets hold what the model, the measures and the sets themselves read, in the units these expect. */
	private void parameters(StudyDeclaration study, ParameterSetDeclaration factors, ParameterSetDeclaration prices) {
		Map<String, ParameterDeclaration> ofFactors = reading.parameters().flattened(factors);
		Map<String, ParameterDeclaration> ofPrices = reading.parameters().flattened(prices);
		roles(factors, ofFactors, false, source.place(study, Literals.STUDY_DECLARATION__FACTORS));
		Place pricesPlace = source.place(study, Literals.STUDY_DECLARATION__PRICES);
		roles(prices, ofPrices, true, pricesPlace);
		List<String> twice = ofPrices.keySet().stream().filter(ofFactors::containsKey).toList();
		if (!twice.isEmpty()) {
			faults.error(Codes.PARAMETER_TWICE, factors.getName() + " and " + prices.getName() + " both define "
					+ String.join(", ", twice) + ".", "A study needs one meaning of a name; take one away.", pricesPlace);
		}
		Map<String, ParameterDeclaration> all = new LinkedHashMap<>(ofPrices);
		all.putAll(ofFactors);
		String where = "neither " + factors.getName() + " nor " + prices.getName() + " defines";
		Map<String, String> missing = new TreeMap<>();
		for (MeasureDeclaration measure : used) {
			Reads.of(reading.measure(measure).value()).keySet().forEach(name -> reads(name, measure, all, missing, study));
		}
		for (ScenarioDeclaration scenario : study.getScenarios()) {
			ScenarioReader.reads(scenario, reading).stream().filter(name -> !all.containsKey(name))
					.forEach(name -> missing.putIfAbsent(name, "Scenario " + scenario.getName()));
		}
		study.getLives().stream().flatMap(each -> each.getArguments().stream()).map(LawArgument::getValue)
				.flatMap(each -> Reads.of(new TermReader(reading, source, Where.PARAMETER, new Faults()).read(each)).keySet().stream())
				.filter(name -> !all.containsKey(name)).forEach(name -> missing.putIfAbsent(name, "The lifetime"));
		for (ParameterSetDeclaration set : List.of(factors, prices)) {
			for (Parameter parameter : reading.set(set).value().parameters()) {
				Reads.of(parameter).keySet().stream().filter(name -> !all.containsKey(name))
						.forEach(name -> missing.putIfAbsent(name, parameter.name()));
			}
			for (Impact impact : reading.set(set).value().impacts()) {
				Reads.of(impact).keySet().stream().filter(name -> !all.containsKey(name))
						.forEach(name -> missing.putIfAbsent(name, "Impact " + impact.name()));
			}
		}
		missing.forEach((name, reader) -> faults.error(Codes.PARAMETER_MISSING, reader + " reads " + name + ", which " + where + ".",
				"Choose sets that do, or add it.", source.place(study, Literals.STUDY_DECLARATION__FACTORS), name));
	}

	private void reads(String name, MeasureDeclaration measure, Map<String, ParameterDeclaration> all, Map<String, String> missing,
			StudyDeclaration study) {
		String reader = "Measure " + measure.getName();
		ParameterDeclaration declared = all.get(name);
		if (declared == null) {
			missing.putIfAbsent(name, reader);
			return;
		}
		Unit<?> meant = reading.parameters().unitsFrom(measure).apply(name);
		Unit<?> taken = reading.parameters().unit(declared);
		if (meant != null && taken != null && !Units.compatibleAsMoney(meant, taken)) {
			faults.error(UnitCheck.UNIT, reader + " reads " + name + " in " + Units.format(meant) + ", but the study's sets state it in "
					+ Units.format(taken) + ".", "Give one of the two parameters another name.",
					source.place(study, Literals.STUDY_DECLARATION__FACTORS));
		}
	}

	private void roles(ParameterSetDeclaration set, Map<String, ParameterDeclaration> parameters, boolean price, Place place) {
		// The grid of the park may have the factor: whether it does is known when the park is read.
		List<String> missing = symbols.roles().stream().filter(role -> role.required() && role.price() == price && !role.equals(Role.GRID_FACTOR))
				.filter(role -> !parameters.containsKey(role.word())).map(role -> role.word() + " (" + role.unit(symbols.currency(set)) + ")").toList();
		if (!missing.isEmpty()) {
			faults.error(Codes.ROLE_MISSING, set.getName() + " lacks " + String.join(", ", missing) + ", which the model asks for.",
					"Add " + (missing.size() == 1 ? "it" : "them") + " or extend a set that has "
							+ (missing.size() == 1 ? "it." : "them."), place);
		}
	}
}
