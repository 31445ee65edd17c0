package org.parkwright.core.run;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.parkwright.core.result.Provenance;
import org.parkwright.core.result.ScenarioResult;
import org.parkwright.core.result.SizeClass;
import org.parkwright.core.result.StockUnit;
import org.parkwright.core.result.StudyResult;
import org.parkwright.core.result.TrajectoryGroup;
import org.parkwright.core.section.ResultSections;
import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Basis;
import org.parkwright.core.study.CostPart;
import org.parkwright.core.study.Expression;
import org.parkwright.core.study.Feature;
import org.parkwright.core.study.Horizon;
import org.parkwright.core.study.Impact;
import org.parkwright.core.study.Measure;
import org.parkwright.core.study.Measure.Change.OfAttribute;
import org.parkwright.core.study.Measure.Change.OfFeature;
import org.parkwright.core.study.Measure.Change.OfFuelShare;
import org.parkwright.core.study.Measure.Change.OfPrice;
import org.parkwright.core.study.Role;
import org.parkwright.core.study.Scenario;
import org.parkwright.core.study.Study;
import org.parkwright.core.study.StudyText;
import org.parkwright.core.study.Target;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Boundary;
import org.parkwright.engine.CommittedEmissions;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.YearlyAppraisal;
import org.parkwright.engine.formula.Formula;
import org.parkwright.engine.formula.Operator;
import org.parkwright.model.park.EipModel;
import org.parkwright.model.units.Units;

/**
 * A study on the stock of a model. Made once it has the model in arrays and the study's formulas compiled; {@link #run}
 * may then be called as often as wanted, and touches neither model nor text.
 *
 * @since 0.1
 */
public final class StudyRun {

	private static final Unit<?> MONEY = Units.parse("CNY");
	private static final Unit<?> MONEY_A_YEAR = Units.parse("CNY/a");
	private static final Unit<?> YEARS = Units.parse("a");
	/** Roles of which the stock as it stands is made. */
	private static final Set<Role> STANDING = Set.of(Role.FULL_LOAD_HOURS, Role.HEAT_TO_POWER, Role.ELECTRIC_EFFICIENCY,
			Role.HEAT_EFFICIENCY, Role.BOILER_REFERENCE);

	final Study study;
	private final ImportedModel model;
	final Stock stock;
	final Map<Role, Formula> rules = new HashMap<>();
	private final List<CompiledCharge> charges = new ArrayList<>();
	/** Direct and upstream of each impact of the factor set. */
	private final List<Formula> impacts = new ArrayList<>();
	private final Map<Measure, CompiledMeasure> measures = new LinkedHashMap<>();
	/** Judges conditions clause by clause; null where numbers are drawn. */
	private final EligibilityRun eligibility;
	private final Map<Expression, Formula> conditions = new IdentityHashMap<>();
	private final Map<Scenario, StudyRun> variants = new IdentityHashMap<>();
	/** The measures of each step, compiled; by identity, since a step is deep and looked up in every draw. */
	private final Map<Scenario.Step, List<CompiledMeasure>> steps = new IdentityHashMap<>();
	final double[] scalars;
	final List<FormulaCompiler.Timed> timed;
	/** The slots of {@link #timed}. */
	private final BitSet moving = new BitSet();
	/** The scalars that draws set. */
	final List<Variations.Slot> slots;
	private final List<Fault> warnings = new ArrayList<>();

	private StudyRun(Study study, ImportedModel model, Variations variations, Faults faults) {
		this.study = study;
		this.model = model;
		stock = model.stock();
		var compiler = new FormulaCompiler(stock.names, List.of(study.factors(), study.prices()), study.baseYear(),
				variations, faults);
		compileRules(compiler, faults);
		compileCharges();
		study.factors().impacts().forEach(impact -> compile(impact, compiler));
		for (Scenario scenario : study.scenarios()) {
			for (Scenario.Step step : scenario.steps()) {
				step.measures().forEach(measure -> measures.computeIfAbsent(measure, key -> compile(key, compiler,
						faults)));
				steps.put(step, step.measures().stream().map(measures::get).toList());
				if (step.condition() != null) {
					conditions.computeIfAbsent(step.condition(), compiler::condition);
				}
			}
		}
		// What is wrong with a condition is told already.
		eligibility = variations == Variations.NONE && !faults.hasErrors() ? new EligibilityRun(measures.keySet(), compiler) : null;
		scalars = compiler.scalars();
		timed = compiler.timed();
		timed.forEach(one -> moving.set(one.slot()));
		slots = compiler.slots();
		for (Scenario scenario : study.scenarios()) {
			if (!scenario.overrides().isEmpty()) {
				var own = new Faults();
				variants.put(scenario, new StudyRun(study.under(scenario), model, variations.under(scenario), own));
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
		return of(imported.study(), imported, Variations.NONE, faults);
	}

	/** @param study of which the model was imported, or a part of it */
	static StudyRun of(Study study, ImportedModel model, Variations variations, Faults faults) {
		var own = new Faults();
		var run = new StudyRun(study, model, variations, own);
		run.years(own);
		if (own.hasErrors()) {
			faults.addAll(own);
			return null;
		}
		run.lives(own);
		run.operatingCosts(own);
		run.upstream(own);
		run.warnings.addAll(own.list());
		faults.addAll(own);
		return run;
	}

	private void years(Faults faults) {
		for (int j = 0; j < stock.size(); j++) {
			if (stock.counted[j] > Trajectory.MOST_YEARS) {
				faults.error("study.years", String.format(Locale.ROOT,
						"Energy unit %s of %s serves for %,.0f years from the base year %d on; at most %,d are computed.", stock.ids[j],
						model.file().name(), stock.counted[j], study.baseYear(), Trajectory.MOST_YEARS),
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
		if (Arrays.stream(stock.counted).noneMatch(years -> years > 0)) {
			faults.warning("study.stock", "No energy unit of " + model.file().name() + " serves beyond the base year "
					+ study.baseYear() + ", so all sums are nought.",
					"Add units with vintage and lifetime, or import a list of them.", study.parkPlace());
		}
		int planned = 0;
		int unknown = 0;
		for (int j = 0; j < stock.size(); j++) {
			planned += stock.planned[j] ? 1 : 0;
			unknown += stock.unknownLife[j] || stock.remainingLife[j] > 0 && stock.counted[j] == 0 ? 1 : 0;
		}
		if (planned > 0) {
			faults.warning("study.planned", counted(planned) + (planned == 1 ? " is planned or begins to serve after the base year and enters"
					: " are planned or begin to serve after the base year and enter") + " no sum of emissions or cost.",
					"Choose a base year in which they serve, or leave them if they are not meant to count.", study.place());
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
		long stating = Arrays.stream(stock.operatingCost).filter(cost -> !Double.isNaN(cost)).count();
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
		List<String> unstated = Stream.of(Role.UPSTREAM, Role.GRID_UPSTREAM).map(Role::word).filter(word -> study.factors().parameter(word).isEmpty()).toList();
		if (asked && !unstated.isEmpty()) {
			faults.warning("study.upstream", "The study " + study.name() + " counts what is upstream, but " + study.factors().name() + " does not state "
					+ String.join(" and ", unstated) + ", which is taken for 0.", "State it there; 0 will do where nothing is upstream.", study.place());
		}
	}

	/** Electricity that units buy and that nothing is charged for. */
	private void free(Scenario scenario, Operation operation, List<Fault> notes) {
		boolean charged = study.parts().stream().flatMap(part -> part.charges().stream()).filter(charge -> charge.basis() == Basis.GRID_PURCHASE)
				.anyMatch(charge -> charge.rate().required() || study.prices().parameter(charge.rate().word()).isPresent());
		double bought = 0;
		for (int j = 0; j < stock.size(); j++) {
			bought += stock.counted[j] > 0 && operation.gridPurchase()[j] > 0 ? operation.gridPurchase()[j] : 0;
		}
		if (!charged && bought > 0) {
			notes.add(new Fault(Severity.WARNING, "study.purchase", String.format(Locale.ROOT,
					"In %s units buy %,.0f MWh of electricity a year, and %s states no price of it: what they buy is free.", scenario.name(), bought,
					study.prices().name()), "State purchasePrice there, or 0 if it is paid for otherwise.", scenario.place()));
		}
	}

	private static String counted(int units) {
		return units + (units == 1 ? " unit" : " units");
	}

	private void compileRules(FormulaCompiler compiler, Faults faults) {
		for (Role role : study.roles()) {
			if (compiler.knows(role.word())) {
				rules.put(role, compiler.parameter(role));
			} else if (!role.required()) {
				rules.put(role, Accounts.UNSTATED);
			} else {
				var set = role.price() ? study.prices() : study.factors();
				faults.error("study.parameter.missing",
						"The study " + study.name() + " needs the parameter " + role.word() + " [" + role.unit() + "].",
						"Add it to the set " + set.name() + " or to the set it extends.", study.place());
				rules.put(role, Formula.constant(Double.NaN));
			}
		}
	}

	private void compileCharges() {
		for (int part = 0; part < study.parts().size(); part++) {
			for (CostPart.Charge charge : study.parts().get(part).charges()) {
				Unit<?> unit = Units.parse(charge.rate().unit()).multiply(Units.parse(charge.basis().unit()));
				boolean annual = Units.compatible(unit, MONEY_A_YEAR);
				double factor = Units.factor(unit, annual ? MONEY_A_YEAR : MONEY);
				charges.add(new CompiledCharge(part, charge.rate(), rules.get(charge.rate()), charge.basis(), charge.income() ? -factor : factor, annual,
						study.parts().get(part).stated(), charge.successor()));
			}
		}
	}

	private void compile(Impact impact, FormulaCompiler compiler) {
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
			case OfAttribute of -> new CompiledMeasure.Change(of.attribute(), null, null,
					compiler.number(of.value(), Units.parse(of.attribute().unit()), of.attribute().word()), null);
			case OfFeature of -> new CompiledMeasure.Change(null, of.feature(), null,
					Formula.constant(stock.names.index(of.feature(), of.name())), null);
			case OfFuelShare of -> new CompiledMeasure.Change(null, Feature.FUEL, null,
					Formula.constant(stock.names.index(Feature.FUEL, of.fuel())),
					compiler.number(of.share(), Units.parse("1"), "share of " + of.fuel()));
			case OfPrice of -> new CompiledMeasure.Change(null, null, of.role(),
					compiler.number(of.value(), Units.parse(of.role().unit()), of.role().word()), null);
			});
		}
		var costs = new ArrayList<CompiledMeasure.Cost>();
		for (Measure.CostItem item : measure.costs()) {
			costs.add(compile(item, compiler, faults));
		}
		costs.removeIf(Objects::isNull);
		return new CompiledMeasure(measure.name(), eligibility, List.copyOf(changes), List.copyOf(costs),
				measure.excludes());
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
		boolean annual = Units.compatible(unit, MONEY_A_YEAR);
		if (!annual && !Units.compatible(unit, MONEY)) {
			faults.error("scenario.unit",
					"This cost comes to " + Units.format(unit) + ", which is neither money nor money a year.",
					"State the amount on a basis that makes CNY or CNY/a of it.", item.place());
			return null;
		}
		Formula amount = compiler.raw(item.amount());
		if (item.basis() != null) {
			amount = Formula.of(Operator.MULTIPLY, amount, compiler.raw(item.basis()));
		}
		double factor = Units.factor(unit, annual ? MONEY_A_YEAR : MONEY);
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
		var numbers = new Numbers(this);
		Composition standing = standing(numbers);
		Operation baseline = accounts().operation(standing);
		String[] baseFuels = standing.fuels();

		var notes = new ArrayList<>(warnings);
		long total = steps();
		var judgement = model.measured().new Judgement(standing);
		var outcomes = new ArrayList<Outcome>();
		for (Scenario scenario : study.scenarios()) {
			progress.step(outcomes.size(), total);
			Taken taken = take(scenario, numbers, standing);
			judgement.judge(variant(scenario), scenario, taken.composition());
			outcomes.add(outcome(scenario, taken, notes));
		}
		judgement.tell(notes);
		List<TrajectoryGroup> groups = groups(baseline, baseFuels, outcomes);
		var groupIndex = new HashMap<TrajectoryGroup, Integer>();
		groups.forEach(group -> groupIndex.put(group, groupIndex.size()));

		var results = new ArrayList<ScenarioResult>();
		Trajectory trajectory = timed.isEmpty()
				? Trajectory.of(study.baseYear(), stock.counted, baseline, baseline, new boolean[stock.size()],
						groupsOf(baseline, baseFuels, groupIndex), groups.size(), Progress.NONE)
				: new YearByYear(numbers).unchanged(stock.counted, new ByClassAndFuel(groupIndex)).trajectory();
		for (Outcome outcome : outcomes) {
			progress.step(outcomes.size() + results.size() + 1L, total);
			StudyRun own = variant(outcome.scenario());
			results.add(outcome.plan() != null ? own.resultByYear(outcome, groupIndex, notes)
					: own.result(outcome, own == this ? baseline : own.accounts().operation(own.standing(new Numbers(own))), groupIndex, notes));
		}
		progress.step(total, total);
		StudyAnalysis stocks = StudyAnalysis.of(StockModels.of(study, notes));
		return new StudyResult(study, model.name(), model.dataNote(), stock.parkCount, stock.plantCount,
				units(standing, baseline, baseFuels), baseline, trajectory, model.sizeClasses(), groups, results, provenance(), notes,
				committed(numbers, baseline, baseFuels), stocks,
				eligibility == null ? List.of() : eligibility.run(standing, Evaluation.once()), model.unread());
	}

	/** The stock after the measures of a scenario. @param plan of its years, or null if they are alike */
	private record Taken(Composition composition, YearByYear.Plan plan) {
	}

	private Taken take(Scenario scenario, Numbers numbers, Composition standing) {
		StudyRun own = variant(scenario);
		if (own.byYear(scenario)) {
			var years = new YearByYear(own == this ? numbers : new Numbers(own));
			YearByYear.Plan plan = years.plan(scenario);
			return new Taken(years.composition(plan), plan);
		}
		return new Taken(own.compose(scenario, own == this ? standing : own.standing(new Numbers(own))), null);
	}

	/**
	 * Lets units take measures without appraising what it comes to, but for steps that ask for the cheapest or the most
	 * effective of several.
	 *
	 * @return [scenario][unit] names of the measures taken, joined by &amp;; empty for none
	 */
	List<String[]> applied() {
		var numbers = new Numbers(this);
		Composition standing = standing(numbers);
		return study.scenarios().stream().map(scenario -> take(scenario, numbers, standing).composition().applied()).toList();
	}

	/** What is kept of a scenario while the others are composed, which takes many more arrays. @param plan see {@link Taken} */
	private record Outcome(Scenario scenario, Operation operation, String[] fuels, String[] technologies, double[] hours, String[] applied,
			boolean[] affected, YearByYear.Plan plan) {

		ScenarioResult result(Appraisal appraisal, Trajectory trajectory) {
			return new ScenarioResult(scenario, operation, fuels, technologies, hours, applied, appraisal, trajectory);
		}
	}

	private Outcome outcome(Scenario scenario, Taken taken, List<Fault> notes) {
		StudyRun own = variant(scenario);
		Composition composition = taken.composition();
		undecided(scenario, taken.plan() == null ? composition.undecided() : taken.plan().undecided(), notes);
		own.beyondYears(scenario, composition, notes);
		return new Outcome(scenario, own.accounts().operation(composition), composition.fuels(), composition.technologies(),
				composition.column(Attribute.HOURS), composition.applied(), composition.affected(), taken.plan());
	}

	private ScenarioResult resultByYear(Outcome outcome, Map<TrajectoryGroup, Integer> groupIndex, List<Fault> notes) {
		YearlyAppraisal years = new YearByYear(new Numbers(this)).evaluate(outcome.plan(), new ByClassAndFuel(groupIndex));
		Appraisal appraisal = years.appraisal();
		unknown(outcome.scenario(), appraisal, notes);
		free(outcome.scenario(), outcome.operation(), notes);
		return outcome.result(appraisal, years.trajectory());
	}

	private ScenarioResult result(Outcome outcome, Operation baseline, Map<TrajectoryGroup, Integer> groupIndex, List<Fault> notes) {
		Operation operation = outcome.operation();
		Appraisal appraisal = Appraisal.of(stock.counted, study.discountRate(), baseline, operation, outcome.affected());
		Trajectory trajectory = Trajectory.of(study.baseYear(), stock.counted, baseline, operation, outcome.affected(),
				groupsOf(operation, outcome.fuels(), groupIndex), groupIndex.size(), Progress.NONE);
		unknown(outcome.scenario(), appraisal, notes);
		free(outcome.scenario(), operation, notes);
		return outcome.result(appraisal, trajectory);
	}

	/** Whether units do not do the same in all years of a scenario, or choose their measures by what these do in all. */
	boolean byYear(Scenario scenario) {
		return !timed.isEmpty() || scenario.steps().stream().anyMatch(step -> step.choice() != Scenario.Choice.FIRST
				|| step.from() != null && step.from() > study.baseYear() || step.share() < 1
				|| step.measures().stream().flatMap(measure -> measure.changes().stream()).anyMatch(StudyRun::changesLife));
	}

	/** The scalars that draws set in this run or in that of a scenario. */
	List<Variations.Slot> allSlots() {
		var all = new ArrayList<>(slots);
		variants.values().forEach(variant -> all.addAll(variant.slots));
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

	/** Whether what units do differs from year to year by itself, as they stand or by measures that they have taken. */
	boolean movesByYear(List<List<CompiledMeasure>> taken) {
		return STANDING.stream().anyMatch(role -> rules.get(role).varies(new BitSet(), moving))
				|| taken.stream().flatMap(List::stream).anyMatch(measure -> measure.reads(moving));
	}

	Accounts accounts() {
		return accounts(true, impacts);
	}

	private Accounts accounts(boolean memo, List<Formula> ofImpacts) {
		return new Accounts(rules, study.counted(), memo, study.parts(), charges, ofImpacts);
	}

	/** Of draws, no impact is read, nor emissions that do not count. */
	Accounts accounts(Numbers numbers) {
		return numbers.drawn() ? accounts(false, List.of()) : accounts();
	}

	/** The measures of a step, in its order. */
	List<CompiledMeasure> compiled(Scenario.Step step) {
		return steps.get(step);
	}

	/** The formula of the condition of a step; null where it has none. */
	Formula condition(Scenario.Step step) {
		return step.condition() == null ? null : conditions.get(step.condition());
	}

	/** The stock as it stands in the base year. */
	private Composition standing(Numbers numbers) {
		var standing = new Composition(this);
		standing.stand(numbers, numbers.scalars, numbers.evaluation());
		return standing;
	}

	private Composition compose(Scenario scenario, Composition standing) {
		var composition = new Composition(this);
		compose(scenario, standing, composition, Evaluation.once());
		return composition;
	}

	/** A scenario's measures taken by the stock as it stands. */
	void compose(Scenario scenario, Composition standing, Composition target, Evaluation evaluation) {
		target.begin(standing, evaluation);
		for (Scenario.Step step : scenario.steps()) {
			target.apply(steps.get(step), condition(step));
		}
	}

	/** Size class and fuel of each unit in a year. */
	private final class ByClassAndFuel implements YearByYear.Grouping {

		private final Map<TrajectoryGroup, Integer> index;

		ByClassAndFuel(Map<TrajectoryGroup, Integer> index) {
			this.index = index;
		}

		@Override
		public int count() {
			return index.size();
		}

		@Override
		public int[] of(Composition composition, Operation operation) {
			return groupsOf(operation, composition.fuels(), index);
		}
	}

	/** The same groups in all years. */
	private record Fixed(int count, int[] group) implements YearByYear.Grouping {

		@Override
		public int[] of(Composition composition, Operation operation) {
			return group;
		}
	}

	/** Over remaining lives, whatever the horizon. */
	private CommittedResult committed(Numbers numbers, Operation baseline, String[] fuels) {
		var index = new LinkedHashMap<CommittedResult.Group, Integer>();
		int[] group = new int[stock.size()];
		for (int j = 0; j < group.length; j++) {
			group[j] = index.computeIfAbsent(new CommittedResult.Group(fuels[j], stock.provinces[j]), key -> index.size());
		}
		CommittedEmissions emissions = timed.isEmpty()
				? CommittedEmissions.of(study.baseYear(), stock.remainingLife, baseline.emissions(), group, index.size())
				: CommittedEmissions.of(study.baseYear(), new YearByYear(numbers)
						.unchanged(stock.remainingLife, new Fixed(index.size(), group)).trajectory().values(Trajectory.Quantity.EMISSIONS));
		return new CommittedResult(List.copyOf(index.keySet()), emissions);
	}

	/** All groups that a unit is in at any time. */
	private List<TrajectoryGroup> groups(Operation baseline, String[] baseFuels, List<Outcome> outcomes) {
		var fuels = new LinkedHashSet<>(Arrays.asList(baseFuels));
		outcomes.forEach(outcome -> fuels.addAll(Arrays.asList(outcome.fuels())));
		study.scenarios().stream().filter(scenario -> variant(scenario).byYear(scenario))
				.flatMap(scenario -> scenario.steps().stream()).flatMap(step -> step.measures().stream())
				.flatMap(measure -> measure.changes().stream()).forEach(change -> {
					if (change instanceof OfFeature of && of.feature() == Feature.FUEL) {
						fuels.add(of.name());
					}
				});
		var groups = new ArrayList<TrajectoryGroup>();
		var classes = new LinkedHashSet<>(model.sizeClasses().all());
		Stream.concat(Stream.of(baseline), outcomes.stream().map(Outcome::operation)).flatMapToDouble(each -> Arrays.stream(each.capacity()))
				.forEach(capacity -> classes.add(model.sizeClasses().of(capacity)));
		for (SizeClass sizeClass : classes) {
			fuels.forEach(fuel -> groups.add(new TrajectoryGroup(sizeClass, fuel)));
		}
		return groups;
	}

	private int[] groupsOf(Operation operation, String[] fuels, Map<TrajectoryGroup, Integer> groupIndex) {
		var group = new int[fuels.length];
		for (int j = 0; j < group.length; j++) {
			group[j] = groupIndex.get(new TrajectoryGroup(model.sizeClasses().of(operation.capacity()[j]), fuels[j]));
		}
		return group;
	}

	private List<StockUnit> units(Composition standing, Operation baseline, String[] fuels) {
		var units = new ArrayList<StockUnit>(stock.size());
		for (int j = 0; j < stock.size(); j++) {
			units.add(new StockUnit(stock.ids[j], stock.parks[j], stock.provinces[j], stock.plants[j], fuels[j], stock.outputs[j],
					stock.names.name(Feature.TECHNOLOGY, standing.column(Feature.TECHNOLOGY)[j]),
					model.sizeClasses().of(baseline.capacity()[j]), baseline.capacity()[j],
					standing.column(Attribute.HOURS)[j], standing.column(Attribute.HEAT_TO_POWER)[j],
					standing.column(Attribute.EFFICIENCY)[j], stock.vintage[j], stock.lifetime[j],
					stock.unknownLife[j] ? null : Double.valueOf(stock.remainingLife[j]), baseline.electricity()[j], baseline.heat()[j], baseline.fuelUse()[j],
					baseline.emissions()[j]));
		}
		return units;
	}

	private Provenance provenance() {
		String text = StudyText.of(study);
		return new Provenance(model.file().name(), model.file().sha256(),
				ModelFile.sha256(text.getBytes(StandardCharsets.UTF_8)), model.file().path(), Version.current(),
				Instant.now().truncatedTo(ChronoUnit.SECONDS), model.file().park(),
				Contributions.plugins(Checks.EXTENSION_POINT, Functions.EXTENSION_POINT, Laws.EXTENSION_POINT, ResultSections.EXTENSION_POINT));
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
				"Add the missing case to the set " + study.prices().name() + " or " + study.factors().name() + ".",
				scenario.place());
	}
}
