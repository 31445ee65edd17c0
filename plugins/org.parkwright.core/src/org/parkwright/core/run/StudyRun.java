package org.parkwright.core.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.parkwright.core.analysis.StudyAnalysis;
import org.parkwright.core.check.Checks;
import org.parkwright.core.contribution.Contributions;
import org.parkwright.core.fault.Fault;
import org.parkwright.core.fault.Faults;
import org.parkwright.core.fault.Severity;
import org.parkwright.core.function.Functions;
import org.parkwright.core.lifetime.Laws;
import org.parkwright.core.result.CommittedResult;
import org.parkwright.core.result.DemandResult;
import org.parkwright.core.result.PlantsResult;
import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Measure.Change.OfAttribute;
import org.parkwright.core.study.Measure.Change.OfFeature;
import org.parkwright.core.study.Measure.Change.OfFuelShare;
import org.parkwright.core.study.Measure.Change.OfPrice;
import org.parkwright.core.study.Money;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Selection;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.model.Sha256;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.units.Units;
import org.parkwright.simulation.Attribute;
import org.parkwright.simulation.Basis;
import org.parkwright.simulation.CompiledCharge;
import org.parkwright.simulation.CompiledLives;
import org.parkwright.simulation.CompiledMeasure;
import org.parkwright.simulation.CompiledScenario;
import org.parkwright.simulation.CompiledStudy;
import org.parkwright.simulation.Composition;
import org.parkwright.simulation.Drawn;
import org.parkwright.simulation.Feature;
import org.parkwright.simulation.Grouping;
import org.parkwright.simulation.Horizon;
import org.parkwright.simulation.Rule;
import org.parkwright.simulation.Simulation;

/**
 * A study on the stock of a model. Made once it has the model in arrays and the study's formulas compiled; {@link #run}
 * may then be called as often as wanted, and touches neither model nor text.
 *
 * @since 0.1
 */
public final class StudyRun {

	private static final Unit<?> GIGAJOULES_A_YEAR = Units.parse("GJ/a");
	private static final Unit<?> TONNES_A_YEAR = Units.parse("t/a");
	private static final Unit<?> YEARS = Units.parse("a");
	/** The parameters of the factor set that hold the numbers of the equations. */
	private static final Map<Rule, Role> RULES = new EnumMap<>(Map.ofEntries(Map.entry(Rule.FULL_LOAD_HOURS, Role.FULL_LOAD_HOURS),
			Map.entry(Rule.HEAT_TO_POWER, Role.HEAT_TO_POWER), Map.entry(Rule.ELECTRIC_EFFICIENCY, Role.ELECTRIC_EFFICIENCY),
			Map.entry(Rule.HEAT_EFFICIENCY, Role.HEAT_EFFICIENCY), Map.entry(Rule.BOILER_REFERENCE, Role.BOILER_REFERENCE),
			Map.entry(Rule.CO2, Role.CO2), Map.entry(Rule.CH4, Role.CH4), Map.entry(Rule.N2O, Role.N2O),
			Map.entry(Rule.CH4_WARMING, Role.CH4_WARMING), Map.entry(Rule.N2O_WARMING, Role.N2O_WARMING),
			Map.entry(Rule.GRID_FACTOR, Role.GRID_FACTOR), Map.entry(Rule.UPSTREAM, Role.UPSTREAM),
			Map.entry(Rule.GRID_UPSTREAM, Role.GRID_UPSTREAM), Map.entry(Rule.HEAT_UPSTREAM, Role.HEAT_UPSTREAM)));

	/** Units from which on it is worth while to share the work. */
	private static final int LONG = 10_000;
	/** Scenarios that are accounted for before the user may cancel. */
	private static final int AT_ONCE = 4;

	final Study study;
	private final Unit<?> money;
	private final Unit<?> moneyAYear;
	private final ImportedModel model;
	final ImportedStock stock;
	final CompiledStudy compiled;
	private final Map<Scenario, CompiledScenario> scenarios = new IdentityHashMap<>();
	/** Formulas of the prices, in the order in which charges ask for them. */
	private final Map<Role, Formula> prices = new LinkedHashMap<>();
	/** Judges conditions clause by clause; null where numbers are drawn. */
	private final EligibilityRun eligibility;
	private final Map<Scenario, StudyRun> variants = new IdentityHashMap<>();
	private final List<Fault> warnings = new ArrayList<>();

	private StudyRun(Study study, ImportedModel model, UncertainParameters uncertain, Faults faults) {
		this.study = study;
		this.model = model;
		money = study.money().unit(Money.SIGN);
		moneyAYear = study.money().unit(Money.SIGN + "/a");
		var compiler = new FormulaCompiler(model.stock().columns.names(), List.of(study.factors(), study.prices()), study.baseYear(),
				study.money(), uncertain, faults);
		Map<Rule, Formula> rules = new EnumMap<>(Rule.class);
		RULES.forEach((rule, role) -> {
			if (role.required() || compiler.knows(role.word())) {
				rules.put(rule, compile(role, compiler, faults));
			}
		});
		// What heat brings with it is unknown where the set does not say it, and 0 where none is bought.
		rules.put(Rule.HEAT_FACTOR, compiler.knows(Role.HEAT_FACTOR.word()) ? compiler.parameter(Role.HEAT_FACTOR) : Formula.constant(Double.NaN));
		study.roles().stream().filter(Role::price).forEach(role -> prices.put(role, compile(role, compiler, faults)));
		List<CompiledCharge> charges = charges();
		List<Formula> impacts = new ArrayList<>();
		study.factors().impacts().forEach(impact -> compile(impact, compiler, impacts));
		Map<Measure, CompiledMeasure> measures = new LinkedHashMap<>();
		Map<Expression, Formula> conditions = new IdentityHashMap<>();
		for (Scenario scenario : study.scenarios()) {
			List<CompiledScenario.Step> steps = new ArrayList<>();
			for (Scenario.Step step : scenario.steps()) {
				step.measures().forEach(measure -> measures.computeIfAbsent(measure, key -> compile(key, compiler,
						faults)));
				Formula condition = step.condition() == null ? null : conditions.computeIfAbsent(step.condition(), compiler::condition);
				steps.add(new CompiledScenario.Step(step.measures().stream().map(measures::get).toList(), merit(step.choice()), condition,
						step.from() == null ? 0 : Math.max(0, step.from() - study.baseYear()), step.share()));
			}
			scenarios.put(scenario, new CompiledScenario(steps));
		}
		// What is wrong with a condition is told already.
		eligibility = uncertain == UncertainParameters.NONE && !faults.hasErrors() ? new EligibilityRun(measures.keySet(), compiler) : null;
		LivesCompiler law = study.lives() == null ? null : new LivesCompiler(study.lives(), faults);
		CompiledLives lives = law == null ? null : law.compile(compiler);
		compiled = new CompiledStudy(study.baseYear(), study.discountRate(), rules, study.counted(), study.parts().size(),
				study.parts().stream().map(CostPart::stated).toList().indexOf(true), prices.size(), charges, impacts, compiler.scalars(),
				compiler.timed(), uncertain.drawn(compiler.slots()), lives);
		stock = law == null ? model.stock() : law.living(model.stock(), compiled);
		for (Scenario scenario : study.scenarios()) {
			if (!scenario.overrides().isEmpty()) {
				var own = new Faults();
				variants.put(scenario, new StudyRun(study.under(scenario), model, uncertain.under(scenario), own));
				own.list().stream().filter(fault -> !faults.list().contains(fault)).forEach(faults::add);
			}
		}
	}

	/**
	 * Reads the stock and compiles the study.
	 *
	 * @param faults gets what is wrong; with an error in it, null is returned
	 */
	public static StudyRun of(Study study, EipModel model, ModelFile file, Faults faults) {
		var own = new Faults();
		ImportedModel imported = ImportedModel.of(study, model, file, own);
		if (own.hasErrors()) {
			faults.addAll(own);
			return null;
		}
		return of(imported.study(), imported, UncertainParameters.NONE, faults);
	}

	/** @param study of which the model was imported, or a part of it */
	static StudyRun of(Study study, ImportedModel model, UncertainParameters uncertain, Faults faults) {
		var own = new Faults();
		var run = new StudyRun(study, model, uncertain, own);
		run.years(own);
		if (own.hasErrors()) {
			faults.addAll(own);
			return null;
		}
		run.lives(own);
		run.operatingCosts(own);
		run.upstream(own);
		run.gridFactors(own);
		run.warnings.addAll(own.list());
		faults.addAll(own);
		return run;
	}

	private void years(Faults faults) {
		for (int j = 0; j < stock.size(); j++) {
			if (stock.columns.counted()[j] > Trajectory.MOST_YEARS) {
				faults.error("study.years", String.format(Locale.ROOT,
						"Energy unit %s of %s serves for %,.0f years from the base year %d on; at most %,d are computed.", stock.ids[j],
						model.file().name(), stock.columns.counted()[j], study.baseYear(), Trajectory.MOST_YEARS),
						"Correct its lifetime or year of retirement, or the base year.", study.place());
				return;
			}
		}
	}

	/** Numbers of which years follow are known when formulas are worked out, not before. */
	private void beyondYears(Scenario scenario, Composition composition, List<Fault> notes) {
		for (String name : composition.beyondYears()) {
			Measure measure = scenario.steps().stream().flatMap(step -> step.measures().stream()).filter(each -> each.name().equals(name))
					.findFirst().orElseThrow();
			Stream<Expression> lives = measure.changes().stream().filter(StudyRun::changesLife).map(change -> ((OfAttribute) change).value());
			Stream<Expression> successors = measure.costs().stream().map(Measure.CostItem::after).filter(Objects::nonNull);
			Fault fault = new Fault(Severity.ERROR, "study.years", String.format(Locale.ROOT,
					"By measure %s of scenario %s units serve or are followed more than %,d years after the base year %d; no more are computed.",
					name, scenario.name(), Trajectory.MOST_YEARS, study.baseYear()),
					"Correct the formula of its lifetime, its year of retirement or the time of its successor.",
					Stream.concat(lives, successors).map(Expression::place).findFirst().orElse(measure.place()));
			if (!notes.contains(fault)) {
				notes.add(fault);
			}
		}
	}

	private void lives(Faults faults) {
		if (Arrays.stream(stock.columns.counted()).noneMatch(years -> years > 0)) {
			faults.warning("study.stock", "No energy unit of " + model.file().name() + " serves beyond the base year "
					+ study.baseYear() + ", so all sums are nought.",
					"Add units with vintage and lifetime, or import a list of them.", study.parkPlace());
		}
		int planned = 0;
		int unknown = 0;
		for (int j = 0; j < stock.size(); j++) {
			planned += stock.planned[j] ? 1 : 0;
			unknown += stock.unknownLife[j] || stock.columns.remainingLife()[j] > 0 && stock.columns.counted()[j] == 0 ? 1 : 0;
		}
		if (planned > 0) {
			faults.warning("study.planned", counted(planned) + (planned == 1 ? " is planned and enters" : " are planned and enter")
					+ " no sum of emissions or cost.", "Write include planned in the study to count " + (planned == 1 ? "it from its" : "them from their") + " vintage on, or leave "
					+ (planned == 1 ? "it." : "them."), study.place());
		}
		if (unknown > 0) {
			faults.warning("study.remainingLife",
					counted(unknown) + (unknown == 1 ? " has no known vintage or lifetime and enters"
							: " have no known vintage or lifetime and enter") + " no sum of emissions or cost.",
					study.horizon().kind() == Horizon.Kind.NEW_UNIT_LIFE ? "State both." : "State both, or the year of retirement.",
					study.place());
		}
	}

	/** What units state and no part of the study counts is not left out in silence. */
	private void operatingCosts(Faults faults) {
		long stating = Arrays.stream(stock.columns.operatingCost()).filter(cost -> !Double.isNaN(cost)).count();
		if (stating > 0 && study.parts().stream().noneMatch(CostPart::stated)) {
			faults.warning("study.operatingCost", counted((int) stating) + (stating == 1 ? " states an operating cost" : " state operating costs")
					+ ", which the study " + study.name() + " does not count.", "State fixedOperation or variableOperation in " + study.prices().name()
					+ ", for the units that state none; 0 will do.", study.place());
		}
	}

	/** What a study asks to count and its factors do not state is not 0 in silence. */
	private void upstream(Faults faults) {
		boolean asked = Stream.concat(Stream.of(study.counted()), study.targets().stream().map(Target::counted))
				.anyMatch(counted -> counted.contains(Boundary.UPSTREAM));
		List<String> unstated = study.factors().unstated(Role.UPSTREAM, Role.GRID_UPSTREAM);
		if (asked && !unstated.isEmpty()) {
			faults.warning("study.upstream", "The study " + study.name() + " counts what is upstream, but " + study.factors().name() + " does not state "
					+ String.join(" and ", unstated) + ", which is taken for 0.", "State it there; 0 will do where nothing is upstream.", study.place());
		}
	}

	/** A factor set that states the factor of all grids leaves nothing to choose. */
	private void gridFactors(Faults faults) {
		study.factors().parameter(Role.GRID_FACTOR.word()).filter(stated -> study.gridFactors() != null)
				.filter(stated -> stated.cases().stream().anyMatch(each -> each.condition() == null))
				.ifPresent(stated -> faults.warning("study.grid.kinds", "The study " + study.name() + " chooses grid factors " + study.gridFactors().getLiteral()
						+ ", but " + study.factors().name() + " states " + stated.name() + ", which is taken first.", "Take one of the two away.", stated.place()));
	}

	/** What units buy and nothing is charged for, and heat of which nobody says what it emits. */
	private void purchases(Scenario scenario, Operation operation, List<Fault> notes) {
		free(scenario, Basis.GRID_PURCHASE, bought(operation.gridPurchase()), "MWh of electricity", "purchasePrice", notes);
		double heat = bought(operation.heatPurchase());
		free(scenario, Basis.HEAT_PURCHASE, heat, "GJ of heat", "heatPurchasePrice", notes);
		if (heat > 0 && study.factors().parameter(Role.HEAT_FACTOR.word()).isEmpty()) {
			notes.add(new Fault(Severity.WARNING, "study.heatFactor", String.format(Locale.ROOT,
					"In %s units buy %,.0f GJ of heat a year, and %s does not state what it emits, which is unknown.", scenario.name(), heat, study.factors().name()),
					"State " + Role.HEAT_FACTOR.word() + " there.", scenario.place()));
		}
	}

	private double bought(double[] purchase) {
		double bought = 0;
		for (int j = 0; j < stock.size(); j++) {
			bought += stock.columns.mayCount(j) && purchase[j] > 0 ? purchase[j] : 0;
		}
		return bought;
	}

	private void free(Scenario scenario, Basis basis, double bought, String what, String price, List<Fault> notes) {
		boolean charged = study.parts().stream().flatMap(part -> part.charges().stream()).filter(charge -> charge.basis() == basis)
				.anyMatch(charge -> charge.rate().required() || study.prices().parameter(charge.rate().word()).isPresent());
		if (!charged && bought > 0) {
			notes.add(new Fault(Severity.WARNING, "study.purchase", String.format(Locale.ROOT,
					"In %s units buy %,.0f %s a year, and %s states no price of it: what they buy is free.", scenario.name(), bought, what,
					study.prices().name()), "State " + price + " there, or 0 if it is paid for otherwise.", scenario.place()));
		}
	}

	private static String counted(int units) {
		return units + (units == 1 ? " unit" : " units");
	}

	private Formula compile(Role role, FormulaCompiler compiler, Faults faults) {
		if (compiler.knows(role.word())) {
			return compiler.parameter(role);
		}
		if (!role.required()) {
			return Formula.constant(0);
		}
		var set = role.price() ? study.prices() : study.factors();
		faults.error("study.parameter.missing",
				"The study " + study.name() + " needs the parameter " + role.word() + " [" + role.unit(study.currency()) + "].",
				"Add it to the set " + set.name() + " or to the set it extends.", study.place());
		return Formula.constant(Double.NaN);
	}

	private static CompiledScenario.Merit merit(Scenario.Choice choice) {
		return switch (choice) {
		case FIRST -> CompiledScenario.Merit.ORDER;
		case CHEAPEST -> CompiledScenario.Merit.COST;
		case MOST_EFFECTIVE -> CompiledScenario.Merit.MITIGATION;
		};
	}

	private List<CompiledCharge> charges() {
		List<CompiledCharge> charges = new ArrayList<>();
		for (int part = 0; part < study.parts().size(); part++) {
			for (CostPart.Charge charge : study.parts().get(part).charges()) {
				Unit<?> unit = study.money().unit(charge.rate().unit()).multiply(Units.parse(charge.basis().unit()));
				boolean annual = Units.compatible(unit, moneyAYear);
				double factor = Units.factor(unit, annual ? moneyAYear : money);
				charges.add(new CompiledCharge(part, rate(charge.rate()), prices.get(charge.rate()), charge.basis(), charge.income() ? -factor : factor, annual,
						study.parts().get(part).stated(), charge.successor()));
			}
		}
		return charges;
	}

	private int rate(Role role) {
		return List.copyOf(prices.keySet()).indexOf(role);
	}

	/** Direct and upstream of it. */
	private static void compile(Impact impact, FormulaCompiler compiler, List<Formula> impacts) {
		Unit<?> aYear = Units.parse(impact.unit() + "/a");
		for (Expression part : Arrays.asList(impact.direct(), impact.upstream())) {
			impacts.add(part == null ? Formula.constant(Double.NaN) : compiler.number(part, aYear, impact.name()));
		}
	}

	private CompiledMeasure compile(Measure measure, FormulaCompiler compiler, Faults faults) {
		Formula eligibility = measure.eligibility() == null ? Formula.constant(true)
				: compiler.condition(measure.eligibility());
		var changes = new ArrayList<CompiledMeasure.Change>();
		for (Measure.Change change : measure.changes()) {
			changes.add(switch (change) {
			case OfAttribute of -> new CompiledMeasure.Change.OfAttribute(of.attribute(),
					compiler.number(of.value(), Units.parse(of.attribute().unit()), of.attribute().word()));
			case OfFeature of -> new CompiledMeasure.Change.OfFeature(of.feature(), index(of.feature(), of.name()));
			case OfFuelShare of -> new CompiledMeasure.Change.OfFuelShare(index(Feature.FUEL, of.fuel()),
					compiler.number(of.share(), Units.parse("1"), "share of " + of.fuel()));
			case OfPrice of -> compile(of, compiler);
			});
		}
		var costs = new ArrayList<CompiledMeasure.Cost>();
		for (Measure.CostItem item : measure.costs()) {
			costs.add(compile(item, compiler, faults));
		}
		costs.removeIf(Objects::isNull);
		return new CompiledMeasure(measure.name(), eligibility, List.copyOf(changes), List.copyOf(costs),
				measure.excludes(), measure.adds() == null ? null : compiler.ofTakers(() -> compile(measure.adds(), compiler, faults)),
				measure.limits().stream().map(limit -> compile(limit, compiler, faults)).filter(Objects::nonNull).toList());
	}

	private CompiledMeasure.Limit compile(Measure.Limit limit, FormulaCompiler compiler, Faults faults) {
		Unit<?> unit = compiler.product(limit.amount(), null);
		if (unit == null) {
			return null;
		}
		boolean mass = Units.compatible(unit, TONNES_A_YEAR);
		double factor = mass ? model.heatingValue(limit.fuel()) * Units.factor(unit, TONNES_A_YEAR)
				: Units.compatible(unit, GIGAJOULES_A_YEAR) ? Units.factor(unit, GIGAJOULES_A_YEAR) : Double.NaN;
		if (Double.isNaN(factor)) {
			faults.error("study.limit", mass ? "The library of the park says not how much energy is in a tonne of " + limit.fuel() + "."
					: "What a park has of a fuel is in GJ/a or t/a, but this is in " + Units.format(unit) + ".",
					mass ? "State its heating value there, or the limit in GJ/a." : "Write it in one of them.", limit.place());
			return null;
		}
		return new CompiledMeasure.Limit(model.stock().columns.names().index(Feature.FUEL, limit.fuel()),
				Formula.of(Operator.MULTIPLY, compiler.raw(limit.amount()), Formula.constant(factor)), limit.largestFirst());
	}

	private CompiledMeasure.AddedUnit compile(Measure.AddedUnit unit, FormulaCompiler compiler, Faults faults) {
		Unit<?> one = Units.parse("1");
		return new CompiledMeasure.AddedUnit(unit.takes(), compiler.number(unit.share(), one, "takes"), number(unit.capacity(), Attribute.CAPACITY, compiler),
				number(unit.hours(), Attribute.HOURS, compiler), unit.efficiency() == null ? null : number(unit.efficiency(), Attribute.EFFICIENCY, compiler),
				unit.bought(), number(unit.lifetime(), Attribute.LIFETIME, compiler),
				unit.prices().stream().map(price -> compile(price, compiler)).toList(),
				unit.costs().stream().map(item -> compile(item, compiler, faults)).filter(Objects::nonNull).toList(), unit.exchange() != null);
	}

	private CompiledMeasure.Change.OfRate compile(OfPrice price, FormulaCompiler compiler) {
		return new CompiledMeasure.Change.OfRate(rate(price.role()),
				compiler.number(price.value(), study.money().unit(price.role().unit()), price.role().word()));
	}

	private static Formula number(Expression value, Attribute attribute, FormulaCompiler compiler) {
		return compiler.number(value, Units.parse(attribute.unit()), attribute.word());
	}

	private Formula index(Feature feature, String name) {
		return Formula.constant(model.stock().columns.names().index(feature, name));
	}

	private CompiledMeasure.Cost compile(Measure.CostItem item, FormulaCompiler compiler, Faults faults) {
		Unit<?> unit = compiler.product(item.amount(), item.basis());
		if (unit == null) {
			return null;
		}
		int part = study.part(item.part());
		if (part < 0) {
			faults.error("study.part.missing", "The study " + study.name() + " has no part of cost " + item.part() + ".",
					"Declare it, or book the cost on one that is declared.", item.place());
			return null;
		}
		boolean annual = Units.compatible(unit, moneyAYear);
		if (!annual && !Units.compatible(unit, money)) {
			faults.error("scenario.unit",
					"This cost comes to " + Units.format(unit) + ", which is neither money nor money a year.",
					"State the amount on a basis that makes " + Units.format(money) + " or " + Units.format(moneyAYear) + " of it.", item.place());
			return null;
		}
		Formula amount = compiler.raw(item.amount());
		if (item.basis() != null) {
			amount = Formula.of(Operator.MULTIPLY, amount, compiler.raw(item.basis()));
		}
		double factor = Units.factor(unit, annual ? moneyAYear : money);
		if (factor != 1) {
			amount = Formula.of(Operator.MULTIPLY, amount, Formula.constant(factor));
		}
		Formula after = item.after() == null ? Formula.constant(0) : compiler.number(item.after(), YEARS, "after");
		return new CompiledMeasure.Cost(part, study.parts().get(part).successor(), amount, annual, after);
	}

	/** @return number of steps of which {@link #run} tells */
	long steps() {
		return 2L * study.scenarios().size() + 1;
	}

	/**
	 * Computes all scenarios.
	 *
	 * @throws java.util.concurrent.CancellationException if {@code progress} asks for it
	 */
	public StudyResult run(Progress progress) {
		var simulation = new Simulation(compiled, stock.columns);
		Composition standing = simulation.standing();
		Operation baseline = simulation.baseline();
		String[] baseFuels = standing.fuels();

		var notes = new ArrayList<>(warnings);
		long total = steps();
		var judgement = model.measured().new Judgement(standing);
		var outcomes = new ArrayList<Outcome>();
		for (Scenario scenario : study.scenarios()) {
			progress.step(outcomes.size(), total);
			outcomes.add(outcome(scenario, simulation, judgement, notes));
		}
		judgement.tell(notes);
		ByClassAndFuel groups = groups(baseline, baseFuels, outcomes);

		var results = new ArrayList<ScenarioResult>();
		Trajectory trajectory = simulation.unchanged(stock.columns.counted(), groups);
		for (int from = 0; from < outcomes.size(); from += AT_ONCE) {
			List<Outcome> some = outcomes.subList(from, Math.min(from + AT_ONCE, outcomes.size()));
			List<Simulation.Account> accounts = accounts(some, simulation, groups);
			for (int i = 0; i < some.size(); i++) {
				progress.step(outcomes.size() + results.size() + 1L, total);
				results.add(result(some.get(i), accounts.get(i), notes));
			}
		}
		List<DemandResult> demands = study.demands().isEmpty() ? List.of() : demands(simulation, outcomes, trajectory.years(), notes);
		List<PlantsResult> plants = study.account() == null ? List.of() : plants(simulation, outcomes);
		progress.step(total, total);
		StudyAnalysis stocks = StudyAnalysis.of(StockModels.of(study, notes));
		return new StudyResult(study, model.name(), model.dataNote(), stock.parkCount, stock.plantCount,
				units(standing, baseline, baseFuels), baseline, trajectory, model.sizeClasses(), groups.all(), results, provenance(), notes,
				committed(simulation, baseFuels), stocks,
				eligibility == null ? List.of() : eligibility.run(standing, stock.columns.present()), model.unread(), demands, plants,
				ExchangeRun.of(this, simulation, outcomes), List.of());
	}

	/** What the units of each plant do, with the stock as it stands and with each scenario. */
	private List<PlantsResult> plants(Simulation main, List<Outcome> outcomes) {
		var index = new LinkedHashMap<List<String>, Integer>();
		int[] group = IntStream.range(0, stock.size())
				.map(j -> index.computeIfAbsent(Arrays.asList(stock.parkIds[j], stock.plantIds[j]), key -> index.size())).toArray();
		PlantsResult.Plant[] plants = new PlantsResult.Plant[index.size()];
		for (int j = 0; j < stock.size(); j++) {
			boolean whole = !stock.unknownLife[j] && (plants[group[j]] == null || plants[group[j]].whole());
			plants[group[j]] = new PlantsResult.Plant(stock.parkIds[j], stock.plantIds[j], stock.plantIds[j] == null ? null : stock.plants[j], whole);
		}
		var byPlant = new Fixed(plants.length, group);
		List<PlantsResult> results = new ArrayList<>();
		results.add(new PlantsResult("", List.of(plants), main.unchanged(stock.columns.counted(), byPlant)));
		outcomes.forEach(outcome -> results.add(new PlantsResult(outcome.scenario().name(), List.of(plants),
				simulation(main, outcome.scenario()).account(outcome.of(), byPlant).trajectory())));
		return results;
	}

	/** What of the demands units deliver, in the years in which those that are there serve. */
	private List<DemandResult> demands(Simulation main, List<Outcome> outcomes, int years, List<Fault> notes) {
		var demands = new Demands(study.demands(), stock, notes);
		int[] parks = demands.groups();
		var byPark = new Fixed(Arrays.stream(parks).max().orElse(0) + 1, parks);
		demands.add("", main.unchanged(stock.columns.counted(), byPark), years);
		for (Outcome outcome : outcomes) {
			demands.add(outcome.scenario().name(), simulation(main, outcome.scenario()).account(outcome.of(), byPark).trajectory(), years);
		}
		return demands.told();
	}

	/** This study on the stock. @param main of the study that this one may be a variant of */
	Simulation simulation(Simulation main, Scenario scenario) {
		return variants.containsKey(scenario) ? new Simulation(variant(scenario).compiled, stock.columns) : main;
	}

	/**
	 * Lets units take measures without appraising what it comes to, but for steps that ask for the cheapest or the most
	 * effective of several.
	 *
	 * @return [scenario][unit] names of the measures taken, joined by &amp;; empty for none
	 */
	List<String[]> applied() {
		var main = new Simulation(compiled, stock.columns);
		return study.scenarios().stream().map(scenario -> simulation(main, scenario).take(compiled(scenario)).composition().applied())
				.toList();
	}

	/** What is kept of a scenario while the others are composed, which takes many more arrays. */
	record Outcome(Scenario scenario, Simulation.Outcome of, String[] fuels, String[] technologies, double[] hours, String[] applied,
			Map<Set<Boundary>, double[]> mitigations) {
	}

	private Outcome outcome(Scenario scenario, Simulation main, MeasuredUnits.Judgement judgement, List<Fault> notes) {
		StudyRun own = variant(scenario);
		Simulation simulation = simulation(main, scenario);
		Simulation.Taken taken = simulation.take(compiled(scenario));
		Composition composition = taken.composition();
		judgement.judge(own, scenario, composition);
		undecided(scenario, taken.undecided(), notes);
		refused(scenario, taken.refused(), notes);
		own.beyondYears(scenario, composition, notes);
		return new Outcome(scenario, simulation.outcome(taken), composition.fuels(), composition.technologies(), composition.column(Attribute.HOURS).clone(),
				composition.applied(), own.mitigations(study.selections(), scenario, taken));
	}

	/** Of long stocks at once, where years are not worked out one by one: those share the arrays of one simulation. */
	private List<Simulation.Account> accounts(List<Outcome> outcomes, Simulation main, Grouping groups) {
		boolean together = stock.size() >= LONG && outcomes.stream().allMatch(each -> each.of().plan() == null);
		return (together ? outcomes.parallelStream() : outcomes.stream()).map(each -> simulation(main, each.scenario()).account(each.of(), groups)).toList();
	}

	private ScenarioResult result(Outcome outcome, Simulation.Account account, List<Fault> notes) {
		Scenario scenario = outcome.scenario();
		StudyRun own = variant(scenario);
		own.unknown(scenario, account.appraisal(), notes);
		own.purchases(scenario, outcome.of().operation(), notes);
		return new ScenarioResult(scenario, outcome.of().operation(), outcome.fuels(), outcome.technologies(), outcome.hours(), outcome.applied(),
				account.appraisal(), account.trajectory(), outcome.mitigations());
	}

	/** [unit] what a scenario mitigates by the boundaries that choices name. What units take follows those of the study all the same. */
	private Map<Set<Boundary>, double[]> mitigations(List<Selection> selections, Scenario scenario, Simulation.Taken taken) {
		Map<Set<Boundary>, double[]> mitigations = new HashMap<>();
		for (Selection selection : selections) {
			if (!selection.counted().isEmpty() && selection.scenarios().contains(scenario.name())) {
				mitigations.computeIfAbsent(selection.counted(), counted -> {
					var simulation = new Simulation(compiled.counting(counted), stock.columns);
					return simulation.account(simulation.outcome(taken), Grouping.NONE).appraisal().mitigation();
				});
			}
		}
		return mitigations;
	}

	/** The scalars that draws set in this run or in that of a scenario. */
	List<Drawn.Scalar> allSlots() {
		var all = new ArrayList<>(compiled.drawn().scalars());
		variants.values().forEach(variant -> all.addAll(variant.compiled.drawn().scalars()));
		return all;
	}

	/** The run of a scenario, which has its own where it states parameters anew. */
	StudyRun variant(Scenario scenario) {
		return variants.getOrDefault(scenario, this);
	}

	private static boolean changesLife(Measure.Change change) {
		return change instanceof OfAttribute of
				&& (of.attribute() == Attribute.LIFETIME || of.attribute() == Attribute.RETIREMENT);
	}

	/** A scenario as it was compiled with the run that is its own. */
	CompiledScenario compiled(Scenario scenario) {
		StudyRun own = variant(scenario);
		return own == this ? scenarios.get(scenario) : own.scenarios.values().iterator().next();
	}

	/** The same groups in all years. */
	record Fixed(int count, int[] group) implements Grouping {

		@Override
		public int[] of(double[] fuel, Operation operation) {
			return group;
		}
	}

	/** Over remaining lives, whatever the horizon. */
	private CommittedResult committed(Simulation simulation, String[] fuels) {
		var index = new LinkedHashMap<CommittedResult.Group, Integer>();
		int[] group = new int[stock.size()];
		for (int j = 0; j < stock.columns.present(); j++) {
			group[j] = index.computeIfAbsent(new CommittedResult.Group(fuels[j], stock.provinces[j]), key -> index.size());
		}
		Trajectory trajectory = simulation.unchanged(stock.columns.ends(), new Fixed(Math.max(1, index.size()), group));
		CommittedEmissions emissions = CommittedEmissions.of(study.baseYear(), trajectory.values(Trajectory.Quantity.EMISSIONS));
		return new CommittedResult(List.copyOf(index.keySet()), emissions);
	}

	/** All groups that a unit is in at any time. */
	private ByClassAndFuel groups(Operation baseline, String[] baseFuels, List<Outcome> outcomes) {
		var fuels = new LinkedHashSet<>(Arrays.asList(baseFuels));
		outcomes.forEach(outcome -> fuels.addAll(Arrays.asList(outcome.fuels())));
		study.scenarios().stream().filter(scenario -> variant(scenario).compiled.byYear(compiled(scenario), stock.columns))
				.flatMap(scenario -> scenario.steps().stream()).flatMap(step -> step.measures().stream())
				.flatMap(measure -> measure.changes().stream()).forEach(change -> {
					if (change instanceof OfFeature of && of.feature() == Feature.FUEL) {
						fuels.add(of.name());
					}
				});
		boolean none = Stream.concat(Stream.of(baseline), outcomes.stream().map(outcome -> outcome.of().operation())).anyMatch(each -> IntStream.range(0, stock.size())
				.anyMatch(j -> (j < stock.columns.present() || each.capacity()[j] != 0) && model.sizeClasses().of(each.capacity()[j]) == null));
		return new ByClassAndFuel(stock.columns, model.sizeClasses(), none, fuels);
	}

	private List<StockUnit> units(Composition standing, Operation baseline, String[] fuels) {
		var units = new ArrayList<StockUnit>(stock.size());
		for (int j = 0; j < stock.size(); j++) {
			boolean present = j < stock.columns.present();
			units.add(new StockUnit(stock.ids[j], stock.parks[j], stock.provinces[j], stock.plants[j], fuels[j], stock.columns.outputs()[j],
					stock.columns.names().name(Feature.TECHNOLOGY, standing.column(Feature.TECHNOLOGY)[j]),
					present ? model.sizeClasses().of(baseline.capacity()[j]) : null, baseline.capacity()[j],
					standing.column(Attribute.HOURS)[j], standing.column(Attribute.HEAT_TO_POWER)[j],
					standing.column(Attribute.EFFICIENCY)[j], stock.columns.vintage()[j], stock.columns.lifetime()[j],
					stock.unknownLife[j] || !present ? null : Double.valueOf(stock.columns.remainingLife()[j]), baseline.electricity()[j], baseline.heat()[j], baseline.fuelUse()[j],
					baseline.emissions()[j], !present));
		}
		return units;
	}

	private Provenance provenance() {
		String text = StudyText.of(study);
		return new Provenance(model.file().name(), model.file().sha256(),
				Sha256.of(text.getBytes(StandardCharsets.UTF_8)), model.file().path(), Version.current(),
				Instant.now().truncatedTo(ChronoUnit.SECONDS), model.file().park(),
				Contributions.plugins(Checks.EXTENSION_POINT, Functions.EXTENSION_POINT, Laws.EXTENSION_POINT, ResultSections.EXTENSION_POINT));
	}

	/** Units for which nothing was left of a fuel. */
	private static void refused(Scenario scenario, Map<String, Integer> counts, List<Fault> notes) {
		counts.forEach((name, count) -> {
			Measure measure = scenario.steps().stream().flatMap(step -> step.measures().stream()).filter(each -> each.name().equals(name)).findFirst().orElseThrow();
			notes.add(new Fault(Severity.WARNING, "study.limit", "In " + scenario.name() + " " + counted(count) + (count == 1 ? " does" : " do") + " not take " + name
					+ ": not enough is left of what " + (count == 1 ? "its park has" : "their parks have") + " of "
					+ String.join(" or ", measure.limits().stream().map(Measure.Limit::fuel).toList()) + ".",
					"Leave it, or correct the limit: units that do not take the measure keep what they do.", measure.limits().getFirst().place()));
		});
	}

	private static void undecided(Scenario scenario, int units, List<Fault> notes) {
		if (units > 0) {
			notes.add(undecided(scenario, units));
		}
	}

	private void unknown(Scenario scenario, Appraisal appraisal, List<Fault> notes) {
		if (Double.isNaN(appraisal.npv()) || Double.isNaN(appraisal.mitigationTonnes())) {
			notes.add(unknown(scenario, appraisal));
		}
	}

	private static Fault undecided(Scenario scenario, int units) {
		return new Fault(Severity.WARNING, "study.undecided",
				"In " + scenario.name() + " " + counted(units)
						+ " could not be judged, because an attribute that a condition reads is unknown. "
						+ (units == 1 ? "It keeps what it does today." : "They keep what they do today."),
				"State fuel, technology and capacity of every unit.", scenario.place());
	}

	private Fault unknown(Scenario scenario, Appraisal appraisal) {
		var parts = new ArrayList<String>();
		for (int part = 0; part < study.parts().size(); part++) {
			if (Double.isNaN(appraisal.partTotals()[part])) {
				parts.add(study.parts().get(part).code().replace('_', ' '));
			}
		}
		String what = Double.isNaN(appraisal.mitigationTonnes()) ? "The mitigation" : "The cost";
		return new Fault(Severity.WARNING, "study.unknown",
				what + " of " + scenario.name() + " is unknown"
						+ (parts.isEmpty() ? "." : ": no value for the parts " + String.join(", ", parts) + "."),
				!parts.isEmpty() && parts.stream().allMatch(part -> part.startsWith("exchange ")) ? "State it of the exchange in the park file, 0 where there is none."
						: "Add the missing case to the set " + study.prices().name() + " or " + study.factors().name() + ".",
				scenario.place());
	}
}
