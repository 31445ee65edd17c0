package org.parkwright.engine;

import java.util.Arrays;

import org.parkwright.engine.internal.Shape;

/**
 * What a scenario changes against the baseline where units do not do the same in every year: prices and factors that
 * move, measures that begin later, lives that become shorter or longer. Made for a stock, told of each year in turn,
 * asked for the {@link Appraisal} and the {@link Trajectory} at the end. Where every year is alike it gives what
 * {@link Appraisal#of} and {@link Trajectory#of} give.
 *
 * <pre>
 * ΔG  = Σk (g_k − g'_k)                                  g_k while k &lt; n, g'_k while k &lt; n'
 * ΔC  = Σk (once'_k − once_k)·(1+r)^−k + (annual'_k − annual_k)·(1+r)^−(k+1)
 *        + S'·(1+r)^−after' − S·(1+r)^−after             of one part: the units that follow
 * levelised cost = NPV / Σk (g_k − g'_k)·(1+r)^−(k+1)
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
	private final double[] baselineYears;
	private final double[] scenarioYears;
	private final int[] from;
	private final double[] baselineAfter;
	private final double[] scenarioAfter;
	/** [unit] year in which the successor comes, −1 for never */
	private final int[] baselineSuccessor;
	private final int[] scenarioSuccessor;
	private final Trajectory trajectory;
	private final double[] mitigation;
	private final double[] discounted;
	private final double[][] parts;
	private final Sum baselineSum = new Sum();
	private final Sum scenarioSum = new Sum();

	/**
	 * @param baseYear      t0, calendar year
	 * @param rate          r per year, as a fraction, above −1
	 * @param baselineYears n[unit], for which it counts without the scenario, from the base year on; see {@link Appraisal#of}
	 * @param scenarioYears n'[unit], for which it counts with the scenario
	 * @param from          [unit] first year in which the scenario changes the unit, or {@link #NEVER}
	 * @param baselineAfter [unit] years until the successor is paid without the scenario; NaN where none comes
	 * @param scenarioAfter [unit] the same with the scenario
	 * @param groups        number of groups of the trajectory
	 * @param parts         number of parts of cost of the operations to come
	 * @param impacts       number of other impacts of the operations to come
	 * @throws IllegalArgumentException if sizes differ, the rate is −1 or less, a successor comes before the base year or
	 *                                  there are more than {@value Trajectory#MOST_YEARS} years
	 */
	public YearlyAppraisal(int baseYear, double rate, double[] baselineYears, double[] scenarioYears, int[] from,
			double[] baselineAfter, double[] scenarioAfter, int groups, int parts, int impacts) {
		this(baseYear, rate, baselineYears, scenarioYears, from, baselineAfter, scenarioAfter, groups, parts, impacts,
				Trajectory.Quantity.values());
	}

	/** The same with a trajectory in which all but some quantities stay 0. */
	public YearlyAppraisal(int baseYear, double rate, double[] baselineYears, double[] scenarioYears, int[] from,
			double[] baselineAfter, double[] scenarioAfter, int groups, int parts, int impacts,
			Trajectory.Quantity... quantities) {
		int size = baselineYears.length;
		Shape.require("scenarioYears", scenarioYears.length, size);
		Shape.require("from", from.length, size);
		Shape.require("baselineAfter", baselineAfter.length, size);
		Shape.require("scenarioAfter", scenarioAfter.length, size);
		presentValue = new PresentValue(rate);
		this.quantities = quantities.clone();
		this.baselineYears = baselineYears;
		this.scenarioYears = scenarioYears;
		this.from = from;
		this.baselineAfter = baselineAfter;
		this.scenarioAfter = scenarioAfter;
		baselineSuccessor = Arrays.stream(baselineAfter).mapToInt(YearlyAppraisal::year).toArray();
		scenarioSuccessor = Arrays.stream(scenarioAfter).mapToInt(YearlyAppraisal::year).toArray();
		trajectory = new Trajectory(baseYear, count(), groups, parts, impacts);
		mitigation = new double[size];
		discounted = new double[size];
		this.parts = new double[parts][size];
	}

	private int count() {
		double years = 0;
		for (int j = 0; j < from.length; j++) {
			years = Math.max(years, baselineYears[j]);
			if (changed(j)) {
				years = Math.max(Math.max(years, scenarioYears[j]), Math.max(baselineSuccessor[j], scenarioSuccessor[j]) + 1);
			}
		}
		return CountedYears.begun(years);
	}

	private boolean changed(int j) {
		return from[j] != NEVER && baselineYears[j] > 0;
	}

	/** Year that is running after so many years; −1 for never. */
	private static int year(double after) {
		if (after < 0) {
			throw new IllegalArgumentException("A successor after " + after + " years");
		}
		return Double.isNaN(after) || after >= Trajectory.MOST_YEARS ? -1 : (int) after;
	}

	/** How many years there are to tell of: as long as a unit is in use or the successor of one that changes is to come. */
	public int years() {
		return trajectory.years();
	}

	/** Whether no unit is in use in a year, and no successor comes in it, so that adding it would change nothing. */
	public boolean idle(int k) {
		for (int j = 0; j < from.length; j++) {
			boolean changed = changed(j);
			if (k < baselineYears[j] || changed
					&& (k < scenarioYears[j] || baselineSuccessor[j] == k || scenarioSuccessor[j] == k)) {
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
				double value = counted(before[j], baselineYears[j], k);
				if (changed(j) && k >= from[j]) {
					double baselineValue = value;
					value = counted(after[j], scenarioYears[j], k);
					changes[k] += value - baselineValue;
				}
				values[group[j]][k] += value;
			}
		}
		for (int j = 0; j < from.length; j++) {
			boolean changed = changed(j) && k >= from[j];
			double before = counted(baseline.emissions()[j], baselineYears[j], k);
			double after = !changed ? before : counted(scenario.emissions()[j], scenarioYears[j], k);
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

	/** What a unit does in a year, as far as it counts in it; 0 where it does not, whatever is unknown. */
	private static double counted(double aYear, double years, int k) {
		double share = CountedYears.share(years, k);
		return share == 0 ? 0 : share * aYear;
	}

	private void addImpact(int k, int impact, double[] baseline, double[] scenario) {
		for (int j = 0; j < from.length; j++) {
			double before = counted(baseline[j], baselineYears[j], k);
			boolean changed = changed(j) && k >= from[j];
			double after = !changed ? before : counted(scenario[j], scenarioYears[j], k);
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
				double annual = counted(scenario.annual()[part][j], scenarioYears[j], k)
						- counted(baseline.annual()[part][j], baselineYears[j], k);
				value[j] += atStart * once + atEnd * annual;
				start[group[j]][k] += once;
				end[group[j]][k] += annual;
			}
			if (part == baseline.successorPart()) {
				double before = baselineSuccessor[j] != k ? 0
						: successor(k, j, baseline, baselineAfter[j], -1, start[group[j]]);
				double after = scenarioSuccessor[j] != k ? 0
						: successor(k, j, scenario, scenarioAfter[j], 1, start[group[j]]);
				value[j] += before + after;
			}
		}
	}

	/** Books the successor of a unit in its year; gives its present value. */
	private double successor(int k, int j, Operation operation, double after, int sign, double[] byYear) {
		if (operation.successor()[j] == 0) {
			return 0;
		}
		double price = sign * operation.successor()[j];
		byYear[k] += price;
		return price * presentValue.discount(after);
	}

	/** The appraisal over all years added. */
	public Appraisal appraisal() {
		int affected = 0;
		Sum mitigationSum = new Sum();
		Sum discountedSum = new Sum();
		for (int j = 0; j < from.length; j++) {
			affected += changed(j) ? 1 : 0;
			mitigationSum.add(mitigation[j]);
			discountedSum.add(discounted[j]);
		}
		double[] totals = new double[parts.length];
		for (int part = 0; part < parts.length; part++) {
			Sum total = new Sum();
			Arrays.stream(parts[part]).forEach(total::add);
			totals[part] = total.value();
		}
		double npv = Arrays.stream(totals).sum();
		return new Appraisal(mitigation, discounted, parts, baselineSum.value(), scenarioSum.value(),
				mitigationSum.value(), Appraisal.quotient(mitigationSum.value(), baselineSum.value()), npv,
				Appraisal.quotient(npv, discountedSum.value()), Appraisal.quotient(npv, mitigationSum.value()), totals,
				affected);
	}

	/** The trajectory over all years added. */
	public Trajectory trajectory() {
		return trajectory;
	}
}
