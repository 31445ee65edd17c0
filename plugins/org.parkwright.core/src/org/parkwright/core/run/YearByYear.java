package org.parkwright.core.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.parkwright.core.result.TrajectoryGroup;
import org.parkwright.core.study.Attribute;
import org.parkwright.core.study.Scenario;
import org.parkwright.engine.Appraisal;
import org.parkwright.engine.CostPart;
import org.parkwright.engine.Operation;
import org.parkwright.engine.YearlyAppraisal;

/**
 * A scenario whose years are not alike. First it is planned which unit takes which measure when; then each year is
 * computed with the numbers of that year and the measures that have been taken by then. In every year formulas are
 * worked out anew; what is paid once is paid at the numbers of its year.
 */
final class YearByYear {

	private static final Map<TrajectoryGroup, Integer> ONE_GROUP = Map.of();

	/**
	 * Which unit takes what and when, step by step.
	 *
	 * @param measures  [step] those that may be taken, in the order of their work
	 * @param taken     [step][unit] null for none
	 * @param start     [step][unit] year from the base year on
	 * @param undecided number of units of which a condition could not be decided
	 */
	record Plan(int size, List<List<CompiledMeasure>> measures, List<CompiledMeasure[]> taken, List<int[]> start, int undecided) {

		static Plan nothing(int size) {
			return new Plan(size, List.of(), List.of(), List.of(), 0);
		}

		Plan then(List<CompiledMeasure> these, CompiledMeasure[] by, int[] at, int doubts) {
			return new Plan(size, added(measures, these), added(taken, by), added(start, at), undecided + doubts);
		}

		private static <T> List<T> added(List<T> list, T last) {
			var longer = new ArrayList<>(list);
			longer.add(last);
			return longer;
		}

		/** [unit] year in which it takes its first measure, or {@link YearlyAppraisal#NEVER}. */
		int[] from() {
			int[] from = new int[size];
			Arrays.fill(from, YearlyAppraisal.NEVER);
			each((j, at) -> from[j] = Math.min(from[j], at));
			return from;
		}

		/** [unit] year in which it takes its last measure, or 0. */
		int[] last() {
			int[] last = new int[size];
			each((j, at) -> last[j] = Math.max(last[j], at));
			return last;
		}

		private interface Taking {
			void by(int unit, int year);
		}

		private void each(Taking taking) {
			for (int s = 0; s < taken.size(); s++) {
				for (int j = 0; j < size; j++) {
					if (taken.get(s)[j] != null) {
						taking.by(j, start.get(s)[j]);
					}
				}
			}
		}
	}

	private final StudyRun run;
	private final Accounts accounts;

	YearByYear(StudyRun run) {
		this.run = run;
		this.accounts = run.accounts();
	}

	/** Plans a scenario. */
	Plan plan(Scenario scenario) {
		Plan plan = Plan.nothing(run.stock.size());
		for (Scenario.Step step : scenario.steps()) {
			plan = planned(plan, step);
		}
		return plan;
	}

	/** The stock when all measures are taken, with the numbers of the year in which the last is. */
	Composition composition(Plan plan) {
		int last = Arrays.stream(plan.last()).max().orElse(0);
		return composition(plan, last, Integer.MAX_VALUE);
	}

	private Plan planned(Plan plan, Scenario.Step step) {
		int year = step.from() == null ? 0 : Math.max(0, step.from() - run.study.baseYear());
		List<CompiledMeasure> measures = step.measures().stream().map(run::compiled).toList();
		Composition found = composition(plan, year, Integer.MAX_VALUE);
		found.countInUse(year);
		CompiledMeasure[] taken = step.choice() == Scenario.Choice.FIRST
				? found.select(measures, run.condition(step), year)
				: chosen(plan, step, measures, year, found);
		int[] start = starts(taken, year, step.share(), found);
		for (int j = 0; j < taken.length; j++) {
			taken[j] = start[j] < found.life(j) ? taken[j] : null;
		}
		return plan.then(measures, taken, start, found.undecided());
	}

	/** Of the measures that apply to a unit and lower its emissions, the one that does best. */
	private CompiledMeasure[] chosen(Plan plan, Scenario.Step step, List<CompiledMeasure> measures, int year,
			Composition found) {
		var chosen = new CompiledMeasure[plan.size()];
		double[] best = new double[plan.size()];
		int[] start = new int[plan.size()];
		Arrays.fill(start, year);
		Appraisal before = evaluate(plan, ONE_GROUP).appraisal();
		for (CompiledMeasure measure : measures) {
			CompiledMeasure[] taken = found.select(List.of(measure), run.condition(step), year);
			Appraisal after = evaluate(plan.then(List.of(measure), taken, start, 0), ONE_GROUP).appraisal();
			for (int j = 0; j < chosen.length; j++) {
				double mitigation = after.mitigation()[j] - before.mitigation()[j];
				double merit = step.choice() == Scenario.Choice.CHEAPEST ? cost(before, j) - cost(after, j) : mitigation;
				if (taken[j] != null && mitigation > 0 && (chosen[j] == null ? !Double.isNaN(merit) : merit > best[j])) {
					chosen[j] = measure;
					best[j] = merit;
				}
			}
		}
		return chosen;
	}

	private static double cost(Appraisal appraisal, int j) {
		double cost = 0;
		for (CostPart part : CostPart.values()) {
			cost += appraisal.parts()[part.ordinal()][j];
		}
		return cost;
	}

	/** The oldest first, so many of the capacity that takes a measure in each year. */
	private static int[] starts(CompiledMeasure[] taken, int year, double share, Composition found) {
		int[] start = new int[taken.length];
		Arrays.fill(start, year);
		if (!(share < 1)) {
			return start;
		}
		Integer[] vintage = found.stock.vintage;
		double[] capacity = found.column(Attribute.CAPACITY);
		List<Integer> order = IntStream.range(0, taken.length).filter(j -> taken[j] != null).boxed()
				.sorted(Comparator.comparing(j -> vintage[j], Comparator.nullsLast(Comparator.naturalOrder()))).toList();
		double total = order.stream().mapToDouble(j -> known(capacity[j])).sum();
		double done = 0;
		for (int j : order) {
			start[j] = year + (total == 0 ? 0 : (int) Math.floor(done / total / share));
			done += known(capacity[j]);
		}
		return start;
	}

	private static double known(double capacity) {
		return Double.isNaN(capacity) ? 0 : capacity;
	}

	/**
	 * Computes all years of a plan.
	 *
	 * @param groupIndex all groups, or none for a single one
	 */
	YearlyAppraisal evaluate(Plan plan, Map<TrajectoryGroup, Integer> groupIndex) {
		int size = plan.size();
		Composition last = composition(plan);
		Operation asPlanned = accounts.operation(last);
		Operation asItStands = accounts.operation(composition(Plan.nothing(size), 0, 0));
		int[] latest = plan.last();
		int[] life = new int[size];
		double[] after = asPlanned.successorAfter().clone();
		for (int j = 0; j < size; j++) {
			boolean own = after[j] == last.life(j);
			life[j] = Math.max(last.life(j), Math.min(latest[j], run.stock.remainingLife[j]));
			after[j] = own ? life[j] : after[j];
		}
		var years = new YearlyAppraisal(run.study.baseYear(), run.study.discountRate(), run.stock.remainingLife, life,
				plan.from(), asItStands.successorAfter(), after, Math.max(1, groupIndex.size()), asItStands.impacts().length);
		for (int k = 0; k < years.years(); k++) {
			Composition baseline = composition(Plan.nothing(size), k, k);
			Composition scenario = composition(plan, k, k);
			Operation operation = operation(scenario, k);
			years.add(k, operation(baseline, k), operation, groups(scenario, operation, groupIndex));
		}
		return years;
	}

	/** The retrofit that all units get is paid in the base year; what is paid once later is for measures. */
	private Operation operation(Composition composition, int year) {
		Operation operation = accounts.operation(composition);
		for (CostPart part : CostPart.values()) {
			if (year > 0) {
				System.arraycopy(composition.once[part.ordinal()], 0, operation.once(part), 0, operation.size());
			}
		}
		return operation;
	}

	private static int[] groups(Composition composition, Operation operation, Map<TrajectoryGroup, Integer> groupIndex) {
		return groupIndex.isEmpty() ? new int[operation.size()]
				: StudyRun.groupsOf(operation, composition.fuels(), groupIndex);
	}

	/**
	 * The stock in a year.
	 *
	 * @param year  whose numbers hold, from the base year on
	 * @param until measures that begin later are left out
	 */
	private Composition composition(Plan plan, int year, int until) {
		double[] numbers = run.scalars(run.study.baseYear() + year);
		double[] boilerReference = new double[plan.size()];
		var composition = new Composition(run.stock, run.baseColumns(run.stock, numbers, 1, boilerReference), numbers,
				boilerReference);
		for (int s = 0; s < plan.taken().size(); s++) {
			CompiledMeasure[] taken = plan.taken().get(s).clone();
			int[] start = plan.start().get(s);
			for (int j = 0; j < taken.length; j++) {
				taken[j] = start[j] <= until ? taken[j] : null;
			}
			composition.take(taken, plan.measures().get(s), start, year);
		}
		return composition;
	}
}
