package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Map;

import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Operation;
import org.parkwright.engine.Progress;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.YearlyAppraisal;

/**
 * A compiled study on a stock, at its own numbers: what the units do as they stand and under each scenario, in a year and over all
 * years for which they count. Where all years are alike they are not computed one by one but in closed form, with the same
 * conventions. One object serves one thread. For draws see {@link DrawnStudy}.
 *
 * @since 0.2
 */
public final class Simulation {

	private final CompiledStudy study;
	private final Numbers numbers;
	private final Accounts accounts;
	/** [unit] shared by what is kept */
	private final double[] zeros;
	/** Of one scenario after the other. */
	private final Operation operation;
	private Composition work;
	private YearByYear years;
	private Composition standing;
	private Operation baseline;

	/** What a scenario makes of the stock. @param plan of its years, or null if they are alike */
	public record Taken(Composition composition, Plan plan) {

		/** Numbers of units by the name of the measure for which not enough was left of a fuel. */
		public Map<String, Integer> refused() {
			return plan == null ? composition.refused() : plan.refused();
		}

		/** Number of units of which a condition could not be decided. */
		public int undecided() {
			return plan == null ? composition.undecided() : plan.undecided();
		}
	}

	/**
	 * What is to be kept of a scenario to account for it, without the composition it comes from.
	 *
	 * @param operation in a year after all measures
	 * @param fuel      [unit] index of the name of the fuel after all measures
	 * @param affected  [unit] whether it took a measure
	 * @param plan      of its years, or null if they are alike
	 */
	public record Outcome(Operation operation, double[] fuel, boolean[] affected, Plan plan) {
	}

	/** What a scenario comes to over all years, against the stock as it stands. */
	public record Account(Appraisal appraisal, Trajectory trajectory) {
	}

	/** @param stock filled and counted; not changed from here on */
	public Simulation(CompiledStudy study, Stock stock) {
		this.study = study;
		numbers = new Numbers(study, stock, false);
		accounts = new Accounts(study, true);
		zeros = new double[stock.size()];
		operation = accounts.nothing(stock.size());
	}

	/** The stock as it stands in the base year. */
	public Composition standing() {
		if (standing == null) {
			standing = new Composition(study, numbers.stock.size());
			standing.stand(numbers, numbers.scalars, numbers.evaluation());
		}
		return standing;
	}

	/** What units do in the base year without a scenario. */
	public Operation baseline() {
		if (baseline == null) {
			baseline = accounts.operation(standing());
		}
		return baseline;
	}

	private Composition work() {
		work = work == null ? new Composition(study, numbers.stock.size()) : work;
		return work;
	}

	private YearByYear years() {
		years = years == null ? new YearByYear(numbers) : years;
		return years;
	}

	/**
	 * Lets units take the measures of a scenario.
	 *
	 * @param scenario compiled with the study
	 * @return what it makes of the stock, until the next scenario is taken
	 */
	public Taken take(CompiledScenario scenario) {
		if (study.byYear(scenario, numbers.stock)) {
			YearByYear years = years();
			Plan plan = years.plan(scenario);
			return new Taken(years.composition(plan), plan);
		}
		Composition composition = work();
		composition.take(scenario, standing(), Evaluation.once(), new ArrayList<>());
		return new Taken(composition, null);
	}

	/** What units do after the measures that they took. */
	public Outcome outcome(Taken taken) {
		Composition composition = taken.composition();
		return new Outcome(accounts.operation(composition, operation).copy(baseline(), zeros), composition.column(Feature.FUEL).clone(),
				composition.affected(), taken.plan());
	}

	/** A scenario over all years. */
	public Account account(Outcome outcome, Grouping grouping) {
		if (outcome.plan() != null) {
			return account(years().evaluate(outcome.plan(), grouping));
		}
		Appraisal appraisal = Appraisal.of(numbers.stock.counted(), study.discountRate(), baseline(), outcome.operation(), outcome.affected());
		return new Account(appraisal, trajectory(numbers.stock.counted(), outcome, grouping));
	}

	/**
	 * The stock as it stands over all years.
	 *
	 * @param counted [unit] years from the base year on after which it no longer counts
	 */
	public Trajectory unchanged(double[] counted, Grouping grouping) {
		return numbers.byYear ? years().unchanged(counted, grouping).trajectory()
				: trajectory(counted, new Outcome(baseline(), standing().column(Feature.FUEL), new boolean[numbers.stock.size()], null), grouping);
	}

	private Trajectory trajectory(double[] counted, Outcome outcome, Grouping grouping) {
		return Trajectory.of(study.baseYear(), counted, baseline(), outcome.operation(), outcome.affected(),
				grouping.of(outcome.fuel(), outcome.operation()), grouping.count(), Progress.NONE);
	}

	private static Account account(YearlyAppraisal years) {
		return new Account(years.appraisal(), years.trajectory());
	}
}
