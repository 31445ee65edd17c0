package org.parkwright.simulation;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

import org.parkwright.engine.Appraisal;
import org.parkwright.engine.Operation;
import org.parkwright.engine.PresentValue;
import org.parkwright.engine.Trajectory;
import org.parkwright.engine.YearTotals;
import org.parkwright.engine.YearlyAppraisal;

/**
 * A compiled study at one draw after another, in arrays that serve all draws; one object serves one thread.
 *
 * @since 0.2
 */
public final class DrawnStudy {

	private final CompiledStudy study;
	private final Numbers numbers;
	private final Accounts accounts;
	private final Composition standing;
	private final Evaluation standingEvaluation;
	private final Operation baseline;
	private final Composition work;
	private final Operation operation;
	private final Map<CompiledScenario, Evaluation> evaluations = new IdentityHashMap<>();
	private final YearByYear years;
	private final boolean[] none;
	private PresentValue presentValue = new PresentValue(0);

	/** A study and the stock that it was compiled for. */
	public DrawnStudy(CompiledStudy study, Stock stock) {
		this.study = study;
		numbers = new Numbers(study, stock, true);
		// Of draws, no other burden is read.
		accounts = new Accounts(study, false);
		int size = stock.size();
		standing = new Composition(study, size);
		standingEvaluation = numbers.evaluation();
		baseline = accounts.nothing(size);
		work = new Composition(study, size);
		operation = accounts.nothing(size);
		years = new YearByYear(numbers);
		none = new boolean[size];
	}

	/**
	 * Goes to a draw.
	 *
	 * @return false if nothing can be computed at its numbers
	 */
	public boolean draw(double[] values) {
		numbers.draw(values);
		years.anew();
		if (!(numbers.rate > -1)) {
			return false;
		}
		if (presentValue.rate() != numbers.rate) {
			presentValue = new PresentValue(numbers.rate);
		}
		standing.stand(numbers, numbers.scalars, standingEvaluation);
		accounts.operation(standing, baseline);
		return true;
	}

	/**
	 * The stock as it stands, by year.
	 *
	 * @param emissions [year] gets t CO2e
	 * @return t CO2e over all years that count
	 */
	public double baseline(double[] emissions) {
		if (!study.byYear(numbers.stock)) {
			YearTotals.compute(numbers.stock.counted(), baseline, baseline, none, emissions, new double[emissions.length]);
			return Appraisal.of(numbers.stock.counted(), presentValue, baseline, baseline, none).baselineTonnes();
		}
		YearlyAppraisal appraisal = years.unchanged(numbers.stock.counted(), Grouping.NONE);
		totals(appraisal.trajectory(), emissions, new double[emissions.length]);
		return appraisal.appraisal().baselineTonnes();
	}

	/**
	 * A scenario that was compiled with the study.
	 *
	 * @param emissions [year] gets t CO2e
	 * @param cost      [year] gets the difference to the baseline, money, not discounted
	 */
	public Appraisal scenario(CompiledScenario scenario, double[] emissions, double[] cost) {
		if (study.byYear(scenario, numbers.stock)) {
			YearlyAppraisal appraisal = years.evaluate(years.plan(scenario), Grouping.NONE);
			totals(appraisal.trajectory(), emissions, cost);
			return appraisal.appraisal();
		}
		Evaluation evaluation = evaluations.computeIfAbsent(scenario, key -> numbers.evaluationAfter(standingEvaluation));
		work.take(scenario, standing, evaluation);
		accounts.operation(work, operation);
		boolean[] affected = work.affected();
		YearTotals.compute(numbers.stock.counted(), baseline, operation, affected, emissions, cost);
		return Appraisal.of(numbers.stock.counted(), presentValue, baseline, operation, affected);
	}

	/** The last year in which a scenario, or the stock as it stands, emits at these numbers. */
	public int years(CompiledScenario scenario) {
		double longest = Arrays.stream(numbers.stock.counted()).max().orElse(0);
		if (study.byYear(scenario, numbers.stock)) {
			Composition last = years.composition(years.plan(scenario));
			for (int j = 0; j < none.length; j++) {
				longest = Math.max(longest, numbers.stock.counted(j, last.life(j)));
			}
		}
		return (int) Math.ceil(longest);
	}

	private static void totals(Trajectory trajectory, double[] emissions, double[] cost) {
		Arrays.fill(emissions, 0);
		Arrays.fill(cost, 0);
		for (int k = 0; k < Math.min(emissions.length, trajectory.years()); k++) {
			emissions[k] = trajectory.total(Trajectory.Quantity.EMISSIONS, k);
			for (int part = 0; part < trajectory.parts(); part++) {
				cost[k] += trajectory.totalCost(part, k);
			}
		}
	}
}
