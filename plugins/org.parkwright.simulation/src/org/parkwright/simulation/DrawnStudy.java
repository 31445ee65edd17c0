package org.parkwright.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

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

	private final Numbers numbers;
	private final Accounts accounts;
	private final Composition standing;
	private final Evaluation standingEvaluation;
	private final Operation baseline;
	private final Composition work;
	private final Operation operation;
	private final Map<CompiledScenario, Course> courses = new IdentityHashMap<>();
	private final YearByYear years;
	private double baselineTonnes;
	private PresentValue presentValue = new PresentValue(0);

	/**
	 * What is the same for a scenario in all draws.
	 *
	 * @param byYear     whether its years are computed one by one
	 * @param evaluation of the units below
	 * @param units      that it changes in every draw; null if it is computed on all
	 */
	private record Course(boolean byYear, Evaluation evaluation, DrawnUnits units) {
	}

	/** A study and the stock that it was compiled for. */
	public DrawnStudy(CompiledStudy study, Stock stock) {
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
	}

	/**
	 * Goes to a draw.
	 *
	 * @return false if nothing can be computed at its numbers
	 */
	public boolean draw(double[] values) {
		numbers.draw(values);
		years.anew();
		courses.values().stream().map(Course::units).filter(Objects::nonNull).forEach(DrawnUnits::anew);
		if (!(numbers.rate > -1 && numbers.livable)) {
			return false;
		}
		if (presentValue.rate() != numbers.rate) {
			presentValue = new PresentValue(numbers.rate);
		}
		standing.stand(numbers, numbers.scalars, standingEvaluation);
		accounts.operation(standing, baseline);
		baselineTonnes = YearTotals.emissions(numbers.stock.counted(), baseline.emissions(), new double[0]);
		return true;
	}

	/** The years for which a unit counts at most at the numbers of a draw, without a scenario; to be asked before going to a draw. */
	public double longest(double[] values) {
		numbers.draw(values);
		return Arrays.stream(numbers.stock.counted()).max().orElse(0);
	}

	/**
	 * The stock as it stands, by year.
	 *
	 * @param emissions [year] gets t CO2e
	 * @return t CO2e over all years that count
	 */
	public double baseline(double[] emissions) {
		if (!numbers.byYear) {
			return YearTotals.emissions(numbers.stock.counted(), baseline.emissions(), emissions);
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
	 * @return whose totals are those of the stock; by unit it may hold those alone that the scenario changes
	 */
	public Appraisal scenario(CompiledScenario scenario, double[] emissions, double[] cost) {
		Course course = course(scenario);
		if (course.byYear()) {
			YearlyAppraisal appraisal = years.evaluate(years.plan(scenario), Grouping.NONE);
			totals(appraisal.trajectory(), emissions, cost);
			return appraisal.appraisal();
		}
		if (course.units() != null) {
			return course.units().scenario(scenario, course.evaluation(), presentValue, standing, baseline, baselineTonnes, emissions, cost);
		}
		work.take(scenario, standing, course.evaluation(), new ArrayList<>());
		accounts.operation(work, operation);
		boolean[] affected = work.affected();
		if (!work.choiceVaries()) {
			narrow(scenario, affected);
		}
		YearTotals.compute(numbers.stock.counted(), baseline, operation, affected, emissions, cost);
		return Appraisal.of(numbers.stock.counted(), presentValue, baseline, operation, affected);
	}

	/** From the next draw on, a scenario is computed on the units that it changes alone. */
	private void narrow(CompiledScenario scenario, boolean[] affected) {
		int[] units = IntStream.range(0, affected.length).filter(j -> affected[j]).toArray();
		Evaluation evaluation = course(scenario).evaluation().part(units);
		if (evaluation != null) {
			DrawnUnits same = courses.values().stream().map(Course::units).filter(other -> other != null && other.are(units)).findFirst()
					.orElseGet(() -> new DrawnUnits(numbers, units));
			courses.put(scenario, new Course(false, evaluation, same));
		}
	}

	private Course course(CompiledScenario scenario) {
		return courses.computeIfAbsent(scenario,
				key -> new Course(numbers.study.byYear(key, numbers.stock), numbers.evaluationAfter(standingEvaluation), null));
	}

	/** The last year in which a scenario, or the stock as it stands, emits at these numbers. */
	public int years(CompiledScenario scenario) {
		double longest = Arrays.stream(numbers.stock.counted()).max().orElse(0);
		if (course(scenario).byYear()) {
			Composition last = years.composition(years.plan(scenario));
			for (int j = 0; j < numbers.stock.size(); j++) {
				longest = Math.max(longest, numbers.stock.counted(j, last.end(j)));
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
