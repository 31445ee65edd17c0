package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * What a scenario changes against the baseline where units do not do the same in every year: prices and factors that
 * move, measures that begin later, lives that become shorter or longer. Made for a stock, told of each year in turn,
 * asked for the {@link Appraisal} and the {@link Trajectory} at the end. Where every year is alike it gives what
 * {@link Appraisal#of} and {@link Trajectory#of} give.
 *
 * <pre>
 * ΔG  = Σk (s_k·g_k − s'_k·g'_k)                        s the part of the year in which the unit counts
 * ΔC  = Σk (once'_k − once_k)·(1+r)^−k + (s'_k·annual'_k − s_k·annual_k)·(1+r)^−(k+1)
 *        + S'·(1+r)^−after' − S·(1+r)^−after             of one part: the units that follow
 * levelised cost = NPV / Σk (s_k·g_k − s'_k·g'_k)·(1+r)^−(k+1)
 * </pre>
 *
 * Primes are the scenario, year k is the calendar year t0 + k. Annual flows fall on the end of a year in which the unit
 * is in use, flows "once" on the start of any year. A successor is paid at the price of the year in which it comes.
 * Before the year in which the scenario first changes a unit, the unit contributes exactly 0 to every difference; so
 * does a unit that it never changes, whatever of it is unknown.
 *
 * @since 0.1
 */
public final class YearlyAppraisal {

	/** In place of the first year for a unit that the scenario never changes. */
	public static final int NEVER = Integer.MAX_VALUE;

	private final PresentValue presentValue;
	private final Trajectory.Quantity[] quantities;
	private final YearsOfService baselineYears;
	private final YearsOfService scenarioYears;
	private final int[] from;
	private final Successors baselineSuccessors;
	private final Successors scenarioSuccessors;
	private final Trajectory trajectory;
	private final double[] mitigation;
	private final double[] discounted;
	private final double[][] parts;
	private final Sum baselineSum = new Sum();
	private final Sum scenarioSum = new Sum();

	/**
	 * @param baseYear      t0, calendar year
	 * @param rate          r per year, as a fraction, above −1
	 * @param baselineYears in which units count without the scenario; see {@link Appraisal#of}
	 * @param scenarioYears in which they count with the scenario
	 * @param from          [unit] first year in which the scenario changes the unit, or {@link #NEVER}
	 * @param baselineAfter [unit] years until the successor is paid without the scenario; NaN where none comes
	 * @param scenarioAfter [unit] the same with the scenario
	 * @param groups        number of groups of the trajectory
	 * @param parts         number of parts of cost of the operations to come
	 * @param impacts       number of other impacts of the operations to come
	 * @throws IllegalArgumentException if sizes differ, the rate is −1 or less, a successor comes before the base year or
	 *                                  there are more than {@value Trajectory#MOST_YEARS} years
	 */
	public YearlyAppraisal(int baseYear, double rate, YearsOfService baselineYears, YearsOfService scenarioYears, int[] from,
			double[] baselineAfter, double[] scenarioAfter, int groups, int parts, int impacts) {
		this(baseYear, rate, baselineYears, scenarioYears, from, baselineAfter, scenarioAfter, groups, parts, impacts,
				Trajectory.Quantity.values());
	}

	/** The same with a trajectory in which all but some quantities stay 0. */
	public YearlyAppraisal(int baseYear, double rate, YearsOfService baselineYears, YearsOfService scenarioYears, int[] from,
			double[] baselineAfter, double[] scenarioAfter, int groups, int parts, int impacts,
			Trajectory.Quantity... quantities) {
		this(baseYear, rate, baselineYears, scenarioYears, from, new Successors(baselineAfter), new Successors(scenarioAfter), groups, parts, impacts,
				quantities);
	}

	/**
	 * The same with successors of which it need not be certain when they come, and a trajectory in which all but these quantities stay 0. Of a unit that the scenario changes, these are the ones
	 * that come if it is in use in the first year in which it does: before, there is no difference.
	 *
	 * @since 0.2
	 */
	public YearlyAppraisal(int baseYear, double rate, YearsOfService baselineYears, YearsOfService scenarioYears, int[] from,
			Successors baselineSuccessors, Successors scenarioSuccessors, int groups, int parts, int impacts,
			Trajectory.Quantity... quantities) {
		int size = baselineYears.size();
		Shape.require("scenarioYears", scenarioYears.size(), size);
		Shape.require("from", from.length, size);
		Shape.require("baselineSuccessors", baselineSuccessors.size(), size);
		Shape.require("scenarioSuccessors", scenarioSuccessors.size(), size);
		presentValue = new PresentValue(rate);
		this.quantities = quantities.clone();
		this.baselineYears = baselineYears;
		this.scenarioYears = scenarioYears;
		this.from = from;
		this.baselineSuccessors = baselineSuccessors;
		this.scenarioSuccessors = scenarioSuccessors;
		trajectory = new Trajectory(baseYear, count(), groups, parts, impacts);
		mitigation = new double[size];
		discounted = new double[size];
		this.parts = new double[parts][size];
	}

	private int count() {
		double years = 0;
		for (int j = 0; j < from.length; j++) {
			years = Math.max(years, baselineYears.end(j));
			if (changed(j)) {
				years = Math.max(Math.max(years, scenarioYears.end(j)), Math.max(baselineSuccessors.last(j), scenarioSuccessors.last(j)) + 1);
			}
		}
		return CountedYears.begun(years);
	}

	private boolean changed(int j) {
		return from[j] != NEVER && (baselineYears.ever(j) || scenarioYears.ever(j));
	}

	/** How many years there are to tell of: as long as a unit is in use or the successor of one that changes is to come. */
	public int years() {
		return trajectory.years();
	}

	/** Whether no unit is in use in a year, and no successor comes in it, so that adding it would change nothing. */
	public boolean idle(int k) {
		for (int j = 0; j < from.length; j++) {
			boolean changed = changed(j);
			if (baselineYears.share(j, k) > 0 || changed
					&& (scenarioYears.share(j, k) > 0 || baselineSuccessors.chance(j, k) > 0 || scenarioSuccessors.chance(j, k) > 0)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Adds a year. Each is added once, but for those that are {@link #idle}.
	 *
	 * @param k        year from the base year on, below {@link #years()}
	 * @param baseline what the units do in that year without the scenario, in use or not; {@code once} is paid at its
	 *                 start, {@code successor} is the price of that year
	 * @param scenario the same with the scenario; not read for units that it has not changed by then
	 * @param group    [unit] group in that year
	 */
	public void add(int k, Operation baseline, Operation scenario, int[] group) {
		double atStart = presentValue.discount(k);
		double atEnd = presentValue.discount(k + 1.0);
		for (Trajectory.Quantity quantity : quantities) {
			double[] before = quantity.of(baseline);
			double[] after = quantity.of(scenario);
			double[][] values = trajectory.values(quantity);
			double[] changes = trajectory.change(quantity);
			for (int j = 0; j < from.length; j++) {
				double value = baselineYears.counted(j, k, before[j]);
				if (changed(j) && k >= from[j]) {
					double baselineValue = value;
					value = scenarioYears.counted(j, k, after[j]);
					changes[k] += value - baselineValue;
				}
				values[group[j]][k] += value;
			}
		}
		for (int j = 0; j < from.length; j++) {
			boolean changed = changed(j) && k >= from[j];
			double before = baselineYears.counted(j, k, baseline.emissions()[j]);
			double after = !changed ? before : scenarioYears.counted(j, k, scenario.emissions()[j]);
			baselineSum.add(before);
			scenarioSum.add(after);
			if (changed) {
				mitigation[j] += before - after;
				discounted[j] += atEnd * (before - after);
			}
		}
		for (int part = 0; part < parts.length; part++) {
			add(k, part, baseline, scenario, group, atStart, atEnd);
		}
		for (int impact = 0; impact < trajectory.impacts(); impact++) {
			addImpact(k, impact, baseline.impacts()[impact], scenario.impacts()[impact]);
		}
	}

	private void addImpact(int k, int impact, double[] baseline, double[] scenario) {
		for (int j = 0; j < from.length; j++) {
			double before = baselineYears.counted(j, k, baseline[j]);
			boolean changed = changed(j) && k >= from[j];
			double after = !changed ? before : scenarioYears.counted(j, k, scenario[j]);
			trajectory.impact(impact)[k] += after;
			trajectory.impactChange(impact)[k] += changed ? after - before : 0;
		}
	}

	private void add(int k, int part, Operation baseline, Operation scenario, int[] group, double atStart,
			double atEnd) {
		double[][] start = trajectory.costAtStart(part);
		double[][] end = trajectory.costAtEnd(part);
		double[] value = parts[part];
		for (int j = 0; j < from.length; j++) {
			if (!changed(j)) {
				continue;
			}
			if (k >= from[j]) {
				double once = scenario.once()[part][j] - baseline.once()[part][j];
				double annual = scenarioYears.counted(j, k, scenario.annual()[part][j])
						- baselineYears.counted(j, k, baseline.annual()[part][j]);
				value[j] += atStart * once + atEnd * annual;
				start[group[j]][k] += once;
				end[group[j]][k] += annual;
			}
			if (part == baseline.successorPart()) {
				double before = successor(k, j, baseline, baselineSuccessors, -1, start[group[j]]);
				double after = successor(k, j, scenario, scenarioSuccessors, 1, start[group[j]]);
				value[j] += before + after;
			}
		}
	}

	/** Books the successor of a unit if this is its year; gives its present value. */
	private double successor(int k, int j, Operation operation, Successors successors, int sign, double[] byYear) {
		double chance = successors.chance(j, k);
		if (chance == 0 || operation.successor()[j] == 0) {
			return 0;
		}
		double price = sign * operation.successor()[j];
		byYear[k] += chance * price;
		return price * successors.present(j, k, presentValue);
	}

	/** The appraisal over all years added. */
	public Appraisal appraisal() {
		int affected = 0;
		for (int j = 0; j < from.length; j++) {
			affected += changed(j) ? 1 : 0;
		}
		return Appraisal.of(mitigation, discounted, parts, baselineSum.value(), scenarioSum.value(), affected);
	}

	/** The trajectory over all years added. */
	public Trajectory trajectory() {
		return trajectory;
	}
}
