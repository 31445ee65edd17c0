package org.parkwright.engine;

import org.parkwright.engine.internal.Shape;

/**
 * What a scenario changes against the baseline over the years for which every unit counts, by default its remaining
 * life: emissions and the parts of cost, per unit and in total.
 *
 * <pre>
 * (7)  G_B = Σ n·g                                      over all units in use
 * (8)  ΔG  = Σ n·(g − g'),  rate = ΔG/G_B
 * (9)  ΔC  = (once' − once) + A(r,n)·(annual' − annual)               of each part
 *           + S'·(1+r)^−after' − S·(1+r)^−after                       of one part: the units that follow
 * (10) NPV = Σ ΔC
 * (11) levelised cost = NPV / Σ A(r,n)·(g − g'),  cumulative cost = NPV / ΔG
 * </pre>
 *
 * Primes are the scenario. Annual flows fall on the end of each of the n years, flows "once" on the start of the base
 * year. Only affected units in use (n &gt; 0) enter the differences; every other unit contributes exactly 0, whatever
 * of it is unknown. A unit not affected keeps its baseline emissions in the scenario's total. An unknown (NaN) quantity
 * of an affected unit leaves the totals that need it unknown.
 * <p>
 * A quotient whose denominator is 0 has no value and is NaN: the rate of a stock that emits nothing, the costs where
 * nothing is mitigated. An empty stock has totals of 0 and those three unknown. Sums run in the order of the units and
 * are compensated.
 *
 * @param mitigation           [unit] t CO2e, n·(g − g')
 * @param discountedMitigation [unit] t CO2e, A·(g − g')
 * @param parts                [part][unit] money, present value at the start of the base year
 * @param baselineTonnes       G_B, t CO2e
 * @param scenarioTonnes       Σ n·g', t CO2e
 * @param mitigationTonnes     ΔG, t CO2e
 * @param mitigationRate       ΔG/G_B, or NaN
 * @param npv                  NPV of the cost difference, money; positive is a cost
 * @param levelisedCost        money a t CO2e, or NaN
 * @param cumulativeCost       money a t CO2e, or NaN
 * @param partTotals           [part] money, present value
 * @param unitsAffected        number of affected units in use
 * @since 0.1
 */
public record Appraisal(double[] mitigation, double[] discountedMitigation, double[][] parts, double baselineTonnes,
		double scenarioTonnes, double mitigationTonnes, double mitigationRate, double npv, double levelisedCost,
		double cumulativeCost, double[] partTotals, int unitsAffected) {

	/**
	 * Compares {@code scenario} with {@code baseline}. If both are the same object nothing changes, and every
	 * difference is exactly 0 even where a quantity is unknown.
	 *
	 * @param counted  n[unit], years from the base year on for which it counts, 0 for a unit that is not in use; the
	 *                 flows of a part of a year are that part of a year's
	 * @param rate     r per year, as a fraction, above −1
	 * @param baseline operation of every unit without the scenario
	 * @param scenario operation of the affected units under it; not read for the others
	 * @param affected [unit] whether the scenario changes the unit
	 * @throws IllegalArgumentException if sizes differ or the rate is −1 or less
	 */
	public static Appraisal of(double[] counted, double rate, Operation baseline, Operation scenario,
			boolean[] affected) {
		return of(counted, new PresentValue(rate), baseline, scenario, affected);
	}

	/** The same at the rate of a table of present values, which serves several scenarios. */
	public static Appraisal of(double[] counted, PresentValue presentValue, Operation baseline, Operation scenario,
			boolean[] affected) {
		requireShapes(counted, baseline, scenario, affected);
		Sum baselineSum = new Sum();
		Sum scenarioSum = new Sum();
		for (int j = 0; j < counted.length; j++) {
			double years = counted[j];
			if (years > 0) {
				double before = baseline.emissions()[j];
				baselineSum.add(years * before);
				scenarioSum.add(years * (affected[j] ? scenario.emissions()[j] : before));
			}
		}
		return of(counted, presentValue, baseline, scenario, affected, baselineSum.value(), scenarioSum.value());
	}

	private static void requireShapes(double[] counted, Operation baseline, Operation scenario, boolean[] affected) {
		Shape.require("scenario", scenario.size(), baseline.size());
		Shape.require("scenario.parts", scenario.parts(), baseline.parts());
		Shape.require("counted", counted.length, baseline.size());
		Shape.require("affected", affected.length, baseline.size());
	}

	/**
	 * The same of units that are a part of a stock whose other units do not change.
	 *
	 * @param baselineTonnes G_B of the stock, t CO2e
	 * @param scenarioTonnes Σ n·g' of the stock, t CO2e
	 * @since 0.2
	 */
	public static Appraisal of(double[] counted, PresentValue presentValue, Operation baseline, Operation scenario,
			boolean[] affected, double baselineTonnes, double scenarioTonnes) {
		requireShapes(counted, baseline, scenario, affected);
		int size = baseline.size();
		double[] annuity = new double[size];
		double[] mitigation = new double[size];
		double[] discounted = new double[size];
		int[] changed = new int[size];
		int changes = 0;
		int unitsAffected = 0;
		for (int j = 0; j < size; j++) {
			double years = counted[j];
			if (years > 0 && affected[j]) {
				unitsAffected++;
				if (scenario != baseline) {
					changed[changes++] = j;
					double less = baseline.emissions()[j] - scenario.emissions()[j];
					annuity[j] = presentValue.factor(years);
					mitigation[j] = years * less;
					discounted[j] = annuity[j] * less;
				}
			}
		}
		double[][] parts = new double[baseline.parts()][size];
		for (int part = 0; part < parts.length; part++) {
			double[] onceBefore = baseline.once()[part];
			double[] onceAfter = scenario.once()[part];
			double[] annualBefore = baseline.annual()[part];
			double[] annualAfter = scenario.annual()[part];
			double[] value = parts[part];
			boolean successors = part == baseline.successorPart();
			for (int i = 0; i < changes; i++) {
				int j = changed[i];
				value[j] = onceAfter[j] - onceBefore[j] + annuity[j] * (annualAfter[j] - annualBefore[j])
						+ (successors ? successor(presentValue, scenario, j) - successor(presentValue, baseline, j) : 0);
			}
		}
		return of(mitigation, discounted, parts, baselineTonnes, scenarioTonnes, unitsAffected);
	}

	/** The totals of what the units come to. */
	static Appraisal of(double[] mitigation, double[] discounted, double[][] parts, double baselineTonnes, double scenarioTonnes,
			int unitsAffected) {
		double[] partTotals = new double[parts.length];
		double npv = 0;
		for (int part = 0; part < parts.length; part++) {
			partTotals[part] = Sum.of(parts[part]);
			npv += partTotals[part];
		}
		double mitigationTonnes = Sum.of(mitigation);
		return new Appraisal(mitigation, discounted, parts, baselineTonnes, scenarioTonnes, mitigationTonnes,
				quotient(mitigationTonnes, baselineTonnes), npv, quotient(npv, Sum.of(discounted)), quotient(npv, mitigationTonnes),
				partTotals, unitsAffected);
	}

	/** Present value of the unit that follows. */
	private static double successor(PresentValue presentValue, Operation operation, int j) {
		double price = operation.successor()[j];
		return price == 0 ? 0 : price * presentValue.discount(operation.successorAfter()[j]);
	}

	/** @return what a unit costs per tonne, discounted like money: (11) of it alone, money a t CO2e, or NaN */
	public double levelisedCost(int unit) {
		return quotient(npv(unit), discountedMitigation[unit]);
	}

	/** @return what a unit costs per tonne that it avoids: (11) of it alone, money a t CO2e, or NaN */
	public double cumulativeCost(int unit) {
		return quotient(npv(unit), mitigation[unit]);
	}

	private double npv(int unit) {
		double sum = 0;
		for (double[] part : parts) {
			sum += part[unit];
		}
		return sum;
	}

	static double quotient(double numerator, double denominator) {
		return denominator == 0 ? Double.NaN : numerator / denominator;
	}
}
