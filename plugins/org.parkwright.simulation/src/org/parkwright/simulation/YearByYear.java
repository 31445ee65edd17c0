package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Retirement;
import org.parkwright.engine.Successors;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.YearlyAppraisal;
import org.parkwright.engine.YearsOfService;

/**
 * A scenario whose years are not alike. First it is planned which unit takes which measure when; then each year is
 * computed with the numbers of that year and the measures that have been taken by then. In every year formulas are
 * worked out anew; what is paid once is paid at the numbers of its year.
 */
final class YearByYear {

	/** Years of all units together beyond which what could be used again would take too much memory. */
	private static final int MOST_KEPT = 200_000;
	private static final int TYPICAL_YEARS = 60;
	/** In place of a year, for computations of the state in which a plan ends. */
	private static final int LAST = -1;
	private static final int FOUND = -2;
	/** Less the year, for the accounts of a year in which units do what they did in the year before. */
	private static final int ALIKE = -10;

	/** One of the computations of a scenario that follow each other in the same order in every draw. */
	private record Turn(int computation, int year) {
	}

	private final Numbers numbers;
	private final CompiledStudy study;
	private final Accounts accounts;
	private final Composition work;
	/** The stock as a step finds it. */
	private final Composition found;
	/** The stock without the scenario. */
	private final Composition standing;
	private final Operation operation;
	/** Whether the stock differs from year to year as it stands. */
	private final boolean moves;
	private final Map<CompiledScenario, Map<Turn, Evaluation>> evaluations = new IdentityHashMap<>();
	/** [year] of this draw, as far as they are known; those beyond hold what earlier draws had */
	private final List<Operation> baselines = new ArrayList<>();
	private int known;
	private CompiledScenario scenario;
	private int computation;

	/** Years at these numbers; one object serves one thread. */
	YearByYear(Numbers numbers) {
		this.numbers = numbers;
		study = numbers.study;
		accounts = new Accounts(study, !numbers.drawn);
		work = new Composition(study, numbers.stock.size());
		found = new Composition(study, numbers.stock.size());
		standing = new Composition(study, numbers.stock.size());
		operation = accounts.nothing(numbers.stock.size());
		moves = study.movesByYear(List.of());
	}

	/** The numbers are those of another draw from now on. */
	void anew() {
		known = 0;
	}

	/** Plans a scenario. */
	Plan plan(CompiledScenario of) {
		scenario = of;
		computation = 0;
		Plan plan = Plan.nothing(numbers.stock.size());
		for (CompiledScenario.Step step : of.steps()) {
			plan = planned(plan, step);
		}
		return plan;
	}

	/** The stock when all measures are taken, with the numbers of the year in which the last is. */
	Composition composition(Plan plan) {
		// The turn before may be that of a measure that was tried while the plan was made.
		computation++;
		return composition(plan, new Composition(study, numbers.stock.size()));
	}

	private Composition composition(Plan plan, Composition target) {
		int last = Arrays.stream(plan.last()).max().orElse(0);
		return composition(plan, last, Integer.MAX_VALUE, null, target, evaluation(LAST, numbers.evaluationOfAnyYear()));
	}

	/** The evaluation of this turn, which serves the same turn of all draws. */
	private Evaluation evaluation(int year, Evaluation first) {
		return keeps() ? evaluations.computeIfAbsent(scenario, of -> new HashMap<>())
				.computeIfAbsent(new Turn(computation, year), turn -> first) : Evaluation.once();
	}

	/** Whether what serves again is kept. */
	private boolean keeps() {
		return numbers.drawn && numbers.stock.size() * TYPICAL_YEARS <= MOST_KEPT;
	}

	private Plan planned(Plan plan, CompiledScenario.Step step) {
		int year = step.start();
		List<CompiledMeasure> measures = step.measures();
		computation++;
		composition(plan, year, Integer.MAX_VALUE, null, found,
				evaluation(FOUND, numbers.evaluation()));
		found.countInUse(year);
		CompiledMeasure[] taken = step.merit() == CompiledScenario.Merit.ORDER
				? found.select(measures, step.condition(), year)
				: chosen(plan, step, measures, year);
		int[] start = starts(taken, year, step.share());
		for (int j = 0; j < taken.length; j++) {
			taken[j] = found.there(j, start[j]) > 0 && !found.stock.beyondHorizon(j, start[j]) ? taken[j] : null;
		}
		bring(measures, taken, start, year);
		boolean varies = found.choiceVaries() || step.merit() != CompiledScenario.Merit.ORDER
				|| step.share() < 1 && found.evaluation.varies(Columns.of(Attribute.CAPACITY));
		return plan.then(measures, taken, start, found.undecided(), found.refused(), varies);
	}

	/** Adds the units that measures add: one to each park, when the first of its units takes the measure, and exchanges in the year of the step. */
	private void bring(List<CompiledMeasure> measures, CompiledMeasure[] taken, int[] start, int year) {
		Stock stock = numbers.stock;
		for (CompiledMeasure measure : measures) {
			if (measure.adds() != null) {
				int[] first = new int[stock.parks()];
				Arrays.fill(first, YearlyAppraisal.NEVER);
				for (int j = 0; j < stock.present(); j++) {
					first[stock.park(j)] = taken[j] == measure ? Math.min(first[stock.park(j)], start[j]) : first[stock.park(j)];
				}
				for (int j = stock.present(); j < stock.size(); j++) {
					int begin = !measure.adds().exchange() ? first[stock.park(j)] : stock.beyondHorizon(j, year) ? YearlyAppraisal.NEVER : year;
					if (measure.name().equals(stock.addedBy(j)) && begin != YearlyAppraisal.NEVER) {
						taken[j] = measure;
						start[j] = begin;
					}
				}
			}
		}
	}

	/** A measure taken by all units to which it applies, and what that comes to by unit. */
	private record Trial(CompiledMeasure measure, CompiledMeasure[] taken, double[] mitigation, double[] merit) {
	}

	/**
	 * Of the measures that apply to a unit and lower its emissions, the one that does best. One that adds a unit is weighed for all units
	 * of a park that would take it, and the unit that it adds, together.
	 */
	private CompiledMeasure[] chosen(Plan plan, CompiledScenario.Step step, List<CompiledMeasure> measures, int year) {
		var chosen = new CompiledMeasure[plan.size()];
		double[] best = new double[plan.size()];
		// A plan of nothing differs from the baseline by exactly 0.
		Appraisal before = plan.taken().isEmpty() ? null : evaluate(plan, Grouping.NONE).appraisal();
		List<Trial> adding = new ArrayList<>();
		for (CompiledMeasure measure : measures) {
			Trial trial = trial(plan, before, step, measure, year);
			if (measure.adds() != null) {
				adding.add(trial);
				continue;
			}
			for (int j = 0; j < chosen.length; j++) {
				double merit = trial.merit[j];
				if (trial.taken[j] != null && trial.mitigation[j] > 0 && (chosen[j] == null ? !Double.isNaN(merit) : merit > best[j])) {
					chosen[j] = measure;
					best[j] = merit;
				}
			}
		}
		for (int park = 0; park < numbers.stock.parks() && !adding.isEmpty(); park++) {
			chooseForPark(park, adding, chosen, best);
		}
		return chosen;
	}

	private Trial trial(Plan plan, Appraisal before, CompiledScenario.Step step, CompiledMeasure measure, int year) {
		CompiledMeasure[] taken = found.select(List.of(measure), step.condition(), year);
		int[] start = from(year);
		bring(List.of(measure), taken, start, year);
		Appraisal after = evaluate(plan.then(List.of(measure), taken, start, 0, Map.of(), found.choiceVaries()), Grouping.NONE).appraisal();
		double[] mitigation = new double[taken.length];
		double[] merit = new double[taken.length];
		for (int j = 0; j < taken.length; j++) {
			mitigation[j] = after.mitigation()[j] - (before == null ? 0 : before.mitigation()[j]);
			merit[j] = step.merit() == CompiledScenario.Merit.COST ? (before == null ? 0 : cost(before, j)) - cost(after, j) : mitigation[j];
		}
		return new Trial(measure, taken, mitigation, merit);
	}

	/** Of the measures that add a unit to a park, the one that gains most over what its units choose else; none if all do worse. */
	private void chooseForPark(int park, List<Trial> adding, CompiledMeasure[] chosen, double[] best) {
		Stock stock = numbers.stock;
		Trial winner = null;
		double most = 0;
		for (Trial trial : adding) {
			int[] takers = IntStream.range(0, stock.size()).filter(j -> stock.park(j) == park && trial.taken[j] != null).toArray();
			double mitigation = Arrays.stream(takers).mapToDouble(j -> trial.mitigation[j]).sum();
			double gain = Arrays.stream(takers).mapToDouble(j -> trial.merit[j] - best[j]).sum();
			boolean only = winner == null && Arrays.stream(takers).allMatch(j -> chosen[j] == null);
			if (mitigation > 0 && (only ? !Double.isNaN(gain) : gain > most)) {
				winner = trial;
				most = gain;
			}
		}
		for (int j = 0; j < stock.present() && winner != null; j++) {
			chosen[j] = stock.park(j) == park && winner.taken[j] != null ? winner.measure : chosen[j];
		}
	}

	private static double cost(Appraisal appraisal, int j) {
		double cost = 0;
		for (double[] part : appraisal.parts()) {
			cost += part[j];
		}
		return cost;
	}

	/** The oldest first, so many of the capacity that takes a measure in each year. */
	private int[] starts(CompiledMeasure[] taken, int year, double share) {
		int[] start = from(year);
		if (!(share < 1)) {
			return start;
		}
		Integer[] vintage = found.stock.vintage();
		double[] capacity = found.column(Attribute.CAPACITY);
		List<Integer> order = IntStream.range(0, taken.length).filter(j -> taken[j] != null).boxed()
				.sorted(Comparator.comparing(j -> vintage[j], Comparator.nullsLast(Comparator.naturalOrder()))).toList();
		double total = order.stream().mapToDouble(j -> known(capacity[j])).sum();
		double done = 0;
		for (int j : order) {
			start[j] = Math.max(start[j], year + (total == 0 ? 0 : (int) Math.min(done / total / share, Trajectory.MOST_YEARS)));
			done += known(capacity[j]);
		}
		return start;
	}

	/** [unit] the year, or that in which it begins to serve if that is later. */
	private int[] from(int year) {
		return Arrays.stream(numbers.stock.begin()).mapToInt(begin -> Math.max(year, (int) begin)).toArray();
	}

	private static double known(double capacity) {
		return Double.isNaN(capacity) ? 0 : capacity;
	}

	/**
	 * Computes all years of the stock as it stands.
	 *
	 * @param counted  [unit] years from the base year on for which it counts
	 * @param grouping of the trajectory
	 */
	YearlyAppraisal unchanged(double[] counted, Grouping grouping) {
		scenario = null;
		computation = 0;
		return evaluate(Plan.nothing(work.size()), counted, grouping);
	}

	/**
	 * Computes all years of a plan.
	 *
	 * @param grouping of the trajectory
	 */
	YearlyAppraisal evaluate(Plan plan, Grouping grouping) {
		return evaluate(plan, numbers.stock.counted(), grouping);
	}

	private YearlyAppraisal evaluate(Plan plan, double[] countedBefore, Grouping grouping) {
		int size = plan.size();
		computation++;
		Composition last = composition(plan, work);
		int[] latest = plan.last();
		double[] counted = new double[size];
		double[] after = accounts.operation(last, operation).successorAfter().clone();
		for (int j = 0; j < size; j++) {
			boolean own = after[j] == last.life(j);
			double life = Math.max(last.life(j), Math.min(latest[j], numbers.stock.remainingLife()[j]));
			counted[j] = numbers.stock.counted(j, life);
			after[j] = own ? life : after[j];
		}
		int[] from = plan.from();
		var service = new YearsOfService(last.begin, counted, within(last.retirements, numbers.stock.horizon()));
		var years = new YearlyAppraisal(study.baseYear(), numbers.rate,
				new YearsOfService(numbers.stock.begin(), countedBefore, within(numbers.stock.retirements(), countedBefore)), service, from,
				new Successors(withinHorizon(baseline(0).successorAfter()), withinHorizon(numbers.stock.retirements(), from)),
				new Successors(withinHorizon(after), withinHorizon(last.successors, null)), grouping.count(),
				operation.parts(), operation.impacts().length, quantities());
		// What is taken over depends on which units serve.
		boolean alike = !moves && !plan.adds() && !study.movesByYear(plan.measures());
		boolean[] changes = plan.changes(years.years());
		boolean composed = false;
		for (int k = 0; k < years.years(); k++) {
			if (years.idle(k)) {
				continue;
			}
			Operation baseline = baseline(k);
			if (composed && alike && !changes[k]) {
				work.goOn(numbers.scalars(study.baseYear() + k), evaluation(ALIKE - k, numbers.evaluationAfter(work.evaluation)));
			} else {
				composition(plan, k, k, service, work, evaluation(k, numbers.evaluation()));
				composed = true;
			}
			operation(work, k, operation);
			years.add(k, baseline, operation, grouping.of(work.column(Feature.FUEL), operation));
		}
		return years;
	}

	/** [unit] years until the successor comes; NaN for one that no longer counts. */
	private double[] withinHorizon(double[] after) {
		double[] within = after.clone();
		for (int j = 0; j < within.length; j++) {
			within[j] = numbers.stock.beyondHorizon(j, after[j]) ? Double.NaN : after[j];
		}
		return within;
	}

	/** [unit] those that may be later than so many years from the base year on are then. */
	private static Retirement[] within(Retirement[] retirements, double[] years) {
		Retirement[] within = retirements.clone();
		for (int j = 0; j < within.length; j++) {
			within[j] = within[j] == null ? null : within[j].until(years[j]);
		}
		return within;
	}

	/** [unit] when the successor comes, as far as it counts. @param from [unit] year of its first measure, after which it has to come; null for any */
	private Retirement[] withinHorizon(Retirement[] successors, int[] from) {
		Retirement[] within = successors.clone();
		for (int j = 0; j < within.length; j++) {
			within[j] = within[j] == null ? null : within[j].between(from == null ? -1 : from[j], numbers.stock.horizon()[j]);
		}
		return within;
	}

	/** Of draws, no more is read. */
	private Trajectory.Quantity[] quantities() {
		return numbers.drawn ? new Trajectory.Quantity[] { Trajectory.Quantity.EMISSIONS } : Trajectory.Quantity.values();
	}

	/** What the units do in a year without the scenario; the same for all scenarios of a draw. */
	private Operation baseline(int year) {
		if (!keeps()) {
			return operation(composition(Plan.nothing(work.size()), year, year, null, standing, Evaluation.once()), year,
					accounts.nothing(work.size()));
		}
		for (; known <= year; known++) {
			if (known == baselines.size()) {
				baselines.add(accounts.nothing(work.size()));
			}
			Evaluation evaluation = evaluations.computeIfAbsent(null, of -> new HashMap<>())
					.computeIfAbsent(new Turn(0, known), turn -> numbers.evaluation());
			if (known > 0 && !moves) {
				standing.goOn(numbers.scalars(study.baseYear() + known), evaluations.get(null)
						.computeIfAbsent(new Turn(0, ALIKE - known), turn -> numbers.evaluationAfter(standing.evaluation)));
			} else {
				composition(Plan.nothing(work.size()), known, known, null, standing, evaluation);
			}
			operation(standing, known, baselines.get(known));
		}
		return baselines.get(year);
	}

	/** The retrofit that all units get is paid in the base year; what is paid once later is for measures. */
	private Operation operation(Composition composition, int year, Operation target) {
		accounts.operation(composition, target);
		for (int part = 0; year > 0 && part < target.parts(); part++) {
			System.arraycopy(composition.once[part], 0, target.once()[part], 0, target.size());
		}
		return target;
	}

	/**
	 * The stock in a year.
	 *
	 * @param year    whose numbers hold, from the base year on
	 * @param until   measures that begin later are left out
	 * @param service in which units count, where only what they do while they count is wanted, else null
	 */
	private Composition composition(Plan plan, int year, int until, YearsOfService service, Composition target, Evaluation evaluation) {
		target.stand(numbers, numbers.scalars(study.baseYear() + year), evaluation);
		target.in(year, service);
		if (plan.varies()) {
			target.varyChoice();
		}
		for (int s = 0; s < plan.taken().size(); s++) {
			CompiledMeasure[] taken = plan.taken().get(s).clone();
			int[] start = plan.start().get(s);
			for (int j = 0; j < taken.length; j++) {
				taken[j] = start[j] <= until ? taken[j] : null;
			}
			target.take(taken, plan.taken().get(s), plan.measures().get(s), start, year);
		}
		return target;
	}
}
